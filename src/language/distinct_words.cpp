#include "language/distinct_words.h"

#include <utility>

namespace compactproof {

namespace {

constexpr std::size_t fewest_slots = 512;

}  // namespace

void DistinctWords::add(const DistinctWord& word) {
  if (word.length == 0) return;
  if (count_ * 2 >= slots_.size()) grow();
  DistinctWord* slot = free_slot(word.hash);
  if (slot == nullptr) return;
  *slot = word;
  ++count_;
}

void DistinctWords::grow() {
  const std::size_t size = slots_.empty() ? fewest_slots : slots_.size() * 4;
  const std::vector<DistinctWord> before = std::exchange(slots_, std::vector<DistinctWord>(size));
  count_ = 0;
  for (const DistinctWord& word : before) {
    if (word.length != 0) add(word);
  }
}

DistinctWord* DistinctWords::free_slot(std::uint32_t hash) {
  for (std::size_t step = 0; step < furthest; ++step) {
    DistinctWord& slot = slots_[(hash + step) & (slots_.size() - 1)];
    if (slot.length == 0) return &slot;
  }
  return nullptr;
}

}  // namespace compactproof
