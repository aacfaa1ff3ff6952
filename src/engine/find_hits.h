// Signals → hits.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "engine/hit.h"
#include "engine/reading.h"

namespace compactproof {

// What each signal of the rules finds, by rule. All rules at once are quicker than one by one.
std::vector<RuleHits> find_hits(Reading& reading, std::span<const Rule> rules);
RuleHits find_hits(Reading& reading, const Rule& rule);

// Calls `use` with what a signal of a rule nearly found until it returns false. Looked for only where it is shown: a
// document has three misses for a hit. `found` are the rule's hits.
void for_each_miss(Reading& reading, const Signal& signal, const RuleHits& found, const std::function<bool(const Miss&)>& use);

// Pieces of it, one file each.
SignalHits find_date_windows(Reading& reading, const Signal& signal);
SignalHits find_tally_hits(Reading& reading, const Signal& signal);

// Tests a hit against the signal's setting, `none`, `section`, `context` and agents: empty when it stands, else what it failed on,
// for near misses. Lowers the confidence of a hit whose agent is not known.
std::string fails_because(Reading& reading, const Signal& signal, Hit& hit);

enum class Outcome { holds, fails, undecided };

// Whether a value meets the condition: its whole interval must, or must not; anything between is undecided.
Outcome compare(const Quantity& value, const ValueCondition& condition);

}  // namespace compactproof
