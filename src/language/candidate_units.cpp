#include "language/candidate_units.h"

#include <algorithm>

namespace compactproof {

namespace {

template <std::size_t size>
void unite(std::array<std::uint64_t, size>& row, const std::array<std::uint64_t, size>& other) {
  for (std::size_t i = 0; i < size; ++i) row[i] |= other[i];
}

template <std::size_t size>
void intersect(std::array<std::uint64_t, size>& row, const std::array<std::uint64_t, size>& other) {
  for (std::size_t i = 0; i < size; ++i) row[i] &= other[i];
}

template <std::size_t size>
bool is_empty(const std::array<std::uint64_t, size>& row) {
  std::uint64_t all = 0;
  for (const std::uint64_t word : row) all |= word;
  return all == 0;
}

}  // namespace

// The rows of the words and slots of one chunk.
class CandidateUnits::Chunk {
 public:
  explicit Chunk(const PatternIndex& patterns, std::size_t forms)
      : patterns_(patterns), form_rows_(forms), near_rows_(patterns.slot_count()) {}

  void read(const Units& units, std::uint32_t first) {
    const auto last = std::min(first + chunk_units, static_cast<std::uint32_t>(units.units.size()));
    for (const FormId form : forms_) form_rows_[form] = {};
    forms_.clear();
    std::fill(near_rows_.begin(), near_rows_.end(), Row{});
    std::array<Row, entity_kinds> values = {};
    Row all = {};
    for (std::uint32_t unit = first; unit < last; ++unit) {
      const std::size_t word = (unit - first) / 64;
      const std::uint64_t bit = std::uint64_t{1} << (unit % 64);
      all[word] |= bit;
      for (const Token& token : units.tokens(units.units[unit])) {
        if (token.form == Lexicon::unknown) continue;
        Row& row = form_rows_[token.form];
        if (is_empty(row)) forms_.push_back(token.form);
        row[word] |= bit;
      }
      for (const Entity& value : units.values(units.units[unit])) values[static_cast<std::size_t>(value.kind)][word] |= bit;
    }
    for (const FormId form : forms_) add(near_rows_, patterns_.slots_with_form(form), form_rows_[form]);
    add(near_rows_, patterns_.slots_with_prefix(), all);
    for (const std::uint32_t slot : patterns_.slots_with_entity()) {
      for (std::size_t kind = 0; kind < entity_kinds; ++kind) {
        if (patterns_.takes(slot, static_cast<EntityKind>(kind))) unite(near_rows_[slot], values[kind]);
      }
    }
    slot_rows_ = near_rows_;
    for (const ConceptId id : patterns_.concepts_in_order()) {
      Row begins = {};
      for (const std::uint32_t slot : patterns_.concept_leads(id)) unite(begins, near_rows_[slot]);
      if (is_empty(begins)) continue;
      add(near_rows_, patterns_.slots_with_concept(id), begins);
      Row holds = {};
      const auto [first_pattern, last_pattern] = patterns_.patterns(patterns_.group_of_concept(id));
      for (std::uint32_t pattern = first_pattern; pattern < last_pattern; ++pattern) unite(holds, row_of(pattern));
      if (!is_empty(holds)) add(slot_rows_, patterns_.slots_with_concept(id), holds);
    }
  }

  // The units with words for every slot that the pattern cannot do without.
  Row row_of(std::uint32_t pattern) const { return row_of(pattern, slot_rows_); }

  // The same when a first word is enough for a concept.
  Row near_row_of(std::uint32_t pattern) const { return row_of(pattern, near_rows_); }

 private:
  Row row_of(std::uint32_t pattern, const std::vector<Row>& slots) const {
    const std::span<const PatternStep> steps = patterns_.steps(pattern);
    Row row = slots[steps[0].slot];
    std::size_t next = 1;
    for (bool optional = steps[0].optional; optional && next < steps.size(); ++next) {
      unite(row, slots[steps[next].slot]);
      optional = steps[next].optional;
    }
    for (std::size_t i = 1; i < steps.size(); ++i) {
      if (!steps[i].optional) intersect(row, slots[steps[i].slot]);
    }
    return row;
  }

  static void add(std::vector<Row>& rows, std::span<const std::uint32_t> slots, const Row& row) {
    for (const std::uint32_t slot : slots) unite(rows[slot], row);
  }

  const PatternIndex& patterns_;
  std::vector<Row> form_rows_;
  std::vector<FormId> forms_;      // those with a row
  std::vector<Row> slot_rows_;     // a concept counts where one of its patterns has all its words ...
  std::vector<Row> near_rows_;     // ... and where one has its first
};

CandidateUnits::CandidateUnits(const PatternIndex& patterns, const Units& units)
    : pattern_count_(patterns.pattern_count()), group_count_(patterns.group_count()), list_count_(patterns.list_count()) {
  const std::size_t chunks = (units.units.size() + chunk_units - 1) / chunk_units;
  rows_.resize(chunks * pattern_count_);
  group_rows_.resize(chunks * group_count_);
  near_rows_.resize(chunks * list_count_);
  numbers_.resize(chunks * list_count_);
  Chunk chunk(patterns, patterns.form_count());
  for (std::size_t i = 0; i < chunks; ++i) {
    chunk.read(units, static_cast<std::uint32_t>(i * chunk_units));
    for (std::uint32_t group = 0; group < group_count_; ++group) {
      const auto [first, last] = patterns.patterns(group);
      Row& any = group_rows_[i * group_count_ + group];
      for (std::uint32_t pattern = first; pattern < last; ++pattern) {
        Row& row = rows_[i * pattern_count_ + pattern];
        row = chunk.row_of(pattern);
        unite(any, row);
      }
      if (group >= list_count_) continue;
      Row& near = near_rows_[i * list_count_ + group];
      for (std::uint32_t pattern = first; pattern < last; ++pattern) unite(near, chunk.near_row_of(pattern));
      for (std::size_t word = 0; word < chunk_words; ++word) {
        numbers_[i * list_count_ + group][word] = static_cast<std::uint32_t>(count_);
        count_ += static_cast<std::size_t>(std::popcount(any[word]));
      }
    }
  }
}

UnitBits CandidateUnits::units_in(const std::vector<Row>& rows, std::size_t in_chunk, PatternListId list) {
  UnitBits bits;
  for (std::size_t at = list; at < rows.size(); at += in_chunk) bits.insert(bits.end(), rows[at].begin(), rows[at].end());
  return bits;
}

std::uint32_t CandidateUnits::number_of(std::uint32_t unit, PatternListId list) const {
  const std::size_t chunk = unit / chunk_units;
  const std::size_t word = unit % chunk_units / 64;
  const std::uint64_t before = group_rows_[chunk * group_count_ + list][word] & ((std::uint64_t{1} << (unit % 64)) - 1);
  return numbers_[chunk * list_count_ + list][word] + static_cast<std::uint32_t>(std::popcount(before));
}

}  // namespace compactproof
