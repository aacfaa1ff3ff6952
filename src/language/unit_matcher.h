// Where patterns occur in one unit at a time.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "language/candidate_units.h"
#include "language/lasting_store.h"
#include "language/pattern_index.h"
#include "language/units.h"

namespace compactproof {

// A match within a unit: half-open, token numbers count from the unit's first token (lead-in included).
struct PatternMatch : TokenRange {
  std::int32_t entity = -1;                 // index into Units::values(unit) of the first value in it; -1: none
  std::span<const TokenRange> filled = {};  // tokens that filled a slot each, when they are several; not owned

  // Tokens that filled a slot; gaps are left out.
  std::span<const TokenRange> consumed() const { return filled.empty() ? std::span(static_cast<const TokenRange*>(this), 1) : filled; }
  bool consumes(std::uint32_t token) const;
};

// What it learns of a unit's words is kept until the next unit is entered and serves all lists; so ask for all lists
// of a unit before the next unit's.
class UnitMatcher {
 public:
  // Keeps references to its arguments; units may be added later. `candidates` spare work: those of the same patterns and units, or null.
  UnitMatcher(const PatternIndex& patterns, const Units& units, CandidateUnits* candidates);

  void enter(std::uint32_t unit);

  // All matches in the unit entered, by first token: leftmost first, then shortest; one for each starting word. The
  // span is good until the next call, what a match points to as long as the matcher.
  std::span<const PatternMatch> find(PatternListId list);

 private:
  // Token numbers as bits: number n is bit n modulo 64.
  using Places = std::uint64_t;

  struct KnownSlot {
    std::uint32_t entry = 0;      // the entry_ in which it was worked out
    Places places = 0;            // where it can begin
    Places words = 0;             // of these, where a plain word fills it and nothing else does
  };
  // Matches [first, last) in concept_matches_.
  struct KnownConcept {
    std::uint32_t entry = 0;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    Places places = 0;
  };
  struct ConceptMatch {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t first_consumed = 0;    // in consumed_by_concepts_
    std::uint32_t last_consumed = 0;
    std::int32_t entity = -1;
  };
  // A pattern to be tried and where it can begin.
  struct Trial {
    std::uint32_t pattern = 0;
    Places places = 0;
  };
  // One way of filling a pattern's slots, as far as it got.
  struct Attempt {
    std::uint32_t last = 0;
    std::int32_t entity = -1;
  };
  // Where a slot can end, and the number of the concept's match that filled it (-1: none).
  struct End {
    std::uint32_t at = 0;
    std::int32_t concept_match = -1;
  };

  void read_new_tokens();
  const KnownSlot& known_slot(std::uint32_t slot);
  Places places_of(std::uint32_t slot) { return known_slot(slot).places; }
  void find_places(std::uint32_t slot, KnownSlot& known);
  const KnownConcept& known_concept(ConceptId id);
  Places beginnings(std::span<const PatternStep> steps);
  Places in_front(Places cursors, const PatternStep& step) const;
  void push_trials(std::uint32_t group);
  void push_trial(std::uint32_t pattern);
  void add_found(std::uint32_t start, const Attempt& attempt);
  template <typename Use>
  void for_each_place(Places places, Use use) const;
  bool attempt_at(std::uint32_t pattern, std::uint32_t start, Attempt& attempt);
  bool match_from(std::span<const PatternStep> steps, std::size_t step, std::uint32_t at, Attempt& attempt);
  bool match_word(std::span<const PatternStep> steps, std::size_t step, std::uint32_t at, Attempt& attempt);
  bool match_slot(std::span<const PatternStep> steps, std::size_t step, std::uint32_t at, Attempt& attempt);
  bool takes_word(std::uint32_t slot, const Token& token) const;
  void push_ends(std::uint32_t slot, std::uint32_t at, std::int32_t& entity);
  void push_concept_ends(ConceptId id, std::uint32_t at, std::int32_t& entity);
  void consume(std::uint32_t at, const End& end);
  bool is_transparent(std::uint32_t token) const { return all_stops_[first_ + token] != 0; }

  const PatternIndex& patterns_;
  const Units& units_;
  CandidateUnits* candidates_;
  std::uint32_t unit_ = 0;                             // the unit entered
  std::uint32_t first_ = 0;                            // its first token
  std::uint32_t entry_ = 0;                            // counts units entered
  // Of each token of the document what entering a unit needs: tokens themselves are far larger.
  std::vector<FormId> all_forms_;
  std::vector<std::uint8_t> all_stops_;                // whether it is a transparent stop
  std::span<const Token> tokens_;
  std::span<const Entity> values_;
  bool is_short_ = true;                               // so few words that places stand for one word each
  std::uint32_t transparent_stops_ = 0;
  std::vector<Places> form_places_;                    // by form; all zero but for the unit's words
  std::span<const FormId> forms_;                      // of the unit's tokens
  std::vector<KnownSlot> slots_;
  std::vector<KnownConcept> concepts_;
  std::vector<ConceptMatch> concept_matches_;
  std::vector<TokenRange> consumed_by_concepts_;
  std::vector<Trial> trials_;                          // a stack: each group's own on top
  std::vector<End> ends_;                              // a stack: each slot's own on top
  std::vector<TokenRange> consumed_;                   // of the attempt at hand
  int steps_tried_ = 0;
  std::vector<PatternMatch> found_;                    // of the list at hand
  LastingStore<TokenRange> filled_;                    // by matches found
};

}  // namespace compactproof
