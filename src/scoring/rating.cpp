#include "scoring/rating.h"

#include <cmath>

#include "scoring/decimal.h"

namespace compactproof {
namespace {

// The decisive points with this verdict as "CON-01, CHG-01"; empty when there is none.
std::string decisive_points(const Framework& framework, const std::vector<ScoredPoint>& points, Verdict verdict,
                            bool only_expected) {
  std::string ids;
  for (const ScoredPoint& point : points) {
    if (point.weight < decisive_weight || point.verdict != verdict || !point.counted) continue;
    if (only_expected && !point.expected) continue;
    if (!ids.empty()) ids += ", ";
    ids += framework.points[point.point].id;
  }
  return ids;
}

// Rounded down: 79.96 must not read "80.0, which is under 80".
std::string floor_tenth(double percent) { return to_decimal(std::floor(percent * 10) / 10, 1); }

std::string green_because(const Framework& framework, const Score& total) {
  if (!total.applicable) return "No review point counts for this document, so there is no score and nothing to mend.";
  return "No point of weight 3 is breached, partial or missing, and the score of " + floor_tenth(total.percent) +
         " reaches " + to_shortest(framework.green_score) + ".";
}

}  // namespace

std::string_view to_string(Rating rating) {
  switch (rating) {
    case Rating::green: return "green";
    case Rating::amber: return "amber";
    case Rating::red: return "red";
  }
  return "red";
}

RatingDecision decide_rating(const Framework& framework, const std::vector<ScoredPoint>& points, const Score& total) {
  const std::string breached = decisive_points(framework, points, Verdict::breached, false);
  if (!breached.empty()) return {Rating::red, "Breached, with a weight of 3: " + breached + "."};
  const std::string missing = decisive_points(framework, points, Verdict::not_found, true);
  if (!missing.empty()) return {Rating::amber, "Expected here with a weight of 3, but not found: " + missing + "."};
  const std::string partial = decisive_points(framework, points, Verdict::partial, true);
  if (!partial.empty()) return {Rating::amber, "Expected here with a weight of 3, but only in part: " + partial + "."};
  if (total.applicable && total.percent < framework.green_score) {
    return {Rating::amber,
            "The score of " + floor_tenth(total.percent) + " is under " + to_shortest(framework.green_score) + "."};
  }
  return {Rating::green, green_because(framework, total)};
}

}  // namespace compactproof
