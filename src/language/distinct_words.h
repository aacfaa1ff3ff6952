// The words of a text, each once, with what is known of it: it is looked up when the word first comes and serves all
// tokens of that word.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "language/function_words.h"
#include "language/lexicon.h"
#include "language/word_hash.h"

namespace compactproof {

struct DistinctWord {
  std::uint32_t hash = 0;
  std::uint32_t folded = 0;     // where its folded form stands in the text of folded forms
  std::uint16_t length = 0;     // of it; 0: no word
  WordClasses classes = 0;      // what tokens know of their word (language/token.h)
  FormId form = Lexicon::unknown;
  std::uint8_t sense = 0;
};

class DistinctWords {
 public:
  // The word `word` of those whose forms stand in `folded`; null when it did not come yet.
  const DistinctWord* find(std::string_view word, std::uint32_t hash, std::string_view folded) const {
    if (slots_.empty()) return nullptr;
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash; at < hash + furthest; ++at) {
      const DistinctWord& slot = slots_[at & mask];
      if (slot.length == 0) return nullptr;
      if (slot.hash == hash && is_same_word({folded.data() + slot.folded, slot.length}, word)) return &slot;
    }
    return nullptr;
  }

  // Requires that it is not there. A word that finds no place near its own is left out, so that nobody's choice of words
  // makes looking for them slow.
  void add(const DistinctWord& word);

 private:
  static constexpr std::size_t furthest = 32;   // slots from a word's own at which it may stand

  void grow();
  DistinctWord* free_slot(std::uint32_t hash);

  std::vector<DistinctWord> slots_;   // open addressing, power of two, at most half full
  std::size_t count_ = 0;
};

}  // namespace compactproof
