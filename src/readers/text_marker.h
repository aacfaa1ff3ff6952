// The mark at the start of a list item or clause: "-", "•", "1.", "(a)", "iv)", "4.2".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace compactproof {

enum class MarkerStyle : std::uint8_t {
  bullet,
  number,  // 1. 1) (1)
  clause,  // 4.2 or 4.2.1, with or without a final stop
  letter,  // a) (a) a. or a capital; also everything that might be roman
};

enum class MarkerFrame : std::uint8_t { bare, stop, closed, enclosed };  // 4.2  1.  1)  (1)

struct ListMarker {
  MarkerStyle style = MarkerStyle::bullet;
  MarkerFrame frame = MarkerFrame::bare;
  bool capital = false;
  char32_t bullet = 0;       // the sign of a bullet
  std::uint32_t number = 0;  // of a number; of the last part of a clause
  std::uint32_t letter = 0;  // place in the alphabet, 0 when it can only be roman
  std::uint32_t roman = 0;   // value as a roman numeral, 0 when it is none
  std::uint32_t depth = 1;   // parts of a clause number
  std::string_view label;    // as written
  std::string_view content;  // what follows, without white space; may be empty
};

// Reads the marker at the start of `text` (a line without its indent). A number that opens a sentence, a date or a
// decimal fraction is no marker. A single letter with a stop may be an initial: see starts_sequence.
std::optional<ListMarker> read_marker(std::string_view text);

// Whether the marker may open a list: "1", "a", "i", or anything that cannot be mistaken for an initial.
bool starts_sequence(const ListMarker& marker);

}  // namespace compactproof
