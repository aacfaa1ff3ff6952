#include <catch2/catch.hpp>

#include "framework/load_framework.h"
#include "framework/problems.h"

namespace compactproof {

namespace {

struct Read {
  RuleFiles files;
  std::string problems;
};

Read read(const FileSet& files) {
  Problems problems;
  RuleFiles result = read_rule_files(files, problems);
  return {std::move(result), problems.to_string()};
}

constexpr auto rule_path = "rules/consultation/twelve-weeks.yaml";

constexpr auto complete_rule = R"(rule: consultation/twelve-weeks
point: CON-01
title: Twelve weeks
signals:
  long:
    all: ["{consultation}", "<duration>"]
    near: 22
    in: paragraph
    where: "duration >= $min_weeks weeks"
    none: maternity
    section: [how]
    context: [consult]
    agent: body
    agent_not: recipient
    anchor: first
    ignore: [weak, past]
    types: [CPA]
    beside: window
    within: section
  window:
    dates: {topic: consult, open: [open], close: [close], from_document_date: true}
    where: "window >= 84 days"
  rows: {table: actions}
verdict:
- met: "long or window"
  because: It is open long enough.
  evidence: [long]
- partial: long.weak
  reason: weak
conflict: {when: "long and window.negated", because: Both.}
examples:
  met:
  - We consult for 12 weeks.
  - {text: "Open 12 weeks.", type: CPA}
  not_found: ["Nothing."]
)";

}  // namespace

TEST_CASE("every key of a rule is read") {
  const auto [files, problems] = read({{rule_path, complete_rule}});
  REQUIRE(problems.empty());
  REQUIRE(files.rules.size() == 1);
  const RuleSource& rule = files.rules[0];
  CHECK(rule.id.text == "consultation/twelve-weeks");
  CHECK(rule.point.text == "CON-01");
  REQUIRE(rule.signals.size() == 3);
  const SignalSource& signal = rule.signals[0];
  CHECK(signal.name.text == "long");
  CHECK(signal.all.size() == 2);
  CHECK(signal.near.text == "22");
  CHECK(signal.in.text == "paragraph");
  CHECK(signal.where.text == "duration >= $min_weeks weeks");
  REQUIRE(signal.none.size() == 1);
  CHECK(signal.none[0].text == "maternity");
  CHECK(signal.section[0].text == "how");
  CHECK(signal.context[0].text == "consult");
  CHECK(signal.agent.text == "body");
  CHECK(signal.agent_not.text == "recipient");
  CHECK(signal.anchor.text == "first");
  CHECK(signal.ignore.size() == 2);
  CHECK(signal.types[0].text == "CPA");
  CHECK(signal.beside.text == "window");
  CHECK(signal.within.text == "section");
  REQUIRE(rule.signals[1].dates);
  CHECK(rule.signals[1].dates->topic[0].text == "consult");
  CHECK(rule.signals[1].dates->from_document_date);
  CHECK(rule.signals[2].table.text == "actions");
  REQUIRE(rule.ladder.size() == 2);
  CHECK(rule.ladder[0].verdict.text == "met");
  CHECK(rule.ladder[0].when.text == "long or window");
  CHECK(rule.ladder[0].because.text == "It is open long enough.");
  CHECK(rule.ladder[0].evidence[0].text == "long");
  CHECK(rule.ladder[1].reason.text == "weak");
  CHECK(rule.conflict_because.text == "Both.");
  REQUIRE(rule.examples.at("met").size() == 2);
  CHECK(rule.examples.at("met")[1].type.text == "CPA");
  CHECK(rule.examples.at("not_found")[0].text.text == "Nothing.");
}

TEST_CASE("the place of a quoted text is that of its first character") {
  const auto [files, problems] = read({{rule_path, complete_rule}});
  const SourcePlace& place = files.rules[0].signals[0].all[0].place;
  CHECK(place.path == rule_path);
  CHECK(place.line == 6);
  CHECK(place.column == 12);
}

TEST_CASE("language files give concepts, statuses and agents in both forms") {
  const auto [files, problems] = read({
      {"rules/language/concepts.yaml", "concepts:\n  funding: [grant, \"fund*\"]\n  one: single\n"},
      {"rules/language/statuses.yaml", "statuses:\n- {status: weak, scope: forward, patterns: [may, might]}\n"},
      {"rules/language/agents.yaml", "agents:\n  body: [council, we]\n"},
      {"rules/language/more.yaml", "agents:\n- {agent: recipient, patterns: you}\n"},
  });
  REQUIRE(problems.empty());
  REQUIRE(files.language.concepts.size() == 2);
  CHECK(files.language.concepts[0].patterns.size() == 2);
  CHECK(files.language.concepts[1].patterns[0].text == "single");
  REQUIRE(files.language.triggers.size() == 1);
  CHECK(files.language.triggers[0].scope.text == "forward");
  REQUIRE(files.language.agents.size() == 2);
  CHECK(files.language.agents[0].status.text == "body");
  CHECK(files.language.agents[1].patterns[0].text == "you");
}

TEST_CASE("document types are read with the weights of their cues") {
  const auto [files, problems] = read({{"rules/document-types.yaml",
                                        "types:\n- code: CPA\n  name: consultation-paper\n  title: Consultation paper\n"
                                        "  cues:\n  - {in: title, weight: 2.5, any: [consultation]}\n"
                                        "  - {in: body, any: have your say}\n"}});
  REQUIRE(problems.empty());
  REQUIRE(files.document_types.size() == 1);
  REQUIRE(files.document_types[0].cues.size() == 2);
  CHECK(files.document_types[0].cues[0].weight == 2.5);
  CHECK(files.document_types[0].cues[1].weight == 1);
}

TEST_CASE("rules are recognised wherever their folder stands, other files are left alone") {
  const auto [files, problems] = read({{"/home/me/frameworks/rules/consultation/twelve-weeks.yaml", complete_rule},
                                       {"frameworks/mine/framework.yaml", "not: [read"},
                                       {"rules/README.md", "not: [read"}});
  CHECK(problems.empty());
  CHECK(files.rules.size() == 1);
}

}  // namespace compactproof
