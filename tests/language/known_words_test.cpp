#include "language/known_words.h"

#include <catch2/catch.hpp>
#include <string>

#include "language/entity_words.h"
#include "language/token.h"

using namespace compactproof;

TEST_CASE("a token knows its part in grammar and in quantities") {
  const std::string text = "Which weeks MAY not, 12 twelve consultation";
  TokenText words;
  tokenise(text, {0, static_cast<std::uint32_t>(text.size())}, words);
  const auto& tokens = words.tokens;
  REQUIRE(tokens.size() == 7);
  CHECK(has(tokens[0].classes, WordClass::relative_pronoun));
  CHECK(has(tokens[0].classes, WordClass::clause_opener));
  CHECK(senses[tokens[1].sense].role == Role::unit);
  CHECK(has(tokens[2].classes, WordClass::auxiliary));
  CHECK(senses[tokens[2].sense].role == Role::month);
  CHECK(has(tokens[3].classes, WordClass::denial));
  CHECK(senses[tokens[3].sense].role == Role::bound);
  CHECK(senses[tokens[4].sense].role == Role::none);
  CHECK(senses[tokens[5].sense].value == 12);
  CHECK(tokens[6].classes == 0);
  CHECK(tokens[6].sense == 0);
}

TEST_CASE("the last word of a contraction is known as if it were written out") {
  const std::string text = "won't";
  TokenText words;
  tokenise(text, {0, 5}, words);
  REQUIRE(words.tokens.size() == 2);
  CHECK(has(words.tokens[0].classes, WordClass::auxiliary));
  CHECK(has(words.tokens[1].classes, WordClass::denial));
}

TEST_CASE("words of any length are told apart at each of their letters") {
  for (std::size_t length = 1; length < 40; ++length) {
    const std::string word(length, 'a');
    CHECK(is_same_word(word, std::string(length, 'a')));
    CHECK_FALSE(is_same_word(word, word + 'a'));
    for (std::size_t at = 0; at < length; ++at) {
      std::string other = word;
      other[at] = 'b';
      INFO(other);
      CHECK_FALSE(is_same_word(word, other));
      CHECK(hash_of_word(word) != hash_of_word(other));
    }
  }
}
