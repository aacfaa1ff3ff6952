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
  explicit Chunk(const PatternIndex& patterns)
      : patterns_(patterns),
        form_rows_(patterns.form_count()),
        slot_rows_(patterns.slot_count()),
        near_rows_(patterns.slot_count()),
        filled_(patterns.slot_count()),
        is_near_(patterns.slot_count()) {}

  void read(const Units& units, std::uint32_t first, std::uint32_t last) {
    forget();
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
    for (const FormId form : forms_) add_to(patterns_.slots_with_form(form), form_rows_[form]);
    for (const std::uint32_t slot : patterns_.slots_with_entity()) {
      for (std::size_t kind = 0; kind < entity_kinds; ++kind) {
        if (patterns_.takes(slot, static_cast<EntityKind>(kind))) add_to(std::span(&slot, 1), values[kind]);
      }
    }
    for (const std::uint32_t slot : slots_) slot_rows_[slot] = near_rows_[slot];
    add_near(patterns_.slots_with_prefix(), all);
    for (const ConceptId id : patterns_.concepts_in_order()) add_concept(id);
  }

  // Whether anything in the chunk may fill the slot.
  bool may_hold(std::uint32_t slot) const { return filled_[slot] != 0; }

  // The units with words for every slot that the pattern cannot do without; when a first word is enough for a concept,
  // and any for a prefix ...
  Row near_row_of(std::uint32_t pattern) const { return row_of(pattern, near_rows_); }

  // ... and when all words of one of its patterns must be there.
  Row row_of(std::uint32_t pattern) const { return row_of(pattern, slot_rows_); }

  // Whether the two may differ.
  bool is_wider_near(std::uint32_t pattern) const {
    return std::ranges::any_of(patterns_.steps(pattern), [this](const PatternStep& step) { return is_near_[step.slot] != 0; });
  }

 private:
  void forget() {
    for (const FormId form : forms_) form_rows_[form] = {};
    for (const std::uint32_t slot : slots_) {
      near_rows_[slot] = slot_rows_[slot] = {};
      filled_[slot] = is_near_[slot] = 0;
    }
    forms_.clear();
    slots_.clear();
  }

  void add_to(std::span<const std::uint32_t> slots, const Row& row) {
    if (is_empty(row)) return;
    for (const std::uint32_t slot : slots) {
      if (filled_[slot] == 0) slots_.push_back(slot);
      filled_[slot] = 1;
      unite(near_rows_[slot], row);
    }
  }

  // Units that are near what fills the slots.
  void add_near(std::span<const std::uint32_t> slots, const Row& row) {
    add_to(slots, row);
    for (const std::uint32_t slot : slots) is_near_[slot] = 1;
  }

  // Requires that all concepts it mentions were added.
  void add_concept(ConceptId id) {
    Row begins = {};
    for (const std::uint32_t slot : patterns_.concept_leads(id)) unite(begins, near_rows_[slot]);
    if (is_empty(begins)) return;
    add_near(patterns_.slots_with_concept(id), begins);
    Row holds = {};
    const auto [first, last] = patterns_.patterns(patterns_.group_of_concept(id));
    for (std::uint32_t pattern = first; pattern < last; ++pattern) {
      if (may_hold(patterns_.anchor(pattern))) unite(holds, row_of(pattern));
    }
    for (const std::uint32_t slot : patterns_.slots_with_concept(id)) unite(slot_rows_[slot], holds);
  }

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

  const PatternIndex& patterns_;
  std::vector<Row> form_rows_;
  std::vector<FormId> forms_;            // those with a row
  std::vector<Row> slot_rows_;           // a concept counts where one of its patterns has all its words ...
  std::vector<Row> near_rows_;           // ... and where one has its first
  std::vector<std::uint32_t> slots_;     // those with a row
  std::vector<std::uint8_t> filled_;     // whether a slot is among them
  std::vector<std::uint8_t> is_near_;    // whether its two rows may differ
};

CandidateUnits::CandidateUnits(const PatternIndex& patterns, const Units& units)
    : group_count_(patterns.group_count()), list_count_(patterns.list_count()) {
  const auto count = static_cast<std::uint32_t>(units.units.size());
  Chunk chunk(patterns);
  for (std::uint32_t first = 0; first < count; first += chunk_units) {
    chunk.read(units, first, std::min(first + chunk_units, count));
    add_chunk(patterns, chunk);
  }
}

void CandidateUnits::add_chunk(const PatternIndex& patterns, const Chunk& chunk) {
  for (std::uint32_t group = 0; group < group_count_; ++group) {
    const auto [first, last] = patterns.patterns(group);
    Row any = {};
    Row any_near = {};
    for (std::uint32_t pattern = first; pattern < last; ++pattern) {
      if (!chunk.may_hold(patterns.anchor(pattern))) continue;
      const Row near = chunk.near_row_of(pattern);
      if (is_empty(near)) continue;
      const Row row = chunk.is_wider_near(pattern) ? chunk.row_of(pattern) : near;
      unite(any_near, near);
      if (is_empty(row)) continue;
      unite(any, row);
      patterns_.push_back({pattern, row});
    }
    pattern_begins_.push_back(static_cast<std::uint32_t>(patterns_.size()));
    if (group >= list_count_) continue;
    near_rows_.push_back(any_near);
    ListRow& row = list_rows_.emplace_back();
    row.units = any;
    for (std::size_t word = 0; word < chunk_words; ++word) {
      row.before[word] = static_cast<std::uint32_t>(count_);
      count_ += static_cast<std::size_t>(std::popcount(any[word]));
    }
  }
}

UnitBits CandidateUnits::units_of(PatternListId list) const {
  UnitBits bits;
  for (std::size_t at = list; at < list_rows_.size(); at += list_count_) {
    bits.insert(bits.end(), list_rows_[at].units.begin(), list_rows_[at].units.end());
  }
  return bits;
}

UnitBits CandidateUnits::units_near(PatternListId list) const {
  UnitBits bits;
  for (std::size_t at = list; at < near_rows_.size(); at += list_count_) bits.insert(bits.end(), near_rows_[at].begin(), near_rows_[at].end());
  return bits;
}

std::uint32_t CandidateUnits::number_of(std::uint32_t unit, PatternListId list) const {
  const ListRow& found = list_rows_[row(unit, list)];
  const std::size_t word = unit % chunk_units / 64;
  const std::uint64_t before = found.units[word] & ((std::uint64_t{1} << (unit % 64)) - 1);
  return found.before[word] + static_cast<std::uint32_t>(std::popcount(before));
}

}  // namespace compactproof
