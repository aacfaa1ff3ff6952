#include "language/matcher.h"

#include <algorithm>

namespace compactproof {

namespace {

// A pattern is given up at a starting word after this many slots were tried; no honest text comes near it.
constexpr int most_steps = 4000;

bool is_transparent_stop(std::string_view word) { return word == ":" || word == "|"; }

}  // namespace

bool PatternMatch::consumes(std::uint32_t token) const {
  return std::any_of(consumed.begin(), consumed.end(), [&](TokenRange r) { return r.first <= token && token < r.last; });
}

Matcher::Matcher(const Vocabulary& vocabulary, const PatternSet& patterns, const Units& units)
    : vocabulary_(vocabulary), patterns_(patterns), units_(units), candidates_(units.units.size()) {
  for (std::uint32_t unit = 0; unit < units.units.size(); ++unit) find_candidates(unit);
}

void Matcher::find_candidates(std::uint32_t unit) {
  std::vector<PatternListId>& lists = candidates_[unit];
  const auto add = [&](const std::vector<PatternListId>& more) { lists.insert(lists.end(), more.begin(), more.end()); };
  for (const Token& token : units_.tokens(units_.units[unit])) {
    if (token.form != Lexicon::unknown) add(patterns_.starting_with(token.form));
  }
  for (const Entity& value : units_.values(units_.units[unit])) add(patterns_.starting_with(value.kind));
  add(patterns_.starting_with_prefix());
  std::sort(lists.begin(), lists.end());
  lists.erase(std::unique(lists.begin(), lists.end()), lists.end());
}

bool Matcher::may_match(std::uint32_t unit, PatternListId list) const {
  return std::binary_search(candidates_[unit].begin(), candidates_[unit].end(), list);
}

const std::vector<PatternMatch>& Matcher::matches(std::uint32_t unit, PatternListId list) {
  const std::uint64_t key = (static_cast<std::uint64_t>(unit) << 32) | list;
  const auto [entry, is_new] = found_.try_emplace(key);
  if (!is_new || !may_match(unit, list)) return entry->second;
  tokens_ = units_.tokens(units_.units[unit]);
  values_ = units_.values(units_.units[unit]);
  const bool try_all = patterns_.starts_with_value_or_prefix(list);
  for (std::uint32_t start = 0; start < tokens_.size(); ++start) {
    if (!try_all && !patterns_.can_start(list, tokens_[start].form)) continue;
    PatternMatch best;
    bool matched = false;
    for (const Pattern& pattern : patterns_.list(list)) {
      PatternMatch match;
      if (!match_pattern(pattern, start, match)) continue;
      if (!matched || match.last < best.last) best = std::move(match);
      matched = true;
    }
    if (matched) entry->second.push_back(std::move(best));
  }
  return entry->second;
}

bool Matcher::match_pattern(const Pattern& pattern, std::uint32_t start, PatternMatch& match) {
  steps_ = 0;
  match.first = start;
  return match_from(pattern, 0, start, match);
}

// Fills slot `element` with words from `at` on; tries the nearest place first.
bool Matcher::match_from(const Pattern& pattern, std::size_t element, std::uint32_t at, PatternMatch& match) {
  if (element == pattern.elements.size()) {
    match.last = at;
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
    if (match_slot(pattern, element, place, match)) return true;
    ++place;
  }
  return slot.optional && match_from(pattern, element + 1, at, match);
}

bool Matcher::match_slot(const Pattern& pattern, std::size_t element, std::uint32_t at, PatternMatch& match) {
  std::vector<std::uint32_t> ends;
  std::int32_t entity = -1;
  ends_of(pattern.elements[element], at, ends, entity);
  for (const std::uint32_t end : ends) {
    const std::int32_t entity_before = match.entity;
    if (element == 0) match.first = at;
    match.consumed.push_back({at, end});
    if (entity >= 0 && match.entity < 0) match.entity = entity;
    if (match_from(pattern, element + 1, end, match)) return true;
    match.consumed.pop_back();
    match.entity = entity_before;
  }
  return false;
}

// Where a slot that begins at `at` can end, ascending.
void Matcher::ends_of(const PatternElement& element, std::uint32_t at, std::vector<std::uint32_t>& ends, std::int32_t& entity) {
  const Token& token = tokens_[at];
  if (token.form != Lexicon::unknown && std::binary_search(element.forms.begin(), element.forms.end(), token.form)) {
    ends.push_back(at + 1);
  } else if (!element.prefixes.empty()) {
    const std::string_view word = units_.text.word(token);
    for (const std::string& prefix : element.prefixes) {
      if (word.starts_with(prefix)) {
        ends.push_back(at + 1);
        break;
      }
    }
  }
  if (element.entities != 0) {
    for (std::size_t i = 0; i < values_.size(); ++i) {
      if (values_[i].first != at || !element.takes(values_[i].kind)) continue;
      ends.push_back(values_[i].last);
      entity = static_cast<std::int32_t>(i);
    }
  }
  for (const ConceptId id : element.concepts) {
    for (const Pattern& pattern : vocabulary_.concept_at(id).patterns) {
      PatternMatch inner;
      inner.first = at;
      if (!match_from(pattern, 0, at, inner) || inner.first != at) continue;
      ends.push_back(inner.last);
      if (inner.entity >= 0) entity = inner.entity;
    }
  }
  std::sort(ends.begin(), ends.end());
  ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
}

}  // namespace compactproof
