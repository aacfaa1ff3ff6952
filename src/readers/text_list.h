// Which list an item belongs to and how deep it stands, from markers and indents alone.
#pragma once

#include <cstdint>
#include <vector>

#include "readers/text_marker.h"

namespace compactproof {

class ListNesting {
 public:
  struct Place {
    std::int32_t list = 0;
    std::uint16_t level = 1;
  };

  // Enters an item; the lists deeper than it end.
  Place place(const ListMarker& marker, std::uint32_t indent);

  // Whether the marker carries on an open list: the next number or letter, or the same bullet.
  bool continues(const ListMarker& marker) const;

  // Whether a following item can only be nested in the item entered last: its text ends with a colon.
  void open_lead_in() { lead_in_ = true; }

  bool open() const { return !levels_.empty(); }
  std::uint32_t outer_indent() const { return levels_.front().indent; }

  // A heading or an ordinary paragraph ends all lists.
  void close() { levels_.clear(); }

 private:
  struct Level {
    ListMarker last;
    bool roman = false;
    std::uint32_t indent = 0;
    std::int32_t list = 0;
    std::uint16_t level = 1;
  };

  static bool follows(const Level& level, const ListMarker& marker);
  static bool same_style(const Level& level, const ListMarker& marker);
  std::size_t find_level(const ListMarker& marker, std::uint32_t indent) const;
  void pop_unrelated(const ListMarker& marker, std::uint32_t indent);
  Place enter(Level& level, const ListMarker& marker);

  std::vector<Level> levels_;
  std::int32_t next_list_ = 0;
  bool lead_in_ = false;
};

}  // namespace compactproof
