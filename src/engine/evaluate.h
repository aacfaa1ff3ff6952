// Units + compiled rules → one verdict a point, with its proof.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/verdict.h"
#include "framework/framework.h"
#include "text/document.h"

namespace compactproof {

struct RecognisedType {
  std::string code;                  // "CPA"; "OUT" when nothing fits
  double confidence = 0;             // 0-1: how far the best is ahead of the second
  std::vector<std::string> cues;     // what spoke for it, best first
  std::string runner_up;             // code; may be empty
};

struct Evaluation {
  bool complete = true;                 // false: the document is too long, and its end was not looked at
  RecognisedType type;                  // what the document looks like, also when `type` was given
  std::vector<PointVerdict> verdicts;   // one a framework point, in framework order
};

// `type` is a document type code that overrules recognition; empty: recognise. Deterministic; bounded by the limits
// of language/units.h. Points whose rule does not apply to the type are not_applicable.
Evaluation evaluate(const Document& document, const Framework& framework, std::string_view type = {});

// One rule alone, by its index in `rules`; `type` is a document type code or empty (no type). For trying rules out.
PointVerdict evaluate_rule(const Document& document, const RuleSet& rules, std::size_t rule, std::string_view type);

// A document type that the rules know.
struct KnownType {
  std::string code;
  std::string name;
  std::string title;
};
std::vector<KnownType> known_types(const Framework& framework);

// For `explain`: how one point was decided, as lines of plain text: each ladder line with its value, each signal's
// hits with statuses and what blocked them, and where it looked. Requires a point of the framework.
std::string explain_rule(const Document& document, const RuleSet& rules, std::size_t rule, std::string_view type);
std::string explain(const Document& document, const Framework& framework, std::string_view point, std::string_view type = {});

}  // namespace compactproof
