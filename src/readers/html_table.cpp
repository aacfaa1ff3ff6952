#include "readers/html_table.h"

#include <algorithm>

#include "readers/limits.h"

namespace compactproof {

namespace {

constexpr std::uint32_t most_rows_spanned = 65'534;  // the HTML standard's

}  // namespace

void HtmlTable::begin_row(bool header) {
  ++rows_;
  column_ = 0;
  header_ = header;
}

CellPosition HtmlTable::place_cell(std::uint32_t column_span, std::uint32_t row_span) {
  if (rows_ == 0) begin_row(false);  // a cell without a row
  const std::uint32_t row = rows_ - 1;
  while (column_ < taken_until_.size() && taken_until_[column_] > row) ++column_;
  if (column_ >= limits::table_columns) cut_ = true;
  CellPosition place{number_, row, std::min(column_, limits::table_columns - 1), 1, 1, header_};
  place.column_span = std::clamp(column_span, 1u, limits::table_columns - place.column);
  place.row_span = std::clamp(row_span, 1u, most_rows_spanned);
  column_ = place.column + place.column_span;
  if (place.row_span > 1) {
    taken_until_.resize(std::max<std::size_t>(taken_until_.size(), column_), 0);
    std::fill(taken_until_.begin() + place.column, taken_until_.begin() + column_, row + place.row_span);
  }
  return place;
}

}  // namespace compactproof
