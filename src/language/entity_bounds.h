// Comparators before a quantity: "at least", "not less than", "up to", "a minimum period of", "should not exceed".
#pragma once

#include <cstdint>

#include "language/entity_words.h"
#include "language/quantity.h"

namespace compactproof {

struct Bound {
  enum class Kind : std::uint8_t { none, at_least, more_than, at_most, less_than };
  Kind kind = Kind::none;
  bool approximate = false;
  bool labels_value = false;  // minimum, maximum: "minimum notice period: 3 months"
  bool slight = false;        // "just over", "a little under", "nearly": no further away than slight_margin
  bool preposition = false;   // over, under, above, below: also used of place and time ("over the next two years")
  std::uint32_t end = 0;      // behind its last token
};

// The comparator that starts at token i; kind none and not approximate when there is none.
Bound read_bound(const EntityTokens& tokens, std::uint32_t i);

// The comparator behind a quantity: "or more", "minimum", "or so".
Bound read_trailing_bound(const EntityTokens& tokens, std::uint32_t i);

// How far a value said to be just above or below a figure may be from it, as a share of the figure.
constexpr double slight_margin = 0.2;

// "more than" and "less than" leave out the value itself: the interval ends at the next double. A slight bound ends on
// its other side too, so "a little over eight weeks" is surely less than twelve.
void apply_bound(const Bound& bound, Quantity& quantity);

}  // namespace compactproof
