#include "language/pattern_set.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <optional>
#include <utility>

namespace compactproof {

namespace {

constexpr std::size_t entity_kinds = 6;
constexpr std::uint32_t unseen_slot = 0xFFFFFFFF;

// What a pattern can begin with.
struct Starts {
  std::vector<FormId> forms;     // sorted, each once, when StartFinder is done with it
  std::uint8_t entities = 0;
  bool prefixes = false;

  void merge(const Starts& other) {
    forms.insert(forms.end(), other.forms.begin(), other.forms.end());
    entities |= other.entities;
    prefixes = prefixes || other.prefixes;
  }
};

}  // namespace

// Works out what patterns begin with, each concept once. The depth is that of the concepts' mentions of one another,
// which circular_concepts() has found finite.
class PatternSet::StartFinder {
 public:
  explicit StartFinder(const Vocabulary& vocabulary) : vocabulary_(vocabulary), concepts_(vocabulary.concept_count()) {}

  // The result lasts until the next call. `what` is a pattern or a slot.
  template <typename What>
  const Starts& of(const What& what) {
    starts_.forms.clear();  // keeps its room
    starts_.entities = 0;
    starts_.prefixes = false;
    add(what, starts_);
    sort(starts_);
    return starts_;
  }

 private:
  static void sort(Starts& starts) {
    if (std::adjacent_find(starts.forms.begin(), starts.forms.end(), std::greater_equal<>()) == starts.forms.end()) return;
    std::sort(starts.forms.begin(), starts.forms.end());
    starts.forms.erase(std::unique(starts.forms.begin(), starts.forms.end()), starts.forms.end());
  }

  void add(const Pattern& pattern, Starts& starts) {
    for (const PatternElement& element : pattern.elements) {
      add(*element.slot, starts);
      if (!element.slot->optional) break;
    }
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
      for (const Pattern& pattern : vocabulary_.concept_at(id).patterns) add(pattern, starts);
      sort(starts);
      concepts_[id] = std::move(starts);
    }
    return *concepts_[id];
  }

  const Vocabulary& vocabulary_;
  std::vector<std::optional<Starts>> concepts_;
  Starts starts_;
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
  for (const Added& each : added_) ++begins_[each.key + 1];
  std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
  std::vector<std::uint32_t> next(begins_.begin(), begins_.end() - 1);
  starts_.resize(added_.size());
  for (const Added& each : added_) starts_[next[each.key]++] = each.start;
  added_ = {};
}

std::uint32_t PatternSet::slot_of(const PatternSlot& slot, StartFinder& finder) {
  if (slots_[slot.id] != unseen_slot) return slots_[slot.id];
  const PatternStart start{static_cast<std::uint32_t>(slot_count_++), 0, 0};
  slots_[slot.id] = start.group;
  const Starts& starts = finder.of(slot);
  for (const FormId form : starts.forms) slots_by_form_.add(form, start);
  for (std::size_t kind = 0; kind < entity_kinds; ++kind) {
    if ((starts.entities >> kind) & 1u) slots_by_entity_.add(kind, start);
  }
  if (starts.prefixes) slots_by_prefix_.add(0, start);
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
      const Starts& starts = finder.of(patterns[i]);
      for (const FormId form : starts.forms) by_form_.add(form, start);
      for (std::size_t kind = 0; kind < entity_kinds; ++kind) {
        if ((starts.entities >> kind) & 1u) by_entity_.add(kind, start);
      }
      if (starts.prefixes) by_prefix_.add(0, start);
      has_prefix_[group] = has_prefix_[group] || starts.prefixes;
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
