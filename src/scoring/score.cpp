#include "scoring/score.h"

#include <algorithm>
#include <cassert>

#include "scoring/rating.h"

namespace compactproof {
namespace {

// A Compact is a source of commitments and the rest is out of scope: silence in them is no gap.
bool expects_nothing(std::string_view type) { return type == "CMP" || type == "OUT"; }

bool is_expected(const ReviewPoint& point, std::string_view type) {
  return !expects_nothing(type) && std::find(point.expected.begin(), point.expected.end(), type) != point.expected.end();
}

bool is_found(Verdict verdict) { return verdict != Verdict::not_found && verdict != Verdict::not_applicable; }

ScoredPoint score_point(const ReviewPoint& point, std::size_t index, std::string_view type, Verdict verdict) {
  ScoredPoint scored;
  scored.point = index;
  scored.verdict = verdict;
  scored.expected = is_expected(point, type);
  scored.counted = is_found(verdict) || (scored.expected && verdict != Verdict::not_applicable);
  scored.weight = point.weight;
  scored.value = value_of(verdict);
  return scored;
}

// Sums first, percentages last: weights and values are multiples of a half, so the sums are exact.
struct Sum {
  double earned = 0;
  double possible = 0;
  double worst = 0;
  double best = 0;

  void add(const ScoredPoint& point, bool needs_review) {
    if (!point.counted) return;
    const double weight = point.weight;
    earned += weight * point.value;
    possible += weight;
    worst += needs_review ? 0 : weight * point.value;
    best += needs_review ? weight : weight * point.value;
  }

  Score score() const {
    Score result;
    result.earned = earned;
    result.possible = possible;
    result.applicable = possible > 0;
    if (!result.applicable) return result;
    result.percent = 100 * earned / possible;
    result.lowest = 100 * worst / possible;
    result.highest = 100 * best / possible;
    return result;
  }
};

}  // namespace

double value_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::met:
    case Verdict::explained: return 1;
    case Verdict::partial: return 0.5;
    case Verdict::breached:
    case Verdict::not_found:
    case Verdict::not_applicable: return 0;
  }
  return 0;
}

Scorecard score(const Framework& framework, std::string_view type, const std::vector<PointVerdict>& verdicts) {
  assert(verdicts.size() == framework.points.size());
  Scorecard card;
  Sum total;
  std::vector<Sum> areas(framework.areas.size());
  for (std::size_t i = 0; i < framework.points.size(); ++i) {
    const ScoredPoint scored = score_point(framework.points[i], i, type, verdicts[i].verdict);
    total.add(scored, verdicts[i].needs_review);
    areas[framework.points[i].area].add(scored, verdicts[i].needs_review);
    card.points.push_back(scored);
  }
  card.total = total.score();
  for (std::size_t i = 0; i < areas.size(); ++i) card.areas.push_back({i, areas[i].score()});
  const RatingDecision decision = decide_rating(framework, card.points, card.total);
  card.rating = decision.rating;
  card.rating_because = decision.because;
  return card;
}

}  // namespace compactproof
