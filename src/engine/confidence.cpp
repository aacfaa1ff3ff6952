#include "engine/confidence.h"

#include <algorithm>
#include <array>

namespace compactproof {

namespace {

constexpr double in_a_new_document = 0.95;
constexpr double in_conflict = 0.6;
constexpr std::array<double, 4> by_passages = {0.75, 0.85, 0.9, 1};   // one, two, three, four or more

double of_verdict(Verdict verdict) {
  switch (verdict) {
    case Verdict::breached: return 0.8;
    case Verdict::partial: return 0.7;
    case Verdict::explained: return 0.65;  // that the cause belongs to the departure is only inferred from their place
    default: return 1;
  }
}

}  // namespace

double confidence_of(const PointVerdict& verdict) {
  if (verdict.evidence.empty()) return 1;
  const std::size_t passages = std::min(verdict.evidence.size(), by_passages.size());
  return in_a_new_document * of_verdict(verdict.verdict) * by_passages[passages - 1] * verdict.evidence.front().confidence *
         (verdict.conflict ? in_conflict : 1);
}

}  // namespace compactproof
