// How likely a finding is right in a document that nobody tuned the rules for.
#pragma once

#include <optional>

#include "engine/verdict.h"

namespace compactproof {

// The product of few factors, chosen so that of findings with a confidence of .6 about six in ten were right on documents new
// to the rules (docs/accuracy.md has the table): the verdict, how surely the words of its passages are those of the point's
// matter, and the confidence of the best passage (hit.h). `topic_score` is the highest of the passages, log-odds; nothing
// where it is not known. 0 to 1; 1 for a silence, which has no passage to be sure of.
double confidence_of(const PointVerdict& verdict, std::optional<float> topic_score);

// Below this a finding is marked for a second look.
constexpr double review_bound = 0.6;

}  // namespace compactproof
