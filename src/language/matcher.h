// Where the patterns of a set occur in the units of one document.
#pragma once

#include <cstdint>
#include <deque>
#include <span>
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
  bool may_match(std::uint32_t unit, PatternListId list) const { return is_candidate(unit, patterns_.group_of(list)); }

  // All matches in the unit, by first token. Worked out once; the reference stays valid.
  const std::vector<PatternMatch>& matches(std::uint32_t unit, PatternListId list);

  bool any(std::uint32_t unit, PatternListId list) { return may_match(unit, list) && !matches(unit, list).empty(); }

 private:
  // One way of filling a pattern's slots, as far as it got.
  struct Attempt {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::int32_t entity = -1;
    std::vector<TokenRange>* consumed = nullptr;
  };
  class Beginnings;
  // Where a slot can end, and the match of a concept that filled it (its list in found_ and place there; 0: no concept).
  struct End {
    std::uint32_t at = 0;
    std::uint32_t list = 0;
    std::uint32_t index = 0;
  };


  // 64 groups of one unit: which of them can begin in it, and where what is known of the first of these stands.
  struct CandidateBits {
    std::uint64_t groups = 0;
    std::uint32_t first = 0;
  };
  // A group that can begin in a unit.
  struct Candidate {
    std::uint64_t words = 0;      // where: bit n for each word whose number is n modulo 64
    std::uint32_t found = 0;      // place in found_; 0: not looked for yet
  };

  bool is_candidate(std::uint32_t unit, std::uint32_t group) const {
    return (rows_[unit * row_size_ + group / 64].groups >> (group % 64)) & 1u;
  }
  bool is_possible(std::uint32_t unit, const PatternStart& start) const;
  // Requires is_candidate.
  Candidate& candidate(std::uint32_t unit, std::uint32_t group);

  void find_candidates(std::uint32_t unit, std::vector<std::uint64_t>& words_of_group);
  void enter(std::uint32_t unit);
  void find_matches(PatternListId list, std::uint64_t words, std::vector<PatternMatch>& found);
  bool match_from(const Pattern& pattern, std::size_t element, std::uint32_t at, Attempt& attempt);
  bool match_slot(const Pattern& pattern, std::size_t element, std::uint32_t at, Attempt& attempt);
  void consume(std::uint32_t at, const End& end, std::vector<TokenRange>& consumed) const;
  void push_ends(const PatternSlot& slot, std::uint32_t at, std::int32_t& entity);
  void find_concept(ConceptId id, std::uint64_t words, std::vector<PatternMatch>& found);
  void push_concept_ends(ConceptId id, std::uint32_t at, std::int32_t& entity);

  const Vocabulary& vocabulary_;
  const PatternSet& patterns_;
  const Units& units_;
  std::size_t slot_row_size_;
  std::vector<std::uint64_t> slot_rows_;               // slot_row_size_ a unit: a bit for each slot that can be filled
  std::size_t row_size_;
  std::vector<CandidateBits> rows_;                    // row_size_ a unit
  std::vector<Candidate> candidates_;                  // by unit and group
  std::deque<std::vector<PatternMatch>> found_;        // the first one is that of lists that cannot match
  std::uint32_t unit_ = 0;                             // the unit at hand
  std::span<const Token> tokens_;
  std::span<const Entity> values_;
  std::vector<End> ends_;                              // a stack: each slot's own on top
  std::vector<TokenRange> consumed_;
  int steps_ = 0;
};

}  // namespace compactproof
