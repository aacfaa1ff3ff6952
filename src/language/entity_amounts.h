// Durations, money, percentages and counts, alone or as ranges, with their comparators.
#pragma once

#include "language/entity.h"
#include "language/entity_words.h"

namespace compactproof {

struct AmountReading {
  Entity entity;
  std::uint32_t end = 0;  // behind everything looked at and used up; 0: nothing starts here
  bool refused = false;   // understood, but none of our things: an age, a clause number, a rate
};

AmountReading read_amount(const EntityTokens& tokens, std::uint32_t i);

}  // namespace compactproof
