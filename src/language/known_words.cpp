#include "language/known_words.h"

namespace compactproof {

namespace {

KnownWords make_known_words() {
  KnownWords words;
  add_function_words(words);
  add_entity_words(words);
  return words;
}

}  // namespace

KnownWord known_word(std::string_view word) {
  static const KnownWords words = make_known_words();
  return words.find(word);
}

}  // namespace compactproof
