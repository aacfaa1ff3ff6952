// Where the patterns of a set occur in the units of one document.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "language/pattern_set.h"
#include "language/units.h"

namespace compactproof {

// A match within a unit. Token numbers count from the unit's first token (lead-in included).
struct PatternMatch {
  std::uint32_t first = 0;
  std::uint32_t last = 0;                 // half-open
  std::vector<TokenRange> consumed;       // tokens that filled a slot; gaps are left out
  std::int32_t entity = -1;               // index into Units::values(unit) of the first value in it; -1: none

  bool consumes(std::uint32_t token) const;
};

// Matches leftmost first, then shortest; one match for each starting word and list. Not thread-safe: one for a
// document and thread. Keeps references to its arguments.
class Matcher {
 public:
  Matcher(const Vocabulary& vocabulary, const PatternSet& patterns, const Units& units);

  // Whether the list can match in the unit at all (a word that can begin it is there).
  bool may_match(std::uint32_t unit, PatternListId list) const;

  // Lists that may match in the unit, ascending.
  const std::vector<PatternListId>& candidates(std::uint32_t unit) const { return candidates_[unit]; }

  // All matches in the unit, by first token. Worked out once; the reference stays valid.
  const std::vector<PatternMatch>& matches(std::uint32_t unit, PatternListId list);

  bool any(std::uint32_t unit, PatternListId list) { return may_match(unit, list) && !matches(unit, list).empty(); }

 private:
  void find_candidates(std::uint32_t unit);
  bool match_pattern(const Pattern& pattern, std::uint32_t start, PatternMatch& match);
  bool match_from(const Pattern& pattern, std::size_t element, std::uint32_t at, PatternMatch& match);
  bool match_slot(const Pattern& pattern, std::size_t element, std::uint32_t at, PatternMatch& match);
  void ends_of(const PatternElement& element, std::uint32_t at, std::vector<std::uint32_t>& ends, std::int32_t& entity);

  const Vocabulary& vocabulary_;
  const PatternSet& patterns_;
  const Units& units_;
  std::vector<std::vector<PatternListId>> candidates_;            // a unit each
  std::unordered_map<std::uint64_t, std::vector<PatternMatch>> found_;
  std::span<const Token> tokens_;                                  // of the unit at hand
  std::span<const Entity> values_;
  int steps_ = 0;
};

}  // namespace compactproof
