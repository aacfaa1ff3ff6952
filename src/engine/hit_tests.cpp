#include "engine/hit_tests.h"

#include <algorithm>

namespace compactproof {

namespace {

// The unit's own words tell what it is about: what stands around it need not.
bool tells_its_matter(const Reading& reading, const Signal& signal, std::uint32_t unit) {
  return signal.topic >= 0 && reading.is_surely_on_topic(unit, static_cast<std::uint32_t>(signal.topic));
}

}  // namespace

bool in_setting(Reading& reading, const Signal& signal, std::uint32_t unit) {
  const bool tells = tells_its_matter(reading, signal, unit);
  return std::ranges::all_of(signal.setting, [&](PatternListId list) {
    return tells ? reading.has_setting(list) : reading.in_setting(unit, list);
  });
}

bool in_section(Reading& reading, const Signal& signal, std::uint32_t unit) {
  return !signal.section || reading.in_section(unit, *signal.section);
}

std::string_view misplaced_because(Reading& reading, const Signal& signal, std::uint32_t unit) {
  if (!in_setting(reading, signal, unit)) return "what stands around it is another matter";
  if (signal.cause && !reading.names_cause(unit)) return "its words name no cause from outside";
  if (signal.none && reading.matcher().any(unit, *signal.none)) return "the passage is about something else";
  if (!in_section(reading, signal, unit)) return "not under a heading about it";
  if (signal.context && !reading.in_context(unit, *signal.context)) return "the paragraph is not about it";
  return {};
}

std::string binds_another_because(Reading& reading, const Signal& signal, Hit& hit) {
  if (signal.agent < 0 && signal.agent_not < 0) return {};
  const int agent = reading.statuses().agent(hit.unit, hit.match);
  if (agent < 0) {
    hit.confidence *= 0.95;
    return {};
  }
  const std::string& name = reading.rules().statuses.agents[static_cast<std::size_t>(agent)].name;
  if (signal.agent >= 0 && agent != signal.agent && name != "mutual") return "it binds the " + name + ", not the public body";
  if (signal.agent_not >= 0 && agent == signal.agent_not) return "it binds the " + name;
  return {};
}

bool is_on_topic(Reading& reading, const Signal& signal, const Hit& hit) {
  if (signal.topic < 0) return true;
  const auto speaks_of_it = [&](std::uint32_t unit) { return reading.is_on_topic(unit, static_cast<std::uint32_t>(signal.topic)); };
  return speaks_of_it(hit.unit) || std::ranges::any_of(hit.also, speaks_of_it);
}

std::string fails_because(Reading& reading, const Signal& signal, Hit& hit) {
  if (const std::string_view why = misplaced_because(reading, signal, hit.unit); !why.empty()) return std::string(why);
  return binds_another_because(reading, signal, hit);
}

}  // namespace compactproof
