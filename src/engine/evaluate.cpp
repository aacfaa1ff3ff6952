#include "engine/evaluate.h"

#include <cassert>

#include "engine/decide.h"
#include "engine/document_type.h"
#include "engine/rule_hits.h"
#include "framework/rule_set.h"

namespace compactproof {

namespace {

// Where the reading's own type is given, recognition still runs: a report shows both.
RecognisedType set_type(Reading& reading, std::string_view given) {
  RecognisedType recognised = recognise_type(reading);
  reading.set_type(given.empty() ? recognised.code : std::string(given));
  return recognised;
}

}  // namespace

Evaluation evaluate(const Document& document, const Framework& framework, std::string_view type) {
  assert(framework.rules != nullptr);
  Reading reading(document, *framework.rules);
  Evaluation evaluation;
  evaluation.complete = reading.units().complete;
  evaluation.type = set_type(reading, type);
  for (const Rule& rule : framework.rules->rules) {
    RuleHits found(reading, rule);
    evaluation.verdicts.push_back(decide(reading, rule, found));
  }
  return evaluation;
}

PointVerdict evaluate_rule(const Document& document, const RuleSet& rules, std::size_t rule, std::string_view type) {
  Reading reading(document, rules);
  reading.set_type(std::string(type));
  RuleHits found(reading, rules.rules[rule]);
  return decide(reading, rules.rules[rule], found);
}

std::vector<KnownType> known_types(const Framework& framework) {
  std::vector<KnownType> types;
  for (const TypeRule& type : framework.rules->types) types.push_back({type.code, type.name, type.title});
  return types;
}

}  // namespace compactproof
