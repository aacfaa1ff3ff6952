#include "readers/text_list.h"

#include <algorithm>

#include "readers/limits.h"

namespace compactproof {

namespace {

constexpr std::uint32_t indent_slack = 1;  // columns by which items of one list may differ

}  // namespace

bool ListNesting::same_style(const Level& level, const ListMarker& marker) {
  const ListMarker& last = level.last;
  return last.style == marker.style && last.frame == marker.frame && last.capital == marker.capital &&
         last.bullet == marker.bullet && (marker.style != MarkerStyle::clause || last.depth == marker.depth);
}

bool ListNesting::follows(const Level& level, const ListMarker& marker) {
  if (!same_style(level, marker)) return false;
  switch (marker.style) {
    case MarkerStyle::bullet: return true;
    case MarkerStyle::number:
    case MarkerStyle::clause: return marker.number == level.last.number + 1;
    case MarkerStyle::letter:
      if (level.roman) return marker.roman == level.last.roman + 1;
      return marker.letter != 0 && marker.letter == level.last.letter + 1;
  }
  return false;
}

bool ListNesting::continues(const ListMarker& marker) const {
  return std::any_of(levels_.begin(), levels_.end(), [&](const Level& level) { return follows(level, marker); });
}

// The innermost open list that the item carries on; failing that, one of its style that stands at its indent.
std::size_t ListNesting::find_level(const ListMarker& marker, std::uint32_t indent) const {
  for (std::size_t i = levels_.size(); i-- > 0;) {
    const std::uint32_t other = levels_[i].indent;
    const bool aligned = std::max(indent, other) - std::min(indent, other) <= indent_slack;
    if (follows(levels_[i], marker) && (aligned || marker.style != MarkerStyle::bullet)) return i;
  }
  for (std::size_t i = levels_.size(); i-- > 0;) {
    const bool may_skip = marker.style == MarkerStyle::number || marker.style == MarkerStyle::clause;
    if (may_skip && same_style(levels_[i], marker) && marker.number > levels_[i].last.number) return i;
  }
  return levels_.size();
}

// A marker of a new style stands inside the lists that are indented less, or that announced it with a colon.
void ListNesting::pop_unrelated(const ListMarker& marker, std::uint32_t indent) {
  const auto rank = [](const ListMarker& m) {
    switch (m.style) {
      case MarkerStyle::clause: return 0;
      case MarkerStyle::number: return 1;
      case MarkerStyle::letter: return 2;
      case MarkerStyle::bullet: return 3;
    }
    return 3;
  };
  // "66." behind "65.9" opens no list inside it.
  const bool opens =
      marker.style == MarkerStyle::bullet || marker.number == 1 || marker.letter == 1 || marker.roman == 1;
  while (!levels_.empty() && !lead_in_) {
    const Level& top = levels_.back();
    if (indent > top.indent + indent_slack) break;
    const bool nests = rank(marker) > rank(top.last) || (marker.style == MarkerStyle::letter && marker.roman == 1);
    if (opens && indent + indent_slack >= top.indent && nests && !same_style(top, marker)) break;
    levels_.pop_back();
  }
}

ListNesting::Place ListNesting::enter(Level& level, const ListMarker& marker) {
  level.last = marker;
  lead_in_ = false;
  return {level.list, level.level};
}

ListNesting::Place ListNesting::place(const ListMarker& marker, std::uint32_t indent) {
  const std::size_t found = find_level(marker, indent);
  if (found < levels_.size()) {
    levels_.resize(found + 1);
    return enter(levels_.back(), marker);
  }
  if (marker.style == MarkerStyle::clause) {
    while (!levels_.empty() && levels_.back().level >= marker.depth) levels_.pop_back();
  } else {
    pop_unrelated(marker, indent);
  }
  Level level;
  level.indent = indent;
  level.list = next_list_++;
  const std::size_t outer = levels_.empty() ? 0u : levels_.back().level;
  const std::size_t depth = marker.style == MarkerStyle::clause ? marker.depth : outer + 1;
  level.level = static_cast<std::uint16_t>(std::min(depth, limits::list_levels));
  level.roman = marker.style == MarkerStyle::letter && (marker.letter == 0 || marker.roman == 1);
  if (levels_.size() >= limits::list_levels) levels_.pop_back();
  levels_.push_back(level);
  return enter(levels_.back(), marker);
}

}  // namespace compactproof
