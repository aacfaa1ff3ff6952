// Every rule of rules/ against its own examples, and every built-in framework against the rules.
#include <catch2/catch.hpp>
#include <filesystem>

#include "authoring/rule_bench.h"
#include "engine/evaluate.h"
#include "framework/rule_set.h"
#include "readers/read_document.h"

using namespace compactproof;

namespace {

const std::string source = COMPACTPROOF_SOURCE_DIR;

}  // namespace

TEST_CASE("every example of every rule gives the verdict it stands under") {
  const RuleBench bench(read_rules_folder(source + "/rules"));
  REQUIRE(bench.rules().size() >= 20);
  for (std::size_t rule = 0; rule < bench.rules().size(); ++rule) {
    CHECK(bench.example_count(rule) >= 3);
    for (const FailedExample& failure : bench.failed_examples(rule)) {
      FAIL_CHECK(failure.place.path.text() << ":" << failure.place.line << ": expected " << failure.expected << ", got " << failure.actual << "\n" << failure.text);
    }
  }
}

TEST_CASE("every variant of every example keeps its relation to the example") {
  const RuleBench bench(read_rules_folder(source + "/rules"));
  std::size_t variants = 0;
  for (std::size_t rule = 0; rule < bench.rules().size(); ++rule) {
    const RuleBench::VariantRun run = bench.run_variants(rule);
    variants += run.count;
    for (const FailedExample& failure : run.failed) {
      FAIL_CHECK(failure.place.path.text() << ":" << failure.place.line << ": " << failure.variant << ": expected " << failure.expected << ", got " << failure.actual << "\n" << failure.text);
    }
  }
  CHECK(variants > 3 * bench.rules().size());
}

TEST_CASE("the rules hold no slips") {
  const RuleBench bench(read_rules_folder(source + "/rules"));
  for (const LintFinding& slip : bench.lint()) FAIL_CHECK(slip.place.path.text() << ":" << slip.place.line << ": " << slip.message);
  SUCCEED("looked at all of them");
}

TEST_CASE("some example reaches every signal and every line of every rule") {
  const RuleBench bench(read_rules_folder(source + "/rules"));
  for (std::size_t rule = 0; rule < bench.rules().size(); ++rule) {
    CAPTURE(bench.rules()[rule]);
    const Coverage coverage = bench.example_coverage(rule);
    CHECK(coverage.silent_signals() == std::vector<std::string>{});
    CHECK(coverage.silent_lines() == std::vector<std::string>{});
  }
}

TEST_CASE("the words of every rule's matter are weighed") {
  const Framework framework = load_framework("bromley-compact");
  for (const Rule& rule : framework.rules->rules) {
    CAPTURE(rule.id);
    CHECK(rule.topic >= 0);   // else run scripts/train-topics
  }
}

TEST_CASE("every built-in framework loads and gives each of its points one verdict") {
  for (const std::string& id : embedded_framework_ids()) {
    const Framework framework = load_framework(id);
    REQUIRE(framework.points.size() >= 20);
    const Evaluation evaluation = evaluate(read_document("empty.txt", "Nothing to see here."), framework);
    REQUIRE(evaluation.verdicts.size() == framework.points.size());
    for (std::size_t i = 0; i < framework.points.size(); ++i) CHECK(evaluation.verdicts[i].point == framework.points[i].id);
  }
}
