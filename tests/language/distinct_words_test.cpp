#include "language/distinct_words.h"

#include <catch2/catch.hpp>
#include <string>

#include "language/token.h"
#include "language/word_hash.h"

using namespace compactproof;

TEST_CASE("equal words of a text share their folded form, whatever their case") {
  const std::string text = "The group and the GROUP, 12 groups; 12.";
  TokenText words;
  tokenise(text, {0, static_cast<std::uint32_t>(text.size())}, words);
  REQUIRE(words.tokens.size() == 10);
  CHECK(words.tokens[1].folded == words.tokens[4].folded);
  CHECK(words.tokens[0].folded == words.tokens[3].folded);
  CHECK(words.tokens[5].folded == words.tokens[8].folded);
  CHECK(words.word(6) == "groups");
  CHECK(words.folded == "thegroupand12groups;.");
}

TEST_CASE("thousands of words keep their own numbers") {
  Lexicon lexicon;
  std::string text;
  for (int i = 0; i < 5000; ++i) {
    const std::string word = "w" + std::string(1, static_cast<char>('a' + i % 26)) + std::to_string(i);
    lexicon.add(word);
    text += word + " ";
  }
  TokenText words;
  tokenise(text + text, {0, static_cast<std::uint32_t>(2 * text.size())}, lexicon, words);
  REQUIRE(words.tokens.size() == 10000);
  for (std::size_t i = 0; i < 10000; ++i) REQUIRE(words.tokens[i].form == lexicon.find(words.word(i)));
}

TEST_CASE("words that all want one place are left out where there is no room") {
  DistinctWords words;
  std::string folded;
  for (std::uint32_t i = 0; i < 100; ++i) {
    folded += static_cast<char>('!' + i % 90);
    folded += static_cast<char>('!' + i / 90);
    DistinctWord word;
    word.hash = 7;
    word.folded = 2 * i;
    word.length = 2;
    word.form = i + 1;
    words.add(word);
  }
  const DistinctWord* first = words.find(folded.substr(0, 2), 7, folded);
  REQUIRE(first != nullptr);
  CHECK(first->form == 1);
  CHECK(words.find(folded.substr(198, 2), 7, folded) == nullptr);
}
