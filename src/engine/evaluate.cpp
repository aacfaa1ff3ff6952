#include "engine/evaluate.h"

#include <cassert>

#include "engine/decide.h"
#include "engine/document_type.h"
#include "engine/find_hits.h"

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
  evaluation.type = set_type(reading, type);
  for (const Rule& rule : framework.rules->rules) {
    evaluation.verdicts.push_back(decide(reading, rule, find_hits(reading, rule)));
  }
  return evaluation;
}

std::vector<KnownType> known_types(const Framework& framework) {
  std::vector<KnownType> types;
  for (const TypeRule& type : framework.rules->types) types.push_back({type.code, type.name, type.title});
  return types;
}

}  // namespace compactproof
