#include "language/pattern_set.h"

#include <algorithm>
#include <optional>

namespace compactproof {

namespace {

constexpr std::size_t entity_kinds = 6;

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

// Works the starts out from the patterns, each concept once. The depth is that of the concepts' mentions of one
// another, which circular_concepts() has found finite.
class StartFinder {
 public:
  explicit StartFinder(const Vocabulary& vocabulary) : vocabulary_(vocabulary), concepts_(vocabulary.concept_count()) {}

  Starts of(const std::vector<Pattern>& patterns) {
    Starts starts;
    for (const Pattern& pattern : patterns) {
      for (const PatternElement& element : pattern.elements) {
        add(element, starts);
        if (!element.optional) break;
      }
    }
    std::sort(starts.forms.begin(), starts.forms.end());
    starts.forms.erase(std::unique(starts.forms.begin(), starts.forms.end()), starts.forms.end());
    return starts;
  }

 private:
  void add(const PatternElement& element, Starts& starts) {
    starts.forms.insert(starts.forms.end(), element.forms.begin(), element.forms.end());
    starts.entities |= element.entities;
    starts.prefixes = starts.prefixes || !element.prefixes.empty();
    for (const ConceptId id : element.concepts) {
      if (!concepts_[id]) concepts_[id] = of(vocabulary_.concept_at(id).patterns);
      starts.merge(*concepts_[id]);
    }
  }

  const Vocabulary& vocabulary_;
  std::vector<std::optional<Starts>> concepts_;
};

}  // namespace

PatternListId PatternSet::add(const std::vector<Pattern>& patterns) {
  std::string key;
  for (const Pattern& pattern : patterns) key += pattern.text + '\n';
  const auto [found, is_new] = ids_.try_emplace(key, static_cast<PatternListId>(lists_.size()));
  if (is_new) lists_.push_back(patterns);
  return found->second;
}

void PatternSet::build_index(const Vocabulary& vocabulary) {
  by_form_.assign(vocabulary.lexicon().size(), {});
  by_entity_.assign(entity_kinds, {});
  by_prefix_.clear();
  irregular_.clear();
  StartFinder finder(vocabulary);
  for (PatternListId id = 0; id < lists_.size(); ++id) {
    const Starts starts = finder.of(lists_[id]);
    for (const FormId form : starts.forms) by_form_[form].push_back(id);
    for (std::size_t kind = 0; kind < entity_kinds; ++kind) {
      if ((starts.entities >> kind) & 1u) by_entity_[kind].push_back(id);
    }
    if (starts.prefixes) by_prefix_.push_back(id);
    irregular_.push_back(starts.prefixes || starts.entities != 0);
  }
}

}  // namespace compactproof
