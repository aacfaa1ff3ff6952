// Tables in plain text, in the five shapes that people and programs write them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "readers/text_line.h"

namespace compactproof {

inline constexpr std::size_t max_text_columns = 128;  // a line with more separators is no row of a table

struct TextCellParagraph {
  std::string_view label;         // of a list item in the cell
  std::vector<TextPiece> pieces;  // wrapped lines, to be joined by spaces
};

struct TextCell {
  std::vector<TextCellParagraph> paragraphs;  // none: an empty cell
  std::uint32_t column_span = 1;
  std::uint32_t first_line = 0;  // source line, also of an empty cell
};

using TextRow = std::vector<TextCell>;

struct TextTable {
  std::vector<TextRow> rows;
  bool header_row = false;  // the first row names the columns
  std::size_t end = 0;      // index of the line behind the table
};

// The table that starts at lines[at], or nothing. Looks a bounded number of lines ahead before it commits itself.
std::optional<TextTable> read_table(const std::vector<TextLine>& lines, std::size_t at);

// The shapes, in the order in which read_table tries them:
// +---+---+ drawn around the cells;
std::optional<TextTable> read_box_table(const std::vector<TextLine>& lines, std::size_t at);
// cells between | signs, with or without a |---| row;
std::optional<TextTable> read_pipe_table(const std::vector<TextLine>& lines, std::size_t at);
// a Word table pasted as text: each cell is a line that starts with a tab, a blank line ends the row;
std::optional<TextTable> read_pasted_table(const std::vector<TextLine>& lines, std::size_t at);
// cells separated by tabs;
std::optional<TextTable> read_tabbed_table(const std::vector<TextLine>& lines, std::size_t at);
// columns aligned with two or more spaces.
std::optional<TextTable> read_aligned_table(const std::vector<TextLine>& lines, std::size_t at);

// A cell with one line, or an empty one when `text` is blank; `text` must view a stretch of line.raw.
TextCell make_cell(const TextLine& line, std::string_view text);

// Adds `text`, unless blank, to the last paragraph of the cell.
void continue_cell(TextCell& cell, const TextLine& line, std::string_view text);

// Whether the first row's words look like names of columns: short, no values, no sentences.
bool looks_like_header(const std::vector<TextRow>& rows);

}  // namespace compactproof
