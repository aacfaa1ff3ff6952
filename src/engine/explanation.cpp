#include "engine/explanation.h"

#include <algorithm>

namespace compactproof {

namespace {

constexpr std::uint32_t farthest = 2;  // sentences between a departure and its explanation

// A denied cause still explains ("the law does not allow it"); one that is only supposed does not.
constexpr Statuses explains_nothing = out_of_voice | Status::conditional | Status::excepted | Status::unfilled;

bool names_cause(Reading& reading, std::uint32_t unit) {
  const ExplanationWords& words = reading.rules().explanations;
  if (!reading.matcher().may_match(unit, *words.cause)) return false;
  const auto causes = reading.matcher().matches(unit, *words.cause);
  return std::any_of(causes.begin(), causes.end(), [&](const PatternMatch& match) {
    return (reading.statuses().statuses(unit, match) & explains_nothing) == 0;
  });
}

}  // namespace

std::optional<std::uint32_t> explaining_unit(Reading& reading, const Hit& hit) {
  const ExplanationWords& words = reading.rules().explanations;
  if (!words.cause || !words.link || !words.force) return std::nullopt;
  if (reading.matcher().any(hit.unit, *words.link) && names_cause(reading, hit.unit)) return hit.unit;
  const auto [first, last] = reading.around(hit.unit, Spread::paragraph);
  const std::uint32_t from = std::max(first, hit.unit - std::min(hit.unit, farthest));
  for (std::uint32_t unit = from; unit < std::min(last, hit.unit + farthest + 1); ++unit) {
    if (unit == hit.unit) continue;
    const bool tied = reading.matcher().any(unit, *words.link) || reading.matcher().any(unit, *words.force);
    if (tied && names_cause(reading, unit)) return unit;
  }
  return std::nullopt;
}

}  // namespace compactproof
