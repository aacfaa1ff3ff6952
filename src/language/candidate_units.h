// Which units of a document can hold which patterns, by their words alone and for the whole document at once: a unit
// is a bit, a word is the row of the units it stands in, a pattern the intersection of the rows it cannot do without.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <span>
#include <vector>

#include "language/pattern_index.h"
#include "language/units.h"

namespace compactproof {

// Units of a document as bits, one a unit.
using UnitBits = std::vector<std::uint64_t>;

// Calls `use` with the number of every bit that is set, ascending.
template <typename Use>
void for_each_bit(std::uint64_t word, std::uint32_t offset, Use use) {
  for (; word != 0; word &= word - 1) use(offset + static_cast<std::uint32_t>(std::countr_zero(word)));
}
template <typename Use>
void for_each_unit(const UnitBits& bits, Use use) {
  for (std::uint32_t i = 0; i < bits.size(); ++i) for_each_bit(bits[i], i * 64, use);
}

class CandidateUnits {
 public:
  // Linear in the text. Keeps no references.
  CandidateUnits(const PatternIndex& patterns, const Units& units);

  // Calls `use` with each pattern of a list or concept whose words are all in the unit, in whatever order; ascending.
  template <typename Use>
  void for_each_pattern(std::uint32_t unit, std::uint32_t group, Use use) const {
    const std::size_t at = (unit / chunk_units) * group_count_ + group;
    for (std::uint32_t i = pattern_begins_[at]; i < pattern_begins_[at + 1]; ++i) {
      if (has(patterns_[i].units, unit)) use(patterns_[i].pattern);
    }
  }

  // Whether there are any for a list.
  bool may_hold(std::uint32_t unit, PatternListId list) const { return has(list_rows_[row(unit, list)].units, unit); }

  // The units that may hold any pattern of a list.
  UnitBits units_of(PatternListId list) const;

  // The units with the words that the patterns of a list can begin their parts with: more, and close in what they
  // speak of.
  UnitBits units_near(PatternListId list) const;

  // Counts lists and units: the number, from 0, of a list among those that a unit may hold, added to those of all
  // earlier units. Requires may_hold.
  std::uint32_t number_of(std::uint32_t unit, PatternListId list) const;
  std::size_t count() const { return count_; }

 private:
  static constexpr std::uint32_t chunk_words = 8;
  static constexpr std::uint32_t chunk_units = 64 * chunk_words;
  using Row = std::array<std::uint64_t, chunk_words>;   // units of one chunk
  class Chunk;
  // The units of a chunk that may hold a list, and how many of the pairs that count() counts stand before each word.
  struct ListRow {
    Row units = {};
    std::array<std::uint32_t, chunk_words> before = {};
  };
  // A pattern that some unit of a chunk may hold.
  struct Candidate {
    std::uint32_t pattern = 0;
    Row units = {};
  };

  void add_chunk(const PatternIndex& patterns, const Chunk& chunk);
  static bool has(const Row& row, std::uint32_t unit) { return (row[unit % chunk_units / 64] >> (unit % 64)) & 1u; }
  std::size_t row(std::uint32_t unit, PatternListId list) const { return (unit / chunk_units) * list_count_ + list; }

  std::size_t group_count_;
  std::size_t list_count_;
  std::vector<Candidate> patterns_;
  std::vector<std::uint32_t> pattern_begins_{0};   // in patterns_, by chunk and group
  std::vector<ListRow> list_rows_;                 // by chunk and list
  std::vector<Row> near_rows_;                     // likewise
  std::size_t count_ = 0;
};

}  // namespace compactproof
