// Pattern lists against short texts that are no units of the document: a cell on its own, a file's name.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "framework/rule_set.h"
#include "language/unit_matcher.h"

namespace compactproof {

class TextMatcher {
 public:
  // Keeps a reference to the rules. Remembers what it was asked: headers and rows come back table by table.
  explicit TextMatcher(const RuleSet& rules) : rules_(rules), matcher_(rules.patterns, texts_, nullptr) {}
  TextMatcher(const TextMatcher&) = delete;
  TextMatcher& operator=(const TextMatcher&) = delete;

  // Whether the list matches in the text; false without a list.
  bool any(const std::string& text, std::optional<PatternListId> list);

 private:
  bool find(const std::string& text, PatternListId list);

  const RuleSet& rules_;
  Units texts_;            // a unit each
  UnitMatcher matcher_;
  std::map<std::pair<PatternListId, std::string>, bool> known_;
};

}  // namespace compactproof
