#include "report/review_digest.h"

#include <algorithm>
#include <tuple>

namespace compactproof {
namespace {

constexpr int weight_that_decides_the_rating = 3;

bool could_gain(const Finding& finding) { return finding.counted && finding.value < 1; }

// A breach that alone makes the rating red comes before anything that is only worth points.
auto urgency(const Finding& finding) {
  const bool decides = finding.verdict.verdict == Verdict::breached && finding.weight >= weight_that_decides_the_rating;
  return std::tuple(decides, finding.points_to_gain, finding.weight, finding.verdict.verdict == Verdict::breached);
}

void add_to_area(ReviewDigest& digest, std::size_t area, const Finding& finding) {
  const auto of_area = [&](const AreaDigest& other) { return other.area == area; };
  auto at = std::find_if(digest.areas.begin(), digest.areas.end(), of_area);
  if (at == digest.areas.end()) at = digest.areas.insert(at, AreaDigest{area, {}});
  at->findings.push_back(&finding);
}

void place(ReviewDigest& digest, std::size_t area, const Finding& finding) {
  switch (finding.verdict.verdict) {
    case Verdict::not_applicable: return digest.not_applicable.push_back(&finding);
    case Verdict::not_found:
      return (finding.expected ? digest.silent_expected : digest.silent_optional).push_back(&finding);
    case Verdict::met:
      if (!is_flagged(finding)) return digest.met.push_back(&finding);
      [[fallthrough]];
    default: return add_to_area(digest, area, finding);
  }
}

}  // namespace

bool is_flagged(const Finding& finding) { return finding.verdict.conflict || finding.verdict.needs_review; }

ReviewDigest digest(const Framework& framework, const Review& review) {
  ReviewDigest digest;
  for (const Finding& finding : review.findings) {
    place(digest, framework.points[finding.point].area, finding);
    if (could_gain(finding)) digest.to_fix.push_back(&finding);
  }
  std::stable_sort(digest.to_fix.begin(), digest.to_fix.end(),
                   [](const Finding* a, const Finding* b) { return urgency(*a) > urgency(*b); });
  std::stable_sort(digest.areas.begin(), digest.areas.end(),
                   [](const AreaDigest& a, const AreaDigest& b) { return a.area < b.area; });
  return digest;
}

std::size_t count(const Review& review, Verdict verdict) {
  const auto has = [&](const Finding& finding) { return finding.verdict.verdict == verdict; };
  return static_cast<std::size_t>(std::count_if(review.findings.begin(), review.findings.end(), has));
}

}  // namespace compactproof
