#include "language/surroundings.h"

namespace compactproof {

std::int32_t heading_above(const Units& units, std::uint32_t unit) {
  const Section& section = units.sections[units.units[unit].section];
  return section.heading == static_cast<std::int32_t>(unit) ? units.sections[section.parent].heading : section.heading;
}

bool reads_on(const Units& units, std::uint32_t unit) {
  if (unit == 0 || units.units[unit].section != units.units[unit - 1].section) return false;
  const std::int32_t heading = units.sections[units.units[unit].section].heading;
  return heading != static_cast<std::int32_t>(unit) && heading != static_cast<std::int32_t>(unit - 1);
}

}  // namespace compactproof
