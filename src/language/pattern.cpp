#include "language/pattern.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace compactproof {

namespace {

constexpr int default_gap = 6;
constexpr int widest_gap = 30;
constexpr std::size_t shortest_prefix = 3;

// What a word of a pattern cannot hold; letters, the bulk, pass at the first test.
bool is_punctuation(char c) {
  if (c >= 'a' && c <= 'z') return false;
  return std::string_view("\"(),;:!<>{}[]").find(c) != std::string_view::npos;
}

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

std::string fold(std::string_view word) {
  std::string folded(word);
  std::transform(folded.begin(), folded.end(), folded.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return folded;
}

constexpr std::pair<std::string_view, EntityKind> entity_names[] = {
    {"duration", EntityKind::duration}, {"date", EntityKind::date},       {"daterange", EntityKind::date_range},
    {"money", EntityKind::money},       {"percent", EntityKind::percent}, {"count", EntityKind::count},
    {"share", EntityKind::share},       {"share", EntityKind::percent}};  // a share may be told in per cent

// Reads one slot: alternatives parted by bars.
class SlotParser {
 public:
  SlotParser(std::string_view text, std::size_t column, Vocabulary& vocabulary, std::vector<PatternMistake>& mistakes)
      : text_(text), column_(column), vocabulary_(vocabulary), mistakes_(mistakes) {}

  PatternSlot parse() {
    PatternSlot slot;
    std::size_t from = 0;
    while (from <= text_.size()) {
      const std::size_t bar = std::min(text_.find('|', from), text_.size());
      std::string_view word = text_.substr(from, bar - from);
      if (word.size() > 1 && word.back() == '?') {
        slot.optional = true;
        word.remove_suffix(1);
      }
      at_ = column_ + from;
      parse_alternative(word, slot);
      from = bar + 1;
    }
    std::sort(slot.forms.begin(), slot.forms.end());
    slot.forms.erase(std::unique(slot.forms.begin(), slot.forms.end()), slot.forms.end());
    return slot;
  }

 private:
  void mistake(std::string message) { mistakes_.push_back({at_, std::move(message)}); }

  void parse_alternative(std::string_view word, PatternSlot& slot) {
    if (word.empty()) {
      mistake("empty alternative");
    } else if (word.front() == '{') {
      if (word.size() < 3 || word.back() != '}') return mistake("a concept is written {name}");
      slot.concepts.push_back(vocabulary_.concept_id(word.substr(1, word.size() - 2)));
    } else if (word.front() == '<') {
      if (word.back() != '>') return mistake("a value is written <duration>");
      parse_entity(word.substr(1, word.size() - 2), slot);
    } else if (word.back() == '*') {
      word.remove_suffix(1);
      if (word.size() < shortest_prefix) return mistake("a prefix needs three letters or more");
      slot.prefixes.push_back(fold(word));
      vocabulary_.add_prefix(slot.prefixes.back());
    } else if (word.front() == '=') {
      add_word(fold(word.substr(1)), true, slot);
    } else {
      add_word(fold(word), false, slot);
    }
  }

  void parse_entity(std::string_view name, PatternSlot& slot) {
    const std::uint8_t others = slot.entities;
    slot.entities = 0;
    for (const auto& [known, kind] : entity_names) {
      if (known == name) slot.entities |= static_cast<std::uint8_t>(1u << static_cast<unsigned>(kind));
    }
    if (slot.entities == 0) mistake("unknown value <" + std::string(name) + ">: duration, date, daterange, money, percent, count or share");
    slot.entities |= others;
  }

  void add_word(const std::string& word, bool exact, PatternSlot& slot) {
    if (std::find(word.begin(), word.end(), '-') != word.end()) {
      slot.concepts.push_back(vocabulary_.hyphenated((exact ? "=" : "") + word, mistakes_));
      return;
    }
    if (word.empty() || std::any_of(word.begin(), word.end(), is_punctuation)) {
      return mistake("'" + word + "' is not a word: punctuation is transparent and is left out");
    }
    if (exact) {
      slot.forms.push_back(vocabulary_.add_form(word));
    } else {
      const std::vector<FormId>& forms = vocabulary_.inflected_forms(word);
      slot.forms.insert(slot.forms.end(), forms.begin(), forms.end());
    }
  }

  std::string_view text_;
  std::size_t column_;
  Vocabulary& vocabulary_;
  std::vector<PatternMistake>& mistakes_;
  std::size_t at_ = 0;
};

// Parses one pattern text into elements.
class PatternParser {
 public:
  PatternParser(std::string_view text, Vocabulary& vocabulary, std::vector<PatternMistake>& mistakes)
      : text_(text), vocabulary_(vocabulary), mistakes_(mistakes) {}

  Pattern parse() {
    Pattern pattern;
    pattern.text = text_;
    int gap = 0;
    for (std::size_t at = 0;;) {
      while (at < text_.size() && is_space(text_[at])) ++at;
      if (at == text_.size()) break;
      const std::size_t begin = at;
      while (at < text_.size() && !is_space(text_[at])) ++at;
      const std::string_view slot = text_.substr(begin, at - begin);
      if (slot.starts_with("..")) {
        gap = parse_gap(slot, begin);
        if (pattern.elements.empty()) mistake(begin, "a pattern cannot begin with a gap");
      } else if (slot != "-") {  // "multi - year": hyphens are transparent
        add_slots(slot, begin, static_cast<std::uint8_t>(gap), pattern);
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

  // "multi-year" alone is two slots, because the tokens of a document are split at hyphens.
  void add_slots(std::string_view slot, std::size_t begin, std::uint8_t gap, Pattern& pattern) {
    const bool splits = slot.find('-') != std::string_view::npos && slot.find('|') == std::string_view::npos;
    if (!splits) return add(slot, begin, gap, pattern);
    const bool exact = slot.front() == '=';
    std::size_t from = exact ? 1 : 0;
    while (from <= slot.size()) {
      const std::size_t hyphen = std::min(slot.find('-', from), slot.size());
      add((exact ? "=" : "") + std::string(slot.substr(from, hyphen - from)), begin, gap, pattern);
      gap = 0;
      from = hyphen + 1;
    }
  }

  void add(std::string_view slot, std::size_t begin, std::uint8_t gap, Pattern& pattern) {
    if (const PatternSlot* known = vocabulary_.slot(slot, begin, mistakes_)) pattern.elements.push_back({known, gap});
  }

  void check_not_all_optional(const Pattern& pattern) {
    const bool any = std::any_of(pattern.elements.begin(), pattern.elements.end(), [](const auto& e) { return !e.slot->optional; });
    if (!any && mistakes_.empty()) mistake(0, pattern.elements.empty() ? "empty pattern" : "every word of the pattern is optional");
  }

  std::string_view text_;
  Vocabulary& vocabulary_;
  std::vector<PatternMistake>& mistakes_;
};

}  // namespace

Pattern Vocabulary::parse(std::string_view text, std::vector<PatternMistake>& mistakes) {
  return PatternParser(text, *this, mistakes).parse();
}

const PatternSlot* Vocabulary::slot(std::string_view text, std::size_t column, std::vector<PatternMistake>& mistakes) {
  const auto [entry, is_new] = slots_by_text_.try_emplace(std::string(text), nullptr);
  if (entry->second != nullptr) return entry->second;
  const std::size_t mistakes_before = mistakes.size();
  PatternSlot slot = SlotParser(text, column, *this, mistakes).parse();
  if (mistakes.size() > mistakes_before) return nullptr;
  slot.id = static_cast<std::uint32_t>(slots_.size());
  entry->second = &slots_.emplace_back(std::move(slot));
  return entry->second;
}

ConceptId Vocabulary::hyphenated(const std::string& word, std::vector<PatternMistake>& mistakes) {
  const ConceptId id = concept_id(word);
  if (concepts_[id].defined) return id;
  concepts_[id].defined = true;
  Pattern pattern = parse(word, mistakes);  // alone it is several slots
  concepts_[id].patterns.push_back(std::move(pattern));
  return id;
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

std::vector<ConceptId> Vocabulary::concepts_in_order() const {
  std::vector<ConceptId> order;
  std::vector<bool> sound(concepts_.size(), false);
  const auto uses_only_sound = [&](const Concept& item) {
    for (const Pattern& pattern : item.patterns) {
      for (const PatternElement& element : pattern.elements) {
        for (const ConceptId used : element.slot->concepts) {
          if (!sound[used]) return false;
        }
      }
    }
    return true;
  };
  for (bool progress = true; progress;) {
    progress = false;
    for (ConceptId id = 0; id < concepts_.size(); ++id) {
      if (sound[id] || !uses_only_sound(concepts_[id])) continue;
      sound[id] = progress = true;
      order.push_back(id);
    }
  }
  return order;
}

std::vector<std::string> Vocabulary::circular_concepts() const {
  std::vector<bool> sound(concepts_.size(), false);
  for (const ConceptId id : concepts_in_order()) sound[id] = true;
  std::vector<std::string> circular;
  for (std::size_t id = 0; id < concepts_.size(); ++id) {
    if (!sound[id]) circular.push_back(concepts_[id].name);
  }
  return circular;
}

}  // namespace compactproof
