// Words and what is known of each: open addressing over a fixed number of slots, of which at most a quarter should be
// used, so that most words of a text fail at the first look.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace compactproof {

template <typename Value, std::size_t slot_count>
class WordTable {
 public:
  // The value of a word, made on first use.
  Value& operator[](std::string_view word) {
    std::size_t at = slot_of(word);
    while (!slots_[at].word.empty() && slots_[at].word != word) at = (at + 1) % slot_count;
    slots_[at].word = word;
    longest_ = std::max(longest_, word.size());
    return slots_[at].value;
  }

  // The same; an empty value for a word that is not there.
  Value find(std::string_view word) const {
    if (word.size() > longest_) return {};
    for (std::size_t at = slot_of(word); !slots_[at].word.empty(); at = (at + 1) % slot_count) {
      if (slots_[at].word == word) return slots_[at].value;
    }
    return {};
  }

 private:
  struct Slot {
    std::string_view word;   // not owned
    Value value{};
  };

  static std::size_t slot_of(std::string_view word) {
    std::uint32_t hash = 2166136261U;
    for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return (hash ^ (hash >> 15)) % slot_count;
  }

  std::array<Slot, slot_count> slots_{};
  std::size_t longest_ = 0;
};

}  // namespace compactproof
