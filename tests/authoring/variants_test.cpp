#include "authoring/variants.h"

#include <catch2/catch.hpp>
#include <map>

#include "authoring/rule_bench.h"

using namespace compactproof;

namespace {

std::map<std::string, std::string> by_name(const std::string& text, std::string_view verdict) {
  std::map<std::string, std::string> result;
  for (const Variant& variant : variants_of(text, verdict)) result[std::string(variant.name)] = variant.text;
  return result;
}

}  // namespace

TEST_CASE("a promise is written in other forms and turned round") {
  const auto variants = by_name("The Council will give twelve weeks' notice.", "met");
  CHECK(variants.at("smart quotes") == "The Council will give twelve weeks’ notice.");
  CHECK(variants.at("the number in digits") == "The Council will give 12 weeks' notice.");
  CHECK(variants.at("the number in both") == "The Council will give 12 (twelve) weeks' notice.");
  CHECK(variants.at("as a lead-in and its item") == "The Council will:\n- give twelve weeks' notice.");
  CHECK(variants.at("weakened") == "The Council may give twelve weeks' notice.");
  CHECK(variants.at("denied") == "The Council will not give twelve weeks' notice.");
  CHECK(variants.at("as a question") == "Do you think that the Council will give twelve weeks' notice?");
  CHECK(variants.at("as another's words") == "The national Compact says that the Council will give twelve weeks' notice.");
  CHECK(variants.at("as a heading") == "# The Council will give twelve weeks' notice");
}

TEST_CASE("only what has a known verdict is turned") {
  CHECK(by_name("The Council will give notice.", "partial").count("denied") == 0);
  CHECK(by_name("The Council will give notice; it must say why.", "met").count("denied") == 0);
  CHECK(by_name("The Council will not end grants without notice.", "met").count("denied") == 0);
  CHECK(by_name("Groups will be told what they must send.", "met").count("weakened") == 0);
  CHECK(by_name("Redhill Council will give notice.", "met").count("as a question") == 0);
}

TEST_CASE("long lines are wrapped between words of a sentence") {
  const std::string text = "The Council will pay each instalment of the grant to the group on the first day of the quarter.";
  CHECK(by_name(text, "met").at("wrapped lines") == "The Council will pay each instalment of the grant to the group on the\nfirst day of the quarter.");
}

TEST_CASE("a variant is judged by its relation to the example") {
  CHECK(keeps(Variant::Relation::same, "met", "met"));
  CHECK_FALSE(keeps(Variant::Relation::same, "met", "partial"));
  CHECK(keeps(Variant::Relation::silent, "met", "not_applicable"));
  CHECK_FALSE(keeps(Variant::Relation::silent, "met", "partial"));
  CHECK(keeps(Variant::Relation::not_met, "met", "breached"));
  CHECK_FALSE(keeps(Variant::Relation::not_met, "met", "met"));
}

TEST_CASE("a rule that takes a question for a promise is found out by a variant") {
  const std::string rule = R"(rule: test/notice
point: T-1
title: Notice is given
signals:
  notice: {any: ["notice"], ignore: [question]}
verdict:
- {met: notice, because: Notice is given.}
examples:
  met:
  - The Council will give notice.
  - {text: The Council will send its notice., fixed: true}
)";
  const RuleBench bench({{"rules/test/notice.yaml", rule}, {"rules/language/words.yaml", "statuses:\n- {status: negated, scope: forward, patterns: [\"=not\"]}\n"}});
  const RuleBench::VariantRun run = bench.run_variants(0);
  std::vector<std::string> failed;
  for (const FailedExample& failure : run.failed) failed.push_back(failure.variant);
  CHECK(std::count(failed.begin(), failed.end(), "as a question") == 1);
  CHECK(run.count > failed.size());
  CHECK(bench.failed_examples(0).empty());
}
