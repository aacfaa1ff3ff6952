// Which units of a document can hold which patterns, by their words alone and for the whole document at once: a unit
// is a bit, a word is the row of the units it stands in, a pattern the intersection of the rows it cannot do without.
// Rows are worked out when they are first asked for: a review asks for some of the patterns only.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <span>
#include <vector>

#include "language/lasting_store.h"
#include "language/pattern_index.h"
#include "language/units.h"

namespace compactproof {

// Units of a document as bits, one a unit; and the same where they belong to somebody else.
using UnitBits = std::vector<std::uint64_t>;
using UnitRow = std::span<const std::uint64_t>;

// Calls `use` with the number of every bit that is set, ascending.
template <typename Use>
void for_each_bit(std::uint64_t word, std::uint32_t offset, Use use) {
  for (; word != 0; word &= word - 1) use(offset + static_cast<std::uint32_t>(std::countr_zero(word)));
}
template <typename Use>
void for_each_unit(UnitRow bits, Use use) {
  for (std::uint32_t i = 0; i < bits.size(); ++i) for_each_bit(bits[i], i * 64, use);
}

// Not thread-safe: one for a document and thread.
class CandidateUnits {
 public:
  // Linear in the text. Keeps a reference to the patterns.
  CandidateUnits(const PatternIndex& patterns, const Units& units);
  CandidateUnits(const CandidateUnits&) = delete;
  CandidateUnits& operator=(const CandidateUnits&) = delete;

  // Calls `use` with each pattern of a list or concept whose words are all in the unit, in whatever order; ascending.
  template <typename Use>
  void for_each_pattern(std::uint32_t unit, std::uint32_t group, Use use) {
    for (const Candidate& candidate : known_group(group).patterns) {
      if (has(candidate.units, unit)) use(candidate.pattern);
    }
  }

  // Whether there are any for a list.
  bool may_hold(std::uint32_t unit, PatternListId list) { return has(known_group(list).units, unit); }

  // The units that may hold any pattern of a list.
  UnitRow units_of(PatternListId list) { return {known_group(list).units, words_}; }

  // The units with the words that the patterns of a list can begin their parts with: more, and close in what they
  // speak of.
  UnitRow units_near(PatternListId list);

  // Counts lists and units that may hold them, list by list in the order in which they are asked for here. Requires
  // may_hold.
  std::uint32_t number_of(std::uint32_t unit, PatternListId list);
  // Above all numbers given so far.
  std::size_t count() const { return count_; }

 private:
  using Row = const std::uint64_t*;   // words_ words
  // When a concept counts: where one of its phrases has all its words, or where one has its first; a prefix: where a
  // word begins so, or everywhere.
  enum class Measure : std::uint8_t { all_words, first_word };
  // A pattern that some unit may hold.
  struct Candidate {
    std::uint32_t pattern = 0;
    Row units = nullptr;
  };
  struct Group {
    Row units = nullptr;                        // null: not worked out yet
    Row near = nullptr;                         // likewise
    std::span<const Candidate> patterns;
    std::span<const std::uint32_t> numbers;     // of the first unit of each word of `units`; empty: none were asked for
  };
  struct Rows {
    std::vector<Row> of_slots;                  // null: not worked out yet
    std::vector<Row> of_concepts;
  };

  void read(const Units& units);
  void leave_empty_slots();
  const Group& known_group(std::uint32_t group) {
    if (groups_[group].units == nullptr) find_group(group);
    return groups_[group];
  }
  void find_group(std::uint32_t group);
  bool is_wider_near(std::uint32_t pattern);
  void give_numbers(Group& group);
  Rows& rows(Measure measure) { return rows_[static_cast<std::size_t>(measure)]; }
  Row row_of_slot(std::uint32_t slot, Measure measure);
  Row row_of_concept(ConceptId id, Measure measure);
  Row row_of_pattern(std::uint32_t pattern, Measure measure);
  Row united(std::size_t bottom);
  Row intersected(std::size_t bottom);
  template <typename Operation>
  Row combined(std::size_t bottom, Operation operation);
  Row kept();
  static bool has(Row row, std::uint32_t unit) { return (row[unit / 64] >> (unit % 64)) & 1u; }

  const PatternIndex& patterns_;
  std::size_t words_;
  LastingStore<std::uint64_t> store_;           // of rows
  Row none_ = nullptr;                          // the row without a unit; no other row is empty
  Row all_ = nullptr;
  std::array<Row, entity_kinds> values_ = {};
  std::vector<Row> form_rows_;
  std::array<Rows, 2> rows_;                    // by measure
  std::vector<Group> groups_;
  LastingStore<Candidate> candidates_;
  LastingStore<std::uint32_t> numbers_;
  std::size_t count_ = 0;
  std::vector<Row> operands_;                   // a stack: each row's own on top
  std::span<std::uint64_t> open_;               // the row in work, at the end of the store
};

}  // namespace compactproof
