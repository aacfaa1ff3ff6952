#include "language/unit_matcher.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <string_view>
#include <utility>

namespace compactproof {

namespace {

// A pattern is given up at a starting word after this many slots were tried; no honest text comes near it.
constexpr int most_steps = 4000;

// Units with fewer words have a bit for each of them and one behind the last.
constexpr std::size_t short_unit = 64;

// Stops that a gap may reach over.
bool is_transparent_stop(std::string_view stop) { return stop == ":" || stop == "|"; }

constexpr std::uint64_t bit(std::size_t token) { return std::uint64_t{1} << (token % 64); }

// All bits below the highest one.
std::uint64_t below_highest(std::uint64_t bits) { return bits == 0 ? 0 : std::bit_floor(bits) - 1; }

// The bits and the `reach` in front of each.
std::uint64_t smeared_down(std::uint64_t bits, std::uint32_t reach) {
  if (reach >= 63) return bits | below_highest(bits);
  for (std::uint32_t done = 0; done < reach;) {
    const std::uint32_t step = std::min(done + 1, reach - done);
    bits |= bits >> step;
    done += step;
  }
  return bits;
}

}  // namespace

bool PatternMatch::consumes(std::uint32_t token) const {
  return std::ranges::any_of(consumed(), [&](TokenRange r) { return r.first <= token && token < r.last; });
}

UnitMatcher::UnitMatcher(const PatternIndex& patterns, const Units& units, CandidateUnits* candidates)
    : patterns_(patterns),
      units_(units),
      candidates_(candidates),
      form_places_(patterns.form_count()),
      slots_(patterns.slot_count()),
      concepts_(patterns.concept_count()) {}

void UnitMatcher::read_new_tokens() {
  const std::vector<Token>& tokens = units_.text.tokens;
  const std::size_t known = all_forms_.size();
  if (known == tokens.size()) return;
  forms_ = {};   // may move
  all_forms_.resize(tokens.size());
  all_stops_.resize(tokens.size());
  for (std::size_t i = known; i < tokens.size(); ++i) all_forms_[i] = tokens[i].form;
  for (std::size_t i = known; i < tokens.size(); ++i) {
    if (tokens[i].kind == TokenKind::stop) all_stops_[i] = is_transparent_stop(units_.text.word(tokens[i]));
  }
}

void UnitMatcher::enter(std::uint32_t unit) {
  if (entry_ != 0 && unit == unit_) return;
  for (const FormId form : forms_) form_places_[form] = 0;
  read_new_tokens();
  unit_ = unit;
  ++entry_;
  first_ = units_.units[unit].first;
  tokens_ = units_.tokens(units_.units[unit]);
  values_ = units_.values(units_.units[unit]);
  is_short_ = tokens_.size() < short_unit;
  forms_ = std::span(all_forms_).subspan(first_, tokens_.size());
  Places place = 1;
  for (const FormId form : forms_) {   // unknown words too: no slot asks for theirs
    form_places_[form] |= place;
    place = std::rotl(place, 1);
  }
  const std::span stops = std::span(all_stops_).subspan(first_, tokens_.size());
  transparent_stops_ = std::accumulate(stops.begin(), stops.end(), std::uint32_t{0});
  concept_matches_.clear();
  consumed_by_concepts_.clear();
}

const UnitMatcher::KnownSlot& UnitMatcher::known_slot(std::uint32_t slot) {
  KnownSlot& known = slots_[slot];
  if (known.entry != entry_) find_places(slot, known);
  return known;
}

void UnitMatcher::find_places(std::uint32_t slot, KnownSlot& known) {
  Places words = 0;
  Places longer = 0;
  for (const FormId form : patterns_.forms(slot)) words |= form_places_[form];
  if (patterns_.entities(slot) != 0) {
    for (const Entity& value : values_) {
      if (patterns_.takes(slot, value.kind)) longer |= bit(value.first);
    }
  }
  for (const ConceptId id : patterns_.concepts(slot)) longer |= known_concept(id).places;
  known = {entry_, words | longer, words & ~longer};
}

// Every way in which a concept's phrases match in the unit. The depth is that of the concepts' mentions of one another.
const UnitMatcher::KnownConcept& UnitMatcher::known_concept(ConceptId id) {
  KnownConcept& known = concepts_[id];
  if (known.entry == entry_) return known;
  const std::size_t bottom = trials_.size();
  push_trials(patterns_.group_of_concept(id));
  known = {entry_, static_cast<std::uint32_t>(concept_matches_.size()), 0, 0};
  for (std::size_t i = bottom; i < trials_.size(); ++i) {
    for_each_place(trials_[i].places, [&](std::uint32_t start) {
      Attempt attempt;
      if (!attempt_at(trials_[i].pattern, start, attempt)) return;
      const auto first_consumed = static_cast<std::uint32_t>(consumed_by_concepts_.size());
      consumed_by_concepts_.insert(consumed_by_concepts_.end(), consumed_.begin(), consumed_.end());
      const auto last_consumed = static_cast<std::uint32_t>(consumed_by_concepts_.size());
      concept_matches_.push_back({start, attempt.last, first_consumed, last_consumed, attempt.entity});
      known.places |= bit(start);
    });
  }
  known.last = static_cast<std::uint32_t>(concept_matches_.size());
  trials_.resize(bottom);
  return known;
}

std::span<const PatternMatch> UnitMatcher::find(PatternListId list) {
  found_.clear();
  push_trials(list);
  for (const Trial& trial : trials_) {
    for_each_place(trial.places, [&](std::uint32_t start) {
      Attempt attempt;
      if (attempt_at(trial.pattern, start, attempt)) add_found(start, attempt);
    });
  }
  trials_.clear();
  std::ranges::sort(found_, {}, &PatternMatch::first);
  return found_;
}

// Keeps the attempt unless a match from the same word is as short.
void UnitMatcher::add_found(std::uint32_t start, const Attempt& attempt) {
  auto place = std::ranges::find(found_, start, &PatternMatch::first);
  if (place == found_.end()) {
    place = found_.emplace(found_.end());
  } else if (attempt.last >= place->last) {
    return;
  }
  *place = {{start, attempt.last}, attempt.entity, {}};
  const bool is_whole = consumed_.size() == 1 && consumed_.front().first == start && consumed_.front().last == attempt.last;
  if (!is_whole) place->filled = filled_.keep(consumed_);
}

// The group's patterns that may match, with all the concepts they mention worked out.
void UnitMatcher::push_trials(std::uint32_t group) {
  if (candidates_ != nullptr) {
    candidates_->for_each_pattern(unit_, group, [this](std::uint32_t pattern) { push_trial(pattern); });
  } else {
    const auto [first, last] = patterns_.patterns(group);
    for (std::uint32_t pattern = first; pattern < last; ++pattern) push_trial(pattern);
  }
}

void UnitMatcher::push_trial(std::uint32_t pattern) {
  if (const Places places = beginnings(patterns_.steps(pattern)); places != 0) trials_.push_back({pattern, places});
}

// Where a pattern can begin so that its other slots stand behind one another within the gaps allowed. In a long unit
// only that they are there at all.
UnitMatcher::Places UnitMatcher::beginnings(std::span<const PatternStep> steps) {
  if (steps.size() == 1) return places_of(steps[0].slot);
  Places leads = 0;              // of the steps up to the first that cannot be left out
  Places cursors = ~Places{0};   // where the rest of the pattern can go on
  for (std::size_t i = steps.size(); i-- > 0;) {
    const PatternStep& step = steps[i];
    const KnownSlot& known = known_slot(step.slot);
    leads = step.optional ? leads | known.places : known.places;
    if (is_short_) {
      const Places ends = known.places == known.words ? cursors >> 1 : below_highest(cursors);
      const std::uint32_t reach = i == 0 ? 0 : step.gap_before + transparent_stops_;
      cursors = smeared_down(known.places & ends, reach) | (step.optional ? cursors : 0);
    } else if (known.places == 0 && !step.optional) {
      cursors = 0;
    }
    if (cursors == 0) return 0;
  }
  return cursors & leads;
}

template <typename Use>
void UnitMatcher::for_each_place(Places places, Use use) const {
  if (is_short_) return for_each_bit(places, 0, use);
  for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
    if (places & bit(i)) use(i);
  }
}

// Requires a place where the pattern can begin.
bool UnitMatcher::attempt_at(std::uint32_t pattern, std::uint32_t start, Attempt& attempt) {
  consumed_.clear();
  const std::span<const PatternStep> steps = patterns_.steps(pattern);
  if (steps.size() == 1 && is_short_ && (known_slot(steps[0].slot).words & bit(start)) != 0 && tokens_[start].kind != TokenKind::stop) {
    consumed_.push_back({start, start + 1});   // a word by itself, as most matches are
    attempt.last = start + 1;
    return true;
  }
  steps_tried_ = 0;
  return match_from(steps, 0, start, attempt);
}

// Fills the slot of `step` with words from `at` on; tries the nearest place first.
bool UnitMatcher::match_from(std::span<const PatternStep> steps, std::size_t step, std::uint32_t at, Attempt& attempt) {
  if (step == steps.size()) {
    attempt.last = at;
    return true;
  }
  const PatternStep& wanted = steps[step];
  std::uint32_t place = at;
  for (std::uint32_t gap = 0; gap <= wanted.gap_before; ++gap) {
    while (step > 0 && place < tokens_.size() && is_transparent(place)) ++place;
    if (place >= tokens_.size() || tokens_[place].kind == TokenKind::stop || ++steps_tried_ > most_steps) break;
    const KnownSlot& known = known_slot(wanted.slot);
    if ((known.places & bit(place)) != 0) {
      const bool is_word = is_short_ && (known.words & bit(place)) != 0;
      if (is_word ? match_word(steps, step, place, attempt) : match_slot(steps, step, place, attempt)) return true;
    }
    ++place;
  }
  return wanted.optional && match_from(steps, step + 1, at, attempt);
}

bool UnitMatcher::match_word(std::span<const PatternStep> steps, std::size_t step, std::uint32_t at, Attempt& attempt) {
  consumed_.push_back({at, at + 1});
  if (match_from(steps, step + 1, at + 1, attempt)) return true;
  consumed_.pop_back();
  return false;
}

bool UnitMatcher::match_slot(std::span<const PatternStep> steps, std::size_t step, std::uint32_t at, Attempt& attempt) {
  const std::size_t bottom = ends_.size();
  std::int32_t entity = -1;
  push_ends(steps[step].slot, at, entity);
  const std::size_t top = ends_.size();
  bool matched = false;
  for (std::size_t i = bottom; i < top && !matched; ++i) {
    if (i > bottom && ends_[i].at == ends_[i - 1].at) continue;
    const std::int32_t entity_before = attempt.entity;
    const std::size_t consumed_before = consumed_.size();
    consume(at, ends_[i]);
    if (entity >= 0 && attempt.entity < 0) attempt.entity = entity;
    matched = match_from(steps, step + 1, ends_[i].at, attempt);
    if (matched) break;
    consumed_.resize(consumed_before);
    attempt.entity = entity_before;
  }
  ends_.resize(bottom);
  return matched;
}

// The words that filled a slot. A gap inside a concept's pattern is no more consumed than one in the rule's own.
void UnitMatcher::consume(std::uint32_t at, const End& end) {
  if (end.concept_match < 0) {
    consumed_.push_back({at, end.at});
    return;
  }
  const ConceptMatch& match = concept_matches_[static_cast<std::size_t>(end.concept_match)];
  consumed_.insert(consumed_.end(), consumed_by_concepts_.begin() + match.first_consumed,
                   consumed_by_concepts_.begin() + match.last_consumed);
}

// Where a slot that begins at `at` can end, ascending.
void UnitMatcher::push_ends(std::uint32_t slot, std::uint32_t at, std::int32_t& entity) {
  const std::size_t bottom = ends_.size();
  if (takes_word(slot, tokens_[at])) ends_.push_back({at + 1});
  if (patterns_.entities(slot) != 0) {
    for (std::size_t i = 0; i < values_.size(); ++i) {
      if (values_[i].first != at || !patterns_.takes(slot, values_[i].kind)) continue;
      ends_.push_back({values_[i].last});
      entity = static_cast<std::int32_t>(i);
    }
  }
  for (const ConceptId id : patterns_.concepts(slot)) push_concept_ends(id, at, entity);
  if (ends_.size() > bottom + 1) {
    std::stable_sort(ends_.begin() + static_cast<std::ptrdiff_t>(bottom), ends_.end(), [](const End& a, const End& b) { return a.at < b.at; });
  }
}

bool UnitMatcher::takes_word(std::uint32_t slot, const Token& token) const {
  return token.form != Lexicon::unknown && std::ranges::binary_search(patterns_.forms(slot), token.form);
}

void UnitMatcher::push_concept_ends(ConceptId id, std::uint32_t at, std::int32_t& entity) {
  const KnownConcept& known = known_concept(id);
  if ((known.places & bit(at)) == 0) return;
  for (std::uint32_t i = known.first; i < known.last; ++i) {
    const ConceptMatch& match = concept_matches_[i];
    if (match.first != at) continue;
    ends_.push_back({match.last, static_cast<std::int32_t>(i)});
    if (match.entity >= 0) entity = match.entity;
  }
}

}  // namespace compactproof
