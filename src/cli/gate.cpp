#include "cli/gate.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>

#include "scoring/decimal.h"

namespace compactproof {
namespace {

bool is_missing(const Finding& finding) { return finding.expected && finding.verdict.verdict == Verdict::not_found; }

// "breached: CON-01, CHG-01"; empty when no finding has the verdict.
std::string points_with(Verdict verdict, const Review& review, const Framework& framework) {
  std::string ids;
  for (const Finding& finding : review.findings) {
    if (finding.verdict.verdict != verdict) continue;
    if (verdict == Verdict::not_found && !is_missing(finding)) continue;
    ids += (ids.empty() ? "" : ", ") + framework.points[finding.point].id;
  }
  return ids.empty() ? ids : std::string(verdict == Verdict::not_found ? "missing" : to_string(verdict)) + ": " + ids;
}

using Failures = std::vector<std::string>;

Failures failing_points(std::initializer_list<Verdict> verdicts, const Review& review, const Framework& framework) {
  Failures result;
  for (const Verdict verdict : verdicts) {
    std::string points = points_with(verdict, review, framework);
    if (!points.empty()) result.push_back(std::move(points));
  }
  return result;
}

Failures failing_rating(Rating best_failing, const Review& review) {
  if (review.scorecard.rating < best_failing) return {};
  return {"the rating is " + std::string(to_string(review.scorecard.rating)) + ": " + review.scorecard.rating_because};
}

struct Condition {
  std::string_view name;
  Failures (*failures)(const Review&, const Framework&);
};

// From the mildest demand to the strictest, points before ratings.
constexpr std::array<Condition, 5> conditions = {{
    {"breached", [](const Review& r, const Framework& f) { return failing_points({Verdict::breached}, r, f); }},
    {"partial",
     [](const Review& r, const Framework& f) { return failing_points({Verdict::breached, Verdict::partial}, r, f); }},
    {"missing",
     [](const Review& r, const Framework& f) {
       return failing_points({Verdict::breached, Verdict::partial, Verdict::not_found}, r, f);
     }},
    {"red", [](const Review& r, const Framework&) { return failing_rating(Rating::red, r); }},
    {"amber", [](const Review& r, const Framework&) { return failing_rating(Rating::amber, r); }},
}};

}  // namespace

std::vector<std::string> gate_names() {
  std::vector<std::string> names;
  for (const Condition& condition : conditions) names.emplace_back(condition.name);
  return names;
}

std::vector<std::string> failures(const Gate& gate, const Review& review, const Framework& framework) {
  Failures result;
  const auto condition = std::find_if(conditions.begin(), conditions.end(),
                                      [&](const Condition& candidate) { return candidate.name == gate.fail_on; });
  if (condition != conditions.end()) result = condition->failures(review, framework);
  const Score& total = review.scorecard.total;
  if (gate.min_score && total.applicable && total.percent < *gate.min_score) {
    result.push_back("the score of " + to_decimal(total.percent, 1) + " is under " + to_shortest(*gate.min_score));
  }
  return result;
}

}  // namespace compactproof
