#include <algorithm>

#include "readers/limits.h"
#include "readers/text_table.h"

namespace compactproof {

namespace {

bool has_outer_pipe(std::string_view text) { return text.size() > 1 && text.front() == '|'; }

std::size_t next_pipe(std::string_view text, std::size_t from) {
  std::size_t at = text.find('|', from);
  while (at != std::string_view::npos && at > 0 && text[at - 1] == '\\') at = text.find('|', at + 1);
  return std::min(at, text.size());
}

// The stretches between pipes, without the empty ones outside outer pipes. Without a pipe in front, one at the end opens
// a last empty cell. Empty when there is no pipe or too many.
std::vector<std::string_view> split_pipes(std::string_view text) {
  if (has_outer_pipe(text)) {
    text.remove_prefix(1);
    if (text.ends_with('|') && !text.ends_with("\\|")) text.remove_suffix(1);
  }
  std::vector<std::string_view> cells;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = next_pipe(text, from);
    cells.push_back(text.substr(from, end - from));
    if (cells.size() > max_text_columns) return {};
    from = end + 1;
  }
  return cells;
}

bool is_separator_row(std::string_view text) {
  return text.find('-') != std::string_view::npos && text.find_first_not_of("|-: \t") == std::string_view::npos;
}

bool is_drawn_line(std::string_view text) {
  return text.size() > 2 && text.front() == '+' && text.find_first_not_of("+-=: ") == std::string_view::npos;
}

TextRow make_row(const TextLine& line) {
  TextRow row;
  for (const std::string_view cell : split_pipes(line.text)) row.push_back(make_cell(line, cell));
  return row;
}

void pad_rows(TextTable& table) {
  std::size_t columns = 0;
  for (const TextRow& row : table.rows) columns = std::max(columns, row.size());
  for (TextRow& row : table.rows) {
    const std::uint32_t line = row.empty() ? 0 : row[0].first_line;
    while (row.size() < columns) row.emplace_back().first_line = line;
  }
}

std::size_t pipe_cells(const TextLine& line) {
  if (line.text.find('|') == std::string_view::npos) return 0;
  const std::size_t cells = split_pipes(line.text).size();
  return cells > 1 ? cells : 0;
}

bool starts_pipe_table(const std::vector<TextLine>& lines, std::size_t at) {
  const std::size_t cells = pipe_cells(lines[at]);
  if (cells == 0) return false;
  const std::string_view text = lines[at].text;
  if (has_outer_pipe(text) && text.back() == '|') return true;
  return at + 1 < lines.size() && pipe_cells(lines[at + 1]) == cells;
}

struct DrawnGroup {
  std::vector<const TextLine*> lines;  // between two drawn lines
};

// A drawn table with lines only around the head and the whole has one row a line; one with lines between all rows
// may wrap its cells. A line whose first cell is empty carries on the row above in both.
void add_drawn_rows(const DrawnGroup& group, bool line_is_row, TextTable& table) {
  bool first = true;
  for (const TextLine* line : group.lines) {
    TextRow row = make_row(*line);
    const bool carries_on = !first && (!line_is_row || row[0].paragraphs.empty());
    first = false;
    if (!carries_on || table.rows.back().size() != row.size()) {
      table.rows.push_back(std::move(row));
      continue;
    }
    const auto cells = split_pipes(line->text);
    for (std::size_t i = 0; i < cells.size(); ++i) continue_cell(table.rows.back()[i], *line, cells[i]);
  }
}

}  // namespace

std::optional<TextTable> read_box_table(const std::vector<TextLine>& lines, std::size_t at) {
  if (!is_drawn_line(lines[at].text) || at + 1 >= lines.size() || pipe_cells(lines[at + 1]) == 0) return std::nullopt;
  std::vector<DrawnGroup> groups;
  std::size_t cells = 0;
  std::size_t end = at;
  for (; end < lines.size() && cells < limits::document_blocks; ++end) {
    if (is_drawn_line(lines[end].text)) {
      groups.emplace_back();
    } else if (pipe_cells(lines[end]) > 0) {
      groups.back().lines.push_back(&lines[end]);
      cells += pipe_cells(lines[end]);
    } else {
      break;
    }
  }
  std::erase_if(groups, [](const DrawnGroup& group) { return group.lines.empty(); });
  const bool line_is_row = groups.size() <= 2 && groups.back().lines.size() > 1;
  TextTable table;
  for (const DrawnGroup& group : groups) add_drawn_rows(group, line_is_row, table);
  table.header_row = (line_is_row && groups.size() == 2) || looks_like_header(table.rows);
  pad_rows(table);
  table.end = end;
  return table;
}

std::optional<TextTable> read_pipe_table(const std::vector<TextLine>& lines, std::size_t at) {
  if (!starts_pipe_table(lines, at)) return std::nullopt;
  const bool outer = has_outer_pipe(lines[at].text);
  const std::size_t columns = pipe_cells(lines[at]);
  TextTable table;
  bool separated = false;
  std::size_t cells = 0;
  std::size_t end = at;
  for (; end < lines.size() && cells < limits::document_blocks; ++end) {
    const std::size_t found = pipe_cells(lines[end]);
    if (found == 0 || (outer ? !has_outer_pipe(lines[end].text) : found != columns)) break;
    if (is_separator_row(lines[end].text)) {
      separated = separated || table.rows.size() == 1;
      continue;
    }
    table.rows.push_back(make_row(lines[end]));
    cells += found;
  }
  if (table.rows.empty()) return std::nullopt;
  table.header_row = separated || looks_like_header(table.rows);
  pad_rows(table);
  table.end = end;
  return table;
}

}  // namespace compactproof
