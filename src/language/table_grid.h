// The cells of one table put back on their grid, with what its first row and column are for.
#pragma once

#include <cstdint>
#include <vector>

#include "text/document.h"

namespace compactproof {

struct TableCell {
  std::uint32_t column = 0;
  std::vector<std::uint32_t> blocks;   // its paragraphs
};

struct TableRow {
  bool is_header = false;
  std::vector<TableCell> cells;        // by column; never empty
};

struct TableGrid {
  std::uint32_t number = 0;            // CellPosition::table
  std::vector<TableRow> rows;
  bool is_label_value = false;         // two columns, short labels on the left, no header row
  std::uint32_t end_block = 0;         // the block behind the table

  // The cell of the header row that stands over `column`; null without a header row.
  const TableCell* header_of(std::uint32_t column) const;
};

// Reads the table that starts at block `begin`, which must be a cell. A table nested in it is a table of its own that
// ends it; its remaining rows are read as a further piece.
TableGrid read_table(const Document& document, std::uint32_t begin);

}  // namespace compactproof
