// Which parts of a rule nothing reaches: what no example fires is either untested or dead.
#pragma once

#include <string>
#include <vector>

#include "engine/rule_hits.h"
#include "framework/rule_set.h"

namespace compactproof {

// Counts over documents how often each signal of a rule finds something and each line of its ladder decides.
class Coverage {
 public:
  // Keeps a reference to the rule.
  explicit Coverage(const Rule& rule);

  // What the rule's signals found in one more document, by signal index.
  void add(RuleHits& found);

  // Signals that found nothing in any document added, in file order.
  std::vector<std::string> silent_signals() const;

  // Lines that decided none of them, as written: "met: long or window_long".
  std::vector<std::string> silent_lines() const;

 private:
  const Rule& rule_;
  std::vector<std::size_t> signals_;  // documents in which each signal found something
  std::vector<std::size_t> lines_;    // documents that each line decided
};

}  // namespace compactproof
