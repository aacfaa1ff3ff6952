#include "language/matcher.h"

#include <algorithm>
#include <bit>
#include <optional>
#include <string_view>
#include <utility>

namespace compactproof {

namespace {

// A pattern is given up at a starting word after this many slots were tried; no honest text comes near it.
constexpr int most_steps = 4000;

// The bit of a word in a mask of 64: a unit of more words uses them again.
constexpr std::uint64_t bit(std::size_t word) { return std::uint64_t{1} << (word % 64); }

bool is_transparent_stop(std::string_view word) { return word == ":" || word == "|"; }

// The part of `starts` that belongs to one group.
std::span<const PatternStart> of_group(std::span<const PatternStart> starts, std::uint32_t group) {
  const auto first = std::ranges::lower_bound(starts, group, {}, &PatternStart::group);
  auto last = first;
  while (last != starts.end() && last->group == group) ++last;
  return {first, last};
}

}  // namespace

bool PatternMatch::consumes(std::uint32_t token) const {
  return std::any_of(consumed.begin(), consumed.end(), [&](TokenRange r) { return r.first <= token && token < r.last; });
}

// The patterns of one group that can begin at a word, in the group's order: by the word itself, by the value that
// begins there, by a prefix.
class Matcher::Beginnings {
 public:
  Beginnings(const Matcher& matcher, std::uint32_t at, std::uint32_t group)
      : matcher_(matcher),
        by_form_(of_group(matcher.patterns_.starting_with(matcher.tokens_[at].form), group)),
        by_prefix_(matcher.patterns_.has_prefix(group) ? of_group(matcher.patterns_.starting_with_prefix(), group)
                                                       : std::span<const PatternStart>()) {
    for (const Entity& value : matcher.values_) {
      if (value.first == at) by_value_ = of_group(matcher.patterns_.starting_with(value.kind), group);
    }
  }

  // The number of the next pattern that is possible in the unit; nothing at the end.
  std::optional<std::uint32_t> next() {
    while (const PatternStart* start = pop()) {
      if (matcher_.is_possible(matcher_.unit_, *start)) return start->pattern;
    }
    return std::nullopt;
  }

 private:
  const PatternStart* pop() {
    const PatternStart* nearest = nullptr;
    for (const auto& starts : {by_form_, by_value_, by_prefix_}) {
      if (starts.empty() || (nearest != nullptr && nearest->pattern <= starts.front().pattern)) continue;
      nearest = &starts.front();
    }
    if (nearest == nullptr) return nullptr;
    const std::uint32_t pattern = nearest->pattern;
    for (std::span<const PatternStart>* starts : {&by_form_, &by_value_, &by_prefix_}) {
      if (!starts->empty() && starts->front().pattern == pattern) *starts = starts->subspan(1);
    }
    return nearest;
  }

  const Matcher& matcher_;
  std::span<const PatternStart> by_form_;
  std::span<const PatternStart> by_value_;
  std::span<const PatternStart> by_prefix_;
};

Matcher::Matcher(const Vocabulary& vocabulary, const PatternSet& patterns, const Units& units)
    : vocabulary_(vocabulary),
      patterns_(patterns),
      units_(units),
      slot_row_size_(patterns.slot_count() / 64 + 1),
      slot_rows_(units.units.size() * slot_row_size_),
      row_size_(patterns.group_count() / 64 + 1),
      rows_(units.units.size() * row_size_),
      found_(1) {
  std::vector<std::uint64_t> words_of_group(row_size_ * 64);
  for (std::uint32_t unit = 0; unit < units.units.size(); ++unit) find_candidates(unit, words_of_group);
}

// `words_of_group` is all zero before and after. The slots come first: they tell which patterns are possible at all.
void Matcher::find_candidates(std::uint32_t unit, std::vector<std::uint64_t>& words_of_group) {
  CandidateBits* row = rows_.data() + unit * row_size_;
  const std::span<const Token> tokens = units_.tokens(units_.units[unit]);
  const std::span<const Entity> values = units_.values(units_.units[unit]);
  std::uint64_t* slot_row = slot_rows_.data() + unit * slot_row_size_;
  const auto add_slots = [&](std::span<const PatternStart> slots) {
    for (const PatternStart& slot : slots) slot_row[slot.group / 64] |= bit(slot.group);
  };
  const auto add_possible = [&](std::span<const PatternStart> starts, std::uint64_t words) {
    for (const PatternStart& start : starts) {
      if (!is_possible(unit, start)) continue;
      row[start.group / 64].groups |= bit(start.group);
      words_of_group[start.group] |= words;
    }
  };
  constexpr std::uint64_t everywhere = ~std::uint64_t{0};
  for (const Token& token : tokens) add_slots(patterns_.slots_with(token.form));
  for (const Entity& value : values) add_slots(patterns_.slots_with(value.kind));
  add_slots(patterns_.slots_with_prefix());
  for (std::size_t i = 0; i < tokens.size(); ++i) add_possible(patterns_.starting_with(tokens[i].form), bit(i));
  for (const Entity& value : values) add_possible(patterns_.starting_with(value.kind), bit(value.first));
  add_possible(patterns_.starting_with_prefix(), everywhere);
  for (std::uint32_t i = 0; i < row_size_; ++i) {
    row[i].first = static_cast<std::uint32_t>(candidates_.size());
    for (std::uint64_t left = row[i].groups; left != 0; left &= left - 1) {
      std::uint64_t& words = words_of_group[i * 64 + static_cast<std::uint32_t>(std::countr_zero(left))];
      candidates_.push_back({std::exchange(words, 0), 0});
    }
  }
}

bool Matcher::is_possible(std::uint32_t unit, const PatternStart& start) const {
  for (const std::uint32_t slot : patterns_.needs(start)) {
    if ((slot_rows_[unit * slot_row_size_ + slot / 64] & bit(slot)) == 0) return false;
  }
  return true;
}

Matcher::Candidate& Matcher::candidate(std::uint32_t unit, std::uint32_t group) {
  const CandidateBits& bits = rows_[unit * row_size_ + group / 64];
  const std::uint64_t before = bits.groups & (bit(group) - 1);
  return candidates_[bits.first + static_cast<std::uint32_t>(std::popcount(before))];
}

void Matcher::enter(std::uint32_t unit) {
  unit_ = unit;
  tokens_ = units_.tokens(units_.units[unit]);
  values_ = units_.values(units_.units[unit]);
}

const std::vector<PatternMatch>& Matcher::matches(std::uint32_t unit, PatternListId list) {
  if (!may_match(unit, list)) return found_.front();
  Candidate& known = candidate(unit, patterns_.group_of(list));
  if (known.found == 0) {
    enter(unit);
    known.found = static_cast<std::uint32_t>(found_.size());
    find_matches(list, known.words, found_.emplace_back());
  }
  return found_[known.found];
}

void Matcher::find_matches(PatternListId list, std::uint64_t words, std::vector<PatternMatch>& found) {
  const std::vector<Pattern>& patterns = patterns_.list(list);
  for (std::uint32_t start = 0; start < tokens_.size(); ++start) {
    if ((words & bit(start)) == 0) continue;
    Beginnings beginnings(*this, start, patterns_.group_of(list));
    bool matched = false;
    while (const std::optional<std::uint32_t> pattern = beginnings.next()) {
      steps_ = 0;
      consumed_.clear();
      Attempt attempt{start, start, -1, &consumed_};
      if (!match_from(patterns[*pattern], 0, start, attempt)) continue;
      if (matched && attempt.last >= found.back().last) continue;
      if (matched) found.pop_back();
      found.push_back({attempt.first, attempt.last, consumed_, attempt.entity});
      matched = true;
    }
  }
}

// Fills slot `element` with words from `at` on; tries the nearest place first.
bool Matcher::match_from(const Pattern& pattern, std::size_t element, std::uint32_t at, Attempt& attempt) {
  if (element == pattern.elements.size()) {
    attempt.last = at;
    return true;
  }
  const PatternElement& wanted = pattern.elements[element];
  std::uint32_t place = at;
  for (std::uint32_t gap = 0; gap <= wanted.gap_before; ++gap) {
    if (element > 0) {
      while (place < tokens_.size() && tokens_[place].kind == TokenKind::stop &&
             is_transparent_stop(units_.text.word(tokens_[place]))) {
        ++place;
      }
    }
    if (place >= tokens_.size() || tokens_[place].kind == TokenKind::stop || ++steps_ > most_steps) break;
    if (match_slot(pattern, element, place, attempt)) return true;
    ++place;
  }
  return wanted.slot->optional && match_from(pattern, element + 1, at, attempt);
}

bool Matcher::match_slot(const Pattern& pattern, std::size_t element, std::uint32_t at, Attempt& attempt) {
  const std::size_t bottom = ends_.size();
  std::int32_t entity = -1;
  push_ends(*pattern.elements[element].slot, at, entity);
  const std::size_t top = ends_.size();
  bool matched = false;
  for (std::size_t i = bottom; i < top && !matched; ++i) {
    if (i > bottom && ends_[i].at == ends_[i - 1].at) continue;
    const Attempt before = attempt;
    const std::size_t consumed_before = attempt.consumed->size();
    if (element == 0) attempt.first = at;
    consume(at, ends_[i], *attempt.consumed);
    if (entity >= 0 && attempt.entity < 0) attempt.entity = entity;
    matched = match_from(pattern, element + 1, ends_[i].at, attempt);
    if (matched) break;
    attempt.consumed->resize(consumed_before);
    attempt.entity = before.entity;
  }
  ends_.resize(bottom);
  return matched;
}

// The words that filled a slot. A gap inside a concept's pattern is no more consumed than one in the rule's own.
void Matcher::consume(std::uint32_t at, const End& end, std::vector<TokenRange>& consumed) const {
  if (end.list == 0) {
    consumed.push_back({at, end.at});
  } else {
    const std::vector<TokenRange>& inner = found_[end.list][end.index].consumed;
    consumed.insert(consumed.end(), inner.begin(), inner.end());
  }
}

// Where a slot that begins at `at` can end, ascending.
void Matcher::push_ends(const PatternSlot& slot, std::uint32_t at, std::int32_t& entity) {
  const std::size_t bottom = ends_.size();
  const Token& token = tokens_[at];
  if (token.form != Lexicon::unknown && std::binary_search(slot.forms.begin(), slot.forms.end(), token.form)) {
    ends_.push_back({at + 1});
  } else if (!slot.prefixes.empty()) {
    const std::string_view word = units_.text.word(token);
    const auto begins = [&](const std::string& prefix) { return word.starts_with(prefix); };
    if (std::any_of(slot.prefixes.begin(), slot.prefixes.end(), begins)) ends_.push_back({at + 1});
  }
  if (slot.entities != 0) {
    for (std::size_t i = 0; i < values_.size(); ++i) {
      if (values_[i].first != at || !slot.takes(values_[i].kind)) continue;
      ends_.push_back({values_[i].last});
      entity = static_cast<std::int32_t>(i);
    }
  }
  for (const ConceptId id : slot.concepts) push_concept_ends(id, at, entity);
  if (ends_.size() > bottom + 1) {
    std::stable_sort(ends_.begin() + static_cast<std::ptrdiff_t>(bottom), ends_.end(), [](const End& a, const End& b) { return a.at < b.at; });
  }
}

void Matcher::push_concept_ends(ConceptId id, std::uint32_t at, std::int32_t& entity) {
  const std::uint32_t group = patterns_.group_of_concept(id);
  if (!is_candidate(unit_, group)) return;
  Candidate& known = candidate(unit_, group);
  if ((known.words & bit(at)) == 0) return;
  if (known.found == 0) {
    known.found = static_cast<std::uint32_t>(found_.size());
    find_concept(id, known.words, found_.emplace_back());
  }
  const std::vector<PatternMatch>& inner = found_[known.found];
  for (std::uint32_t i = 0; i < inner.size(); ++i) {
    if (inner[i].first != at) continue;
    ends_.push_back({inner[i].last, known.found, i});
    if (inner[i].entity >= 0) entity = inner[i].entity;
  }
}

// Every way in which a concept's patterns match in the unit at hand. Many lists ask for the same concepts.
void Matcher::find_concept(ConceptId id, std::uint64_t words, std::vector<PatternMatch>& found) {
  const std::vector<Pattern>& patterns = vocabulary_.concept_at(id).patterns;
  const int steps_so_far = steps_;
  for (std::uint32_t start = 0; start < tokens_.size(); ++start) {
    if ((words & bit(start)) == 0) continue;
    Beginnings beginnings(*this, start, patterns_.group_of_concept(id));
    while (const std::optional<std::uint32_t> pattern = beginnings.next()) {
      steps_ = 0;
      std::vector<TokenRange> consumed;
      Attempt attempt{start, start, -1, &consumed};
      if (!match_from(patterns[*pattern], 0, start, attempt) || attempt.first != start) continue;
      found.push_back({start, attempt.last, std::move(consumed), attempt.entity});
    }
  }
  steps_ = steps_so_far;
}

}  // namespace compactproof
