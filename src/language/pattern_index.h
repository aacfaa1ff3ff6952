// All patterns of a rule set as they are matched: flat tables without pointers, made once from a PatternSet and its
// Vocabulary, immutable and shared between threads.
//
// Patterns belong to groups: the pattern lists first, behind them the concepts. Patterns, slots and groups are numbers.
// A concept's patterns of one plain word are words of the slots that take it; its group holds the others, its phrases.
// Forms that fill the same slots ("grant", "grants") are one: they share a number.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "language/entity.h"
#include "language/lexicon.h"

namespace compactproof {

// Number of a pattern list ("any of these"). Equal lists share a number.
using PatternListId = std::uint32_t;
using ConceptId = std::uint32_t;

constexpr std::size_t entity_kinds = 7;

// Values of many keys in one piece; those of key k stand together, in the order in which they were added.
class KeyedValues {
 public:
  std::span<const std::uint32_t> of(std::size_t key) const {
    return std::span(values_).subspan(begins_[key], begins_[key + 1] - begins_[key]);
  }
  std::size_t keys() const { return begins_.empty() ? 0 : begins_.size() - 1; }

  // Adds the values of the next key.
  void append(std::span<const std::uint32_t> values);
  // The other way round: the keys of each value below `values`, ascending.
  KeyedValues inverted(std::size_t values) const;

  template <typename Archive>
  void transfer(Archive& archive) { archive(begins_, values_); }

 private:
  std::vector<std::uint32_t> begins_{0};
  std::vector<std::uint32_t> values_;
};

// One place of a pattern and the words that may stand in front of it.
struct PatternStep {
  using plain_bytes = void;       // may be archived as it stands

  std::uint32_t slot = 0;
  std::uint16_t gap_before = 0;
  std::uint16_t optional = 0;     // 0 or 1: no padding, so that equal tables are equal bytes
};

class PatternIndex {
 public:
  // Patterns [first, last) of a group.
  struct Range {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };

  std::size_t list_count() const { return list_count_; }
  std::size_t concept_count() const { return group_begins_.size() - 1 - list_count_; }
  std::size_t group_count() const { return group_begins_.size() - 1; }
  std::size_t pattern_count() const { return step_begins_.size() - 1; }
  std::size_t slot_count() const { return slot_entities_.size(); }
  std::size_t form_count() const { return slots_by_form_.keys(); }   // of numbers
  std::uint32_t group_of_concept(ConceptId id) const { return list_count_ + id; }
  Range patterns(std::uint32_t group) const { return {group_begins_[group], group_begins_[group + 1]}; }

  std::span<const PatternStep> steps(std::uint32_t pattern) const {
    return std::span(steps_).subspan(step_begins_[pattern], step_begins_[pattern + 1] - step_begins_[pattern]);
  }

  // The slot that the pattern cannot do without and that fewest words can fill.
  std::uint32_t anchor(std::uint32_t pattern) const { return anchors_[pattern]; }
  // What fills a slot: forms (ascending), phrases of concepts, values (bit set of 1 << EntityKind).
  std::span<const FormId> forms(std::uint32_t slot) const { return slot_forms_.of(slot); }
  std::span<const ConceptId> concepts(std::uint32_t slot) const { return slot_concepts_.of(slot); }
  std::uint8_t entities(std::uint32_t slot) const { return slot_entities_[slot]; }
  bool takes(std::uint32_t slot, EntityKind kind) const { return (slot_entities_[slot] >> static_cast<unsigned>(kind)) & 1u; }
  // Whether it always takes exactly one word.
  bool is_one_word(std::uint32_t slot) const { return slot_entities_[slot] == 0 && concepts(slot).empty(); }

  std::span<const std::uint32_t> slots_with_form(FormId form) const { return slots_by_form_.of(form); }
  std::span<const std::uint32_t> slots_with_concept(ConceptId id) const { return slots_by_concept_.of(id); }
  std::span<const std::uint32_t> slots_with_prefix() const { return slots_with_prefix_; }   // "appl*" among their forms
  std::span<const std::uint32_t> slots_with_entity() const { return slots_with_entity_; }

  // Concepts so that each comes behind those its patterns mention.
  std::span<const ConceptId> concepts_in_order() const { return concepts_in_order_; }
  // The slots that a concept's phrases can begin with.
  std::span<const std::uint32_t> concept_leads(ConceptId id) const { return concept_leads_.of(id); }

  // Reads or writes every table; what is derived from others is left out.
  template <typename Archive>
  void transfer(Archive& archive) {
    archive(list_count_, group_begins_, step_begins_, steps_, anchors_, slot_forms_, slot_concepts_, slot_entities_,
            slots_by_form_, slots_by_concept_, slots_with_prefix_, slots_with_entity_, concepts_in_order_, concept_leads_);
  }

 private:
  friend class PatternIndexBuilder;

  std::uint32_t list_count_ = 0;
  std::vector<std::uint32_t> group_begins_{0};
  std::vector<std::uint32_t> step_begins_{0};
  std::vector<PatternStep> steps_;
  std::vector<std::uint32_t> anchors_;
  KeyedValues slot_forms_;
  KeyedValues slot_concepts_;
  std::vector<std::uint8_t> slot_entities_;
  KeyedValues slots_by_form_;
  KeyedValues slots_by_concept_;
  std::vector<std::uint32_t> slots_with_prefix_;
  std::vector<std::uint32_t> slots_with_entity_;
  std::vector<ConceptId> concepts_in_order_;
  KeyedValues concept_leads_;
};

}  // namespace compactproof
