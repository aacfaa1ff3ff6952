#include "engine/pattern_hits.h"

#include <algorithm>
#include <bit>

namespace compactproof {

namespace {

constexpr std::size_t most_combinations = 400;   // of the parts of `all` in one unit
constexpr std::uint32_t wide_gap = 8;
constexpr double shortest_period = 1;  // days: calls answered within five minutes say nothing about a notice or a term

EntityKind kind_of(ValueCondition::Subject subject) {
  using Subject = ValueCondition::Subject;
  switch (subject) {
    case Subject::money: return EntityKind::money;
    case Subject::count: return EntityKind::count;
    case Subject::share: return EntityKind::share;
    case Subject::percent:
    case Subject::complete:
    case Subject::statutory_share: return EntityKind::percent;
    case Subject::duration:
    case Subject::window: break;
  }
  return EntityKind::duration;
}

bool shares_words(const std::vector<const PatternMatch*>& chosen, const PatternMatch& next) {
  return std::any_of(chosen.begin(), chosen.end(), [&](const PatternMatch* other) {
    return std::ranges::any_of(next.consumed(), [&](TokenRange r) {
      return std::ranges::any_of(other->consumed(), [&](TokenRange o) { return r.first < o.last && o.first < r.last; });
    });
  });
}

// Whether a unit of [from, to) is among them.
bool has_any(UnitRow units, std::uint32_t from, std::uint32_t to) {
  for (std::uint32_t unit = from; unit < to; ++unit) {
    const std::uint64_t rest = units[unit / 64] >> (unit % 64);
    if (rest != 0) return unit + static_cast<std::uint32_t>(std::countr_zero(rest)) < to;
    unit |= 63;   // on to the next word of bits
  }
  return false;
}

}  // namespace

std::vector<std::uint32_t> PatternHits::candidates() const {
  const UnitRow first = reading_.matcher().candidates(signal_.parts.front());
  UnitBits units(first.begin(), first.end());
  std::vector<UnitRow> nearby;   // of the other parts, where they may stand in other units
  for (std::size_t part = 1; part < signal_.parts.size(); ++part) {
    const UnitRow others = reading_.matcher().candidates(signal_.parts[part]);
    if (is_spread(signal_)) {
      nearby.push_back(others);
    } else {
      for (std::size_t i = 0; i < units.size(); ++i) units[i] &= others[i];
    }
  }
  std::vector<std::uint32_t> numbers;
  for_each_unit(units, [&](std::uint32_t unit) {
    const auto range = reading_.around(unit, signal_.in);
    const auto is_near = [&](UnitRow others) { return has_any(others, range.first, range.second); };
    if (std::ranges::all_of(nearby, is_near)) numbers.push_back(unit);
  });
  return numbers;
}

std::span<Hit> PatternHits::find(std::uint32_t unit) {
  hits_.clear();
  is_spread(signal_) ? find_spread(unit) : find_in_unit(unit);
  return hits_;
}

void PatternHits::read_statuses(Hit& hit) {
  PatternMatch anchor = hit.match;   // words that the other parts consumed are still no triggers
  anchor.first = hit.anchor.first;
  anchor.last = hit.anchor.last;
  hit.statuses = static_cast<Statuses>(hit.statuses | reading_.statuses().statuses(hit.unit, anchor));
  if (reading_.is_idle_action(hit.unit)) hit.statuses = hit.statuses | Status::weak;
  if (tells_of_old_years(hit.unit, hit.statuses)) hit.statuses = hit.statuses | Status::history;
}

void PatternHits::find_in_unit(std::uint32_t unit) {
  lists_.clear();
  for (const PatternListId part : signal_.parts) {
    lists_.push_back(reading_.matcher().matches(unit, part));
    if (lists_.back().empty()) return;
  }
  for (const PatternMatch& first : lists_.front()) {
    best_.parts.clear();
    std::size_t budget = most_combinations;
    chosen_.assign(1, &first);
    choose(unit, budget);
    if (!best_.parts.empty()) add_hit(unit, best_);
  }
}

// Tries every match of the remaining parts and keeps the best: the value decides first, then the narrowest gap.
void PatternHits::choose(std::uint32_t unit, std::size_t& budget) {
  if (chosen_.size() == lists_.size()) {
    const std::uint32_t gap = widest_gap();
    if (gap > signal_.near) return;
    const Outcome value = value_of(unit, chosen_);
    if (value == Outcome::fails) return;
    const auto rank = [](Outcome v, std::uint32_t g) { return std::pair(v != Outcome::holds, g); };
    if (!best_.parts.empty() && !(rank(value, gap) < rank(best_.value, best_.gap))) return;
    best_.parts.assign(chosen_.begin(), chosen_.end());
    best_.gap = gap;
    best_.value = value;
    return;
  }
  for (const PatternMatch& next : lists_[chosen_.size()]) {
    if (budget == 0) return;
    --budget;
    if (shares_words(chosen_, next)) continue;
    chosen_.push_back(&next);
    choose(unit, budget);
    chosen_.pop_back();
  }
}

// Words between neighbouring parts of those chosen, where they are most.
std::uint32_t PatternHits::widest_gap() {
  if (chosen_.size() == 1) return 0;
  in_order_ = chosen_;
  std::sort(in_order_.begin(), in_order_.end(), [](auto* a, auto* b) { return a->first < b->first; });
  std::uint32_t widest = 0;
  std::uint32_t end = in_order_.front()->last;
  for (const PatternMatch* part : in_order_) {
    if (part->first > end) widest = std::max(widest, part->first - end);
    end = std::max(end, part->last);
  }
  return widest;
}

Outcome PatternHits::value_of(std::uint32_t unit, const std::vector<const PatternMatch*>& parts) const {
  if (!signal_.where) return Outcome::holds;
  const auto values = reading_.units().values(reading_.unit(unit));
  for (const PatternMatch* part : parts) {
    if (part->entity < 0) continue;
    const Entity& value = values[static_cast<std::size_t>(part->entity)];
    const bool range_as_duration = value.kind == EntityKind::date_range && kind_of(signal_.where->subject) == EntityKind::duration;
    // In prose a percentage is mostly of money.
    const bool percent_as_share = value.kind == EntityKind::percent && signal_.where->subject == ValueCondition::Subject::share &&
                                  reading_.unit(unit).table >= 0;
    if (value.kind != kind_of(signal_.where->subject) && !range_as_duration && !percent_as_share) continue;
    if (range_as_duration && value.quantity.high == Quantity::unbounded) continue;
    if (value.kind == EntityKind::duration && value.quantity.high < shortest_period) continue;
    Quantity quantity = value.quantity;
    if (range_as_duration) quantity.high = ++quantity.low;  // a term counts its first and its last day
    return compare(quantity, *signal_.where);
  }
  return Outcome::fails;
}

// Parts spread over a paragraph or section: the first part is the anchor, the others may stand in other units.
void PatternHits::find_spread(std::uint32_t unit) {
  const auto [from, to] = reading_.around(unit, signal_.in);
  for (const PatternMatch& first : reading_.matcher().matches(unit, signal_.parts.front())) {
    Combination combination{{&first}, 0, Outcome::holds};
    std::vector<std::uint32_t> also;
    bool complete = first.entity < 0 || !signal_.where || value_of(unit, {&first}) == Outcome::holds;
    for (std::size_t part = 1; complete && part < signal_.parts.size(); ++part) {
      complete = find_part_nearby(unit, from, to, part, also);
    }
    if (complete) add_hit(unit, combination, std::move(also));
  }
}

bool PatternHits::find_part_nearby(std::uint32_t unit, std::uint32_t from, std::uint32_t to, std::size_t part, std::vector<std::uint32_t>& also) {
  const std::uint32_t reach = std::max(to - unit, unit - from + 1);
  for (std::uint32_t distance = 0; distance < reach; ++distance) {
    for (const bool after : {false, true}) {
      if (distance == 0 && after) continue;
      if (!after && unit < from + distance) continue;
      const std::uint32_t other = after ? unit + distance : unit - distance;
      if (other >= to || !reading_.together(unit, other, signal_.in)) continue;
      for (const PatternMatch& match : reading_.matcher().matches(other, signal_.parts[part])) {
        if (value_of(other, {&match}) != Outcome::holds && match.entity >= 0) continue;
        if (other != unit) also.push_back(other);
        return true;
      }
    }
  }
  return false;
}

void PatternHits::add_hit(std::uint32_t unit, const Combination& combination, std::vector<std::uint32_t> also) {
  Hit hit;
  hit.unit = unit;
  hit.also = std::move(also);
  hit.match = merge(combination.parts);
  if (!has_own_word(unit, hit.match)) return;
  hit.anchor = anchor_of(combination.parts, hit.match);
  if (combination.value == Outcome::undecided) hit.statuses = static_cast<Statuses>(Status::undecided);
  hit.confidence = confidence_of(unit, combination);
  hits_.push_back(std::move(hit));
}

PatternMatch PatternHits::merge(const std::vector<const PatternMatch*>& parts) {
  PatternMatch match = *parts.front();
  if (parts.size() == 1) return match;
  filled_.clear();
  for (const PatternMatch* part : parts) {
    match.first = std::min(match.first, part->first);
    match.last = std::max(match.last, part->last);
    if (match.entity < 0) match.entity = part->entity;
    filled_.insert(filled_.end(), part->consumed().begin(), part->consumed().end());
  }
  std::ranges::sort(filled_, {}, &TokenRange::first);
  match.filled = reading_.keep(filled_);
  return match;
}

TokenRange PatternHits::anchor_of(const std::vector<const PatternMatch*>& parts, const PatternMatch& whole) const {
  if (signal_.anchor == Signal::Anchor::all) return {whole.first, whole.last};
  const PatternMatch* part = signal_.anchor == Signal::Anchor::first ? parts.front() : parts.back();
  return {part->first, part->last};
}

bool PatternHits::has_own_word(std::uint32_t unit, const PatternMatch& match) const {
  const auto tokens = reading_.units().tokens(reading_.unit(unit));
  return std::ranges::any_of(match.consumed(), [&](TokenRange r) {
    for (std::uint32_t i = r.first; i < r.last; ++i) {
      if (!tokens[i].has(flag_inherited)) return true;
    }
    return false;
  });
}

// Past and dated at least two years before the document.
bool PatternHits::tells_of_old_years(std::uint32_t unit, Statuses statuses) const {
  if (!has(statuses, Status::past)) return false;
  const int newest = newest_year(reading_.units().values(reading_.unit(unit)));
  return newest > 0 && newest + 2 <= reading_.year();
}

double PatternHits::confidence_of(std::uint32_t unit, const Combination& combination) const {
  const Unit& u = reading_.unit(unit);
  double confidence = 1;
  if (!u.lead_in.empty()) confidence *= 0.97;
  if (u.table >= 0) confidence *= 0.95;
  if (combination.gap > wide_gap) confidence *= 0.9;
  if (signal_.context || signal_.in != Spread::unit) confidence *= 0.9;
  return confidence;
}

double PatternHits::best_confidence(const Signal& signal) { return signal.context || signal.in != Spread::unit ? 0.9 : 1; }

}  // namespace compactproof
