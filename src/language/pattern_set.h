// All pattern lists of a rule set, each list once.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "language/pattern.h"
#include "language/pattern_index.h"

namespace compactproof {

class PatternSet {
 public:
  // Adds a list of alternatives and returns its number.
  PatternListId add(std::vector<Pattern> patterns);

  const std::vector<Pattern>& list(PatternListId id) const { return lists_[id]; }
  std::size_t size() const { return lists_.size(); }

  // What is matched. Call when the set and `vocabulary`, from which its patterns come, are complete and free of circles.
  // Gives the same number to those forms of the vocabulary's lexicon that stand in the same slots.
  PatternIndex index(Vocabulary& vocabulary) const;

 private:
  std::vector<std::vector<Pattern>> lists_;
  std::unordered_map<std::string, PatternListId> ids_;
};

}  // namespace compactproof
