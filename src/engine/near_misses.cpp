#include "engine/near_misses.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <set>

#include "engine/evidence.h"

namespace compactproof {

namespace {

constexpr std::size_t most_near_misses = 3;
constexpr std::size_t most_closest = 3;

bool is_shown(const PointVerdict& verdict, std::uint32_t block, Span span) {
  const auto same = [&](const NearMiss& miss) {
    return miss.evidence.location.block == block && miss.evidence.location.span == span;
  };
  return std::any_of(verdict.near_misses.begin(), verdict.near_misses.end(), same);
}

bool is_full(const PointVerdict& verdict) { return verdict.near_misses.size() >= most_near_misses; }

void add(const Reading& reading, const Rule& rule, std::size_t signal, const Hit& hit, std::string why, PointVerdict& verdict) {
  const Unit& unit = reading.unit(hit.unit);
  if (is_full(verdict) || is_shown(verdict, unit.block, unit.span)) return;
  verdict.near_misses.push_back({evidence_of(reading, hit, rule.signals[signal].name), std::move(why)});
}

// Pattern lists that the rule looks for, each once.
std::vector<PatternListId> lists_of(const Rule& rule) {
  std::set<PatternListId> lists;
  for (const Signal& signal : rule.signals) {
    lists.insert(signal.parts.begin(), signal.parts.end());
    if (signal.dates && signal.dates->topic) lists.insert(*signal.dates->topic);
  }
  return {lists.begin(), lists.end()};
}

// Which of a rule's word groups occur in which units; the rarer in this document, the heavier a group weighs (the idf of
// BM25; length matters little, because units are sentences).
class WeighedWords {
 public:
  WeighedWords(Reading& reading, const Rule& rule) {
    const double units = static_cast<double>(reading.unit_count());
    for (const PatternListId list : lists_of(rule)) {
      const UnitRow where = reading.matcher().near(list);
      double count = 0;
      for (const std::uint64_t word : where) count += std::popcount(word);
      groups_.push_back({where, std::log(1 + (units - count + 0.5) / (count + 0.5))});
    }
    heaviest_ = groups_;
    std::ranges::sort(heaviest_, std::ranges::greater{}, &Group::weight);
    double rest = 0;
    for (auto group = heaviest_.rbegin(); group != heaviest_.rend(); ++group) group->rest = rest += group->weight;
  }

  // The units that weigh most of those that may count, at most `most`, the earlier of equals first. Looks at those with
  // heavy words first; most units hold common words only and never come up.
  template <typename MayCount>
  std::vector<std::uint32_t> heaviest(std::size_t most, MayCount may_count) const {
    std::vector<Weighed> best;
    const auto least = [&] { return best.size() < most ? 0 : best.back().weight - rounding; };
    UnitBits met(groups_.empty() ? 0 : groups_.front().units.size());
    for (auto group = heaviest_.begin(); group != heaviest_.end() && group->rest >= least(); ++group) {
      for (std::uint32_t word = 0; word < met.size(); ++word) {
        for_each_bit(group->units[word] & ~met[word], word * 64, [&](std::uint32_t unit) {
          if (may_reach(least(), unit, group) && may_count(unit)) insert({weight_of(unit), unit}, best, most);
        });
        met[word] |= group->units[word];
      }
    }
    std::vector<std::uint32_t> units;
    for (const Weighed& weighed : best) units.push_back(weighed.unit);
    return units;
  }

 private:
  static constexpr double rounding = 1e-9;   // of sums in another order

  struct Group {
    UnitRow units;
    double weight = 0;
    double rest = 0;    // in heaviest_: of its own weight and all behind it

    bool is_in(std::uint32_t unit) const { return (units[unit / 64] >> (unit % 64)) & 1u; }
  };
  struct Weighed {
    double weight = 0;
    std::uint32_t unit = 0;
  };

  double weight_of(std::uint32_t unit) const {
    double weight = 0;
    for (const Group& group : groups_) {
      if (group.is_in(unit)) weight += group.weight;
    }
    return weight;
  }

  // Whether a unit with no words of the groups in front of `first` may weigh so much.
  bool may_reach(double least, std::uint32_t unit, std::vector<Group>::const_iterator first) const {
    double bound = first->rest;
    for (auto group = first; group != heaviest_.end() && bound >= least; ++group) {
      if (!group->is_in(unit)) bound -= group->weight;
    }
    return bound >= least;
  }

  static void insert(Weighed weighed, std::vector<Weighed>& best, std::size_t most) {
    const auto place = std::ranges::find_if(best, [&](const Weighed& other) {
      return other.weight != weighed.weight ? other.weight < weighed.weight : other.unit > weighed.unit;
    });
    best.insert(place, weighed);
    if (best.size() > most) best.pop_back();
  }

  std::vector<Group> groups_;     // sums in this order are the weights that count
  std::vector<Group> heaviest_;   // the same, the heaviest first
};

// The passages with the heaviest words of the rule. The words need not stand in order: these are passages to look at,
// not findings.
void add_closest(Reading& reading, const Rule& rule, PointVerdict& verdict) {
  const auto may_be_shown = [&](std::uint32_t index) {
    const Unit& unit = reading.unit(index);
    return unit.kind != UnitKind::heading && !is_shown(verdict, unit.block, unit.span);
  };
  for (const std::uint32_t unit : WeighedWords(reading, rule).heaviest(most_closest, may_be_shown)) {
    Hit hit;
    hit.unit = unit;
    verdict.closest.push_back({supporting_evidence(reading, hit, unit, ""), "nearest in words"});
  }
}

}  // namespace

std::string blocked_because(Statuses statuses) {
  if (has(statuses, Status::contents)) return "only in a contents list or at the head or foot of a page";
  if (has(statuses, Status::heading)) return "only in a heading";
  if (has(statuses, Status::history)) return "tells of long ago";
  if (has(statuses, Status::question)) return "only asked as a question";
  if (has(statuses, Status::attributed)) return "quoted or reported, not said by the document itself";
  if (has(statuses, Status::definition)) return "only a definition";
  if (has(statuses, Status::example)) return "only an example";
  if (has(statuses, Status::unfilled)) return "template text that is not filled in";
  if (has(statuses, Status::past)) return "tells of the past, commits to nothing";
  if (has(statuses, Status::negated)) return "said with a negation";
  if (has(statuses, Status::undecided)) return "the figure leaves it open";
  if (has(statuses, Status::weak)) return "only hedged";
  if (has(statuses, Status::excepted)) return "taken back by an exception";
  return "not enough on its own";
}

void add_near_misses(Reading& reading, const Rule& rule, RuleHits& found, PointVerdict& verdict) {
  for (std::size_t signal = 0; signal < found.size() && !is_full(verdict); ++signal) {
    found.for_each(signal, [&](const Hit& hit) {
      if (!is_asserted(hit)) add(reading, rule, signal, hit, blocked_because(hit.statuses), verdict);
      else if (!hit.on_topic) add(reading, rule, signal, hit, std::string(about_another_matter), verdict);
      return !is_full(verdict);
    });
  }
  for (std::size_t signal = 0; signal < found.size() && !is_full(verdict); ++signal) {
    found.for_each_miss(signal, [&](const Miss& miss) {
      add(reading, rule, signal, miss.hit, miss.why, verdict);
      return !is_full(verdict);
    });
  }
  add_closest(reading, rule, verdict);
}

}  // namespace compactproof
