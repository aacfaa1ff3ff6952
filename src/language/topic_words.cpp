#include "language/topic_words.h"

#include <cassert>
#include <utility>

namespace compactproof {

namespace {

constexpr std::uint32_t lanes_at_once = 16;

}  // namespace

TopicWords::TopicWords(std::vector<Weight> start)
    : start_(std::move(start)),
      lanes_((static_cast<std::uint32_t>(start_.size()) + lanes_at_once - 1) / lanes_at_once * lanes_at_once),
      rarities_(1, 0),
      weights_(lanes_, 0) {}

void TopicWords::add(std::span<const FormId> forms, std::uint16_t rarity, std::span<const Weight> weights) {
  assert(weights.size() == topics());
  for (const FormId form : forms) {
    if (form >= rows_.size()) rows_.resize(form + 1, 0);
    rows_[form] = static_cast<std::uint32_t>(rarities_.size());
  }
  rarities_.push_back(rarity);
  weights_.insert(weights_.end(), weights.begin(), weights.end());
  weights_.resize(rarities_.size() * lanes_, 0);
}

}  // namespace compactproof
