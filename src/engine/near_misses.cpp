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
constexpr double least_close = -4;   // topic score of a passage that is worth a look

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

// The few best of the units that are offered, as passages to look at; the earlier of equals first.
class Closest {
 public:
  Closest(const Reading& reading, const PointVerdict& verdict) : reading_(reading), verdict_(verdict) {}

  void offer(std::uint32_t unit, double score) {
    const Unit& u = reading_.unit(unit);
    const auto place = std::ranges::find_if(best_, [&](const Ranked& other) {
      return other.score != score ? other.score < score : other.unit > unit;
    });
    if (place == best_.end() && best_.size() == most_closest) return;
    if (u.kind == UnitKind::heading || is_shown(verdict_, u.block, u.span)) return;
    best_.insert(place, {score, unit});
    if (best_.size() > most_closest) best_.pop_back();
  }

  std::vector<std::uint32_t> units() const {
    std::vector<std::uint32_t> units;
    for (const Ranked& ranked : best_) units.push_back(ranked.unit);
    return units;
  }

 private:
  struct Ranked {
    double score = 0;
    std::uint32_t unit = 0;
  };

  const Reading& reading_;
  const PointVerdict& verdict_;
  std::vector<Ranked> best_;
};

void offer_by_topic(const Reading& reading, std::uint32_t topic, Closest& closest) {
  for (std::uint32_t unit = 0; unit < reading.unit_count(); ++unit) {
    const double score = reading.topic_score(unit, topic);
    if (score >= least_close) closest.offer(unit, score);
  }
}

// By the word groups of the rule that occur in a unit, in whatever order: the rarer in this document, the heavier (the idf
// of BM25; length matters little, because units are sentences).
void offer_by_words(Reading& reading, const Rule& rule, Closest& closest) {
  std::vector<double> scores(reading.unit_count(), 0);
  const double units = reading.unit_count();
  for (const PatternListId list : lists_of(rule)) {
    const auto where = reading.matcher().near(list);
    double count = 0;
    for (const std::uint64_t word : where) count += std::popcount(word);
    const double rarity = std::log(1 + (units - count + 0.5) / (count + 0.5));
    for_each_unit(where, [&](std::uint32_t unit) { scores[unit] += rarity; });
  }
  for (std::uint32_t unit = 0; unit < scores.size(); ++unit) {
    if (scores[unit] > 0) closest.offer(unit, scores[unit]);
  }
}

// Passages to look at, not findings: those whose words tell most of the rule's matter, or, where nothing is known of that,
// those with the heaviest words of its patterns, in whatever order.
void add_closest(Reading& reading, const Rule& rule, PointVerdict& verdict) {
  Closest closest(reading, verdict);
  rule.topic >= 0 ? offer_by_topic(reading, static_cast<std::uint32_t>(rule.topic), closest) : offer_by_words(reading, rule, closest);
  for (const std::uint32_t unit : closest.units()) {
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
