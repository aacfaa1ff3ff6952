// Values that a cell of a table has only by its place: "16" under "Days to pay", "4 of 7".
#pragma once

#include <optional>
#include <span>

#include "language/entity.h"

namespace compactproof {

// A run of a unit's own words, with what stands in front of it.
struct CellWords {
  std::span<const Token> label;   // the first own words of the unit; empty for those themselves
  std::span<const Token> before;  // inherited words just before: of a further cell, "|", its column's header and ":"
  std::span<const Token> own;
};

// The value that all of a cell's words are, its place counted from the first of them; nothing where they say it
// themselves or the words are no cell's.
std::optional<Entity> read_cell(const TokenText& text, const CellWords& cell);

}  // namespace compactproof
