// A set of rules loaded for trying out: each rule can be run alone over a short text.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "authoring/coverage.h"
#include "authoring/lint.h"
#include "engine/verdict.h"
#include "framework/framework.h"
#include "framework/load_framework.h"
#include "framework/rule_set.h"

namespace compactproof {

// An example of a rule that did not give the verdict it stands under.
struct FailedExample {
  std::string rule;
  SourcePlace place;
  std::string text;
  std::string expected;
  std::string actual;
  std::string variant;  // name of the variant; empty for the example itself
};

class RuleBench {
 public:
  // Rules, language and document types from `files` (rules/…), thresholds from the framework; the first form takes the
  // built-in default framework. Throws Error with all mistakes of the rules.
  explicit RuleBench(const FileSet& files);
  RuleBench(const FileSet& files, const Framework& framework);

  // Ids of the rules, in file order.
  std::vector<std::string> rules() const;

  // The rule with this id or point id ("consultation/twelve-weeks", "CON-01"); Error with advice when there is none.
  std::size_t find(const std::string& name) const;

  // What the rule says of a text, read like a text file. `type` is a document type code; empty: no type.
  PointVerdict run(std::size_t rule, const std::string& text, const std::string& type = {}) const;

  // The same as `explain` shows it.
  std::string explain(std::size_t rule, const std::string& text, const std::string& type = {}) const;

  // Runs every example of the rule.
  std::vector<FailedExample> failed_examples(std::size_t rule) const;
  std::size_t example_count(std::size_t rule) const;

  // Runs every variant of every example (authoring/variants.h), but those that an example excuses itself from.
  struct VariantRun {
    std::size_t count = 0;
    std::vector<FailedExample> failed;
  };
  VariantRun run_variants(std::size_t rule) const;

  // What the examples of a rule reach of it, and what documents reach of each rule. They refer to the bench.
  Coverage example_coverage(std::size_t rule) const;
  std::vector<Coverage> document_coverage(const std::vector<Document>& documents) const;

  std::vector<LintFinding> lint() const { return compactproof::lint(sources_); }

 private:
  RuleFiles sources_;
  std::shared_ptr<const RuleSet> compiled_;
};

}  // namespace compactproof
