#include "language/pattern.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace compactproof {

namespace {

constexpr int default_gap = 6;
constexpr int widest_gap = 30;
constexpr std::size_t shortest_prefix = 3;

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

std::string fold(std::string_view word) {
  std::string folded(word);
  std::transform(folded.begin(), folded.end(), folded.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return folded;
}

constexpr std::pair<std::string_view, EntityKind> entity_names[] = {
    {"duration", EntityKind::duration}, {"date", EntityKind::date},       {"daterange", EntityKind::date_range},
    {"money", EntityKind::money},       {"percent", EntityKind::percent}, {"count", EntityKind::count}};

// Parses one pattern text into elements.
class PatternParser {
 public:
  PatternParser(std::string_view text, Vocabulary& vocabulary, std::vector<PatternMistake>& mistakes)
      : text_(text), vocabulary_(vocabulary), mistakes_(mistakes) {}

  Pattern parse() {
    Pattern pattern;
    pattern.text = text_;
    int gap = 0;
    while (true) {
      while (at_ < text_.size() && is_space(text_[at_])) ++at_;
      if (at_ == text_.size()) break;
      const std::size_t begin = at_;
      while (at_ < text_.size() && !is_space(text_[at_])) ++at_;
      const std::string_view slot = text_.substr(begin, at_ - begin);
      if (slot.starts_with("..")) {
        gap = parse_gap(slot, begin);
        if (pattern.elements.empty()) mistake(begin, "a pattern cannot begin with a gap");
      } else if (slot == "-") {
        continue;  // "multi - year": hyphens are transparent
      } else {
        parse_slot(slot, begin, static_cast<std::uint8_t>(gap), pattern);
        gap = 0;
      }
    }
    if (gap != 0) mistake(text_.size(), "a pattern cannot end with a gap");
    check_not_all_optional(pattern);
    return pattern;
  }

 private:
  void mistake(std::size_t column, std::string message) { mistakes_.push_back({column, std::move(message)}); }

  int parse_gap(std::string_view slot, std::size_t begin) {
    const std::string_view digits = slot.substr(2);
    if (digits.empty()) return default_gap;
    int gap = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), gap);
    if (error != std::errc{} || end != digits.data() + digits.size() || gap < 1 || gap > widest_gap) {
      mistake(begin, "a gap is written .. or ..N with N from 1 to " + std::to_string(widest_gap));
      return default_gap;
    }
    return gap;
  }

  void parse_slot(std::string_view slot, std::size_t begin, std::uint8_t gap, Pattern& pattern) {
    PatternElement element;
    element.gap_before = gap;
    std::size_t from = 0;
    while (from <= slot.size()) {
      const std::size_t bar = std::min(slot.find('|', from), slot.size());
      std::string_view word = slot.substr(from, bar - from);
      if (word.size() > 1 && word.back() == '?') {
        element.optional = true;
        word.remove_suffix(1);
      }
      parse_alternative(word, begin + from, element);
      from = bar + 1;
    }
    std::sort(element.forms.begin(), element.forms.end());
    element.forms.erase(std::unique(element.forms.begin(), element.forms.end()), element.forms.end());
    if (split_.empty()) {
      pattern.elements.push_back(std::move(element));
    } else {
      add_hyphenated(gap, pattern);
    }
  }

  void parse_alternative(std::string_view word, std::size_t column, PatternElement& element) {
    if (word.empty()) {
      mistake(column, "empty alternative");
    } else if (word.front() == '{') {
      if (word.size() < 3 || word.back() != '}') return mistake(column, "a concept is written {name}");
      element.concepts.push_back(vocabulary_.concept_id(word.substr(1, word.size() - 2)));
    } else if (word.front() == '<') {
      if (word.back() != '>') return mistake(column, "a value is written <duration>");
      parse_entity(word.substr(1, word.size() - 2), column, element);
    } else if (word.back() == '*') {
      word.remove_suffix(1);
      if (word.size() < shortest_prefix) return mistake(column, "a prefix needs three letters or more");
      element.prefixes.push_back(fold(word));
    } else if (word.front() == '=') {
      add_word(fold(word.substr(1)), true, column, element);
    } else {
      add_word(fold(word), false, column, element);
    }
  }

  void parse_entity(std::string_view name, std::size_t column, PatternElement& element) {
    for (const auto& [known, kind] : entity_names) {
      if (known == name) {
        element.entities |= static_cast<std::uint8_t>(1u << static_cast<unsigned>(kind));
        return;
      }
    }
    mistake(column, "unknown value <" + std::string(name) + ">: duration, date, daterange, money, percent or count");
  }

  void add_word(const std::string& word, bool exact, std::size_t column, PatternElement& element) {
    if (word.find('-') != std::string::npos) {
      if (!element.forms.empty() || !element.concepts.empty()) {
        mistake(column, "a hyphenated word cannot stand among alternatives; write it as a concept");
        return;
      }
      split_ = word;
      split_exact_ = exact;
      return;
    }
    const std::string_view bad = "\"(),;:!<>{}[]";
    if (word.empty() || word.find_first_of(bad) != std::string::npos) {
      return mistake(column, "'" + word + "' is not a word: punctuation is transparent and is left out");
    }
    if (exact) {
      element.forms.push_back(vocabulary_.add_form(word));
    } else {
      const std::vector<FormId>& forms = vocabulary_.inflected_forms(word);
      element.forms.insert(element.forms.end(), forms.begin(), forms.end());
    }
  }

  // "multi-year" is two slots, because the tokens of a document are split at hyphens.
  void add_hyphenated(std::uint8_t gap, Pattern& pattern) {
    const std::string whole = std::exchange(split_, {});
    std::size_t from = 0;
    while (from <= whole.size()) {
      const std::size_t hyphen = std::min(whole.find('-', from), whole.size());
      PatternElement part;
      part.gap_before = from == 0 ? gap : 0;
      add_word(whole.substr(from, hyphen - from), split_exact_, 0, part);
      std::sort(part.forms.begin(), part.forms.end());
      pattern.elements.push_back(std::move(part));
      from = hyphen + 1;
    }
  }

  void check_not_all_optional(const Pattern& pattern) {
    const bool any = std::any_of(pattern.elements.begin(), pattern.elements.end(), [](const auto& e) { return !e.optional; });
    if (!any) mistake(0, pattern.elements.empty() ? "empty pattern" : "every word of the pattern is optional");
  }

  std::string_view text_;
  Vocabulary& vocabulary_;
  std::vector<PatternMistake>& mistakes_;
  std::size_t at_ = 0;
  std::string split_;         // a hyphenated word waiting to become several slots
  bool split_exact_ = false;
};

}  // namespace

Pattern Vocabulary::parse(std::string_view text, std::vector<PatternMistake>& mistakes) {
  return PatternParser(text, *this, mistakes).parse();
}

const std::vector<FormId>& Vocabulary::inflected_forms(const std::string& word) {
  const auto [entry, is_new] = inflected_.try_emplace(word);
  if (is_new) {
    for (const std::string& form : inflections(word)) entry->second.push_back(lexicon_.add(form));
  }
  return entry->second;
}

ConceptId Vocabulary::concept_id(std::string_view name) {
  if (const auto found = concept_ids_.find(name); found != concept_ids_.end()) return found->second;
  const auto id = static_cast<ConceptId>(concepts_.size());
  concepts_.push_back({std::string(name), {}, false});
  concept_ids_.emplace(name, id);
  return id;
}

std::vector<std::string> Vocabulary::circular_concepts() const {
  // Peels off concepts that use only peeled ones; what is left lies on, or leads into, a circle.
  std::vector<bool> sound(concepts_.size(), false);
  const auto uses_only_sound = [&](const Concept& item) {
    for (const Pattern& pattern : item.patterns) {
      for (const PatternElement& element : pattern.elements) {
        for (const ConceptId used : element.concepts) {
          if (!sound[used]) return false;
        }
      }
    }
    return true;
  };
  for (bool progress = true; progress;) {
    progress = false;
    for (std::size_t id = 0; id < concepts_.size(); ++id) {
      if (!sound[id] && uses_only_sound(concepts_[id])) sound[id] = progress = true;
    }
  }
  std::vector<std::string> circular;
  for (std::size_t id = 0; id < concepts_.size(); ++id) {
    if (!sound[id]) circular.push_back(concepts_[id].name);
  }
  return circular;
}

}  // namespace compactproof
