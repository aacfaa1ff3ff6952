#include <catch2/catch.hpp>
#include <string>

#include "language/token.h"

namespace compactproof {

namespace {

TokenText tokens_of(const std::string& text) {
  TokenText out;
  tokenise(text, {0, static_cast<std::uint32_t>(text.size())}, out);
  return out;
}

// The folded forms with a blank between, flags as signs before the word.
std::string shown(const std::string& text) {
  const TokenText tokens = tokens_of(text);
  std::string out;
  for (const Token& token : tokens.tokens) {
    if (!out.empty()) out += ' ';
    if (token.has(flag_after_comma)) out += ',';
    if (token.has(flag_after_hyphen)) out += '-';
    if (token.has(flag_after_dash)) out += '~';
    if (token.has(flag_after_open_bracket)) out += '(';
    if (token.has(flag_after_close_bracket)) out += ')';
    if (token.has(flag_after_open_quote)) out += '<';
    if (token.has(flag_after_close_quote)) out += '>';
    if (token.has(flag_after_slash)) out += '/';
    if (token.has(flag_after_break)) out += '_';
    out += tokens.word(token);
    if (token.has(flag_possessive)) out += '\'';
  }
  return out;
}

struct Case {
  const char* text;
  const char* expected;
};

}  // namespace

TEST_CASE("words, numbers and stops") {
  const Case cases[] = {
      {"The Council will pay.", "the council will pay ."},
      {"one; two: three? four! five | six…", "one ; two : three ? four ! five | six ."},
      {"£1,000 and £1.2m", "£1,000 and £1.2m"},
      {"£ 1,000 or 10 %", "£1,000 or 10%"},
      {"in 2010.", "in 2010 ."},
      {"12/07/2010 4.3.1 17:00 5pm 1st", "12/07/2010 4.3.1 17:00 5pm 1st"},
      {"1, 2", "1 ,2"},
      {"2½ years, ½ day", "2½ years ,½ day"},
      {"a%20b 100%", "a 20b 100%"},
      {"e.g. the U.K. p.a. rate", "eg the uk pa rate"},
      {"NI4 and s106", "ni4 and s106"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.text);
    CHECK(shown(each.text) == each.expected);
  }
}

TEST_CASE("an address is one word, whatever stops it holds") {
  const Case cases[] = {
      {"Write to Ann.Lee@hilltop.example.", "write to ann.lee@hilltop.example ."},
      {"a_b-c+d@hilltop.example, or ring", "a_b-c+d@hilltop.example ,or ring"},
      {"see https://hilltop.example/a?b=1&c=2%20d: it", "see https://hilltop.example/a?b=1&c=2%20d : it"},
      {"(www.hilltop.example)", "(www.hilltop.example"},
      {"hilltop.gov.uk/grants and hilltop.org.", "hilltop.gov.uk/grants and hilltop.org ."},
      {"It ends.The next", "it ends . the next"},
      {"note: twelve-week, and/or @home", "note : twelve -week ,and /or home"},
      {"N\u00B0. 7 and N\u00BA 8", "no . 7 and no 8"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.text);
    CHECK(shown(each.text) == each.expected);
  }
}

TEST_CASE("a dotted abbreviation keeps that it took its full stop in") {
  const TokenText tokens = tokens_of("from 9 a.m. in the U.K. or U.K");
  CHECK(tokens.tokens[2].has(flag_dotted));
  CHECK(tokens.tokens[5].has(flag_dotted));
  CHECK_FALSE(tokens.tokens[7].has(flag_dotted));
}

TEST_CASE("what stands between words is a flag on the next one") {
  const Case cases[] = {
      {"twelve-week", "twelve -week"},
      {"12 - 15", "12 ~15"},
      {"January – March — May", "january ~march ~may"},
      {"12 (twelve) weeks", "12 (twelve )weeks"},
      {"and/or", "and /or"},
      {"the “best” one", "the <best >one"},
      {"he said 'yes' twice", "he said <yes >twice"},
      {"line\none\ttab", "line _one _tab"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.text);
    CHECK(shown(each.text) == each.expected);
  }
}

TEST_CASE("contractions are two words and possessives a flag") {
  const Case cases[] = {
      {"won't can't shan't don't", "will not can not shall not do not"},
      {"we'll we've they're I'm", "we will we have they are i am"},
      {"it's that's", "it is that is"},
      {"the Council's plan", "the council' plan"},
      {"three months' notice", "three months' notice"},
      {"don’t", "do not"},
      {"the '10 groups' plan", "the <10 groups' plan"},
      {"the ‘best plans’ now", "the <best plans >now"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.text);
    CHECK(shown(each.text) == each.expected);
  }
}

TEST_CASE("capitals are flags") {
  const TokenText tokens = tokens_of("The EIA for Compact");
  CHECK(tokens.tokens[0].has(flag_capitalised));
  CHECK_FALSE(tokens.tokens[0].has(flag_all_caps));
  CHECK(tokens.tokens[1].has(flag_all_caps));
  CHECK_FALSE(tokens.tokens[2].has(flag_capitalised));
}

TEST_CASE("soft hyphens and non-breaking spaces leave no trace") {
  CHECK(shown("con\u00ADsult 12\u00A0weeks") == "consult 12 weeks");
}

TEST_CASE("spans point at the source and never overlap") {
  const std::string text = "“It’s £1,000”, the Council’s\u00A0offer — don't wait: 12-week… (twelve)";
  const TokenText tokens = tokens_of(text);
  std::uint32_t last = 0;
  for (const Token& token : tokens.tokens) {
    REQUIRE(token.span.begin >= last);
    REQUIRE(token.span.end > token.span.begin);
    REQUIRE(token.span.end <= text.size());
    last = token.span.end;
  }
}

TEST_CASE("only the range is read, with offsets into the whole text") {
  const std::string text = "before | twelve weeks | after";
  TokenText tokens;
  tokenise(text, {9, 21}, tokens);
  REQUIRE(tokens.tokens.size() == 2);
  CHECK(tokens.word(0) == "twelve");
  CHECK(text.substr(tokens.tokens[1].span.begin, tokens.tokens[1].span.length()) == "weeks");
}

TEST_CASE("odd endings end") {
  for (const char* text :
       {"", " ", "£", "£ ", "12.", "12,", "12/", "don'", "a.b", "e.g", "%", "½", "'", "5p.m", "5p.m.", "e.g."}) {
    CAPTURE(text);
    const TokenText tokens = tokens_of(text);
    for (const Token& token : tokens.tokens) CHECK(token.span.end <= std::string(text).size());
  }
}

}  // namespace compactproof
