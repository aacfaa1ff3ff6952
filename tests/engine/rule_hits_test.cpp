#include "engine/rule_hits.h"

#include <catch2/catch.hpp>

#include "engine/bench.h"

using namespace compactproof;

namespace {

const std::string rule_body = R"(signals:
  notice: {any: ["notice"]}
  reason: {any: ["reason"], beside: notice, within: neighbour}
verdict:
- {met: reason, because: Notice and reasons are given.}
)";

// Sentences that give notice, reasons or neither, by the letters n, r and x.
std::vector<Piece> pieces_of(std::string_view letters) {
  std::vector<Piece> pieces;
  for (const char letter : letters) {
    const std::string said = letter == 'n' ? "notice" : letter == 'r' ? "a reason" : "nothing";
    pieces.push_back({BlockKind::paragraph, "The Council will give " + said + "."});
  }
  return pieces;
}

std::vector<std::uint32_t> units_of(const std::deque<Hit>& hits) {
  std::vector<std::uint32_t> units;
  for (const Hit& hit : hits) units.push_back(hit.unit);
  return units;
}

}  // namespace

TEST_CASE("hits are the same in whatever order signals are asked for") {
  const Document document = document_of(pieces_of("rnxrxxrnnr"));
  const auto rules = compile({rule_body});
  Reading reading(document, *rules);
  RuleHits forwards(reading, rules->rules[0]);
  CHECK(units_of(forwards.all(0)) == std::vector<std::uint32_t>{1, 7, 8});
  CHECK(units_of(forwards.all(1)) == std::vector<std::uint32_t>{0, 6, 9});
  RuleHits backwards(reading, rules->rules[0]);
  CHECK(units_of(backwards.all(1)) == std::vector<std::uint32_t>{0, 6, 9});
  CHECK(units_of(backwards.all(0)) == std::vector<std::uint32_t>{1, 7, 8});
}

TEST_CASE("asking goes on where the last one stopped") {
  const Document document = document_of(pieces_of("nnn"));
  const auto rules = compile({rule_body});
  Reading reading(document, *rules);
  RuleHits found(reading, rules->rules[0]);
  const Hit* first = nullptr;
  found.for_each(0, [&](const Hit& hit) {
    first = &hit;
    return false;
  });
  REQUIRE(first != nullptr);
  CHECK(units_of(found.all(0)) == std::vector<std::uint32_t>{0, 1, 2});
  CHECK(first == &found.all(0).front());
}

TEST_CASE("the best passages are shown, also when many others stand in front of them") {
  std::vector<Piece> pieces{{BlockKind::paragraph, "The Council will:"}};
  for (int i = 0; i < 8; ++i) pieces.push_back({BlockKind::list_item, "give notice to group " + std::to_string(i) + ";"});
  for (const Piece& piece : pieces_of("xnxnnnnnnn")) pieces.push_back(piece);
  const PointVerdict verdict = run("signals:\n  notice: {any: [\"notice\"]}\nverdict:\n- {met: notice, because: Said.}\n", pieces);
  REQUIRE(verdict.evidence.size() == 6);
  for (const Evidence& evidence : verdict.evidence) CHECK(evidence.quote == "The Council will give notice.");
  CHECK(verdict.evidence.front().location.block == 10);
  CHECK(verdict.evidence.back().location.block == 16);
}

TEST_CASE("a share is asked of a table's cells, not of a sentence's percentages") {
  const std::string rule = R"(signals:
  all: {all: ["print", "<share>"], where: share >= 100 percent}
  some: {all: ["print", "<share>"], where: share < 100 percent}
verdict:
- {met: all, because: All were printed}
- {partial: some, reason: narrower, because: Some were printed}
)";
  const auto of = [&](const std::string& share) {
    return run(rule, table({{"Measure", "2025/26"}, {"Reasons printed", share}})).verdict;
  };
  CHECK(of("3 of 3") == Verdict::met);
  CHECK(of("2 of 3") == Verdict::partial);
  CHECK(of("100%") == Verdict::met);
  CHECK(of("3") == Verdict::not_found);
  CHECK(verdict(rule, "Reasons were printed in 40 per cent of papers.") == "not_found");
}
