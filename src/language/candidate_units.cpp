#include "language/candidate_units.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace compactproof {

CandidateUnits::CandidateUnits(const PatternIndex& patterns, const Units& units)
    : patterns_(patterns),
      words_(units.units.size() / 64 + 1),
      form_rows_(patterns.form_count()),
      groups_(patterns.group_count()) {
  for (Rows& rows : rows_) {
    rows.of_slots.resize(patterns.slot_count());
    rows.of_concepts.resize(patterns.concept_count());
  }
  const UnitBits none(words_);
  none_ = store_.keep(none).data();
  open_ = store_.add(words_);
  read(units);
}

void CandidateUnits::read(const Units& units) {
  std::vector<std::uint64_t*> open(patterns_.form_count());   // rows of the forms met so far
  UnitBits all(words_);
  std::array<UnitBits, entity_kinds> values;
  values.fill(all);
  for (std::uint32_t unit = 0; unit < units.units.size(); ++unit) {
    const std::uint64_t bit = std::uint64_t{1} << (unit % 64);
    all[unit / 64] |= bit;
    for (const Token& token : units.tokens(units.units[unit])) {
      if (token.form == Lexicon::unknown) continue;
      std::uint64_t*& row = open[token.form];
      if (row == nullptr) {
        row = store_.add(words_).data();
        std::fill_n(row, words_, std::uint64_t{0});
      }
      row[unit / 64] |= bit;
    }
    for (const Entity& value : units.values(units.units[unit])) values[static_cast<std::size_t>(value.kind)][unit / 64] |= bit;
  }
  std::ranges::copy(open, form_rows_.begin());
  leave_empty_slots();
  const auto keep = [this](const UnitBits& bits) {
    std::ranges::copy(bits, open_.begin());
    return kept();
  };
  all_ = keep(all);
  std::ranges::transform(values, values_.begin(), keep);
  for (const std::uint32_t slot : patterns_.slots_with_prefix()) rows(Measure::first_word).of_slots[slot] = all_;
}

// Most slots are for words that the document does not have: these need no look at each of their forms.
void CandidateUnits::leave_empty_slots() {
  std::vector<Row>& slots = rows(Measure::all_words).of_slots;
  std::ranges::fill(slots, none_);
  const auto take_up = [&](std::span<const std::uint32_t> filled) {
    for (const std::uint32_t slot : filled) slots[slot] = nullptr;
  };
  for (FormId form = 0; form < form_rows_.size(); ++form) {
    if (form_rows_[form] != nullptr) take_up(patterns_.slots_with_form(form));
  }
  for (ConceptId id = 0; id < patterns_.concept_count(); ++id) take_up(patterns_.slots_with_concept(id));
  take_up(patterns_.slots_with_entity());
}

void CandidateUnits::find_group(std::uint32_t group) {
  std::vector<Candidate> found;
  const std::size_t bottom = operands_.size();
  const auto [first, last] = patterns_.patterns(group);
  for (std::uint32_t pattern = first; pattern < last; ++pattern) {
    const Row row = row_of_pattern(pattern, Measure::all_words);
    if (row == none_) continue;
    found.push_back({pattern, row});
    operands_.push_back(row);
  }
  groups_[group].patterns = candidates_.keep(found);
  groups_[group].units = united(bottom);
}

UnitRow CandidateUnits::units_near(PatternListId list) {
  const Row units = known_group(list).units;
  Group& group = groups_[list];
  if (group.near == nullptr) {
    const std::size_t bottom = operands_.size();
    operands_.push_back(units);
    const auto [first, last] = patterns_.patterns(list);
    for (std::uint32_t pattern = first; pattern < last; ++pattern) {
      if (is_wider_near(pattern)) operands_.push_back(row_of_pattern(pattern, Measure::first_word));
    }
    group.near = united(bottom);
  }
  return {group.near, words_};
}

// Whether the row of the pattern's first words may hold more units than that of all its words.
bool CandidateUnits::is_wider_near(std::uint32_t pattern) {
  return std::ranges::any_of(patterns_.steps(pattern), [this](const PatternStep& step) {
    return !patterns_.concepts(step.slot).empty() || rows(Measure::first_word).of_slots[step.slot] == all_;
  });
}

std::uint32_t CandidateUnits::number_of(std::uint32_t unit, PatternListId list) {
  Group& group = groups_[list];
  if (group.numbers.empty()) give_numbers(group);
  const std::uint64_t before = group.units[unit / 64] & ((std::uint64_t{1} << (unit % 64)) - 1);
  return group.numbers[unit / 64] + static_cast<std::uint32_t>(std::popcount(before));
}

void CandidateUnits::give_numbers(Group& group) {
  const std::span<std::uint32_t> numbers = numbers_.add(words_);
  for (std::size_t word = 0; word < words_; ++word) {
    numbers[word] = static_cast<std::uint32_t>(count_);
    count_ += static_cast<std::size_t>(std::popcount(group.units[word]));
  }
  group.numbers = numbers;
}

// The units with anything that may fill the slot.
CandidateUnits::Row CandidateUnits::row_of_slot(std::uint32_t slot, Measure measure) {
  Row& known = rows(measure).of_slots[slot];
  if (known != nullptr) return known;
  const std::span<const ConceptId> concepts = patterns_.concepts(slot);
  if (concepts.empty() && measure == Measure::first_word) return known = row_of_slot(slot, Measure::all_words);
  const std::size_t bottom = operands_.size();
  for (const FormId form : patterns_.forms(slot)) {
    if (form_rows_[form] != nullptr) operands_.push_back(form_rows_[form]);
  }
  for (std::size_t kind = 0; kind < entity_kinds; ++kind) {
    if (patterns_.takes(slot, static_cast<EntityKind>(kind))) operands_.push_back(values_[kind]);
  }
  for (const ConceptId id : concepts) operands_.push_back(row_of_concept(id, measure));
  return known = united(bottom);
}

// The units with one of the concept's phrases. The depth is that of the concepts' mentions of one another.
CandidateUnits::Row CandidateUnits::row_of_concept(ConceptId id, Measure measure) {
  Row& known = rows(measure).of_concepts[id];
  if (known != nullptr) return known;
  const std::size_t bottom = operands_.size();
  if (measure == Measure::first_word) {
    for (const std::uint32_t slot : patterns_.concept_leads(id)) operands_.push_back(row_of_slot(slot, measure));
  } else {
    const auto [first, last] = patterns_.patterns(patterns_.group_of_concept(id));
    for (std::uint32_t pattern = first; pattern < last; ++pattern) operands_.push_back(row_of_pattern(pattern, measure));
  }
  return known = united(bottom);
}

// The units with words for every slot that the pattern cannot do without.
CandidateUnits::Row CandidateUnits::row_of_pattern(std::uint32_t pattern, Measure measure) {
  const std::span<const PatternStep> steps = patterns_.steps(pattern);
  if (row_of_slot(patterns_.anchor(pattern), measure) == none_) return none_;   // most patterns end here
  const std::size_t bottom = operands_.size();
  bool is_lead = true;   // any of the slots that it can begin with will do
  for (const PatternStep& step : steps) {
    if (is_lead) operands_.push_back(row_of_slot(step.slot, measure));
    is_lead = is_lead && step.optional;
  }
  operands_.push_back(united(bottom));
  for (const PatternStep& step : steps.subspan(1)) {
    if (!step.optional) operands_.push_back(row_of_slot(step.slot, measure));
  }
  return intersected(bottom);
}

// Takes the operands above `bottom` off the stack.
CandidateUnits::Row CandidateUnits::united(std::size_t bottom) {
  operands_.erase(std::remove(operands_.begin() + static_cast<std::ptrdiff_t>(bottom), operands_.end(), none_), operands_.end());
  return operands_.size() == bottom ? none_ : combined(bottom, std::bit_or());
}

CandidateUnits::Row CandidateUnits::intersected(std::size_t bottom) { return combined(bottom, std::bit_and()); }

template <typename Operation>
CandidateUnits::Row CandidateUnits::combined(std::size_t bottom, Operation operation) {
  Row row = operands_[bottom];
  if (operands_.size() > bottom + 1) {
    const std::span<std::uint64_t> open = open_;   // a copy, so that the compiler sees that its ends stay
    std::copy_n(row, open.size(), open.begin());
    for (std::size_t i = bottom + 1; i < operands_.size(); ++i) {
      std::transform(open.begin(), open.end(), operands_[i], open.begin(), operation);
    }
    row = kept();
  }
  operands_.resize(bottom);
  return row;
}

// The open row, which another one follows; it is used again when it is empty.
CandidateUnits::Row CandidateUnits::kept() {
  std::uint64_t any = 0;
  for (const std::uint64_t word : open_) any |= word;
  if (any == 0) return none_;
  return std::exchange(open_, store_.add(words_)).data();
}

}  // namespace compactproof
