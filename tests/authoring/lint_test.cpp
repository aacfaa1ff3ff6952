#include "authoring/lint.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "authoring/rule_bench.h"

using namespace compactproof;

namespace {

const std::string words = R"(concepts:
  money: ["grant", "fund|award|fund"]
  forgotten: ["lorry"]
)";

const std::string rule = R"(rule: test/notice
point: T-1
title: Notice is given
signals:
  notice: {any: ["notice", "warning", "notice"]}
  paid: {all: ["{money}", "pay"], near: 60}
  unused: {any: ["=unused ..30 word"]}
verdict:
- {met: notice, because: Notice is given.}
- {partial: paid.weak, reason: weak, because: It may be paid.}
examples:
  met:
  - The Council gives notice.
)";

RuleBench bench() { return RuleBench({{"rules/test/notice.yaml", rule}, {"rules/language/words.yaml", words}}); }

}  // namespace

TEST_CASE("what is unused, doubled or too wide is told with its place") {
  std::vector<std::string> found;
  for (const LintFinding& finding : bench().lint()) found.push_back(finding.place.path.text() + ":" + std::to_string(finding.place.line) + ": " + finding.message);
  std::sort(found.begin(), found.end());
  const std::vector<std::string> expected = {
      "rules/language/words.yaml:2: `fund` stands twice in one place of `fund|award|fund`",
      "rules/language/words.yaml:3: nothing names the word group `forgotten`; delete it",
      "rules/test/notice.yaml:5: `notice` stands twice in this list",
      "rules/test/notice.yaml:6: `near: 60` joins words that have nothing to do with each other; at most 40 makes sense",
      "rules/test/notice.yaml:7: nothing uses the signal `unused`; delete it or name it in the ladder",
  };
  CHECK(found == expected);
}

TEST_CASE("two words that look meant as one alternative are told with the two patterns to write instead") {
  const auto found = [](const std::string& pattern) {
    std::string text = rule;
    text.replace(text.find("=unused ..30 word"), std::string("=unused ..30 word").size(), pattern);
    text += "  - The steering group met.\n  - A steering group of the board and of the committee met the panel.\n  - The board members met.\n";
    std::vector<std::string> messages;
    for (const LintFinding& finding : RuleBench({{"rules/test/notice.yaml", text}, {"rules/language/words.yaml", words}}).lint()) {
      if (finding.message.find("one alternative") != std::string::npos) messages.push_back(finding.message);
    }
    return messages;
  };
  CHECK(found("board|committee|steering group|panel") ==
        std::vector<std::string>{"`board|committee|steering group|panel` is one of the first words and then one of the second; if `steering group` is one "
                                 "alternative, make it two patterns: `board|committee|panel` and `steering group`"});
  CHECK(found("the ..3 board|committee|=steering =group|panel").size() == 1);
  CHECK(found("steering group|panel|board").empty());             // one slot of one word
  CHECK(found("board|steering group|panel").empty());             // four words are seen at a glance
  CHECK(found("board|committee|steering group|members").empty());  // "board members" stands in the examples too
  CHECK(found("board|committee|local group|panel").empty());      // no example has "local group"
  CHECK(found("board|committee|of the|panel").empty());           // a link goes with everything
  CHECK(found("board|committee|steering {money}|group").empty());
}

TEST_CASE("coverage names the signals and lines that no example reaches") {
  const RuleBench rules = bench();
  const Coverage coverage = rules.example_coverage(0);
  CHECK(coverage.silent_signals() == std::vector<std::string>{"paid", "unused"});
  CHECK(coverage.silent_lines() == std::vector<std::string>{"partial: paid.weak"});
}
