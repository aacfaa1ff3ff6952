// "Not found" is a claim and must be earned: what almost counted, and the passages nearest in words.
#pragma once

#include <string>

#include "engine/reading.h"
#include "engine/rule_hits.h"
#include "engine/verdict.h"

namespace compactproof {

void add_near_misses(Reading& reading, const Rule& rule, RuleHits& found, PointVerdict& verdict);

// Why a hit with these statuses does not count, for people: "only in a heading".
std::string blocked_because(Statuses statuses);

}  // namespace compactproof
