// How the levels of an ODT list are numbered, and the labels that follow from it.
#pragma once

#include <array>
#include <cstdint>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "readers/limits.h"
#include "readers/numbering_format.h"

namespace compactproof {

struct OdtListLevel {
  std::string bullet;            // not empty: the label as it is
  NumberFormat number_format = NumberFormat::none;
  bool letters_repeat = false;   // "aa, bb, cc" behind "z", not "aa, ab, ac"
  std::string_view prefix;
  std::string_view suffix;
  std::string_view pattern;      // "%1%.%2%."; when given it replaces prefix, suffix and display_levels
  std::size_t display_levels = 1;
  std::int64_t start = 1;
};

struct OdtListStyle {
  std::array<OdtListLevel, limits::list_levels> levels;  // level 1 is levels[0]
};

// Reads text:list-style or text:outline-style. Views point into the XML part.
OdtListStyle read_list_style(pugi::xml_node style);

// One list's numbers while it is being read.
class OdtListCounter {
 public:
  // Moves on to the next item of `level` (from 0) and starts the deeper levels anew.
  void advance(const OdtListStyle& style, std::size_t level);
  // Makes `value` the number of the next item of `level`.
  void restart(std::size_t level, std::int64_t value);
  // The next item of `level` takes its style's start value.
  void restart(std::size_t level);

  // The label of the item reached last on `level`.
  std::string label(const OdtListStyle& style, std::size_t level) const;

 private:
  struct Number {
    std::int64_t value = 0;
    bool counting = false;  // false: the style's start value comes next
  };

  std::string number(const OdtListStyle& style, std::size_t level) const;

  std::array<Number, limits::list_levels> numbers_{};
};

}  // namespace compactproof
