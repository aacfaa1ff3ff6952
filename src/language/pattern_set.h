// All pattern lists of a rule set, each list once, with an index from words to the patterns that can begin there.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "language/pattern.h"

namespace compactproof {

// Number of a pattern list ("any of these") in a PatternSet. Equal lists share a number.
using PatternListId = std::uint32_t;

// A pattern that can begin somewhere: its place in a group. Groups are the lists and, behind them, the concepts.
struct PatternStart {
  std::uint32_t group = 0;
  std::uint32_t pattern = 0;
  std::uint32_t needs = 0;   // for PatternSet::needs
};

class PatternSet {
 public:
  // Adds a list of alternatives and returns its number.
  PatternListId add(const std::vector<Pattern>& patterns);

  // Builds the index. Call once, when `vocabulary` and the set are complete and free of circles.
  void build_index(const Vocabulary& vocabulary);

  const std::vector<Pattern>& list(PatternListId id) const { return lists_[id]; }
  std::size_t size() const { return lists_.size(); }
  std::size_t group_count() const { return group_count_; }

  std::uint32_t group_of(PatternListId list) const { return list; }
  std::uint32_t group_of_concept(ConceptId id) const { return static_cast<std::uint32_t>(lists_.size()) + id; }

  // Patterns that can begin with the word `form`, with a value of kind `kind`, or with a prefix; by group, then in
  // the group's order.
  std::span<const PatternStart> starting_with(FormId form) const { return by_form_.at(form); }
  std::span<const PatternStart> starting_with(EntityKind kind) const { return by_entity_.at(static_cast<std::size_t>(kind)); }
  std::span<const PatternStart> starting_with_prefix() const { return by_prefix_.at(0); }
  bool has_prefix(std::uint32_t group) const { return has_prefix_[group]; }

  // The different slots of patterns are numbered too; as groups of the starts given here.
  std::size_t slot_count() const { return slot_count_; }
  std::span<const PatternStart> slots_with(FormId form) const { return slots_by_form_.at(form); }
  std::span<const PatternStart> slots_with(EntityKind kind) const { return slots_by_entity_.at(static_cast<std::size_t>(kind)); }
  std::span<const PatternStart> slots_with_prefix() const { return slots_by_prefix_.at(0); }

  // Slots that a pattern cannot do without behind its first one: where one of them finds nothing, it cannot match.
  std::span<const std::uint32_t> needs(const PatternStart& start) const { return needs_[start.needs]; }

 private:
  struct Starts;
  class StartFinder;

  // Starts by key, in one piece; those of key k stand at [begins[k], begins[k + 1]).
  class Index {
   public:
    // `keys` must last until finish().
    void add(const std::vector<std::uint32_t>& keys, PatternStart start) { added_.push_back({&keys, start}); }
    void finish(std::size_t keys);
    std::span<const PatternStart> at(std::size_t key) const {
      return std::span(starts_).subspan(begins_[key], begins_[key + 1] - begins_[key]);
    }

   private:
    struct Added {
      const std::vector<std::uint32_t>* keys;
      PatternStart start;
    };
    std::vector<Added> added_;
    std::vector<PatternStart> starts_;
    std::vector<std::uint32_t> begins_;
  };

  std::vector<std::vector<Pattern>> lists_;
  std::map<std::string, PatternListId> ids_;
  static void add_starts(const Starts& starts, const PatternStart& start, Index& forms, Index& entities, Index& prefixes);
  std::uint32_t slot_of(const PatternSlot& slot, StartFinder& finder);
  std::uint32_t needs_of(const Pattern& pattern, StartFinder& finder);

  std::size_t group_count_ = 0;
  std::size_t slot_count_ = 0;
  std::vector<std::uint32_t> slots_;                      // by PatternSlot::id; only while the index is built
  std::vector<std::vector<std::uint32_t>> needs_;         // the first is that of patterns of one word
  Index slots_by_form_;
  Index slots_by_entity_;
  Index slots_by_prefix_;
  Index by_form_;
  Index by_entity_;
  Index by_prefix_;
  std::vector<bool> has_prefix_;   // by group
};

}  // namespace compactproof
