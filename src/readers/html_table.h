// Where the cells of an HTML table stand once the spans above them are taken into account.
#pragma once

#include <cstdint>
#include <vector>

#include "text/document.h"

namespace compactproof {

class HtmlTable {
 public:
  explicit HtmlTable(std::uint32_t number) : number_(number) {}

  void begin_row(bool header);

  // Spans of 0 count as 1. A cell past limits::table_columns shares the last place; see cut().
  CellPosition place_cell(std::uint32_t column_span, std::uint32_t row_span);

  bool cut() const { return cut_; }

 private:
  std::uint32_t number_;
  std::uint32_t rows_ = 0;  // begun so far
  std::uint32_t column_ = 0;
  bool header_ = false;
  bool cut_ = false;
  std::vector<std::uint32_t> taken_until_;  // for each column the first row that no cell above reaches into
};

}  // namespace compactproof
