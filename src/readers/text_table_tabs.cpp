#include <algorithm>

#include "readers/limits.h"
#include "readers/text_marker.h"
#include "readers/text_table.h"
#include "readers/text_wrap.h"

namespace compactproof {

namespace {

constexpr std::size_t look_ahead = 64;  // lines within which a pasted cell or a second row must show itself

bool is_cell_line(const TextLine& line) {
  return line.raw.starts_with('\t') && line.text.find('\t') == std::string_view::npos;
}

// A line of nothing but a tab is an empty cell, so "blank" is narrower here than elsewhere.
bool is_gap(const TextLine& line) { return line.blank() && !line.raw.starts_with('\t'); }

std::size_t count_cell_lines(const std::vector<TextLine>& lines, std::size_t at) {
  std::size_t count = 0;
  while (at + count < lines.size() && count <= max_text_columns && is_cell_line(lines[at + count])) ++count;
  return count;
}

// Indented prose also starts its lines with tabs, but goes on with small letters.
bool is_indented_prose(const std::vector<TextLine>& lines, std::size_t at, std::size_t count) {
  std::size_t small = 0;
  for (std::size_t i = at + 1; i < at + count; ++i) small += starts_small(lines[i].text) ? 1 : 0;
  return small * 2 >= count;
}

bool has_second_row(const std::vector<TextLine>& lines, std::size_t at, std::size_t columns) {
  std::size_t next = at + columns;
  if (next >= lines.size() || !is_gap(lines[next])) return false;
  const std::size_t limit = std::min(lines.size(), next + look_ahead);
  while (next < limit && is_gap(lines[next])) ++next;
  return next < limit && is_cell_line(lines[next]);
}

// Reads one table cell by cell. A cell may hold paragraphs and list items of its own, which do not start with a tab
// and may have blank lines between them; Word leaves none before the next cell of the row.
class PastedTable {
 public:
  PastedTable(const std::vector<TextLine>& lines, std::size_t at, std::size_t columns)
      : lines_(lines), at_(at), columns_(columns) {}

  TextTable read() {
    bool after_gap = false;
    std::size_t end = at_;
    for (; at_ < lines_.size() && cells_ < limits::document_blocks; ++at_) {
      const TextLine& line = lines_[at_];
      if (is_gap(line)) {
        after_gap = true;
        continue;
      }
      if (is_cell_line(line)) {
        add_cell(line, after_gap);
      } else if (belongs_to_cell()) {
        add_to_cell(line);
      } else {
        break;
      }
      after_gap = false;
      end = at_ + 1;
    }
    return finish(end);
  }

 private:
  void add_cell(const TextLine& line, bool after_gap) {
    if (after_gap || table_.rows.empty() || table_.rows.back().size() == columns_) table_.rows.emplace_back();
    table_.rows.back().push_back(make_cell(line, line.text));
    ++cells_;
  }

  // In a row with cells to come the line is the cell's if a cell line follows without a gap before it; in a full row
  // only list items are, if the table goes on behind them.
  bool belongs_to_cell() const {
    const bool full = table_.rows.back().size() == columns_;
    const std::size_t limit = std::min(lines_.size(), at_ + look_ahead);
    for (std::size_t i = at_; i < limit; ++i) {
      if (is_cell_line(lines_[i])) return full ? is_gap(lines_[i - 1]) : !is_gap(lines_[i - 1]);
      if (full && !lines_[i].blank() && !read_marker(lines_[i].text)) return false;
    }
    return false;
  }

  void add_to_cell(const TextLine& line) {
    TextCell& cell = table_.rows.back().back();
    const auto marker = read_marker(line.text);
    const std::string_view text = marker ? marker->content : line.text;
    cell.paragraphs.push_back({marker ? marker->label : std::string_view{}, {piece_of(line, text)}});
  }

  // A row of one cell is a merged one across the table; other short rows lack their last cells.
  TextTable finish(std::size_t end) {
    for (TextRow& row : table_.rows) {
      if (row.size() == 1) {
        row[0].column_span = static_cast<std::uint32_t>(columns_);
        continue;
      }
      while (row.size() < columns_) row.emplace_back().first_line = row[0].first_line;
    }
    table_.header_row = looks_like_header(table_.rows);
    table_.end = end;
    return std::move(table_);
  }

  const std::vector<TextLine>& lines_;
  std::size_t at_;
  std::size_t columns_;
  std::size_t cells_ = 0;
  TextTable table_;
};

enum class TabReading { each_separates, runs_separate };

std::vector<std::string_view> split_tabs(std::string_view text, TabReading reading) {
  std::vector<std::string_view> cells;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = std::min(text.find('\t', from), text.size());
    cells.push_back(text.substr(from, end - from));
    if (cells.size() > max_text_columns) return {};
    from = end + 1;
    while (reading == TabReading::runs_separate && from < text.size() && text[from] == '\t') ++from;
  }
  return cells;
}

std::size_t tabbed_cells(const TextLine& line, TabReading reading) {
  if (line.text.find('\t') == std::string_view::npos) return 0;
  const std::size_t cells = split_tabs(line.text, reading).size();
  if (cells < 2) return 0;
  // "-<tab>pay in advance" is a list item.
  return cells == 2 && read_marker(line.text) ? 0 : cells;
}

}  // namespace

std::optional<TextTable> read_pasted_table(const std::vector<TextLine>& lines, std::size_t at) {
  const std::size_t columns = count_cell_lines(lines, at);
  if (columns < 2 || columns > max_text_columns) return std::nullopt;
  if (is_indented_prose(lines, at, columns) || !has_second_row(lines, at, columns)) return std::nullopt;
  return PastedTable(lines, at, columns).read();
}

std::optional<TextTable> read_tabbed_table(const std::vector<TextLine>& lines, std::size_t at) {
  if (at + 1 >= lines.size()) return std::nullopt;
  for (const TabReading reading : {TabReading::each_separates, TabReading::runs_separate}) {
    const std::size_t columns = tabbed_cells(lines[at], reading);
    if (columns == 0 || tabbed_cells(lines[at + 1], reading) != columns) continue;
    TextTable table;
    std::size_t end = at;
    for (; end < lines.size() && tabbed_cells(lines[end], reading) == columns; ++end) {
      if (table.rows.size() * columns >= limits::document_blocks) break;
      TextRow& row = table.rows.emplace_back();
      for (const std::string_view cell : split_tabs(lines[end].text, reading))
        row.push_back(make_cell(lines[end], cell));
    }
    table.header_row = looks_like_header(table.rows);
    table.end = end;
    return table;
  }
  return std::nullopt;
}

}  // namespace compactproof
