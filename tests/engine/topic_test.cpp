#include <catch2/catch.hpp>

#include "engine/bench.h"

using namespace compactproof;

namespace {

// Two matters, notice of the end of money and the closing of roads: a word of either speaks for it with a score of 10 and
// against the other with as much; what is unknown speaks for none.
const std::string topics_file = R"(topics:
  start: {test/rule-1: -10, test/rule-2: -10}
  words:
    "notice notices": 100 0 0
    "grant grants funding": 300 300 -300
    "road roads": 300 -300 300
    "date dates 0": 200 0 0
    "weather": 200 0 0
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

Document long_document(std::vector<std::string> texts, std::size_t length = 20) {
  texts.resize(length, "Nothing else is said here.");
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

TEST_CASE("a passage rather about another matter is among the near misses, with the reason; one that surely is, is not looked at") {
  const PointVerdict near = verdict_in({"Notice of bad weather is given."});
  REQUIRE_FALSE(near.near_misses.empty());
  CHECK(near.near_misses.front().why == "its words are about another matter");
  CHECK(verdict_in({"Notice of works on the road is given."}).near_misses.empty());
}

TEST_CASE("a finding is the surer the more its words are those of the matter") {
  const double sure = verdict_in({"Notice of the end of a grant is given."}).confidence;
  const double rather = verdict_in({"Notice of bad weather is given. It can end a grant."}).confidence;
  CHECK(sure == Approx(0.97 * 0.9));
  CHECK(rather < sure);
}

TEST_CASE("what stands beside a passage that is surely about the matter is looked at") {
  const std::string road_date = "Works on the road: 4 May.";
  CHECK(verdict_in({"Notice of the end of a grant is given.", road_date}).verdict == Verdict::met);
  CHECK(verdict_in({"It is cold today.", "Notice of the end of a grant is given.", "Bad weather.", "Bad weather.", road_date}).verdict == Verdict::partial);
}

TEST_CASE("a passage that is surely about the matter needs its setting only somewhere in the document") {
  const std::string rule = R"(setting: ["charity"]
signals:
  notice: {any: ["notice"]}
verdict:
- {met: notice, because: Notice is given.}
)";
  const auto verdict = [&](const std::string& passage, const std::string& far) {
    std::vector<std::string> texts(40, "Nothing else is said here.");
    texts.front() = passage;
    texts.back() = far;
    return evaluate_rule(long_document(texts, 40), *compile({rule}, {{"rules/language/topics.yaml", topics_file}}), 0, "").verdict;
  };
  CHECK(verdict("Notice of the end of a grant is given.", "A charity is named here.") == Verdict::met);
  CHECK(verdict("Notice of the end of a grant is given.", "Nothing more.") == Verdict::not_found);
  CHECK(verdict("Notice of its end is given.", "A charity is named here.") == Verdict::not_found);
}

TEST_CASE("what is closest is told by the words of the matter") {
  const PointVerdict verdict = verdict_in({"Works on the road.", "More about a grant."});
  REQUIRE_FALSE(verdict.closest.empty());
  CHECK(verdict.closest.front().evidence.quote == "More about a grant.");
}

TEST_CASE("a sentence in the words of causes explains, one without them does not") {
  // "Lease" and "river" speak for a cause, "picnic" against one; the rule's own matter is notice.
  const std::string cause_file = R"(topics:
  start: {test/rule-1: -10, outside_cause: -20}
  words:
    "notice": 300 300 0
    "lease": 300 0 400
    "river": 300 300 400
    "picnic": 300 0 -300
)";
  const std::string rule = R"(signals:
  notice: {any: ["notice"]}
verdict:
- {breached: notice.negated, because: None is given.}
)";
  const auto verdict = [&](const std::vector<std::string>& texts) {
    std::vector<Piece> pieces;
    for (const std::string& text : texts) pieces.push_back({BlockKind::paragraph, text});
    return evaluate_rule(document_of(pieces), *compile({rule}, {{"rules/language/topics.yaml", cause_file}}), 0, "").verdict;
  };
  CHECK(verdict({"No notice is given. Lease terms must be kept."}) == Verdict::explained);
  CHECK(verdict({"No notice is given, because lease terms are kept."}) == Verdict::explained);
  CHECK(verdict({"No notice is given. Lease terms are kept."}) == Verdict::breached);                 // nothing ties it
  CHECK(verdict({"No notice is given. Unless lease terms must be kept."}) == Verdict::breached);
  CHECK(verdict({"No notice is given. Lease terms must be kept because it is easier."}) == Verdict::breached);
  CHECK(verdict({"No notice is given. The court must close the picnic."}) == Verdict::breached);
  CHECK(verdict({"No notice is given.", "River levels must be watched."}) == Verdict::explained);     // of the same matter
  CHECK(verdict({"It rains.", "No notice is given.", "It snows.", "Lease terms must be kept."}) == Verdict::breached);
  CHECK(verdict({"River levels must be watched.", "No notice is given."}) == Verdict::breached);
}
