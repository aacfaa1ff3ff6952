// The phrase patterns of the rule files: parsed once, matched against the words of a unit.
//
//   word     any inflection        =word   this form only        pre*   any word that begins so
//   a|b      alternatives          x?      may be left out       ..     gap of up to 6 words, ..3 up to 3
//   {name}   a concept             <duration> <date> <daterange> <money> <percent> <count> <share>   a value
//
// Commas, quotes, hyphens and brackets between words are transparent; a gap never crosses . ; ? !
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "language/entity.h"
#include "language/lexicon.h"
#include "language/pattern_index.h"

namespace compactproof {

// What can fill a place in a pattern: any of the forms, prefixes, concepts or values. Slots written alike are one.
struct PatternSlot {
  std::uint32_t id = 0;                // counted from 0 within a vocabulary
  std::vector<FormId> forms;           // sorted
  std::vector<std::string> prefixes;
  std::vector<ConceptId> concepts;
  std::uint8_t entities = 0;           // bit set of 1 << EntityKind
  bool optional = false;

  bool takes(EntityKind kind) const { return (entities >> static_cast<unsigned>(kind)) & 1u; }
};

struct PatternElement {
  const PatternSlot* slot = nullptr;   // owned by the vocabulary
  std::uint8_t gap_before = 0;         // most words that may stand between the previous slot and this one
};

struct Pattern {
  std::string text;                    // as written
  std::vector<PatternElement> elements;
};

// A named list of patterns that other patterns may use.
struct Concept {
  std::string name;
  std::vector<Pattern> patterns;
  bool defined = false;
};

// A mistake in a pattern; `column` counts characters from 0 within the pattern text.
struct PatternMistake {
  std::size_t column = 0;
  std::string message;
};

// The words and concepts of a rule set. Filled while rules load, immutable and shared between threads afterwards.
// Patterns point into it: it is neither copied nor moved.
class Vocabulary {
 public:
  Vocabulary() = default;
  Vocabulary(const Vocabulary&) = delete;
  Vocabulary& operator=(const Vocabulary&) = delete;

  // Parses a pattern. Concepts may be named before they are defined. Mistakes are appended; the pattern is then not
  // to be used.
  Pattern parse(std::string_view text, std::vector<PatternMistake>& mistakes);

  // The concept's number, made on first mention.
  ConceptId concept_id(std::string_view name);

  Concept& concept_at(ConceptId id) { return concepts_[id]; }
  const Concept& concept_at(ConceptId id) const { return concepts_[id]; }
  std::size_t concept_count() const { return concepts_.size(); }
  const Lexicon& lexicon() const& { return lexicon_; }
  Lexicon lexicon() && { return std::move(lexicon_); }
  void renumber_forms(std::vector<FormId> numbers) { lexicon_.renumber(std::move(numbers)); }
  FormId add_form(std::string_view form) { return lexicon_.add(form); }

  // These forms shall keep a number of their own, apart from all others that stand in the same patterns.
  void keep_apart(std::vector<FormId> forms) { apart_.push_back(std::move(forms)); }
  const std::vector<std::vector<FormId>>& kept_apart() const { return apart_; }
  void add_prefix(std::string_view prefix) { lexicon_.add_prefix(prefix); }

  // The slot written so ("pay|paid?"), read on first use; null when it holds a mistake, which is then appended with
  // columns counted from `column`.
  const PatternSlot* slot(std::string_view text, std::size_t column, std::vector<PatternMistake>& mistakes);
  std::size_t slot_count() const { return slots_.size(); }
  const PatternSlot& slot_at(std::size_t id) const { return slots_[id]; }

  // A hyphenated word among alternatives ("sub-contractor|supplier"), which is several tokens: a concept of its own.
  ConceptId hyphenated(const std::string& word, std::vector<PatternMistake>& mistakes);

  // Numbers of all inflections of a word; worked out once a word.
  const std::vector<FormId>& inflected_forms(const std::string& word);

  // Concepts so that each comes behind those its patterns mention; those on a circle of mentions, and what leads into
  // it, are left out.
  std::vector<ConceptId> concepts_in_order() const;

  // Names of concepts that lie on a circle of mentions, such as "a uses b uses a"; empty when all is well.
  // Matching requires that there is none.
  std::vector<std::string> circular_concepts() const;

 private:
  Lexicon lexicon_;
  std::vector<std::vector<FormId>> apart_;
  std::vector<Concept> concepts_;
  std::deque<PatternSlot> slots_;
  std::unordered_map<std::string, const PatternSlot*> slots_by_text_;
  std::map<std::string, ConceptId, std::less<>> concept_ids_;
  std::unordered_map<std::string, std::vector<FormId>> inflected_;
};

}  // namespace compactproof
