// Rows of action plans: a row without an owner or a date is an intention, not a commitment.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/text_matcher.h"
#include "framework/rule_set.h"
#include "language/table_grid.h"
#include "text/document.h"

namespace compactproof {

// One row of an action plan.
struct ActionRow {
  std::size_t row = 0;   // of the grid
  bool owned = false;
  bool dated = false;
  bool idle = false;     // the table has columns for both, and neither is filled in

  bool is_complete() const { return owned && dated; }
};

// The rows of a table whose headers say that it lists actions with owners; empty for any other table. Below the
// heading of a plan (`in_plan`) it may lack the column for owners or that for dates. A cell
// merged with the one above takes its words from there; "-", "TBC", "ongoing" and the like are not filled in.
std::vector<ActionRow> read_action_rows(const Document& document, const TableGrid& grid, const TableWords& words, TextMatcher& texts,
                                        bool in_plan = false);

// The row's cell in a column; null where it has none.
const TableCell* cell_in(const TableRow& row, std::uint32_t column);

// The words of a cell's paragraphs, parted by spaces; empty for null.
std::string cell_text(const Document& document, const TableCell* cell);

}  // namespace compactproof
