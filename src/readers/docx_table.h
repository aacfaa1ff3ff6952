// The grid of a table: where each cell stands once merged cells and deleted rows are taken into account.
#pragma once

#include <cstdint>
#include <pugixml.hpp>
#include <vector>

#include "readers/docx_names.h"

namespace compactproof {

struct DocxCell {
  pugi::xml_node node;
  std::uint32_t row = 0;          // of the first row for a cell that continues a merged one
  std::uint32_t column = 0;
  std::uint32_t row_span = 1;
  std::uint32_t column_span = 1;
  bool header_row = false;
  bool continues = false;         // lower part of a vertically merged cell; normally without text
  bool removed = false;           // in a deleted or hidden row: not to be read
  bool hidden = false;   // removed because its row is hidden
};

struct DocxTable {
  std::vector<DocxCell> cells;    // in document order, also the removed ones
  bool has_deleted_rows = false;
  bool has_inserted_rows = false;
  bool has_hidden_rows = false;
  bool cut = false;               // wider than limits::table_columns
};

DocxTable read_docx_table(pugi::xml_node table, const DocxNames& names);

}  // namespace compactproof
