#include "engine/topic_reader.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "engine/bench.h"

using namespace compactproof;

namespace {

// One topic: scores start at -1; "grant" is worth 30 at a rarity of 3, "road" -20 at 4, a number 5 at 1.
struct Weighed {
  Lexicon lexicon;
  TopicWords words{{-10}};

  Weighed() {
    add({"grant", "grants"}, 300, 300);
    add({"road"}, 400, -200);
    add({"0"}, 100, 50);
    words.set_number(lexicon.find("0"));
  }

  void add(const std::vector<std::string>& forms, std::uint16_t rarity, TopicWords::Weight weight) {
    std::vector<FormId> numbers;
    for (const std::string& form : forms) numbers.push_back(lexicon.add(form));
    words.add(numbers, rarity, std::vector<TopicWords::Weight>{weight});
  }

  std::vector<double> scores(const std::vector<Piece>& pieces) const {
    const Document document = document_of(pieces);
    const Units units = make_units(document, lexicon);
    const TopicReader reader(units, words);
    std::vector<double> scores;
    for (std::uint32_t unit = 0; unit < units.units.size(); ++unit) scores.push_back(reader.score(unit, 0));
    return scores;
  }

  double score(const std::string& text) const { return scores({{BlockKind::paragraph, text}}).front(); }
};

}  // namespace

TEST_CASE("a passage's score is the sum of its words by the length of their vector") {
  const Weighed weighed;
  CHECK(weighed.score("Nothing is known here.") == Approx(-1));
  CHECK(weighed.score("A grant.") == Approx(-1 + 30 / 3.0));
  CHECK(weighed.score("Grants for a grant.") == Approx(-1 + 60 / std::sqrt(9.0 + 9)));
  CHECK(weighed.score("A grant for the road.") == Approx(-1 + 10 / 5.0));
  CHECK(weighed.score("The grant is 4,000.") == Approx(-1 + 35 / std::sqrt(9.0 + 1)));
}

TEST_CASE("the heading above counts half, and only over what stands under it") {
  const Weighed weighed;
  const std::vector<double> scores = weighed.scores({{BlockKind::paragraph, "Of no matter."}, {BlockKind::heading, "Grants"}, {BlockKind::paragraph, "By road."}});
  REQUIRE(scores.size() == 3);
  CHECK(scores[0] == Approx(-1));
  CHECK(scores[1] == Approx(-1 + 30 / 3.0));
  CHECK(scores[2] == Approx(-1 + (-20 + 15) / std::sqrt(16 + 4.5)));
}

TEST_CASE("words without topics score nothing") {
  const Document document = document_of({{BlockKind::paragraph, "A grant."}});
  CHECK(TopicWords().topics() == 0);
  CHECK_NOTHROW(TopicReader(make_units(document, Lexicon()), TopicWords()));
}

TEST_CASE("the unit before counts a quarter in the same section, the first unit a fifth everywhere") {
  const Weighed weighed;
  const double grant = 30;
  const double grant_square = 9;
  const std::vector<double> scores = weighed.scores({{BlockKind::paragraph, "About grants."}, {BlockKind::paragraph, "It is late."},
                                                     {BlockKind::heading, "Next"}, {BlockKind::paragraph, "It is early."}});
  REQUIRE(scores.size() == 4);
  CHECK(scores[0] == Approx(-1 + grant / 3));
  CHECK(scores[1] == Approx(-1 + 0.45 * grant / std::sqrt(0.45 * grant_square)));
  CHECK(scores[2] == Approx(-1 + 0.2 * grant / std::sqrt(0.2 * grant_square)));
  CHECK(scores[3] == Approx(-1 + 0.2 * grant / std::sqrt(0.2 * grant_square)));
}
