// Verdicts and weights → scores and ratings. Arithmetic only; what it means is declared in the framework.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/verdict.h"
#include "framework/framework.h"

namespace compactproof {

enum class Rating { green, amber, red };
std::string_view to_string(Rating rating);

// 1 for met and explained, 0.5 for partial, 0 for the rest.
double value_of(Verdict verdict);

// One line of the printed arithmetic.
struct ScoredPoint {
  std::size_t point = 0;      // index into Framework::points
  Verdict verdict = Verdict::not_found;
  bool expected = false;      // the document type should deal with the point
  bool counted = false;       // applicable: expected, or optional and something was found
  int weight = 0;
  double value = 0;
};

// Σ weight × value and Σ weight over the counted points; percent = 100 × earned / possible.
struct Score {
  double earned = 0;
  double possible = 0;
  bool applicable = false;    // false when no point counts: there is no percentage then
  double percent = 0;         // 0-100, unrounded
  double lowest = 0;          // the same with every needs_review point at its worst (0) ...
  double highest = 0;         // ... and at its best (1)
};

struct AreaScore {
  std::size_t area = 0;       // index into Framework::areas
  Score score;
};

struct Scorecard {
  Score total;
  std::vector<AreaScore> areas;       // in framework order
  std::vector<ScoredPoint> points;    // in framework order
  Rating rating = Rating::green;
  std::string rating_because;         // one sentence: which rule of the rating decided
};

// `verdicts` in framework order, one a point. `type` is a document type code ("CPA").
Scorecard score(const Framework& framework, std::string_view type, const std::vector<PointVerdict>& verdicts);

}  // namespace compactproof
