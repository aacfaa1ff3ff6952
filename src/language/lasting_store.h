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
  // A copy that lives as long as the store.
  std::span<const T> keep(std::span<const T> values) {
    if (values.empty()) return {};
    if (values.size() > free_.size()) {
      const std::size_t size = std::max(piece_size, values.size());
      pieces_.push_back(std::make_unique<T[]>(size));
      free_ = {pieces_.back().get(), size};
    }
    std::copy(values.begin(), values.end(), free_.begin());
    const std::span<const T> kept = free_.first(values.size());
    free_ = free_.subspan(values.size());
    return kept;
  }

 private:
  static constexpr std::size_t piece_size = 1024;

  std::vector<std::unique_ptr<T[]>> pieces_;
  std::span<T> free_;   // of the last piece
};

}  // namespace compactproof
