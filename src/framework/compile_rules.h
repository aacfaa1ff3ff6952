// Rules as written → rules as run: patterns parsed, thresholds filled in, names resolved.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "framework/load_framework.h"
#include "framework/problems.h"
#include "framework/rule_set.h"

namespace compactproof {

// A framework point that runs a rule with its own parameters.
struct RuleUse {
  std::string point;
  std::string rule;
  std::map<std::string, std::string> parameters;  // "min_weeks" → "12"
};

// Compiles the language files, the document types and one rule for each use, in order; a use whose rule is not among
// `files` is skipped. Every mistake is added to `problems`; the result is only to be used when there is none.
std::shared_ptr<const RuleSet> compile_rules(const RuleFiles& files, const std::vector<RuleUse>& uses, Problems& problems);

}  // namespace compactproof
