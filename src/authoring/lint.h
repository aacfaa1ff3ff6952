// Mistakes that load and run, and still are none that an author meant.
#pragma once

#include <string>
#include <vector>

#include "framework/load_framework.h"
#include "framework/rule_source.h"

namespace compactproof {

// A doubtful place of a rule or word group, with what to do about it.
struct LintFinding {
  SourcePlace place;
  std::string message;
};

// Looks for signals that nothing uses, word groups that nothing names, patterns that stand twice in a list, words that
// stand twice in a slot, two words meant as one alternative, and gaps wider than a sentence has sense. In file order.
std::vector<LintFinding> lint(const RuleFiles& files);

}  // namespace compactproof
