#include <catch2/catch.hpp>

#include "engine/bench.h"

using namespace compactproof;

namespace {

// Twenty passages on each of two matters: notice of the end of money, and the closing of roads.
const std::string topics_file = R"(topics:
  all: 100
  passages: {test/rule-1: 20, test/rule-2: 20}
  words:
    "notice notices": 40 0:20 1:20
    "grant grants funding": 20 0:18
    "road roads": 20 1:18
    "date dates": 20 0:10 1:10
    "weather": 20
)";

const std::string money_rule = R"(signals:
  notice: {any: ["notice"]}
  date: {any: ["<date>", "date"]}
  words: {any: ["grant|funding|road|weather"]}
verdict:
- {met: notice and date, because: Notice is given with its date.}
- {partial: notice, reason: incomplete, because: Notice is given.}
)";

const std::string road_rule = R"(signals:
  notice: {any: ["notice"]}
  staff: {any: ["weather"]}
verdict:
- {not_applicable: staff, because: It is about the weather.}
- {met: notice, because: Notice is given.}
)";

Document long_document(std::vector<std::string> texts) {
  texts.resize(20, "Nothing else is said here.");
  std::vector<Piece> pieces;
  for (const std::string& text : texts) pieces.push_back({BlockKind::paragraph, text});
  return document_of(pieces);
}

PointVerdict verdict_in(const std::vector<std::string>& texts, std::size_t rule = 0) {
  return evaluate_rule(long_document(texts), *compile({money_rule, road_rule}, {{"rules/language/topics.yaml", topics_file}}), rule, "");
}

}  // namespace

TEST_CASE("a passage in the words of another matter is no evidence") {
  CHECK(verdict_in({"Notice of the end of a grant is given."}).verdict == Verdict::partial);
  CHECK(verdict_in({"Notice of works on the road is given."}).verdict == Verdict::not_found);
  CHECK(verdict_in({"Notice of works on the road is given."}, 1).verdict == Verdict::met);
  CHECK(verdict_in({"Notice of bad weather is given."}).verdict == Verdict::not_found);
}

TEST_CASE("a paragraph and the heading above tell what a passage is about") {
  CHECK(verdict_in({"Notice of bad weather is given. It can end a grant."}).verdict == Verdict::partial);
  std::vector<Piece> pieces = {{BlockKind::heading, "Grants and funding"}, {BlockKind::paragraph, "Notice is given."}};
  pieces.resize(20, {BlockKind::paragraph, "Nothing else is said here."});
  const auto rules = compile({money_rule, road_rule}, {{"rules/language/topics.yaml", topics_file}});
  CHECK(evaluate_rule(document_of(pieces), *rules, 0, "").verdict == Verdict::partial);
  CHECK(evaluate_rule(document_of(pieces), *rules, 1, "").verdict == Verdict::not_found);
}

TEST_CASE("what belongs to a matter may stand in other words") {
  CHECK(verdict_in({"Notice of the end of a grant is given.", "The road is closed on 4 May."}).verdict == Verdict::met);
  CHECK(verdict_in({"Notice of works on the road is given.", "The road is closed on 4 May."}).verdict == Verdict::not_found);
}

TEST_CASE("what rules a matter out is about another one") {
  CHECK(verdict_in({"Notice of works on the road is given.", "The weather is bad."}, 1).verdict == Verdict::not_applicable);
}

TEST_CASE("a short text and a rule without counted words are taken as they are") {
  const auto rules = compile({money_rule, road_rule}, {{"rules/language/topics.yaml", topics_file}});
  CHECK(evaluate_rule(document_of({{BlockKind::paragraph, "Notice of works on the road is given."}}), *rules, 0, "").verdict == Verdict::partial);
  CHECK(evaluate_rule(long_document({"Notice of works on the road is given."}), *compile({money_rule}), 0, "").verdict == Verdict::partial);
}

TEST_CASE("a passage about another matter is among the near misses, with the reason") {
  const PointVerdict verdict = verdict_in({"Notice of works on the road is given."});
  REQUIRE_FALSE(verdict.near_misses.empty());
  CHECK(verdict.near_misses.front().why == "its words are about another matter");
}
