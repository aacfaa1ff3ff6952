#include "language/pattern_set.h"

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>
#include <optional>
#include <utility>

namespace compactproof {

namespace {

constexpr std::size_t entity_kinds = 6;
constexpr std::uint32_t unseen_slot = 0xFFFFFFFF;

}  // namespace

// What a slot can begin with.
struct PatternSet::Starts {
  std::vector<FormId> forms;     // sorted, each once, when StartFinder is done with it
  std::uint8_t entities = 0;
  bool prefixes = false;

  void merge(const Starts& other) {
    forms.insert(forms.end(), other.forms.begin(), other.forms.end());
    entities |= other.entities;
    prefixes = prefixes || other.prefixes;
  }
};

// Works out what slots can begin with, each slot and concept once. The depth is that of the concepts' mentions of one
// another, which circular_concepts() has found finite.
class PatternSet::StartFinder {
 public:
  explicit StartFinder(const Vocabulary& vocabulary)
      : vocabulary_(vocabulary), slots_(vocabulary.slot_count()), concepts_(vocabulary.concept_count()) {}

  // Lasts as long as the finder.
  const Starts& of(const PatternSlot& slot) {
    std::optional<Starts>& known = slots_[slot.id];
    if (!known) {
      Starts starts;
      add(slot, starts);
      sort(starts);
      known = std::move(starts);
    }
    return *known;
  }

 private:
  static void sort(Starts& starts) {
    if (std::adjacent_find(starts.forms.begin(), starts.forms.end(), std::greater_equal<>()) == starts.forms.end()) return;
    std::sort(starts.forms.begin(), starts.forms.end());
    starts.forms.erase(std::unique(starts.forms.begin(), starts.forms.end()), starts.forms.end());
  }

  void add(const PatternSlot& slot, Starts& starts) {
    starts.forms.insert(starts.forms.end(), slot.forms.begin(), slot.forms.end());
    starts.entities |= slot.entities;
    starts.prefixes = starts.prefixes || !slot.prefixes.empty();
    for (const ConceptId id : slot.concepts) starts.merge(of_concept(id));
  }

  const Starts& of_concept(ConceptId id) {
    if (!concepts_[id]) {
      Starts starts;
      for (const Pattern& pattern : vocabulary_.concept_at(id).patterns) {
        for (const PatternElement& element : pattern.elements) {
          add(*element.slot, starts);
          if (!element.slot->optional) break;
        }
      }
      sort(starts);
      concepts_[id] = std::move(starts);
    }
    return *concepts_[id];
  }

  const Vocabulary& vocabulary_;
  std::vector<std::optional<Starts>> slots_;
  std::vector<std::optional<Starts>> concepts_;
};

PatternListId PatternSet::add(const std::vector<Pattern>& patterns) {
  std::string key;
  for (const Pattern& pattern : patterns) key += pattern.text + '\n';
  const auto [found, is_new] = ids_.try_emplace(key, static_cast<PatternListId>(lists_.size()));
  if (is_new) lists_.push_back(patterns);
  return found->second;
}

// A counting sort: starts keep the order in which they were added.
void PatternSet::Index::finish(std::size_t keys) {
  begins_.assign(keys + 1, 0);
  for (const Added& each : added_) {
    for (const std::uint32_t key : *each.keys) ++begins_[key + 1];
  }
  std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
  std::vector<std::uint32_t> next(begins_.begin(), begins_.end() - 1);
  starts_.resize(begins_.back());
  for (const Added& each : added_) {
    for (const std::uint32_t key : *each.keys) starts_[next[key]++] = each.start;
  }
  added_ = {};
}

void PatternSet::add_starts(const Starts& starts, const PatternStart& start, Index& forms, Index& entities, Index& prefixes) {
  static const std::vector<std::uint32_t> only_key{0};
  static const std::array<std::vector<std::uint32_t>, entity_kinds> kinds = {{{0}, {1}, {2}, {3}, {4}, {5}}};
  forms.add(starts.forms, start);
  for (std::size_t kind = 0; kind < entity_kinds; ++kind) {
    if ((starts.entities >> kind) & 1u) entities.add(kinds[kind], start);
  }
  if (starts.prefixes) prefixes.add(only_key, start);
}

std::uint32_t PatternSet::slot_of(const PatternSlot& slot, StartFinder& finder) {
  if (slots_[slot.id] != unseen_slot) return slots_[slot.id];
  const PatternStart start{static_cast<std::uint32_t>(slot_count_++), 0, 0};
  slots_[slot.id] = start.group;
  add_starts(finder.of(slot), start, slots_by_form_, slots_by_entity_, slots_by_prefix_);
  return start.group;
}

std::uint32_t PatternSet::needs_of(const Pattern& pattern, StartFinder& finder) {
  std::vector<std::uint32_t> needs;
  for (std::size_t i = 1; i < pattern.elements.size(); ++i) {
    if (!pattern.elements[i].slot->optional) needs.push_back(slot_of(*pattern.elements[i].slot, finder));
  }
  if (needs.empty()) return 0;
  needs_.push_back(std::move(needs));
  return static_cast<std::uint32_t>(needs_.size() - 1);
}

void PatternSet::build_index(const Vocabulary& vocabulary) {
  group_count_ = lists_.size() + vocabulary.concept_count();
  by_form_ = by_entity_ = by_prefix_ = slots_by_form_ = slots_by_entity_ = slots_by_prefix_ = {};
  slot_count_ = 0;
  slots_.assign(vocabulary.slot_count(), unseen_slot);
  needs_.assign(1, {});
  has_prefix_.assign(group_count_, false);
  StartFinder finder(vocabulary);
  const auto add_group = [&](std::uint32_t group, const std::vector<Pattern>& patterns) {
    for (std::uint32_t i = 0; i < patterns.size(); ++i) {
      const PatternStart start{group, i, needs_of(patterns[i], finder)};
      for (const PatternElement& element : patterns[i].elements) {
        const Starts& starts = finder.of(*element.slot);
        add_starts(starts, start, by_form_, by_entity_, by_prefix_);
        has_prefix_[group] = has_prefix_[group] || starts.prefixes;
        if (!element.slot->optional) break;
      }
    }
  };
  for (PatternListId id = 0; id < lists_.size(); ++id) add_group(group_of(id), lists_[id]);
  for (ConceptId id = 0; id < vocabulary.concept_count(); ++id) {
    add_group(group_of_concept(id), vocabulary.concept_at(id).patterns);
  }
  slots_.clear();
  for (Index* index : {&by_form_, &slots_by_form_}) index->finish(vocabulary.lexicon().size());
  for (Index* index : {&by_entity_, &slots_by_entity_}) index->finish(entity_kinds);
  for (Index* index : {&by_prefix_, &slots_by_prefix_}) index->finish(1);
}

}  // namespace compactproof
