#include "engine/explanation.h"

#include <algorithm>

namespace compactproof {

namespace {

constexpr std::uint32_t farthest = 8;      // units between a departure and a cause that its words tell
constexpr std::uint32_t farthest_named = 2;   // and one that patterns name
constexpr std::uint32_t tie_reach = 14;    // words between a word of cause and the cause that it ties
constexpr std::uint32_t aside_reach = 3;   // words from the start of a sentence that say it goes over to another matter
constexpr float tells_no_cause = -1;
constexpr float rather_of_topic = 0;

// Such words name no cause: it is not said, or only supposed. An old story may well be one.
constexpr Statuses explains_nothing = Status::attributed | Status::question | Status::heading | Status::definition |
                                      Status::example | Status::contents | Status::conditional | Status::excepted |
                                      Status::unfilled;

// Looks for causes in one unit after the other.
class CauseFinder {
 public:
  CauseFinder(Reading& reading, const Hit& departure)
      : reading_(reading), words_(reading.rules().explanations), departure_(departure) {}

  // In the departure's own sentence.
  bool in_same(std::uint32_t unit) {
    return can_be(unit) && (acts(unit) || is_withheld(unit) || is_told_by_words(unit) || is_tied_ground(unit));
  }

  // In another sentence of its paragraph.
  bool in_other(std::uint32_t unit, std::uint32_t distance) {
    if (opens_aside(unit) || !can_be(unit)) return false;
    if (is_told_by_words(unit)) return true;
    if (distance > farthest_named) return false;
    const bool stated = acts(unit) || is_withheld(unit);
    if (stated && (distance == 1 || any(unit, words_.link) || any(unit, words_.effect) || any(unit, words_.force))) return true;
    return distance == 1 && is_tied_ground(unit);
  }

  // In a later paragraph.
  bool in_next(std::uint32_t unit) { return !opens_aside(unit) && is_told_by_words(unit); }

 private:
  bool any(std::uint32_t unit, const std::optional<PatternListId>& list) { return list && reading_.matcher().any(unit, *list); }

  template <typename Test>
  bool any_match(std::uint32_t unit, const std::optional<PatternListId>& list, Test test) {
    if (!any(unit, list)) return false;
    const auto matches = reading_.matcher().matches(unit, *list);
    return std::any_of(matches.begin(), matches.end(), test);
  }

  // A duty of the recipient's; what befell them ("the provider was wound up") is none.
  bool binds_recipient(std::uint32_t unit, const PatternMatch& match) {
    const int agent = reading_.statuses().agent(unit, match);
    if (agent < 0 || has(reading_.statuses().statuses(unit, match), Status::past)) return false;
    return reading_.rules().statuses.agents[static_cast<std::size_t>(agent)].name == "recipient";
  }

  bool is_stated(std::uint32_t unit, const PatternMatch& match) {
    if ((reading_.statuses().statuses(unit, match) & explains_nothing) != 0 || binds_recipient(unit, match)) return false;
    return !is_departure(unit, match) && !is_set_aside(unit, match);
  }

  // What departs is not its own cause: "the grant ends on 31 March".
  bool is_departure(std::uint32_t unit, const PatternMatch& match) const {
    if (unit != departure_.unit) return false;
    for (std::uint32_t token = match.first; token < match.last; ++token) {
      if (match.consumes(token) && departure_.match.consumes(token)) return true;
    }
    return false;
  }

  bool can_be(std::uint32_t unit) const {
    return words_.topic < 0 || reading_.topic_score(unit, static_cast<std::uint32_t>(words_.topic)) >= tells_no_cause;
  }

  // Its words are those of a cause, and one that ties, forces or names something outside is meant so.
  bool is_told_by_words(std::uint32_t unit) {
    if (!reading_.names_cause(unit) || any(unit, words_.inside)) return false;
    const auto stated = [&](const PatternMatch& match) { return is_stated(unit, match); };
    return any_match(unit, words_.ground, stated) || any_match(unit, words_.link, stated) ||
           any_match(unit, words_.effect, stated) || any_match(unit, words_.force, stated);
  }

  bool is_set_aside(std::uint32_t unit, const PatternMatch& cause) {
    return any_match(unit, words_.no_cause, [&](const PatternMatch& match) { return match.first < cause.first; });
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
    const bool row = reading_.unit(unit).kind == UnitKind::row;  // its header "Reason" may stand far in front
    return any_match(unit, words_.link, [&](const PatternMatch& link) {
      return link.last <= ground.first && (row || ground.first - link.last <= tie_reach);
    }) || any_match(unit, words_.effect, [&](const PatternMatch& effect) {
      return ground.last <= effect.first && effect.first - ground.last <= tie_reach;
    });
  }

  bool opens_aside(std::uint32_t unit) {
    return any_match(unit, words_.aside, [&](const PatternMatch& match) { return match.first < aside_reach; });
  }

  Reading& reading_;
  const ExplanationWords& words_;
  const Hit& departure_;
};

// Sentences of one block. Items of a list are matters of their own; the answer to a question stands below it.
bool is_beside(const Reading& reading, std::uint32_t departure, std::uint32_t other) {
  const Unit& unit = reading.unit(departure);
  const std::uint32_t block = reading.unit(other).block;
  return block == unit.block || (unit.question && block == unit.block + 1);
}

// A later paragraph of the section that is about the rule's matter; rows and items are matters of their own.
bool follows_on(const Reading& reading, const Rule& rule, std::uint32_t departure, std::uint32_t other) {
  const Unit& unit = reading.unit(other);
  return rule.topic >= 0 && other > departure && unit.kind == UnitKind::sentence && unit.section == reading.unit(departure).section &&
         reading.topic_score(other, static_cast<std::uint32_t>(rule.topic)) >= rather_of_topic;
}

}  // namespace

std::optional<std::uint32_t> explaining_unit(Reading& reading, const Rule& rule, const Hit& hit) {
  CauseFinder causes(reading, hit);
  if (causes.in_same(hit.unit)) return hit.unit;
  if (is_own_choice(reading, hit)) return std::nullopt;
  const auto explains = [&](std::uint32_t unit, std::uint32_t distance) {
    if (unit >= reading.unit_count()) return false;
    if (is_beside(reading, hit.unit, unit)) return causes.in_other(unit, distance);
    return follows_on(reading, rule, hit.unit, unit) && causes.in_next(unit);
  };
  for (std::uint32_t distance = 1; distance <= farthest; ++distance) {
    if (explains(hit.unit + distance, distance)) return hit.unit + distance;
    if (hit.unit >= distance && explains(hit.unit - distance, distance)) return hit.unit - distance;
  }
  return std::nullopt;
}

bool is_own_choice(Reading& reading, const Hit& hit) {
  const auto& inside = reading.rules().explanations.inside;
  return inside && reading.matcher().any(hit.unit, *inside);
}

}  // namespace compactproof
