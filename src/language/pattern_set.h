// All pattern lists of a rule set, each list once, with an index from words to the lists that can begin there.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "language/pattern.h"

namespace compactproof {

// Number of a pattern list ("any of these") in a PatternSet. Equal lists share a number.
using PatternListId = std::uint32_t;

class PatternSet {
 public:
  // Adds a list of alternatives and returns its number.
  PatternListId add(const std::vector<Pattern>& patterns);

  // Builds the index. Call once, when `vocabulary` and the set are complete and free of circles.
  void build_index(const Vocabulary& vocabulary);

  const std::vector<Pattern>& list(PatternListId id) const { return lists_[id]; }
  std::size_t size() const { return lists_.size(); }

  // Lists with a pattern that can begin with the word `form`, with a value of kind `kind`, or with a prefix.
  const std::vector<PatternListId>& starting_with(FormId form) const { return by_form_[form]; }
  const std::vector<PatternListId>& starting_with(EntityKind kind) const { return by_entity_[static_cast<std::size_t>(kind)]; }
  const std::vector<PatternListId>& starting_with_prefix() const { return by_prefix_; }

  // Whether a match of the list can begin with the word.
  bool can_start(PatternListId list, FormId form) const {
    return std::binary_search(by_form_[form].begin(), by_form_[form].end(), list);
  }
  bool starts_with_value_or_prefix(PatternListId list) const { return irregular_[list]; }

 private:
  std::vector<std::vector<Pattern>> lists_;
  std::map<std::string, PatternListId> ids_;
  std::vector<std::vector<PatternListId>> by_form_;
  std::vector<std::vector<PatternListId>> by_entity_;
  std::vector<PatternListId> by_prefix_;
  std::vector<bool> irregular_;
};

}  // namespace compactproof
