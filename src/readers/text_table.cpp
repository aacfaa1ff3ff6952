#include "readers/text_table.h"

#include <algorithm>
#include <array>

#include "readers/text_heading.h"
#include "readers/text_wrap.h"

namespace compactproof {

namespace {

constexpr std::uint32_t longest_column_name = 48;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view first_text(const TextCell& cell) {
  return cell.paragraphs.empty() || cell.paragraphs[0].pieces.empty() ? std::string_view{}
                                                                      : cell.paragraphs[0].pieces[0].text;
}

bool is_plain_value(std::string_view text) {
  static constexpr std::array<std::string_view, 11> values = {"None", "none", "Yes", "yes", "No", "no",
                                                              "Nil",  "N/A",  "n/a", "TBC", "TBA"};
  return std::find(values.begin(), values.end(), text) != values.end();
}

bool may_name_column(const TextCell& cell, std::size_t columns) {
  const std::string_view text = first_text(cell);
  if (cell.paragraphs.size() != 1 || text.empty() || is_plain_value(text)) return false;
  if (text.back() == '.' && text.size() <= 4) return true;  // "No."
  const std::string_view words = text.back() == '?' ? text.substr(0, text.size() - 1) : text;
  if (columns_of(words) > longest_column_name || ends_sentence(words)) return false;
  const bool digits = std::any_of(words.begin(), words.end(), is_digit);
  // "Confirmed 2025/26" names a column of several; in two columns a number is a value.
  return !digits || (columns > 2 && !is_digit(words[0]) && is_short_title(words));
}

}  // namespace

TextCell make_cell(const TextLine& line, std::string_view text) {
  TextCell cell;
  cell.first_line = line.number;
  if (const std::string_view visible = trim(text); !visible.empty()) {
    cell.paragraphs.push_back({{}, {piece_of(line, visible)}});
  }
  return cell;
}

void continue_cell(TextCell& cell, const TextLine& line, std::string_view text) {
  const std::string_view visible = trim(text);
  if (visible.empty()) return;
  if (cell.paragraphs.empty()) cell.paragraphs.emplace_back();
  cell.paragraphs.back().pieces.push_back(piece_of(line, visible));
}

bool looks_like_header(const std::vector<TextRow>& rows) {
  if (rows.size() < 2) return false;
  const TextRow& first = rows[0];
  return std::all_of(first.begin(), first.end(),
                     [&](const TextCell& cell) { return may_name_column(cell, first.size()); });
}

std::optional<TextTable> read_table(const std::vector<TextLine>& lines, std::size_t at) {
  static constexpr std::array shapes = {read_box_table, read_pipe_table, read_pasted_table, read_tabbed_table,
                                        read_aligned_table};
  for (const auto shape : shapes) {
    if (auto table = shape(lines, at)) return table;
  }
  return std::nullopt;
}

}  // namespace compactproof
