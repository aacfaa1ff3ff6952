#include "language/table_grid.h"

#include <algorithm>
#include <string_view>

namespace compactproof {

namespace {

constexpr std::size_t longest_header = 60;  // bytes of a cell that can be a column's header
constexpr std::size_t longest_label = 80;   // bytes of a cell that can label its row

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

bool looks_like_header(const Document& document, const TableRow& row) {
  std::size_t filled = 0;
  for (const TableCell& cell : row.cells) {
    for (const std::uint32_t block : cell.blocks) {
      const std::string_view text = document.text_of(document.blocks[block]);
      if (text.size() > longest_header || has_digit(text) || text.ends_with('.') || text.ends_with(':')) return false;
      if (!text.empty()) ++filled;
    }
  }
  return filled >= 2;
}

bool has_short_labels(const Document& document, const TableGrid& grid) {
  for (const TableRow& row : grid.rows) {
    if (row.cells.size() > 2) return false;
    const TableCell& label = row.cells.front();
    if (label.blocks.size() > 1 || document.text_of(document.blocks[label.blocks.front()]).size() > longest_label) return false;
  }
  return true;
}

void find_header(const Document& document, TableGrid& grid) {
  const std::uint32_t first = grid.rows.front().cells.front().blocks.front();
  const bool declared = document.blocks[first].cell->header_row;
  const bool two_columns = grid.rows.front().cells.size() <= 2;
  if (declared || (grid.rows.size() >= 2 && !two_columns && looks_like_header(document, grid.rows.front()))) {
    grid.rows.front().is_header = true;
  } else if (two_columns) {
    grid.is_label_value = has_short_labels(document, grid);
  }
}

}  // namespace

const TableCell* TableGrid::header_of(std::uint32_t column) const {
  if (rows.empty() || !rows.front().is_header) return nullptr;
  const TableCell* header = nullptr;
  for (const TableCell& cell : rows.front().cells) {
    if (cell.column <= column) header = &cell;
  }
  return header;
}

TableGrid read_table(const Document& document, std::uint32_t begin) {
  TableGrid grid;
  grid.number = document.blocks[begin].cell->table;
  std::uint32_t block = begin;
  std::uint32_t row = 0;
  for (; block < document.blocks.size(); ++block) {
    const auto& cell = document.blocks[block].cell;
    if (!cell || cell->table != grid.number) break;
    if (grid.rows.empty() || cell->row != row) {
      grid.rows.emplace_back();
      row = cell->row;
    }
    auto& cells = grid.rows.back().cells;
    if (cells.empty() || cells.back().column != cell->column) cells.push_back({cell->column, {}});
    cells.back().blocks.push_back(block);
  }
  grid.end_block = block;
  find_header(document, grid);
  return grid;
}

}  // namespace compactproof
