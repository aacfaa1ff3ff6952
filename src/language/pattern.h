// The phrase patterns of the rule files: parsed once, matched against the words of a unit.
//
//   word     any inflection        =word   this form only        pre*   any word that begins so
//   a|b      alternatives          x?      may be left out       ..     gap of up to 6 words, ..3 up to 3
//   {name}   a concept             <duration> <date> <daterange> <money> <percent> <count>   a value
//
// Commas, quotes, hyphens and brackets between words are transparent; a gap never crosses . ; ? !
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/entity.h"
#include "language/lexicon.h"

namespace compactproof {

using ConceptId = std::uint32_t;

// One slot of a pattern: any of the forms, prefixes, concepts or values.
struct PatternElement {
  std::vector<FormId> forms;           // sorted
  std::vector<std::string> prefixes;
  std::vector<ConceptId> concepts;
  std::uint8_t entities = 0;           // bit set of 1 << EntityKind
  std::uint8_t gap_before = 0;         // most words that may stand between the previous slot and this one
  bool optional = false;

  bool takes(EntityKind kind) const { return (entities >> static_cast<unsigned>(kind)) & 1u; }
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
class Vocabulary {
 public:
  // Parses a pattern. Concepts may be named before they are defined. Mistakes are appended; the pattern is then not
  // to be used.
  Pattern parse(std::string_view text, std::vector<PatternMistake>& mistakes);

  // The concept's number, made on first mention.
  ConceptId concept_id(std::string_view name);

  Concept& concept_at(ConceptId id) { return concepts_[id]; }
  const Concept& concept_at(ConceptId id) const { return concepts_[id]; }
  std::size_t concept_count() const { return concepts_.size(); }
  const Lexicon& lexicon() const { return lexicon_; }
  FormId add_form(std::string_view form) { return lexicon_.add(form); }

  // Numbers of all inflections of a word; worked out once a word.
  const std::vector<FormId>& inflected_forms(const std::string& word);

  // Names of concepts that lie on a circle of mentions, such as "a uses b uses a"; empty when all is well.
  // Matching requires that there is none.
  std::vector<std::string> circular_concepts() const;

 private:
  Lexicon lexicon_;
  std::vector<Concept> concepts_;
  std::map<std::string, ConceptId, std::less<>> concept_ids_;
  std::unordered_map<std::string, std::vector<FormId>> inflected_;
};

}  // namespace compactproof
