// What stands around a unit and says what it is about.
#pragma once

#include <cstdint>

#include "language/units.h"

namespace compactproof {

// The heading that stands above a unit, a heading's own excepted; -1 when there is none.
std::int32_t heading_above(const Units& units, std::uint32_t unit);

// Whether a unit is read on from the one before it: they are of one section, and neither is its heading.
bool reads_on(const Units& units, std::uint32_t unit);

}  // namespace compactproof
