#include "language/pattern_index.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include "language/pattern_set.h"

namespace compactproof {

void KeyedValues::append(std::span<const std::uint32_t> values) {
  values_.insert(values_.end(), values.begin(), values.end());
  begins_.push_back(static_cast<std::uint32_t>(values_.size()));
}

KeyedValues KeyedValues::inverted(std::size_t values) const {
  KeyedValues result;
  result.begins_.assign(values + 1, 0);
  for (const std::uint32_t value : values_) ++result.begins_[value + 1];
  std::partial_sum(result.begins_.begin(), result.begins_.end(), result.begins_.begin());
  result.values_.resize(values_.size());
  std::vector<std::uint32_t> next(result.begins_.begin(), result.begins_.end() - 1);
  for (std::uint32_t key = 0; key < keys(); ++key) {
    for (const std::uint32_t value : of(key)) result.values_[next[value]++] = key;
  }
  return result;
}

class PatternIndexBuilder {
 public:
  PatternIndexBuilder(const PatternSet& set, Vocabulary& vocabulary)
      : set_(set), vocabulary_(vocabulary), parts_(vocabulary.concept_count()) {}

  PatternIndex build() {
    index_.concepts_in_order_ = vocabulary_.concepts_in_order();
    for (const ConceptId id : index_.concepts_in_order_) part(id);
    for (std::uint32_t id = 0; id < vocabulary_.slot_count(); ++id) add_slot(vocabulary_.slot_at(id));
    const std::size_t numbers = merge_forms();
    index_.list_count_ = static_cast<std::uint32_t>(set_.size());
    for (PatternListId id = 0; id < set_.size(); ++id) add_group(set_.list(id));
    for (const ConceptParts& parts : parts_) add_group(parts.phrases);
    index_.slots_by_form_ = index_.slot_forms_.inverted(numbers);
    index_.slots_by_concept_ = index_.slot_concepts_.inverted(vocabulary_.concept_count());
    for (ConceptId id = 0; id < vocabulary_.concept_count(); ++id) add_leads(id);
    for (std::uint32_t pattern = 0; pattern < index_.pattern_count(); ++pattern) add_anchor(pattern);
    return std::move(index_);
  }

 private:
  struct ConceptParts {
    std::vector<FormId> words;
    std::vector<Pattern> phrases;
  };

  // Parts a concept's words from its phrases. A pattern that stands for another concept is both when that one is.
  void part(ConceptId id) {
    ConceptParts& parts = parts_[id];
    for (const Pattern& pattern : vocabulary_.concept_at(id).patterns) {
      const PatternSlot& slot = *pattern.elements.front().slot;
      const bool is_word = pattern.elements.size() == 1 && slot.entities == 0 && slot.prefixes.empty();
      bool is_phrase = !is_word;
      if (is_word) parts.words.insert(parts.words.end(), slot.forms.begin(), slot.forms.end());
      for (const ConceptId used : slot.concepts) {
        if (is_word) parts.words.insert(parts.words.end(), parts_[used].words.begin(), parts_[used].words.end());
        is_phrase = is_phrase || !parts_[used].phrases.empty();
      }
      if (is_phrase) parts.phrases.push_back(pattern);
    }
    sort_and_unite(parts.words);
  }

  void add_slot(const PatternSlot& slot) {
    std::vector<FormId>& forms = slot_forms_.emplace_back(slot.forms);
    std::vector<ConceptId> phrases;
    for (const ConceptId id : slot.concepts) {
      forms.insert(forms.end(), parts_[id].words.begin(), parts_[id].words.end());
      if (!parts_[id].phrases.empty()) phrases.push_back(id);
    }
    for (const std::string& prefix : slot.prefixes) {
      const std::vector<FormId> beginning = vocabulary_.lexicon().beginning_with(prefix);
      forms.insert(forms.end(), beginning.begin(), beginning.end());
    }
    sort_and_unite(forms);
    index_.slot_concepts_.append(phrases);
    index_.slot_entities_.push_back(slot.entities);
    if (!slot.prefixes.empty()) index_.slots_with_prefix_.push_back(slot.id);
    if (slot.entities != 0) index_.slots_with_entity_.push_back(slot.id);
  }

  // Numbers the forms anew, so that those in the same slots share one, but for those that
  // shall be kept apart; 0 for those in none. Returns how many there are.
  std::size_t merge_forms() {
    std::vector<FormId> numbers(vocabulary_.lexicon().size(), Lexicon::unknown);
    FormId next = Lexicon::unknown + 1;
    const auto part_from_others = [&](const std::vector<FormId>& forms) {
      std::unordered_map<FormId, FormId> parted;
      for (const FormId form : forms) {
        const auto [number, is_new] = parted.try_emplace(numbers[form], next);
        if (is_new) ++next;
        numbers[form] = number->second;
      }
    };
    for (const std::vector<FormId>& forms : slot_forms_) part_from_others(forms);
    for (const std::vector<FormId>& forms : vocabulary_.kept_apart()) part_from_others(forms);
    // What was parted left gaps: close them, in the order of the forms.
    std::unordered_map<FormId, FormId> closed{{Lexicon::unknown, Lexicon::unknown}};
    for (FormId& number : numbers) number = closed.try_emplace(number, static_cast<FormId>(closed.size())).first->second;
    for (std::vector<FormId>& forms : slot_forms_) {
      for (FormId& form : forms) form = numbers[form];
      sort_and_unite(forms);
      index_.slot_forms_.append(forms);
    }
    vocabulary_.renumber_forms(std::move(numbers));
    return closed.size();
  }

  static void sort_and_unite(std::vector<std::uint32_t>& values) {
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
  }

  void add_group(const std::vector<Pattern>& patterns) {
    for (const Pattern& pattern : patterns) {
      for (const PatternElement& element : pattern.elements) {
        index_.steps_.push_back({element.slot->id, element.gap_before, element.slot->optional});
      }
      index_.step_begins_.push_back(static_cast<std::uint32_t>(index_.steps_.size()));
    }
    index_.group_begins_.push_back(static_cast<std::uint32_t>(index_.pattern_count()));
  }

  void add_leads(ConceptId id) {
    std::vector<std::uint32_t> leads;
    const auto [first, last] = index_.patterns(index_.group_of_concept(id));
    for (std::uint32_t pattern = first; pattern < last; ++pattern) {
      for (const PatternStep& step : index_.steps(pattern)) {
        leads.push_back(step.slot);
        if (!step.optional) break;
      }
    }
    std::sort(leads.begin(), leads.end());
    leads.erase(std::unique(leads.begin(), leads.end()), leads.end());
    index_.concept_leads_.append(leads);
  }

  void add_anchor(std::uint32_t pattern) {
    const auto breadth = [&](const PatternStep& step) {
      return std::tuple(step.optional, !index_.is_one_word(step.slot), index_.forms(step.slot).size());
    };
    index_.anchors_.push_back(std::ranges::min(index_.steps(pattern), {}, breadth).slot);
  }

  const PatternSet& set_;
  Vocabulary& vocabulary_;
  std::vector<ConceptParts> parts_;                // by concept
  std::vector<std::vector<FormId>> slot_forms_;    // by slot, words of concepts included
  PatternIndex index_;
};

PatternIndex PatternSet::index(Vocabulary& vocabulary) const { return PatternIndexBuilder(*this, vocabulary).build(); }

}  // namespace compactproof
