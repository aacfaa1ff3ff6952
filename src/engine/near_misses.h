// "Not found" is a claim and must be earned: what almost counted, and the passages nearest in words.
#pragma once

#include <string>
#include <string_view>

#include "engine/reading.h"
#include "engine/rule_hits.h"
#include "engine/verdict.h"

namespace compactproof {

// Why what was found counts only beside something that is about the rule's matter.
constexpr std::string_view about_another_matter = "its words are about another matter";

void add_near_misses(Reading& reading, const Rule& rule, RuleHits& found, PointVerdict& verdict);

// Why a hit with these statuses does not count, for people: "only in a heading".
std::string blocked_because(Statuses statuses);

}  // namespace compactproof
