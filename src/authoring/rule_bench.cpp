#include "authoring/rule_bench.h"

#include <algorithm>
#include <map>

#include "authoring/variants.h"
#include "engine/document_type.h"
#include "engine/evaluate.h"
#include "engine/rule_hits.h"
#include "engine/reading.h"
#include "error.h"
#include "framework/compile_rules.h"
#include "framework/problems.h"
#include "readers/text_reader.h"

namespace compactproof {

RuleBench::RuleBench(const FileSet& files) : RuleBench(files, load_framework(embedded_framework_ids().front())) {}

RuleBench::RuleBench(const FileSet& files, const Framework& framework) {
  Problems problems;
  for (const auto& [path, text] : files) problems.add_file(path, text);
  sources_ = read_rule_files(files, problems);
  std::map<std::string, std::map<std::string, std::string>> parameters;  // thresholds that the framework gives each rule
  for (const ReviewPoint& point : framework.points) parameters[point.rule] = point.parameters;
  std::vector<RuleUse> uses;
  for (const RuleSource& rule : sources_.rules) uses.push_back({rule.point.text, rule.id.text, parameters[rule.id.text]});
  compiled_ = compile_rules(sources_, uses, problems);
  problems.throw_if_any();
}

std::vector<std::string> RuleBench::rules() const {
  std::vector<std::string> ids;
  for (const Rule& rule : compiled_->rules) ids.push_back(rule.id);
  return ids;
}

std::size_t RuleBench::find(const std::string& name) const {
  std::vector<std::string> known;
  for (std::size_t i = 0; i < compiled_->rules.size(); ++i) {
    if (compiled_->rules[i].id == name || compiled_->rules[i].point == name) return i;
    known.push_back(compiled_->rules[i].id);
    known.push_back(compiled_->rules[i].point);
  }
  const std::string near = closest(name, known);
  throw Error("there is no rule `" + name + "`" + (near.empty() ? "" : "; did you mean `" + near + "`?"));
}

PointVerdict RuleBench::run(std::size_t rule, const std::string& text, const std::string& type) const {
  return evaluate_rule(read_text("example", text), *compiled_, rule, type);
}

std::string RuleBench::explain(std::size_t rule, const std::string& text, const std::string& type) const {
  return explain_rule(read_text("example", text), *compiled_, rule, type);
}

std::vector<FailedExample> RuleBench::failed_examples(std::size_t rule) const {
  std::vector<FailedExample> failed;
  const RuleSource& source = sources_.rules[rule];
  for (const auto& [expected, examples] : source.examples) {
    for (const ExampleSource& example : examples) {
      const std::string actual(to_string(run(rule, example.text.text, example.type.text).verdict));
      if (actual != expected) failed.push_back({source.id.text, example.text.place, example.text.text, expected, actual, {}});
    }
  }
  return failed;
}

RuleBench::VariantRun RuleBench::run_variants(std::size_t rule) const {
  VariantRun result;
  const RuleSource& source = sources_.rules[rule];
  for (const auto& [verdict, examples] : source.examples) {
    for (const ExampleSource& example : examples) {
      for (const Variant& variant : variants_of(example.text.text, verdict)) {
        if (example.fixed && variant.turns) continue;
        ++result.count;
        const std::string actual(to_string(run(rule, variant.text, example.type.text).verdict));
        if (keeps(variant.relation, verdict, actual)) continue;
        const std::string expected = variant.relation == Variant::Relation::same ? verdict : std::string(describe(variant.relation));
        result.failed.push_back({source.id.text, example.text.place, variant.text, expected, actual, std::string(variant.name)});
      }
    }
  }
  return result;
}

Coverage RuleBench::example_coverage(std::size_t rule) const {
  Coverage coverage(compiled_->rules[rule]);
  for (const auto& [verdict, examples] : sources_.rules[rule].examples) {
    for (const ExampleSource& example : examples) {
      const Document document = read_text("example", example.text.text);
      Reading reading(document, *compiled_);
      reading.set_type(example.type.text);
      RuleHits found(reading, compiled_->rules[rule]);
      coverage.add(found);
    }
  }
  return coverage;
}

std::vector<Coverage> RuleBench::document_coverage(const std::vector<Document>& documents) const {
  std::vector<Coverage> coverage(compiled_->rules.begin(), compiled_->rules.end());
  for (const Document& document : documents) {
    Reading reading(document, *compiled_);
    reading.set_type(recognise_type(reading).code);
    for (std::size_t rule = 0; rule < coverage.size(); ++rule) {
      RuleHits found(reading, compiled_->rules[rule]);
      coverage[rule].add(found);
    }
  }
  return coverage;
}

std::size_t RuleBench::example_count(std::size_t rule) const {
  std::size_t count = 0;
  for (const auto& [verdict, examples] : sources_.rules[rule].examples) count += examples.size();
  return count;
}

}  // namespace compactproof
