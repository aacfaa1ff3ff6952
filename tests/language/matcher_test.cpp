#include "language/matcher.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "language/documents.h"
#include "language/pattern_set.h"

using namespace compactproof;

namespace {

struct Found {
  std::vector<std::string> matches;  // "first-last"
  std::string words;                 // of the first match
};

Found find(const std::string& text, const std::vector<std::string>& patterns,
           const std::vector<std::pair<std::string, std::vector<std::string>>>& concepts = {}) {
  Vocabulary vocabulary;
  std::vector<PatternMistake> mistakes;
  for (const auto& [name, list] : concepts) {
    std::vector<Pattern> parsed;
    for (const std::string& pattern : list) parsed.push_back(vocabulary.parse(pattern, mistakes));
    vocabulary.concept_at(vocabulary.concept_id(name)).patterns = parsed;
  }
  std::vector<Pattern> parsed;
  for (const std::string& pattern : patterns) parsed.push_back(vocabulary.parse(pattern, mistakes));
  REQUIRE(mistakes.empty());
  PatternSet set;
  const PatternListId list = set.add(parsed);
  const PatternIndex index = set.index(vocabulary);
  const Document document = paragraph(text);
  const Units units = make_units(document, vocabulary.lexicon());
  Matcher matcher(index, units);
  Found found;
  for (std::uint32_t unit = 0; unit < units.units.size(); ++unit) {
    for (const PatternMatch& match : matcher.matches(unit, list)) {
      found.matches.push_back(std::to_string(match.first) + "-" + std::to_string(match.last));
      if (!found.words.empty()) continue;
      for (std::uint32_t i = match.first; i < match.last; ++i) {
        found.words += (i > match.first ? " " : "") + std::string(units.text.word(units.tokens(units.units[unit])[i]));
      }
    }
  }
  return found;
}

bool finds(const std::string& text, const std::string& pattern) { return !find(text, {pattern}).matches.empty(); }

}  // namespace

TEST_CASE("patterns match words in any inflection, exactly, by prefix and as alternatives") {
  CHECK(finds("They were consulted.", "consult"));
  CHECK_FALSE(finds("They were consulted.", "=consult"));
  CHECK(finds("Proportionality matters.", "proportion*"));
  CHECK(finds("Grants end.", "contract|grant end"));
  CHECK(finds("CONSULTED!", "consult"));
  CHECK(finds("the sub-contractors agreed", "supplier|sub-contractor agree"));
  CHECK(finds("the suppliers agreed", "supplier|sub-contractor agree"));
}

TEST_CASE("punctuation inside a phrase is transparent, the end of a clause is not") {
  CHECK(finds("a multi-year award", "multi year"));
  CHECK(finds("a \"multi\" (year) award", "multi year"));
  CHECK(finds("Notice: three months", "notice <duration>"));
  CHECK_FALSE(finds("no notice; months later", "notice ..3 month"));
}

TEST_CASE("gaps are bounded and the shortest match from a word wins") {
  CHECK(finds("pay it all in advance", "pay ..2 in advance"));
  CHECK_FALSE(finds("pay it all now in advance", "pay ..2 in advance"));
  CHECK(find("pay now and pay later", {"pay ..5 later"}).matches == std::vector<std::string>{"0-5", "3-5"});
  CHECK(find("notice of notice of end", {"notice .. of"}).words == "notice of");
}

TEST_CASE("optional words may be left out") {
  CHECK(finds("full cost recovery", "full economic? cost"));
  CHECK(finds("full economic cost", "full economic? cost"));
}

TEST_CASE("values match with their comparator") {
  CHECK(find("notice of not less than 90 days is given", {"<duration>"}).words == "not less than 90 days");
  CHECK(finds("5 January to 30 March 2026", "<daterange>"));
  CHECK_FALSE(finds("The Council may march", "<date>"));
}

TEST_CASE("concepts may use concepts") {
  const Found found = find("we shall bring the grant to an end", {"{stop} .. end"}, {{"money", {"grant"}}, {"stop", {"bring .. {money}"}}});
  CHECK(found.words == "bring the grant to an end");
}

TEST_CASE("mistakes in patterns are told with their column") {
  Vocabulary vocabulary;
  std::vector<PatternMistake> mistakes;
  vocabulary.parse("pay ..99 in <sum> a* x,", mistakes);
  REQUIRE(mistakes.size() == 4);
  CHECK(mistakes[0].column == 4);
  CHECK(mistakes[1].message.find("unknown value <sum>") != std::string::npos);
}

namespace {

// A slow and simple matcher to compare with: tries every choice of words.
bool brute_force(const std::vector<std::string>& words, std::size_t at, const std::vector<std::pair<std::string, int>>& slots, std::size_t slot) {
  if (slot == slots.size()) return true;
  for (int gap = 0; gap <= slots[slot].second; ++gap) {
    const std::size_t place = at + static_cast<std::size_t>(gap);
    if (place < words.size() && words[place] == slots[slot].first && brute_force(words, place + 1, slots, slot + 1)) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("the matcher finds what a brute-force matcher finds in random words") {
  std::mt19937 random(20260101);
  const std::vector<std::string> alphabet = {"alpha", "beta", "gamma", "delta"};
  const auto pick = [&] { return alphabet[random() % alphabet.size()]; };
  int matched = 0;
  for (int round = 0; round < 2000; ++round) {
    std::vector<std::string> words;
    std::string text;
    for (unsigned i = 0; i < 3 + random() % 10; ++i) words.push_back(pick());
    for (const std::string& word : words) text += word + " ";
    std::vector<std::pair<std::string, int>> slots;
    std::string pattern;
    for (unsigned i = 0; i < 1 + random() % 4; ++i) {
      const int gap = i == 0 ? 0 : static_cast<int>(random() % 4);
      slots.emplace_back(pick(), gap);
      if (gap > 0) pattern += " .." + std::to_string(gap);
      pattern += " =" + slots.back().first;
    }
    std::vector<std::string> expected;
    for (std::size_t start = 0; start < words.size(); ++start) {
      if (words[start] == slots[0].first && brute_force(words, start, slots, 0)) expected.push_back(std::to_string(start));
    }
    std::vector<std::string> actual;
    for (const std::string& match : find(text, {pattern}).matches) actual.push_back(match.substr(0, match.find('-')));
    INFO(text << " / " << pattern);
    REQUIRE(actual == expected);
    matched += expected.empty() ? 0 : 1;
  }
  CHECK(matched > 300);
}
