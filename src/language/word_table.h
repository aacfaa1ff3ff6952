// Words and what is known of each: open addressing over a fixed number of slots, of which at most a quarter should be
// used, so that most words of a text fail at the first look.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "language/word_hash.h"

namespace compactproof {

template <typename Value, std::size_t slot_count>
class WordTable {
 public:
  // The value of a word, made on first use.
  Value& operator[](std::string_view word) {
    std::size_t at = hash_of_word(word) % slot_count;
    while (!slots_[at].word.empty() && slots_[at].word != word) at = (at + 1) % slot_count;
    slots_[at].word = word;
    longest_ = std::max(longest_, word.size());
    return slots_[at].value;
  }

  // The same; an empty value for a word that is not there.
  Value find(std::string_view word) const {
    if (word.size() > longest_) return {};
    for (std::size_t at = hash_of_word(word) % slot_count; !slots_[at].word.empty(); at = (at + 1) % slot_count) {
      if (is_same_word(slots_[at].word, word)) return slots_[at].value;
    }
    return {};
  }

 private:
  struct Slot {
    std::string_view word;   // not owned
    Value value{};
  };

  std::array<Slot, slot_count> slots_{};
  std::size_t longest_ = 0;
};

}  // namespace compactproof
