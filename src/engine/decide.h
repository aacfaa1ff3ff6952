// Hits → a verdict: the first line of the rule's ladder that holds.
#pragma once

#include "engine/reading.h"
#include "engine/rule_hits.h"
#include "engine/verdict.h"

namespace compactproof {

// Whether a condition of the ladder holds for what the signals found.
bool holds(const Expression& expression, RuleHits& found);

// The verdict with its evidence, near misses and proof.
PointVerdict decide(Reading& reading, const Rule& rule, RuleHits& found);

}  // namespace compactproof
