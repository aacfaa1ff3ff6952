// Which parts of a rule nothing reaches: what no example fires is either untested or dead.
#pragma once

#include <string>
#include <vector>

#include "framework/rule_set.h"
#include "text/document.h"

namespace compactproof {

// Counts over documents how often each signal of a rule finds something and each line of its ladder decides.
class Coverage {
 public:
  // Keeps references to both.
  Coverage(const RuleSet& rules, std::size_t rule);

  // `type` is a document type code or empty.
  void add(const Document& document, std::string_view type);

  // Signals that found nothing in any document added, in file order.
  std::vector<std::string> silent_signals() const;

  // Lines that decided none of them, as written: "met: long or window_long".
  std::vector<std::string> silent_lines() const;

 private:
  const RuleSet& rules_;
  const Rule& rule_;
  std::vector<std::size_t> signals_;  // documents in which each signal found something
  std::vector<std::size_t> lines_;    // documents that each line decided
};

}  // namespace compactproof
