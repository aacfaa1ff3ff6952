// Where the patterns of a rule set occur in the units of one document.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "language/candidate_units.h"
#include "language/lasting_store.h"
#include "language/unit_matcher.h"

namespace compactproof {

// Not thread-safe: one for a document and thread. Keeps references to its arguments.
class Matcher {
 public:
  Matcher(const PatternIndex& patterns, const Units& units);

  // Whether the list can match in the unit at all (the words of one of its patterns are there).
  bool may_match(std::uint32_t unit, PatternListId list) { return candidates_.may_hold(unit, list); }

  // The units in which it can.
  UnitRow candidates(PatternListId list) { return candidates_.units_of(list); }

  // Units with words of the list, whether or not it can match in them.
  UnitRow near(PatternListId list) { return candidates_.units_near(list); }

  // All matches in the unit, as UnitMatcher finds them. Worked out once; they stay as long as the matcher. Unit by
  // unit is quickest.
  std::span<const PatternMatch> matches(std::uint32_t unit, PatternListId list);

  // Works out several lists ahead of use.
  void match(std::uint32_t unit, std::span<const PatternListId> lists) {
    for (const PatternListId list : lists) matches(unit, list);
  }

  bool any(std::uint32_t unit, PatternListId list) { return may_match(unit, list) && !matches(unit, list).empty(); }

 private:
  CandidateUnits candidates_;
  UnitMatcher unit_matcher_;
  std::vector<std::uint32_t> known_;                        // place in found_ by CandidateUnits::number_of; 0: not looked for yet
  std::vector<std::span<const PatternMatch>> found_{2};     // the first two stay empty; the second is for lists without a match
  LastingStore<PatternMatch> matches_;
};

}  // namespace compactproof
