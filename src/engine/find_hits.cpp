#include "engine/find_hits.h"

#include <algorithm>
#include <optional>

namespace compactproof {

namespace {

constexpr std::size_t most_combinations = 400;   // of the parts of `all` in one unit
constexpr std::uint32_t wide_gap = 8;
constexpr double shortest_period = 1;  // days: calls answered within five minutes say nothing about a notice or a term

// Document types that report what was done: there a past exercise is the matter itself, not history.
constexpr std::string_view reporting_types[] = {"REP", "COR", "ANR", "NOT", "EIA", "CPA", "CMS", "MON", "PLN"};

bool reports(std::string_view type) {
  return std::find(std::begin(reporting_types), std::end(reporting_types), type) != std::end(reporting_types);
}

EntityKind kind_of(ValueCondition::Subject subject) {
  using Subject = ValueCondition::Subject;
  switch (subject) {
    case Subject::money: return EntityKind::money;
    case Subject::count: return EntityKind::count;
    case Subject::percent:
    case Subject::complete:
    case Subject::statutory_share: return EntityKind::percent;
    case Subject::duration:
    case Subject::window: break;
  }
  return EntityKind::duration;
}

// One choice of a match for each part of a signal.
struct Combination {
  std::vector<const PatternMatch*> parts;
  std::uint32_t gap = 0;                     // words between neighbouring parts, the widest
  Outcome value = Outcome::holds;
};

class PatternHitFinder {
 public:
  PatternHitFinder(Reading& reading, const Signal& signal) : reading_(reading), signal_(signal) {}

  // Units in which the signal can have a hit.
  UnitBits candidates() const {
    UnitBits units = reading_.matcher().candidates(signal_.parts.front());
    for (std::size_t part = 1; part < signal_.parts.size() && !is_spread(); ++part) {
      const UnitBits others = reading_.matcher().candidates(signal_.parts[part]);
      for (std::size_t i = 0; i < units.size(); ++i) units[i] &= others[i];
    }
    return units;
  }

  // Adds the hits of one unit; the units come in order.
  void look_at(std::uint32_t unit) { is_spread() ? find_spread(unit) : find_in_unit(unit); }

  SignalHits hits() { return std::move(result_); }

 private:
  bool is_spread() const { return signal_.in != Spread::unit && signal_.parts.size() > 1; }

  void find_in_unit(std::uint32_t unit) {
    lists_.clear();
    for (const PatternListId part : signal_.parts) {
      lists_.push_back(&reading_.matcher().matches(unit, part));
      if (lists_.back()->empty()) return;
    }
    for (const PatternMatch& first : *lists_.front()) {
      std::optional<Combination> best;
      std::size_t budget = most_combinations;
      chosen_.assign(1, &first);
      choose(unit, best, budget);
      if (best) add_hit(unit, *best);
    }
  }

  // Tries every match of the remaining parts and keeps the best: the value decides first, then the narrowest gap.
  void choose(std::uint32_t unit, std::optional<Combination>& best, std::size_t& budget) {
    if (chosen_.size() == lists_.size()) {
      const std::uint32_t gap = widest_gap();
      if (gap > signal_.near) return;
      const Outcome value = value_of(unit, chosen_);
      if (value == Outcome::fails) return;
      const auto rank = [](Outcome v, std::uint32_t g) { return std::pair(v != Outcome::holds, g); };
      if (!best || rank(value, gap) < rank(best->value, best->gap)) best = Combination{chosen_, gap, value};
      return;
    }
    for (const PatternMatch& next : *lists_[chosen_.size()]) {
      if (budget == 0) return;
      --budget;
      if (shares_words(chosen_, next)) continue;
      chosen_.push_back(&next);
      choose(unit, best, budget);
      chosen_.pop_back();
    }
  }

  static bool shares_words(const std::vector<const PatternMatch*>& chosen, const PatternMatch& next) {
    return std::any_of(chosen.begin(), chosen.end(), [&](const PatternMatch* other) {
      return std::any_of(next.consumed.begin(), next.consumed.end(), [&](TokenRange r) {
        return std::any_of(other->consumed.begin(), other->consumed.end(),
                           [&](TokenRange o) { return r.first < o.last && o.first < r.last; });
      });
    });
  }

  // Words between neighbouring parts of those chosen, where they are most.
  std::uint32_t widest_gap() {
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

  Outcome value_of(std::uint32_t unit, const std::vector<const PatternMatch*>& parts) const {
    if (!signal_.where) return Outcome::holds;
    const auto values = reading_.units().values(reading_.unit(unit));
    for (const PatternMatch* part : parts) {
      if (part->entity < 0) continue;
      const Entity& value = values[static_cast<std::size_t>(part->entity)];
      const bool range_as_duration = value.kind == EntityKind::date_range && kind_of(signal_.where->subject) == EntityKind::duration;
      if (value.kind != kind_of(signal_.where->subject) && !range_as_duration) continue;
      if (range_as_duration && value.quantity.high == Quantity::unbounded) continue;
      if (value.kind == EntityKind::duration && value.quantity.high < shortest_period) continue;
      Quantity quantity = value.quantity;
      if (range_as_duration) quantity.high = ++quantity.low;  // a term counts its first and its last day
      return compare(quantity, *signal_.where);
    }
    return Outcome::fails;
  }

  // Parts spread over a paragraph or section: the first part is the anchor, the others may stand in other units.
  void find_spread(std::uint32_t unit) {
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

  bool find_part_nearby(std::uint32_t unit, std::uint32_t from, std::uint32_t to, std::size_t part, std::vector<std::uint32_t>& also) {
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

  void add_hit(std::uint32_t unit, const Combination& combination, std::vector<std::uint32_t> also = {}) {
    Hit hit;
    hit.unit = unit;
    hit.also = std::move(also);
    hit.match = merged(combination.parts);
    if (!has_own_word(unit, hit.match)) return;
    hit.statuses = reading_.statuses().statuses(unit, anchor_of(combination.parts, hit.match));
    if (combination.value == Outcome::undecided) hit.statuses = hit.statuses | Status::undecided;
    if (reading_.is_idle_action(unit)) hit.statuses = hit.statuses | Status::weak;
    if (tells_of_old_years(unit, hit.statuses)) hit.statuses = hit.statuses | Status::history;
    hit.confidence = confidence_of(unit, combination);
    if (const std::string why = fails_because(reading_, signal_, hit); !why.empty()) {
      result_.misses.push_back({std::move(hit), why});
    } else {
      result_.hits.push_back(std::move(hit));
    }
  }

  // Past and dated at least two years before the document.
  bool tells_of_old_years(std::uint32_t unit, Statuses statuses) const {
    if (!has(statuses, Status::past)) return false;
    const int newest = newest_year(reading_.units().values(reading_.unit(unit)));
    return newest > 0 && newest + 2 <= reading_.year();
  }

  static PatternMatch merged(const std::vector<const PatternMatch*>& parts) {
    PatternMatch match = *parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i) {
      match.first = std::min(match.first, parts[i]->first);
      match.last = std::max(match.last, parts[i]->last);
      match.consumed.insert(match.consumed.end(), parts[i]->consumed.begin(), parts[i]->consumed.end());
      if (match.entity < 0) match.entity = parts[i]->entity;
    }
    std::sort(match.consumed.begin(), match.consumed.end(), [](TokenRange a, TokenRange b) { return a.first < b.first; });
    return match;
  }

  // The words whose statuses count; those that the other parts consumed are still no triggers.
  PatternMatch anchor_of(const std::vector<const PatternMatch*>& parts, const PatternMatch& whole) const {
    if (signal_.anchor == Signal::Anchor::all) return whole;
    const PatternMatch* part = signal_.anchor == Signal::Anchor::first ? parts.front() : parts.back();
    PatternMatch anchor = whole;
    anchor.first = part->first;
    anchor.last = part->last;
    return anchor;
  }

  bool has_own_word(std::uint32_t unit, const PatternMatch& match) const {
    const auto tokens = reading_.units().tokens(reading_.unit(unit));
    return std::any_of(match.consumed.begin(), match.consumed.end(), [&](TokenRange r) {
      for (std::uint32_t i = r.first; i < r.last; ++i) {
        if (!tokens[i].has(flag_inherited)) return true;
      }
      return false;
    });
  }

  double confidence_of(std::uint32_t unit, const Combination& combination) const {
    const Unit& u = reading_.unit(unit);
    double confidence = 1;
    if (!u.lead_in.empty()) confidence *= 0.97;
    if (u.table >= 0) confidence *= 0.95;
    if (combination.gap > wide_gap) confidence *= 0.9;
    if (signal_.context || signal_.in != Spread::unit) confidence *= 0.9;
    return confidence;
  }

  Reading& reading_;
  const Signal& signal_;
  SignalHits result_;
  // Of the unit at hand; kept for their memory.
  std::vector<const std::vector<PatternMatch>*> lists_;   // matches of each part
  std::vector<const PatternMatch*> chosen_;               // one of each list, as far as it got
  std::vector<const PatternMatch*> in_order_;             // the same by place
};

// Keeps the hits that have an asserted hit of another signal beside them.
void require_beside(const Reading& reading, const Signal& signal, const std::vector<SignalHits>& found, SignalHits& own) {
  const SignalHits& others = found[static_cast<std::size_t>(signal.beside)];
  std::vector<Hit> kept;
  for (Hit& hit : own.hits) {
    const auto [first, last] = reading.around(hit.unit, signal.within);
    const auto end = std::ranges::lower_bound(others.hits, last, {}, &Hit::unit);
    const auto near = std::find_if(std::ranges::lower_bound(others.hits, first, {}, &Hit::unit), end, [&](const Hit& other) {
      return is_asserted(other) && reading.together(hit.unit, other.unit, signal.within);
    });
    if (near == end) {
      own.misses.push_back({std::move(hit), "nothing beside it says what belongs to it"});
    } else {
      if (near->unit != hit.unit) hit.also.push_back(near->unit);
      kept.push_back(std::move(hit));
    }
  }
  own.hits = std::move(kept);
}

// A signal of patterns at work, and where its hits belong.
struct RunningSignal {
  PatternHitFinder finder;
  SignalHits& hits;
};

bool runs_for(const Signal& signal, const std::string& type) {
  return signal.types.empty() || std::find(signal.types.begin(), signal.types.end(), type) != signal.types.end();
}

// Goes through the document once for all rules: what is known of a unit's words and statuses serves all of them.
void find_pattern_hits(Reading& reading, std::span<const Rule> rules, std::vector<std::vector<SignalHits>>& found) {
  std::vector<RunningSignal> running;
  KeyedValues units;
  for (std::size_t r = 0; r < rules.size(); ++r) {
    for (std::size_t s = 0; s < rules[r].signals.size(); ++s) {
      const Signal& signal = rules[r].signals[s];
      if (signal.parts.empty() || !runs_for(signal, reading.type())) continue;
      running.push_back({PatternHitFinder(reading, signal), found[r][s]});
      std::vector<std::uint32_t> candidates;
      for_each_unit(running.back().finder.candidates(), [&](std::uint32_t unit) { candidates.push_back(unit); });
      units.append(candidates);
    }
  }
  const KeyedValues signals = units.inverted(reading.unit_count());
  for (std::uint32_t unit = 0; unit < reading.unit_count(); ++unit) {
    for (const std::uint32_t signal : signals.of(unit)) running[signal].finder.look_at(unit);
  }
  for (RunningSignal& signal : running) signal.hits = signal.finder.hits();
}

}  // namespace

std::string fails_because(Reading& reading, const Signal& signal, Hit& hit) {
  if (signal.none && reading.matcher().any(hit.unit, *signal.none)) return "the passage is about something else";
  if (signal.section && !reading.in_section(hit.unit, *signal.section)) return "not under a heading about it";
  if (signal.context && !reading.in_context(hit.unit, *signal.context)) return "the paragraph is not about it";
  if (signal.agent < 0 && signal.agent_not < 0) return {};
  const int agent = reading.statuses().agent(hit.unit, hit.match);
  if (agent < 0) {
    hit.confidence *= 0.95;
    return {};
  }
  const std::string& name = reading.rules().statuses.agents[static_cast<std::size_t>(agent)].name;
  if (signal.agent >= 0 && agent != signal.agent && name != "mutual") return "it binds the " + name + ", not the public body";
  if (signal.agent_not >= 0 && agent == signal.agent_not) return "it binds the " + name;
  return {};
}

std::vector<std::vector<SignalHits>> find_hits(Reading& reading, std::span<const Rule> rules) {
  std::vector<std::vector<SignalHits>> found;
  for (const Rule& rule : rules) found.emplace_back(rule.signals.size());
  find_pattern_hits(reading, rules, found);
  const Statuses ignored_here = reports(reading.type()) ? static_cast<Statuses>(Status::past) : 0;
  for (std::size_t r = 0; r < rules.size(); ++r) {
    for (std::size_t s = 0; s < rules[r].signals.size(); ++s) {
      const Signal& signal = rules[r].signals[s];
      if (!runs_for(signal, reading.type())) continue;
      if (signal.dates) found[r][s] = find_date_windows(reading, signal);
      if (signal.table) found[r][s] = find_table_hits(reading, signal);
      for (Hit& hit : found[r][s].hits) hit.ignored = static_cast<Statuses>(signal.ignore | ignored_here);
      if (signal.beside >= 0) require_beside(reading, signal, found[r], found[r][s]);
    }
  }
  return found;
}

std::vector<SignalHits> find_hits(Reading& reading, const Rule& rule) {
  return std::move(find_hits(reading, std::span(&rule, 1)).front());
}

}  // namespace compactproof
