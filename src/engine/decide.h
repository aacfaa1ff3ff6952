// Hits → a verdict: the first line of the rule's ladder that holds.
#pragma once

#include <vector>

#include "engine/hit.h"
#include "engine/reading.h"
#include "engine/verdict.h"

namespace compactproof {

// Whether a condition of the ladder holds for what the signals found.
bool holds(const Expression& expression, const RuleHits& found);

// The verdict with its evidence, near misses and proof.
PointVerdict decide(Reading& reading, const Rule& rule, const RuleHits& found);

}  // namespace compactproof
