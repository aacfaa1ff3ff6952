// What a signal found, and what it nearly found.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "framework/rule_set.h"
#include "language/matcher.h"
#include "language/statuses.h"

namespace compactproof {

struct Hit {
  std::uint32_t unit = 0;
  PatternMatch match;                      // in that unit
  TokenRange anchor;                       // the words of it whose statuses count
  std::vector<std::uint32_t> also;         // further units that belong to it: the opening date, rows of a table
  Statuses statuses = 0;
  Statuses ignored = 0;                    // the signal's `ignore`
  double confidence = 1;
  bool on_topic = true;                    // its words can be about the matter of the rule
  std::string note;                        // "84 days from 4 January 2010 to 29 March 2010"; may be empty
};

// A passage that failed only one test of a signal.
struct Miss {
  Hit hit;
  std::string why;
};

struct SignalHits {
  std::vector<Hit> hits;                   // in document order
  std::vector<Miss> misses;
};

// Statuses that keep a hit from counting as said.
constexpr Statuses blocking = out_of_voice | Status::negated | Status::weak | Status::excepted | Status::past |
                              Status::unfilled | Status::undecided;

inline bool is_asserted(const Hit& hit) { return (hit.statuses & blocking & ~hit.ignored) == 0; }

// Whether the hit passes a leaf of a verdict condition.
bool passes(const Hit& hit, Expression::Test test, Statuses status);

}  // namespace compactproof
