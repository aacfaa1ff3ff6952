#include "report/review_digest.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace compactproof {
namespace {

constexpr int weight_that_decides_the_rating = 3;

bool could_gain(const Finding& finding) { return finding.counted && finding.value < 1; }

// A breach that alone makes the rating red comes before anything that is only worth points.
auto urgency(const Finding& finding) {
  const bool decides = finding.verdict.verdict == Verdict::breached && finding.weight >= weight_that_decides_the_rating;
  return std::tuple(decides, finding.points_to_gain, finding.weight, finding.verdict.verdict == Verdict::breached);
}

std::vector<const Finding*>& list_for(const Finding& finding, ReviewDigest& digest,
                                      std::vector<const Finding*>& to_read) {
  switch (finding.verdict.verdict) {
    case Verdict::met: return is_flagged(finding) ? to_read : digest.met;
    case Verdict::not_found: return finding.expected ? digest.silent_expected : digest.silent_optional;
    case Verdict::not_applicable: return digest.not_applicable;
    default: return to_read;
  }
}

}  // namespace

bool is_flagged(const Finding& finding) { return finding.verdict.conflict || finding.verdict.needs_review; }

std::vector<AreaDigest> by_area(const Framework& framework, const std::vector<const Finding*>& findings) {
  std::vector<AreaDigest> areas;
  for (std::size_t area = 0; area < framework.areas.size(); ++area) {
    AreaDigest of_area = {area, {}};
    std::copy_if(findings.begin(), findings.end(), std::back_inserter(of_area.findings),
                 [&](const Finding* finding) { return framework.points[finding->point].area == area; });
    if (!of_area.findings.empty()) areas.push_back(std::move(of_area));
  }
  return areas;
}

ReviewDigest digest(const Framework& framework, const Review& review) {
  ReviewDigest digest;
  std::vector<const Finding*> to_read;
  for (const Finding& finding : review.findings) {
    list_for(finding, digest, to_read).push_back(&finding);
    if (could_gain(finding)) digest.to_fix.push_back(&finding);
  }
  std::stable_sort(digest.to_fix.begin(), digest.to_fix.end(),
                   [](const Finding* a, const Finding* b) { return urgency(*a) > urgency(*b); });
  digest.areas = by_area(framework, to_read);
  return digest;
}

std::size_t count(const Review& review, Verdict verdict) {
  const auto has = [&](const Finding& finding) { return finding.verdict.verdict == verdict; };
  return static_cast<std::size_t>(std::count_if(review.findings.begin(), review.findings.end(), has));
}

}  // namespace compactproof
