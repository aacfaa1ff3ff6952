#include "language/candidate_units.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "language/documents.h"
#include "language/pattern_set.h"

using namespace compactproof;

namespace {

constexpr std::size_t list_count = 4;

struct Rules {
  Rules() {
    std::vector<PatternMistake> mistakes;
    const auto parse = [&](const std::vector<std::string>& texts) {
      std::vector<Pattern> patterns;
      for (const std::string& text : texts) patterns.push_back(vocabulary.parse(text, mistakes));
      return patterns;
    };
    const auto concept_of = [&](const std::string& name, const std::vector<std::string>& texts) {
      const std::vector<Pattern> patterns = parse(texts);
      vocabulary.concept_at(vocabulary.concept_id(name)).patterns = patterns;
    };
    concept_of("animal", {"fox", "red ..2 hen"});
    concept_of("beast", {"{animal}", "wild {animal}"});
    PatternSet set;
    set.add(parse({"{beast} ..3 river", "boat"}));
    set.add(parse({"<duration>", "hous*"}));
    set.add(parse({"wild? {animal}"}));
    set.add(parse({"heron"}));
    REQUIRE(mistakes.empty());
    index = set.index(vocabulary);
  }

  Vocabulary vocabulary;
  PatternIndex index;
};

std::string sentence(std::mt19937& random) {
  static const std::vector<std::string> words = {"fox", "red", "hen", "wild", "river", "boat", "weeks", "two", "houses", "with", "the"};
  std::string text = "A";
  for (int i = 0; i < 6; ++i) text += " " + words[random() % words.size()];
  return text + ".";
}

}  // namespace

TEST_CASE("what a unit may hold does not depend on the units around it") {
  const Rules rules;
  std::mt19937 random(7);
  std::vector<std::string> sentences;
  std::string text;
  for (int i = 0; i < 200; ++i) text += (i == 0 ? "" : " ") + sentences.emplace_back(sentence(random));
  const Document document = paragraph(text);
  const Units units = make_units(document, rules.vocabulary.lexicon());
  REQUIRE(units.units.size() == sentences.size());
  CandidateUnits all(rules.index, units);
  std::size_t held = 0;
  for (std::uint32_t unit = 0; unit < sentences.size(); ++unit) {
    const Document alone_document = paragraph(sentences[unit]);
    const Units alone_units = make_units(alone_document, rules.vocabulary.lexicon());
    CandidateUnits alone(rules.index, alone_units);
    for (PatternListId list = 0; list < list_count; ++list) {
      INFO(sentences[unit] << " list " << list);
      CHECK(all.may_hold(unit, list) == alone.may_hold(0, list));
      CHECK(((all.units_near(list)[unit / 64] >> (unit % 64)) & 1u) == (alone.units_near(list)[0] & 1u));
      held += all.may_hold(unit, list);
    }
  }
  CHECK(held > 50);
  CHECK(std::ranges::all_of(all.units_of(3), [](std::uint64_t word) { return word == 0; }));
}

TEST_CASE("a list may be where all words of a phrase are, and is near where its first is") {
  const Rules rules;
  const Document document = paragraph("The red river. The red hen by the river. The river.");
  const Units units = make_units(document, rules.vocabulary.lexicon());
  CandidateUnits candidates(rules.index, units);
  CHECK(candidates.units_of(0)[0] == 2);
  CHECK(candidates.units_near(0)[0] == 3);
}

TEST_CASE("every list in every unit that may hold it has a number of its own") {
  const Rules rules;
  std::mt19937 random(11);
  std::string text;
  for (int i = 0; i < 150; ++i) text += (i == 0 ? "" : " ") + sentence(random);
  const Document document = paragraph(text);
  const Units units = make_units(document, rules.vocabulary.lexicon());
  CandidateUnits candidates(rules.index, units);
  std::vector<std::uint32_t> numbers;
  for (std::uint32_t unit = 0; unit < units.units.size(); ++unit) {
    for (PatternListId list = 0; list < list_count; ++list) {
      if (candidates.may_hold(unit, list)) numbers.push_back(candidates.number_of(unit, list));
    }
  }
  std::ranges::sort(numbers);
  CHECK(std::ranges::adjacent_find(numbers) == numbers.end());
  CHECK(numbers.back() < candidates.count());
}
