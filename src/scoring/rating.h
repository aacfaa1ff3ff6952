// Green, amber or red, and the one sentence that says which rule decided.
#pragma once

#include <string>
#include <vector>

#include "framework/framework.h"
#include "scoring/score.h"

namespace compactproof {

// A point of this weight decides the rating by itself.
constexpr int decisive_weight = 3;

struct RatingDecision {
  Rating rating = Rating::green;
  std::string because;
};

// Red: a point of weight 3 is breached. Amber: one that is expected here is partial or not found, or the score is
// under the framework's green score. Green otherwise, also when no point counts.
RatingDecision decide_rating(const Framework& framework, const std::vector<ScoredPoint>& points, const Score& total);

}  // namespace compactproof
