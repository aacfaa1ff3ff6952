// Values in a few large pieces of memory that stay where they are until the store ends.
#pragma once

#include <algorithm>
#include <memory>
#include <span>
#include <vector>

namespace compactproof {

template <typename T>
class LastingStore {
 public:
  // Room for values, to be filled, that live as long as the store.
  std::span<T> add(std::size_t count) {
    if (count > free_.size()) {
      const std::size_t size = std::max(piece_size, count);
      pieces_.push_back(std::make_unique_for_overwrite<T[]>(size));
      free_ = {pieces_.back().get(), size};
    }
    const std::span<T> added = free_.first(count);
    free_ = free_.subspan(count);
    return added;
  }

  // A copy that lives as long as the store.
  std::span<const T> keep(std::span<const T> values) {
    const std::span<T> kept = add(values.size());
    std::copy(values.begin(), values.end(), kept.begin());
    return kept;
  }

 private:
  static constexpr std::size_t piece_size = 1024;

  std::vector<std::unique_ptr<T[]>> pieces_;
  std::span<T> free_;   // of the last piece
};

}  // namespace compactproof
