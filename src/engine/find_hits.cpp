#include "engine/find_hits.h"

#include <algorithm>

#include "engine/pattern_hits.h"

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

// The first asserted hit of the signal that this one must stand beside; null when there is none near the unit.
const Hit* beside(const Reading& reading, const Signal& signal, const RuleHits& found, std::uint32_t unit) {
  const std::vector<Hit>& others = found[static_cast<std::size_t>(signal.beside)];
  const auto [first, last] = reading.around(unit, signal.within);
  for (auto other = std::ranges::lower_bound(others, first, {}, &Hit::unit); other != others.end() && other->unit < last; ++other) {
    if (is_asserted(*other) && reading.together(unit, other->unit, signal.within)) return &*other;
  }
  return nullptr;
}

// Why nothing that the signal finds in the unit counts, for what stands in and around it; empty when it may.
std::string_view misplaced_because(Reading& reading, const Signal& signal, std::uint32_t unit) {
  const auto holds_around = [&](PatternListId list) { return reading.in_setting(unit, list); };
  if (!std::ranges::all_of(signal.setting, holds_around)) return "what stands around it is another matter";
  if (signal.none && reading.matcher().any(unit, *signal.none)) return "the passage is about something else";
  if (signal.section && !reading.in_section(unit, *signal.section)) return "not under a heading about it";
  if (signal.context && !reading.in_context(unit, *signal.context)) return "the paragraph is not about it";
  return {};
}

std::string binds_another_because(Reading& reading, const Signal& signal, Hit& hit) {
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

// A signal at work: what the signals in front of it found, and where its own hits belong.
class RunningSignal {
 public:
  RunningSignal(Reading& reading, const Signal& signal, const RuleHits& found, std::vector<Hit>& hits)
      : reading_(reading), signal_(signal), found_(found), hits_(hits), finder_(reading, signal) {}

  UnitBits candidates() const { return finder_.candidates(); }

  // Adds the hits of one unit; the units come in order.
  void look_at(std::uint32_t unit) {
    const Hit* neighbour = signal_.beside < 0 ? nullptr : beside(reading_, signal_, found_, unit);
    if (signal_.beside >= 0 && neighbour == nullptr) return;
    std::vector<Hit> found = finder_.find(unit);
    if (found.empty() || !misplaced_because(reading_, signal_, unit).empty()) return;
    for (Hit& hit : found) {
      if (!binds_another_because(reading_, signal_, hit).empty()) continue;
      finder_.read_statuses(hit);
      if (neighbour != nullptr && neighbour->unit != unit) hit.also.push_back(neighbour->unit);
      hits_.push_back(std::move(hit));
    }
  }

 private:
  Reading& reading_;
  const Signal& signal_;
  const RuleHits& found_;
  std::vector<Hit>& hits_;
  PatternHits finder_;
};

// Signals that can run together, for none of them stands beside another: first those that stand beside none, then
// those beside one of these, and so on.
class Rounds {
 public:
  struct Entry {
    std::size_t rule = 0;
    std::size_t signal = 0;
  };

  Rounds(std::span<const Rule> rules, const std::string& type) {
    for (std::size_t r = 0; r < rules.size(); ++r) {
      std::vector<std::size_t> round_of;
      for (const Signal& signal : rules[r].signals) {
        const std::size_t round = signal.beside < 0 ? 0 : round_of[static_cast<std::size_t>(signal.beside)] + 1;
        if (round == rounds_.size()) rounds_.emplace_back();
        if (runs_for(signal, type)) rounds_[round].push_back({r, round_of.size()});
        round_of.push_back(round);
      }
    }
  }

  auto begin() const { return rounds_.begin(); }
  auto end() const { return rounds_.end(); }

 private:
  std::vector<std::vector<Entry>> rounds_;
};

// Goes through the document once for all signals of a round: what is known of a unit's words and statuses serves all of them.
void find_pattern_hits(Reading& reading, std::span<const Rule> rules, std::span<const Rounds::Entry> round, std::vector<RuleHits>& found) {
  std::vector<RunningSignal> running;
  KeyedValues units;
  std::vector<std::uint32_t> candidates;
  for (const bool spread : {false, true}) {   // in each unit, those that look at other units come last
    for (const auto [rule, index] : round) {
      const Signal& signal = rules[rule].signals[index];
      if (signal.parts.empty() || PatternHits::is_spread(signal) != spread) continue;
      running.emplace_back(reading, signal, found[rule], found[rule][index]);
      candidates.clear();
      for_each_unit(running.back().candidates(), [&](std::uint32_t unit) { candidates.push_back(unit); });
      units.append(candidates);
    }
  }
  const KeyedValues signals = units.inverted(reading.unit_count());
  for (std::uint32_t unit = 0; unit < reading.unit_count(); ++unit) {
    for (const std::uint32_t signal : signals.of(unit)) running[signal].look_at(unit);
  }
}

// What a signal of dates or of a table finds, apart from what it must stand beside.
SignalHits find_joined(Reading& reading, const Signal& signal) {
  if (signal.dates) return find_date_windows(reading, signal);
  if (signal.table) return find_tally_hits(reading, signal);
  return {};
}

void find_joined_hits(Reading& reading, const Signal& signal, const RuleHits& found, std::vector<Hit>& hits) {
  for (Hit& hit : find_joined(reading, signal).hits) {
    const Hit* neighbour = signal.beside < 0 ? nullptr : beside(reading, signal, found, hit.unit);
    if (signal.beside >= 0 && neighbour == nullptr) continue;
    if (neighbour != nullptr && neighbour->unit != hit.unit) hit.also.push_back(neighbour->unit);
    hits.push_back(std::move(hit));
  }
}

}  // namespace

std::string fails_because(Reading& reading, const Signal& signal, Hit& hit) {
  if (const std::string_view why = misplaced_because(reading, signal, hit.unit); !why.empty()) return std::string(why);
  return binds_another_because(reading, signal, hit);
}

std::vector<RuleHits> find_hits(Reading& reading, std::span<const Rule> rules) {
  std::vector<RuleHits> found;
  for (const Rule& rule : rules) found.emplace_back(rule.signals.size());
  const Statuses ignored_here = reports(reading.type()) ? static_cast<Statuses>(Status::past) : 0;
  for (const std::vector<Rounds::Entry>& round : Rounds(rules, reading.type())) {
    find_pattern_hits(reading, rules, round, found);
    for (const auto [rule, index] : round) {
      const Signal& signal = rules[rule].signals[index];
      std::vector<Hit>& hits = found[rule][index];
      if (signal.parts.empty()) find_joined_hits(reading, signal, found[rule], hits);
      for (Hit& hit : hits) hit.ignored = static_cast<Statuses>(signal.ignore | ignored_here);
    }
  }
  return found;
}

RuleHits find_hits(Reading& reading, const Rule& rule) { return std::move(find_hits(reading, std::span(&rule, 1)).front()); }

void for_each_miss(Reading& reading, const Signal& signal, const RuleHits& found, const std::function<bool(const Miss&)>& use) {
  if (!runs_for(signal, reading.type())) return;
  std::vector<Hit> alone;
  const auto stands_alone = [&](const Hit& hit) { return signal.beside >= 0 && beside(reading, signal, found, hit.unit) == nullptr; };
  if (signal.parts.empty()) {
    SignalHits joined = find_joined(reading, signal);
    for (const Miss& miss : joined.misses) {
      if (!use(miss)) return;
    }
    std::ranges::copy_if(joined.hits, std::back_inserter(alone), stands_alone);
  } else {
    PatternHits finder(reading, signal);
    std::vector<std::uint32_t> candidates;
    for_each_unit(finder.candidates(), [&](std::uint32_t unit) { candidates.push_back(unit); });
    for (const std::uint32_t unit : candidates) {
      for (Hit& hit : finder.find(unit)) {
        const std::string why = fails_because(reading, signal, hit);
        if (why.empty() && !stands_alone(hit)) continue;
        finder.read_statuses(hit);
        if (why.empty()) {
          alone.push_back(std::move(hit));
        } else if (!use({std::move(hit), why})) {
          return;
        }
      }
    }
  }
  for (Hit& hit : alone) {
    if (!use({std::move(hit), "what must stand beside it is missing"})) return;
  }
}

}  // namespace compactproof
