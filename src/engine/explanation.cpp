#include "engine/explanation.h"

#include <algorithm>

namespace compactproof {

namespace {

constexpr std::uint32_t farthest = 2;      // sentences between a departure and its explanation
constexpr std::uint32_t tie_reach = 14;    // words between a word of cause and the cause that it ties
constexpr std::uint32_t aside_reach = 3;   // words from the start of a sentence that say it goes over to another matter

// Such words name no cause: it is not said, or only supposed.
constexpr Statuses explains_nothing = out_of_voice | Status::conditional | Status::excepted | Status::unfilled;

// Looks for causes in one unit after the other.
class CauseFinder {
 public:
  explicit CauseFinder(Reading& reading) : reading_(reading), words_(reading.rules().explanations) {}

  // In the departure's own sentence.
  bool in_same(std::uint32_t unit) { return acts(unit) || is_withheld(unit) || is_tied_ground(unit); }

  // In another sentence of its paragraph.
  bool in_other(std::uint32_t unit, std::uint32_t distance) {
    if (opens_aside(unit)) return false;
    const bool stated = acts(unit) || is_withheld(unit);
    if (stated && (distance == 1 || any(unit, words_.link) || any(unit, words_.force))) return true;
    return distance == 1 && is_tied_ground(unit);
  }

  bool gives_inside_cause(std::uint32_t unit) { return any(unit, words_.inside); }

 private:
  bool any(std::uint32_t unit, const std::optional<PatternListId>& list) { return list && reading_.matcher().any(unit, *list); }

  template <typename Test>
  bool any_match(std::uint32_t unit, const std::optional<PatternListId>& list, Test test) {
    if (!any(unit, list)) return false;
    // A copy: the test asks the matcher for other lists.
    const std::vector<PatternMatch> matches = reading_.matcher().matches(unit, *list);
    return std::any_of(matches.begin(), matches.end(), test);
  }

  bool binds_recipient(std::uint32_t unit, const PatternMatch& match) {
    const int agent = reading_.statuses().agent(unit, match);
    return agent >= 0 && reading_.rules().statuses.agents[static_cast<std::size_t>(agent)].name == "recipient";
  }

  bool is_stated(std::uint32_t unit, const PatternMatch& match) {
    return (reading_.statuses().statuses(unit, match) & explains_nothing) == 0 && !binds_recipient(unit, match);
  }

  bool acts(std::uint32_t unit) {
    return any_match(unit, words_.act, [&](const PatternMatch& match) {
      return is_stated(unit, match) && !has(reading_.statuses().statuses(unit, match), Status::negated);
    });
  }

  bool is_withheld(std::uint32_t unit) {
    return any_match(unit, words_.silence, [&](const PatternMatch& match) { return is_stated(unit, match); });
  }

  bool is_tied_ground(std::uint32_t unit) {
    return any_match(unit, words_.ground, [&](const PatternMatch& ground) { return is_stated(unit, ground) && is_tied(unit, ground); });
  }

  bool is_tied(std::uint32_t unit, const PatternMatch& ground) {
    const bool row = reading_.unit(unit).kind == UnitKind::row;
    return any_match(unit, words_.link, [&](const PatternMatch& link) {
      const bool in_front = link.last <= ground.first && (row || ground.first - link.last <= tie_reach);
      const bool behind = ground.last <= link.first && link.first - ground.last <= tie_reach;
      return (in_front || behind) && !has(reading_.statuses().statuses(unit, link), Status::negated);
    });
  }

  bool opens_aside(std::uint32_t unit) {
    return any_match(unit, words_.aside, [&](const PatternMatch& match) { return match.first < aside_reach; });
  }

  Reading& reading_;
  const ExplanationWords& words_;
};

}  // namespace

std::optional<std::uint32_t> explaining_unit(Reading& reading, const Hit& hit) {
  CauseFinder causes(reading);
  if (causes.in_same(hit.unit)) return hit.unit;
  if (causes.gives_inside_cause(hit.unit)) return std::nullopt;
  const auto [first, last] = reading.around(hit.unit, Spread::paragraph);
  for (std::uint32_t distance = 1; distance <= farthest; ++distance) {
    if (hit.unit + distance < last && causes.in_other(hit.unit + distance, distance)) return hit.unit + distance;
    if (hit.unit >= first + distance && causes.in_other(hit.unit - distance, distance)) return hit.unit - distance;
  }
  return std::nullopt;
}

}  // namespace compactproof
