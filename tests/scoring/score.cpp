#include "scoring/score.h"

#include <catch2/catch.hpp>

#include "scoring/arithmetic.h"

using namespace compactproof;

namespace {

ReviewPoint make_point(std::string id, int weight, std::size_t area, std::vector<std::string> expected,
                       std::vector<std::string> optional = {}) {
  ReviewPoint point;
  point.id = std::move(id);
  point.weight = weight;
  point.area = area;
  point.expected = std::move(expected);
  point.optional = std::move(optional);
  return point;
}

Framework make_framework() {
  Framework framework;
  framework.areas = {{"resources", "Resources", ""}, {"consultation", "Consultation", ""}};
  framework.points = {make_point("RES-01", 3, 0, {"GRA"}), make_point("RES-02", 2, 0, {"GRA"}, {"CPA"}),
                      make_point("CON-01", 3, 1, {"CPA"}), make_point("CON-02", 1, 1, {"CPA"}, {"GRA"})};
  return framework;
}

std::vector<PointVerdict> verdicts(std::initializer_list<Verdict> list) {
  std::vector<PointVerdict> result;
  for (const Verdict verdict : list) {
    result.emplace_back();
    result.back().verdict = verdict;
  }
  return result;
}

constexpr auto met = Verdict::met;
constexpr auto explained = Verdict::explained;
constexpr auto partial = Verdict::partial;
constexpr auto breached = Verdict::breached;
constexpr auto not_found = Verdict::not_found;
constexpr auto not_applicable = Verdict::not_applicable;

}  // namespace

TEST_CASE("a score is the weighted share of the expected points") {
  const Scorecard card = score(make_framework(), "CPA", verdicts({not_found, not_found, met, not_found}));
  REQUIRE(card.total.earned == 3);
  REQUIRE(card.total.possible == 4);
  REQUIRE(card.total.percent == 75);
  REQUIRE(card.points[2].expected);
  REQUIRE_FALSE(card.points[0].expected);
}

TEST_CASE("explained earns as much as met, and partial half of it") {
  REQUIRE(score(make_framework(), "CPA", verdicts({not_found, not_found, explained, met})).total.percent == 100);
  REQUIRE(score(make_framework(), "CPA", verdicts({not_found, not_found, partial, met})).total.earned == 2.5);
  REQUIRE(value_of(breached) == 0);
}

TEST_CASE("an optional point counts only when something was found") {
  const Framework framework = make_framework();
  REQUIRE_FALSE(score(framework, "CPA", verdicts({not_found, not_found, met, met})).points[1].counted);
  const Scorecard found = score(framework, "CPA", verdicts({not_found, breached, met, met}));
  REQUIRE(found.points[1].counted);
  REQUIRE(found.total.possible == 6);
}

TEST_CASE("a point that is neither expected nor optional counts when something was found") {
  const Scorecard card = score(make_framework(), "CPA", verdicts({partial, not_found, met, met}));
  REQUIRE(card.points[0].counted);
  REQUIRE(card.total.possible == 7);
}

TEST_CASE("a point that is not applicable never counts") {
  const Scorecard card = score(make_framework(), "CPA", verdicts({not_found, not_found, met, not_applicable}));
  REQUIRE(card.points[3].expected);
  REQUIRE_FALSE(card.points[3].counted);
  REQUIRE(card.total.percent == 100);
}

TEST_CASE("nothing is expected of a Compact itself or of a document out of scope") {
  Framework framework = make_framework();
  framework.points[0].expected = {"CMP", "OUT"};
  for (const char* type : {"CMP", "OUT"}) {
    const Scorecard card = score(framework, type, verdicts({not_found, not_found, not_found, not_found}));
    REQUIRE_FALSE(card.points[0].expected);
    REQUIRE_FALSE(card.total.applicable);
    REQUIRE(card.rating == Rating::green);
    REQUIRE(card.rating_because.find("No review point counts") == 0);
  }
}

TEST_CASE("each area has its own score in framework order") {
  const Scorecard card = score(make_framework(), "GRA", verdicts({met, breached, not_found, met}));
  REQUIRE(card.areas.size() == 2);
  REQUIRE(card.areas[0].score.percent == 60);
  REQUIRE(card.areas[1].score.percent == 100);
  REQUIRE(card.total.percent == Approx(400.0 / 6));
}

TEST_CASE("a point that needs review widens the band in both directions") {
  std::vector<PointVerdict> list = verdicts({not_found, not_found, partial, met});
  list[2].needs_review = true;
  const Score total = score(make_framework(), "CPA", list).total;
  REQUIRE(total.lowest == 25);
  REQUIRE(total.percent == 62.5);
  REQUIRE(total.highest == 100);
}

TEST_CASE("without a point to review the band is the score") {
  const Score total = score(make_framework(), "CPA", verdicts({not_found, not_found, partial, met})).total;
  REQUIRE(total.lowest == total.percent);
  REQUIRE(total.highest == total.percent);
}

TEST_CASE("a breached point of weight 3 makes the rating red even where it is not expected") {
  const Scorecard card = score(make_framework(), "CPA", verdicts({breached, not_found, met, met}));
  REQUIRE(card.rating == Rating::red);
  REQUIRE(card.rating_because == "Breached, with a weight of 3: RES-01.");
}

TEST_CASE("a breached point of less weight does not make the rating red") {
  Framework framework = make_framework();
  framework.green_score = 50;
  REQUIRE(score(framework, "CPA", verdicts({not_found, not_found, met, breached})).rating == Rating::green);
}

TEST_CASE("an expected point of weight 3 that is partial or missing makes the rating amber") {
  Framework framework = make_framework();
  framework.green_score = 0;
  const Scorecard part = score(framework, "CPA", verdicts({not_found, not_found, partial, met}));
  REQUIRE(part.rating == Rating::amber);
  REQUIRE(part.rating_because == "Expected here with a weight of 3, but only in part: CON-01.");
  const Scorecard missing = score(framework, "CPA", verdicts({not_found, not_found, not_found, met}));
  REQUIRE(missing.rating == Rating::amber);
  REQUIRE(missing.rating_because == "Expected here with a weight of 3, but not found: CON-01.");
}

TEST_CASE("an unexpected point of weight 3 that is partial leaves the rating to the score") {
  Framework framework = make_framework();
  framework.green_score = 75;
  REQUIRE(score(framework, "CPA", verdicts({partial, not_found, met, met})).rating == Rating::green);
  framework.green_score = 80;
  REQUIRE(score(framework, "CPA", verdicts({partial, not_found, met, met})).rating == Rating::amber);
}

TEST_CASE("the green score itself is green and less is amber") {
  Framework framework = make_framework();
  framework.green_score = 75;
  REQUIRE(score(framework, "CPA", verdicts({not_found, not_found, met, not_found})).rating == Rating::green);
  framework.green_score = 75.5;
  const Scorecard card = score(framework, "CPA", verdicts({not_found, not_found, met, not_found}));
  REQUIRE(card.rating == Rating::amber);
  REQUIRE(card.rating_because == "The score of 75.0 is under 75.5.");
}

TEST_CASE("a score just under the bound is not rounded up to it in the reason") {
  Framework framework;
  framework.areas = {{"a", "A", ""}};
  framework.points = {make_point("A-1", 2, 0, {"CPA"}), make_point("A-2", 1, 0, {"CPA"})};
  framework.green_score = 66.7;
  REQUIRE(score(framework, "CPA", verdicts({met, not_found})).rating_because == "The score of 66.6 is under 66.7.");
}

TEST_CASE("the arithmetic is printed area by area and for the whole") {
  const Framework framework = make_framework();
  const Scorecard card = score(framework, "CPA", verdicts({not_found, not_found, partial, met}));
  REQUIRE(arithmetic_lines(framework, card) ==
          std::vector<std::string>{"Consultation: CON-01 3×0.5 + CON-02 1×1 = 2.5 of 4 = 62.5",
                                   "Score: 100 × 2.5 / 4 = 62.5"});
}

TEST_CASE("the arithmetic shows the band when a point needs review") {
  const Framework framework = make_framework();
  std::vector<PointVerdict> list = verdicts({not_found, not_found, partial, met});
  list[2].needs_review = true;
  REQUIRE(arithmetic_lines(framework, score(framework, "CPA", list)).back() ==
          "Score with every point that needs review at its worst 25.0, at its best 100.0");
}

TEST_CASE("the arithmetic says so when no point counts") {
  const Framework framework = make_framework();
  const Scorecard card = score(framework, "OUT", verdicts({not_found, not_found, not_found, not_found}));
  REQUIRE(arithmetic_lines(framework, card) == std::vector<std::string>{"Score: no point counts for this document"});
}
