#include <catch2/catch.hpp>

#include "engine/bench.h"

using namespace compactproof;

namespace {

const std::string notice_rule = R"(signals:
  notice: {any: ["notice"], agent_not: recipient}
  reason: {any: ["reason"], beside: notice, within: paragraph}
verdict:
- {breached: notice.negated, because: No notice is given.}
- {met: notice and reason, because: Notice and reasons are given.}
- {partial: notice or notice.weak, reason: incomplete, because: Only notice is given.}
)";

const std::string period_rule = R"(signals:
  long: {all: ["{consultation}", "<duration>"], near: 8, where: duration >= 12 weeks}
  short: {all: ["{consultation}", "<duration>"], near: 8, where: duration < 12 weeks}
verdict:
- {met: long and not short, because: Twelve weeks.}
- {partial: long.undecided or long.excepted, reason: undecided, because: Perhaps twelve weeks.}
- {breached: short, because: Less than twelve weeks.}
conflict: {when: long and short, because: Both are said.}
)";

}  // namespace

TEST_CASE("the first line of the ladder that holds decides") {
  CHECK(verdict(notice_rule, "The Council will give notice. It will state the reason.") == "met");
  CHECK(verdict(notice_rule, "The Council will give notice.") == "partial");
  CHECK(verdict(notice_rule, "The Council may give notice.") == "partial");
  CHECK(verdict(notice_rule, "The Council will not give notice.") == "breached");
  CHECK(verdict(notice_rule, "The Code says that notice will be given.") == "not_found");
  CHECK(verdict(notice_rule, "The Provider will give notice.") == "not_found");
  CHECK(verdict(notice_rule, "Will the Council give notice?") == "not_found");
}

TEST_CASE("a glossary and what is announced as a quotation say nothing for the document") {
  const Piece own{BlockKind::paragraph, "The Council will give notice."};
  CHECK(to_string(run(notice_rule, {{BlockKind::heading, "Terms"}, own, {BlockKind::heading, "Glossary"}}).verdict) == "partial");
  CHECK(to_string(run(notice_rule, {{BlockKind::heading, "Terms"}, {BlockKind::heading, "Glossary"}, own}).verdict) == "not_found");
  const Piece valued{BlockKind::paragraph, "Consultation: twelve weeks."};
  CHECK(to_string(run(period_rule, {{BlockKind::heading, "Terms"}, {BlockKind::heading, "Glossary"}, valued}).verdict) == "met");
  const Piece announced{BlockKind::paragraph, "The following is taken from the Code."};
  CHECK(to_string(run(notice_rule, {announced, own}).verdict) == "not_found");
  CHECK(to_string(run(notice_rule, {announced, {BlockKind::heading, "Terms"}, own}).verdict) == "partial");
}

TEST_CASE("a breach with an outside cause beside it is explained") {
  CHECK(verdict(notice_rule, "No notice is given because the flood has closed the hall.") == "explained");
  CHECK(verdict(notice_rule, "The hall stands in the flood, so no notice is given.") == "explained");
  CHECK(verdict(notice_rule, "No notice is given. The court requires a decision on Friday.") == "explained");
  CHECK(verdict(notice_rule, "The landlord closed the hall. No notice is given.") == "explained");
  CHECK(verdict(notice_rule, "No notice is given. The minister has not said what follows.") == "breached");
  CHECK(verdict(notice_rule, "No notice is given. The minister not saying what follows, we wait.") == "explained");
  CHECK(verdict(notice_rule, "No notice is given because time is short.") == "breached");
  CHECK(verdict(notice_rule, "No notice is given. The court has a new roof.") == "breached");
  CHECK(verdict("never_explained: true\n" + notice_rule, "No notice is given because a court forbids it.") == "breached");
}

TEST_CASE("two sentences away a cause explains only with a word that ties it") {
  CHECK(verdict(notice_rule, "No notice is given. We are sorry. The landlord closed the hall and we must leave.") == "explained");
  CHECK(verdict(notice_rule, "No notice is given. We are sorry. The landlord closed the hall.") == "breached");
  CHECK(verdict(notice_rule, "No notice is given. We are sorry. It is late. The landlord closed the hall and we must leave.") == "breached");
}

TEST_CASE("a cause that is supposed, denied, conceded or another matter's explains nothing") {
  CHECK(verdict(notice_rule, "No notice is given unless a court requires it.") == "breached");
  CHECK(verdict(notice_rule, "No notice is given, not because the court requires it but to save work.") == "breached");
  CHECK(verdict(notice_rule, "No notice is given, although the court requires a decision.") == "breached");
  CHECK(verdict(notice_rule, "No notice is given. Separately, the landlord closed the library.") == "breached");
  CHECK(verdict(notice_rule, "No notice is given. The provider requires a key.") == "breached");
}

TEST_CASE("a departure that gives the body's own convenience takes no cause from its neighbours") {
  CHECK(verdict(notice_rule, "No notice is given because it is easier. The landlord closed the hall.") == "breached");
}

TEST_CASE("a rule's own reasons are none where the body's convenience is given") {
  const std::string rule = R"(signals:
  none: {any: ["no notice"], ignore: [negated]}
  why: {any: ["{causal_link}"], beside: none, ignore: [negated]}
verdict:
- {explained: none and why, because: A reason is given.}
- {breached: none, because: No notice is given.}
)";
  CHECK(verdict(rule, "No notice is given because of a strike.") == "explained");
  CHECK(verdict(rule, "No notice is given because it is easier.") == "breached");
  CHECK(verdict(rule, "No notice is given because it is easier and because the court requires it.") == "explained");
}

TEST_CASE("items of a list do not explain each other; the answer explains what the question asks") {
  const Piece refused{BlockKind::list_item, "No notice is given."};
  const Piece closed{BlockKind::list_item, "The landlord closed the hall."};
  CHECK(to_string(run(notice_rule, {refused, closed}).verdict) == "breached");
}

TEST_CASE("a cause must explain each statement of the departure") {
  const Piece explained{BlockKind::paragraph, "No notice is given. The landlord closed the hall."};
  const Piece bare{BlockKind::paragraph, "No notice is given."};
  CHECK(to_string(run(notice_rule, {explained}).verdict) == "explained");
  CHECK(to_string(run(notice_rule, {explained, bare}).verdict) == "breached");
}

TEST_CASE("less than is asked is explained by an outside cause, a hope or a gap is not") {
  const auto partial = [](const std::string& reason) {
    return "signals:\n  notice: {any: [\"notice\"]}\nverdict:\n- {partial: notice, reason: " + reason + ", because: Too little.}\n";
  };
  const std::string text = "A week's notice is given because the court requires it.";
  CHECK(verdict(partial("narrower"), text) == "explained");
  CHECK(verdict(partial("incomplete"), text) == "partial");
  CHECK(verdict(partial("narrower"), "A week's notice is given.") == "partial");
}

TEST_CASE("the sentence with the cause is quoted") {
  const PointVerdict result = run(notice_rule, {{BlockKind::paragraph, "No notice is given. The court requires a decision on Friday."}});
  REQUIRE(result.evidence.size() == 2);
  CHECK(result.evidence[1].quote == "The court requires a decision on Friday.");
}

TEST_CASE("spells within a day are no periods of a rule") {
  CHECK(verdict(period_rule, "Consultation calls are answered within five minutes.") == "not_found");
  CHECK(verdict(period_rule, "Consultation will close within 48 hours.") == "breached");
}

TEST_CASE("values are compared as intervals") {
  CHECK(verdict(period_rule, "Consultation will last not less than 90 days.") == "met");
  CHECK(verdict(period_rule, "Consultation will last 60 working days.") == "met");
  CHECK(verdict(period_rule, "Consultation will last three months.") == "met");
  CHECK(verdict(period_rule, "Consultation will last 8 to 12 weeks.") == "partial");
  CHECK(verdict(period_rule, "Consultation will last up to 12 weeks.") == "partial");
  CHECK(verdict(period_rule, "Consultation will last twelve weeks unless time is short.") == "partial");
  CHECK(verdict(period_rule, "Consultation will last six weeks.") == "breached");
  CHECK(verdict(period_rule, "Twelve weeks of rain are expected.") == "not_found");
}

TEST_CASE("two passages that disagree raise the conflict flag with both quoted") {
  const PointVerdict result = run(period_rule, {{BlockKind::paragraph, "Consultation will last 12 weeks."}, {BlockKind::paragraph, "This consultation lasts 4 weeks."}});
  CHECK(result.verdict == Verdict::breached);
  CHECK(result.conflict);
  CHECK(result.conflict_because == "Both are said.");
  REQUIRE(result.counter_evidence.size() == 1);
  CHECK(result.counter_evidence[0].quote == "Consultation will last 12 weeks.");
  CHECK(result.confidence < run(period_rule, {{BlockKind::paragraph, "This consultation lasts 4 weeks."}}).confidence);
  CHECK(result.needs_review);
}

TEST_CASE("a met is surer than a part") {
  const double part = run(notice_rule, {{BlockKind::paragraph, "The Council will give notice."}}).confidence;
  const double whole = run(notice_rule, {{BlockKind::paragraph, "The Council will give notice. It will state the reason."}}).confidence;
  CHECK(part == Approx(0.97 * 0.9 * 0.85));
  CHECK(part < whole);
  CHECK(run(notice_rule, {{BlockKind::paragraph, "The hall is open."}}).confidence == 1);
}

TEST_CASE("evidence carries the words, the place and how they were meant") {
  const PointVerdict result = run(notice_rule, {{BlockKind::heading, "Ending a grant"}, {BlockKind::paragraph, "We care. The Council may give notice."}});
  REQUIRE(result.evidence.size() == 1);
  const Evidence& evidence = result.evidence[0];
  CHECK(evidence.quote == "The Council may give notice.");
  CHECK(evidence.matched == "notice");
  CHECK(evidence.statuses == std::vector<std::string>{"weak"});
  CHECK(evidence.location.headings == std::vector<std::string>{"Ending a grant"});
  CHECK(result.because == "Only notice is given.");
  CHECK(result.branch == "partial: notice or notice.weak");
}

TEST_CASE("what was not found shows what almost counted and why it did not") {
  const PointVerdict heading = run(notice_rule, {{BlockKind::heading, "Notice"}, {BlockKind::paragraph, "Nothing."}});
  REQUIRE(heading.near_misses.size() == 1);
  CHECK(heading.near_misses[0].why == "only in a heading");
  const PointVerdict recipient = run(notice_rule, {{BlockKind::paragraph, "The Provider will give notice."}});
  REQUIRE(recipient.near_misses.size() == 1);
  CHECK(recipient.near_misses[0].why == "it binds the recipient");
}

TEST_CASE("what counts only beside something else follows from it, at one remove or two") {
  const std::string rule = R"(signals:
  notice: {any: ["notice"]}
  reason: {any: ["reason"], beside: notice, within: neighbour}
  appeal: {any: ["appeal"], beside: reason, within: neighbour}
verdict:
- {met: appeal, because: All three.}
)";
  CHECK(verdict(rule, "We will give notice. We will give the reason. You can appeal.") == "met");
  CHECK(verdict(rule, "You can appeal. We will give the reason. We will give notice.") == "met");
  CHECK(verdict(rule, "We will give notice. You can appeal.") == "not_found");
  const PointVerdict alone = run(rule, {{BlockKind::paragraph, "You can appeal. We will give the reason. Nothing. We will give notice."}});
  REQUIRE(alone.near_misses.size() == 2);
  CHECK(alone.near_misses[0].evidence.quote == "We will give the reason.");
  CHECK(alone.near_misses[0].why == "what must stand beside it is missing");
  CHECK(alone.near_misses[1].evidence.quote == "You can appeal.");
}

TEST_CASE("an annex that quotes a code is never evidence") {
  const PointVerdict result = run(period_rule, {{BlockKind::heading, "Paper"}, {BlockKind::heading, "Annex: extract from the Code"}, {BlockKind::paragraph, "Consultation will last 12 weeks."}});
  CHECK(result.verdict == Verdict::not_found);
}

TEST_CASE("verdicts stay the same when other rules are added or stand in another order") {
  const Document document = document_of({{BlockKind::paragraph, "The Council may give notice."}, {BlockKind::paragraph, "Consultation will last six weeks."}});
  const auto alone = compile({notice_rule});
  const auto both = compile({period_rule, notice_rule});
  const auto reversed = compile({notice_rule, period_rule});
  const auto same = [](const PointVerdict& a, const PointVerdict& b) {
    return a.verdict == b.verdict && a.because == b.because && a.evidence.size() == b.evidence.size() &&
           a.evidence.front().quote == b.evidence.front().quote && a.confidence == b.confidence;
  };
  CHECK(same(evaluate_rule(document, *alone, 0, ""), evaluate_rule(document, *both, 1, "")));
  CHECK(same(evaluate_rule(document, *both, 0, ""), evaluate_rule(document, *reversed, 1, "")));
}

TEST_CASE("explain shows the ladder, the signals and what blocked them") {
  const std::string text = explain_rule(document_of({{BlockKind::paragraph, "The Council may give notice."}}), *compile({notice_rule}), 0, "GRA");
  CHECK(text.find("Verdict: partial (incomplete)") != std::string::npos);
  CHECK(text.find("> yes  partial: notice or notice.weak") != std::string::npos);
  CHECK(text.find("weak: \"The Council may give notice.\"") != std::string::npos);
  CHECK(text.find("nothing: reason") != std::string::npos);
}

TEST_CASE("the closest passages are the three with most of the rule's words, the earlier of equals first") {
  const std::string rule = "signals:\n  both: {all: [\"lamp\", \"river\"], near: 1}\nverdict:\n- {met: both, because: Both.}\n";
  const PointVerdict found = run(rule, {{BlockKind::paragraph, "A lamp here. Another lamp there."},
                                        {BlockKind::paragraph, "A lamp, and far behind the hill a river. A third lamp."}});
  REQUIRE(found.closest.size() == 3);
  CHECK(found.closest[0].evidence.quote == "A lamp, and far behind the hill a river.");
  CHECK(found.closest[1].evidence.quote == "A lamp here.");
  CHECK(found.closest[2].evidence.quote == "Another lamp there.");
}

TEST_CASE("what a rule finds counts only in its setting, unless the text is too short to tell") {
  const std::string rule = "setting: [\"=grant|grants\"]\n" + notice_rule;
  const Piece filler{BlockKind::paragraph, "The hall is open on Monday."};
  const Piece promise{BlockKind::paragraph, "The Council will give notice."};
  const auto with = [&](std::size_t before, const std::string& heading, const std::string& neighbour) {
    std::vector<Piece> pieces(before, filler);
    pieces.push_back({BlockKind::heading, heading});
    pieces.push_back({BlockKind::paragraph, neighbour});
    pieces.push_back(promise);
    return std::string(to_string(run(rule, pieces).verdict));
  };
  CHECK(with(3, "Keys", "Ring the caretaker.") == "partial");
  CHECK(with(40, "Keys", "Ring the caretaker.") == "not_found");
  CHECK(with(40, "Small grants", "Ring the caretaker.") == "partial");
  CHECK(with(40, "Keys", "A grant is for a year.") == "partial");
  std::vector<Piece> far = {{BlockKind::heading, "The hall"}, {BlockKind::heading, "Grants"}, {BlockKind::paragraph, "Ring us."}, {BlockKind::heading, "Keys"}};
  far.insert(far.end(), 60, filler);
  far.push_back(promise);
  CHECK(to_string(run(rule, far).verdict) == "not_found");
}
