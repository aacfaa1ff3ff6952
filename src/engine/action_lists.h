// Lists of actions outside tables: items, lines or clauses below "Actions", "What we will do".
#pragma once

#include <cstdint>
#include <vector>

namespace compactproof {

class Reading;

struct ListedAction {
  std::uint32_t unit = 0;
  bool owned = false;     // a post, a person or initials stand in it
  bool dated = false;     // a date, a month, a deadline

  bool is_complete() const { return owned && dated; }
};

// Each list of two actions or more. Below words that a plan is not the only thing to stand under ("next steps"), only
// a list of which half has owners and dates; a list of dates without owners is a timetable and left out.
using ActionLists = std::vector<std::vector<ListedAction>>;
ActionLists find_action_lists(Reading& reading);

}  // namespace compactproof
