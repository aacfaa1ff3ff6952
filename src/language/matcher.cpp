#include "language/matcher.h"

#include <algorithm>
#include <bit>
#include <optional>
#include <string_view>

namespace compactproof {

namespace {

// A pattern is given up at a starting word after this many slots were tried; no honest text comes near it.
constexpr int most_steps = 4000;

bool is_transparent_stop(std::string_view word) { return word == ":" || word == "|"; }

// The part of `starts` that belongs to one group.
std::span<const PatternStart> of_group(std::span<const PatternStart> starts, std::uint32_t group) {
  const auto range = std::ranges::equal_range(starts, group, {}, &PatternStart::group);
  return {range.begin(), range.end()};
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
      : by_form_(of_group(matcher.patterns_.starting_with(matcher.tokens_[at].form), group)),
        by_prefix_(of_group(matcher.patterns_.starting_with_prefix(), group)) {
    for (const Entity& value : matcher.values_) {
      if (value.first == at) by_value_ = of_group(matcher.patterns_.starting_with(value.kind), group);
    }
  }

  // The next pattern's number; nothing at the end.
  std::optional<std::uint32_t> next() {
    constexpr std::uint32_t none = UINT32_MAX;
    const auto head = [](std::span<const PatternStart> starts) { return starts.empty() ? none : starts.front().pattern; };
    const std::uint32_t nearest = std::min({head(by_form_), head(by_value_), head(by_prefix_)});
    if (nearest == none) return std::nullopt;
    for (std::span<const PatternStart>* starts : {&by_form_, &by_value_, &by_prefix_}) {
      if (head(*starts) == nearest) *starts = starts->subspan(1);
    }
    return nearest;
  }

 private:
  std::span<const PatternStart> by_form_;
  std::span<const PatternStart> by_value_;
  std::span<const PatternStart> by_prefix_;
};

Matcher::Matcher(const Vocabulary& vocabulary, const PatternSet& patterns, const Units& units)
    : vocabulary_(vocabulary),
      patterns_(patterns),
      units_(units),
      row_words_(patterns.size() / 64 + 1),
      candidates_(units.units.size() * row_words_),
      found_(1) {
  std::uint32_t count = 0;
  for (std::uint32_t unit = 0; unit < units.units.size(); ++unit) {
    find_candidates(unit);
    first_result_.push_back(count);
    const auto row = std::span(candidates_).subspan(unit * row_words_, row_words_);
    for (const std::uint64_t word : row) count += static_cast<std::uint32_t>(std::popcount(word));
  }
  results_.resize(count);
}

void Matcher::find_candidates(std::uint32_t unit) {
  for (const Token& token : units_.tokens(units_.units[unit])) {
    if (token.form != Lexicon::unknown) add_candidates(unit, patterns_.starting_with(token.form));
  }
  for (const Entity& value : units_.values(units_.units[unit])) add_candidates(unit, patterns_.starting_with(value.kind));
  add_candidates(unit, patterns_.starting_with_prefix());
}

void Matcher::add_candidates(std::uint32_t unit, std::span<const PatternStart> starts) {
  std::uint64_t* row = candidates_.data() + unit * row_words_;
  for (const PatternStart& start : starts) {
    if (start.group >= patterns_.size()) break;  // the concepts stand behind the lists
    row[start.group / 64] |= std::uint64_t{1} << (start.group % 64);
  }
}

// Requires a list that may match.
std::uint32_t& Matcher::result_of(std::uint32_t unit, PatternListId list) {
  const std::uint64_t* row = candidates_.data() + unit * row_words_;
  std::uint32_t place = first_result_[unit];
  for (std::size_t i = 0; i < list / 64; ++i) place += static_cast<std::uint32_t>(std::popcount(row[i]));
  const std::uint64_t before = row[list / 64] & ((std::uint64_t{1} << (list % 64)) - 1);
  return results_[place + static_cast<std::uint32_t>(std::popcount(before))];
}

void Matcher::enter(std::uint32_t unit) {
  if (unit_ == unit) return;
  unit_ = unit;
  tokens_ = units_.tokens(units_.units[unit]);
  values_ = units_.values(units_.units[unit]);
}

const std::vector<PatternMatch>& Matcher::matches(std::uint32_t unit, PatternListId list) {
  if (!may_match(unit, list)) return found_.front();
  std::uint32_t& result = result_of(unit, list);
  if (result == 0) {
    enter(unit);
    result = static_cast<std::uint32_t>(found_.size());
    find_matches(list, found_.emplace_back());
  }
  return found_[result];
}

void Matcher::find_matches(PatternListId list, std::vector<PatternMatch>& found) {
  const std::vector<Pattern>& patterns = patterns_.list(list);
  for (std::uint32_t start = 0; start < tokens_.size(); ++start) {
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
  const PatternElement& slot = pattern.elements[element];
  std::uint32_t place = at;
  for (std::uint32_t gap = 0; gap <= slot.gap_before; ++gap) {
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
  return slot.optional && match_from(pattern, element + 1, at, attempt);
}

bool Matcher::match_slot(const Pattern& pattern, std::size_t element, std::uint32_t at, Attempt& attempt) {
  const std::size_t bottom = ends_.size();
  std::int32_t entity = -1;
  push_ends(pattern.elements[element], at, entity);
  const std::size_t top = ends_.size();
  bool matched = false;
  for (std::size_t i = bottom; i < top && !matched; ++i) {
    if (i > bottom && ends_[i] == ends_[i - 1]) continue;
    const Attempt before = attempt;
    if (element == 0) attempt.first = at;
    if (attempt.consumed != nullptr) attempt.consumed->push_back({at, ends_[i]});
    if (entity >= 0 && attempt.entity < 0) attempt.entity = entity;
    matched = match_from(pattern, element + 1, ends_[i], attempt);
    if (matched) break;
    if (attempt.consumed != nullptr) attempt.consumed->pop_back();
    attempt.entity = before.entity;
  }
  ends_.resize(bottom);
  return matched;
}

// Where a slot that begins at `at` can end, ascending.
void Matcher::push_ends(const PatternElement& element, std::uint32_t at, std::int32_t& entity) {
  const std::size_t bottom = ends_.size();
  const Token& token = tokens_[at];
  if (token.form != Lexicon::unknown && std::binary_search(element.forms.begin(), element.forms.end(), token.form)) {
    ends_.push_back(at + 1);
  } else if (!element.prefixes.empty()) {
    const std::string_view word = units_.text.word(token);
    const auto begins = [&](const std::string& prefix) { return word.starts_with(prefix); };
    if (std::any_of(element.prefixes.begin(), element.prefixes.end(), begins)) ends_.push_back(at + 1);
  }
  if (element.entities != 0) {
    for (std::size_t i = 0; i < values_.size(); ++i) {
      if (values_[i].first != at || !element.takes(values_[i].kind)) continue;
      ends_.push_back(values_[i].last);
      entity = static_cast<std::int32_t>(i);
    }
  }
  for (const ConceptId id : element.concepts) push_concept_ends(id, at, entity);
  if (ends_.size() > bottom + 1) std::sort(ends_.begin() + static_cast<std::ptrdiff_t>(bottom), ends_.end());
}

void Matcher::push_concept_ends(ConceptId id, std::uint32_t at, std::int32_t& entity) {
  const std::vector<Pattern>& patterns = vocabulary_.concept_at(id).patterns;
  Beginnings beginnings(*this, at, patterns_.group_of_concept(id));
  while (const std::optional<std::uint32_t> pattern = beginnings.next()) {
    Attempt attempt{at, at, -1, nullptr};
    if (!match_from(patterns[*pattern], 0, at, attempt) || attempt.first != at) continue;
    ends_.push_back(attempt.last);
    if (attempt.entity >= 0) entity = attempt.entity;
  }
}

}  // namespace compactproof
