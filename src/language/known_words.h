// What the program knows of a word, whatever the rules ask for. A token gets it when it is made, so that nobody else
// looks its word up.
#pragma once

#include <cstdint>
#include <string_view>

#include "language/function_words.h"
#include "language/word_table.h"

namespace compactproof {

struct KnownWord {
  WordClasses classes = 0;      // its part in the grammar of a sentence
  std::uint8_t sense = 0;       // its part in quantities and dates: a number of language/entity_words.h; 0: none
};

using KnownWords = WordTable<KnownWord, 2048>;

// Of a folded word.
KnownWord known_word(std::string_view word);

// What the table is made of: language/function_words.cpp and language/entity_words.cpp.
void add_function_words(KnownWords& words);
void add_entity_words(KnownWords& words);

}  // namespace compactproof
