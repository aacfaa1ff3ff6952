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
  }

  double score(std::uint32_t unit) const {
    double score = 0;
    for (const Group& group : groups_) {
      if ((group.units[unit / 64] >> (unit % 64)) & 1u) score += group.weight;
    }
    return score;
  }

  // Calls `use` with every unit that holds any of the words, those with the rarest first, until is_enough(bound) for a
  // bound that no score of the remaining units exceeds. Most units hold common words only and never come up.
  template <typename Use, typename IsEnough>
  void for_each_unit_by_rarity(Use use, IsEnough is_enough) const {
    std::vector<Group> groups = groups_;
    std::ranges::sort(groups, std::ranges::greater{}, &Group::weight);
    double bound = 0;
    for (const Group& group : groups) bound += group.weight;
    UnitBits met(groups.empty() ? 0 : groups.front().units.size());
    for (const Group& group : groups) {
      if (is_enough(bound)) return;
      for (std::uint32_t i = 0; i < met.size(); ++i) {
        for_each_bit(group.units[i] & ~met[i], i * 64, use);
        met[i] |= group.units[i];
      }
      bound -= group.weight;
    }
  }

 private:
  struct Group {
    UnitRow units;
    double weight = 0;
  };

  std::vector<Group> groups_;
};

// The passages with the heaviest words of the rule. The words need not stand in order: these are passages to look at,
// not findings.
void add_closest(Reading& reading, const Rule& rule, PointVerdict& verdict) {
  struct Ranked {
    double score = 0;
    std::uint32_t unit = 0;
  };
  const WeighedWords words(reading, rule);
  std::vector<Ranked> best;   // the earlier of equals first
  const auto rank = [&](std::uint32_t unit) {
    const Unit& u = reading.unit(unit);
    const Ranked ranked{words.score(unit), unit};
    const auto place = std::ranges::find_if(best, [&](const Ranked& other) {
      return other.score != ranked.score ? other.score < ranked.score : other.unit > unit;
    });
    if (place == best.end() && best.size() == most_closest) return;
    if (u.kind == UnitKind::heading || is_shown(verdict, u.block, u.span)) return;
    best.insert(place, ranked);
    if (best.size() > most_closest) best.pop_back();
  };
  constexpr double rounding = 1e-9;   // of sums in another order
  words.for_each_unit_by_rarity(rank, [&](double bound) { return best.size() == most_closest && best.back().score > bound + rounding; });
  for (const Ranked& ranked : best) {
    Hit hit;
    hit.unit = ranked.unit;
    verdict.closest.push_back({supporting_evidence(reading, hit, ranked.unit, ""), "nearest in words"});
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
