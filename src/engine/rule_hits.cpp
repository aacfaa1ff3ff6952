#include "engine/rule_hits.h"

#include <algorithm>

#include "engine/hit_tests.h"
#include "engine/joined_hits.h"

namespace compactproof {

namespace {

// Document types that report what was done: there a past exercise is the matter itself, not history.
constexpr std::string_view reporting_types[] = {"REP", "COR", "ANR", "NOT", "EIA", "CPA", "CMS", "MON", "PLN"};

bool reports(std::string_view type) {
  return std::find(std::begin(reporting_types), std::end(reporting_types), type) != std::end(reporting_types);
}

bool runs_for(const Signal& signal, const std::string& type) {
  return signal.types.empty() || std::find(signal.types.begin(), signal.types.end(), type) != signal.types.end();
}

// What a signal of dates or of a table finds, apart from what it must stand beside.
SignalHits find_joined(Reading& reading, const Signal& signal) {
  if (signal.dates) return find_date_windows(reading, signal);
  if (signal.table) return find_tally_hits(reading, signal);
  return {};
}

}  // namespace

RuleHits::RuleHits(Reading& reading, const Rule& rule)
    : reading_(reading), rule_(rule), ignored_here_(reports(reading.type()) ? static_cast<Statuses>(Status::past) : Statuses{0}) {
  searches_.reserve(rule.signals.size());
  for (const Signal& signal : rule.signals) searches_.emplace_back(signal);
}

const std::deque<Hit>& RuleHits::all(std::size_t signal) {
  Search& search = begun(signal);
  while (find_more(search)) continue;
  return search.hits;
}

RuleHits::Search& RuleHits::begun(std::size_t signal) {
  Search& search = searches_[signal];
  if (!search.is_begun) begin(search);
  return search;
}

void RuleHits::begin(Search& search) {
  search.is_begun = true;
  const Signal& signal = search.signal;
  if (!runs_for(signal, reading_.type())) return;
  if (signal.parts.empty()) {
    for (Hit& hit : find_joined(reading_, signal).hits) {
      const Hit* beside = neighbour(signal, hit.unit);
      if (signal.beside < 0 || beside != nullptr) add(search, std::move(hit), beside);
    }
    return;
  }
  search.finder.emplace(reading_, signal);
  search.units = search.finder->candidates();
  if (signal.topic >= 0) {   // what only stands beside others, or against a verdict, may be of another matter
    const auto topic = static_cast<std::uint32_t>(signal.topic);
    std::erase_if(search.units, [&](std::uint32_t unit) { return !reading_.is_near_topic(unit, topic); });
  }
  // Nothing stands beside what is nowhere.
  const bool looks_beside = signal.beside >= 0 && !search.units.empty();
  if (looks_beside && !has_asserted(static_cast<std::size_t>(signal.beside))) search.next = search.units.size();
  search.barren.resize(search.units.size());
}

bool RuleHits::find_more(Search& search) {
  const std::size_t before = search.hits.size();
  while (search.hits.size() == before && search.next < search.units.size()) look_at_next(search);
  return search.hits.size() > before;
}

void RuleHits::look_at_next(Search& search) {
  const Signal& signal = search.signal;
  const std::size_t at = search.next++;
  const std::uint32_t unit = search.units[at];
  const Hit* beside = neighbour(signal, unit);
  if (signal.beside >= 0 && beside == nullptr) return;
  if (stands_elsewhere(signal, unit)) return;
  const std::span<Hit> found = search.finder->find(unit);
  search.barren[at] = found.empty();
  if (found.empty() || !misplaced_because(reading_, signal, unit).empty()) return;
  for (Hit& hit : found) {
    if (!binds_another_because(reading_, signal, hit).empty()) continue;
    search.finder->read_statuses(hit);
    add(search, std::move(hit), beside);
  }
}

// Whether the place of a unit alone, its words apart, keeps the signal from counting there.
bool RuleHits::stands_elsewhere(const Signal& signal, std::uint32_t unit) {
  return !in_setting(reading_, signal, unit) || !in_section(reading_, signal, unit);
}

bool RuleHits::has_asserted(std::size_t signal) {
  bool any = false;
  for_each(signal, [&](const Hit& hit) {
    any = is_asserted(hit);
    return !any;
  });
  return any;
}

void RuleHits::add(Search& search, Hit hit, const Hit* beside) {
  hit.on_topic = is_on_topic(reading_, search.signal, hit);
  if (beside != nullptr && beside->unit != hit.unit) hit.also.push_back(beside->unit);
  hit.ignored = search.signal.ignore | ignored_here_;
  search.hits.push_back(std::move(hit));
}

// The first asserted hit of a signal near the unit; null when there is none.
const Hit* RuleHits::asserted(std::size_t signal, std::uint32_t unit, Spread within) {
  Search& search = begun(signal);
  if (search.hits.empty() && search.next == search.units.size()) return nullptr;
  const auto [first, last] = reading_.around(unit, within);
  auto at = static_cast<std::size_t>(std::ranges::lower_bound(search.hits, first, {}, &Hit::unit) - search.hits.begin());
  for (;; ++at) {
    while (at == search.hits.size()) {
      if (search.next == search.units.size() || search.units[search.next] >= last) return nullptr;
      look_at_next(search);
    }
    const Hit& hit = search.hits[at];
    if (hit.unit >= last) return nullptr;
    if (hit.unit >= first && is_asserted(hit) && reading_.together(unit, hit.unit, within)) return &hit;
  }
}

// The hit that one of this signal in the unit must stand beside; null when there is none, or it need not.
const Hit* RuleHits::neighbour(const Signal& signal, std::uint32_t unit) {
  return signal.beside < 0 ? nullptr : asserted(static_cast<std::size_t>(signal.beside), unit, signal.within);
}

bool RuleHits::stands_alone(const Signal& signal, std::uint32_t unit) {
  return signal.beside >= 0 && neighbour(signal, unit) == nullptr;
}

void RuleHits::for_each_miss(std::size_t index, const std::function<bool(const Miss&)>& use) {
  Search& search = begun(index);
  const Signal& signal = search.signal;
  if (!runs_for(signal, reading_.type())) return;
  std::vector<Hit> alone;
  if (signal.parts.empty()) {
    SignalHits joined = find_joined(reading_, signal);
    for (const Miss& miss : joined.misses) {
      if (!use(miss)) return;
    }
    std::ranges::copy_if(joined.hits, std::back_inserter(alone), [&](const Hit& hit) { return stands_alone(signal, hit.unit); });
  } else {
    for (std::size_t i = 0; i < search.units.size(); ++i) {
      if (search.barren[i]) continue;
      for (Hit& hit : search.finder->find(search.units[i])) {
        const std::string why = fails_because(reading_, signal, hit);
        if (why.empty()) {
          if (stands_alone(signal, hit.unit)) alone.push_back(std::move(hit));
          continue;
        }
        search.finder->read_statuses(hit);
        if (!use({std::move(hit), why})) return;
      }
    }
  }
  for (Hit& hit : alone) {
    if (search.finder) search.finder->read_statuses(hit);
    if (!use({std::move(hit), "what must stand beside it is missing"})) return;
  }
}

}  // namespace compactproof
