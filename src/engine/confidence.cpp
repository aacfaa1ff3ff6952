#include "engine/confidence.h"

namespace compactproof {

namespace {

constexpr double in_a_new_document = 0.97;
constexpr double in_conflict = 0.6;

double of_verdict(Verdict verdict) {
  switch (verdict) {
    case Verdict::breached:
    case Verdict::explained: return 0.8;   // that a departure, or its cause, is of this matter is often inferred from its place
    case Verdict::partial: return 0.9;
    default: return 1;
  }
}

// A passage in words that are seldom those of the matter may be about another one.
double of_matter(std::optional<float> topic_score) {
  if (!topic_score) return 0.85;
  if (*topic_score >= 3) return 1;
  if (*topic_score >= 1) return 0.9;
  return *topic_score >= 0 ? 0.8 : 0.65;
}

}  // namespace

double confidence_of(const PointVerdict& verdict, std::optional<float> topic_score) {
  if (verdict.evidence.empty()) return 1;
  return in_a_new_document * of_verdict(verdict.verdict) * of_matter(topic_score) * verdict.evidence.front().confidence *
         (verdict.conflict ? in_conflict : 1);
}

}  // namespace compactproof
