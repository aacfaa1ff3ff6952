#include "readers/pdf_tables.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include "readers/text_marker.h"
#include "readers/text_wrap.h"

namespace compactproof {

namespace {

constexpr double narrowest_river = 6;       // points
constexpr double same_line = 0.35;          // of the letters' height: what stands side by side
constexpr double closest_lines = 0.7;       // of the letters' height
constexpr double wider = 1.12;              // times the distance of lines: another row of the table
constexpr double alike = 1.04;              // times a distance: the same one, but for rounding
constexpr double farthest_row = 3.5;        // times the usual distance
constexpr std::size_t fewest_rows = 3;      // lines with words in several columns
constexpr std::size_t most_segments = 32;   // of a line
constexpr std::size_t most_lines = 4000;    // of a page with tables
constexpr std::size_t most_wrapped = 40;    // lines of one cell
constexpr std::size_t most_prose_rows = 10;
constexpr double prose_words = 3;           // of a line in a column of prose, on average
constexpr double prose_small_starts = 0.4;  // of a column's lines of prose begin with a small letter

struct Piece {
  std::string_view text;
  double left = 0;
  double right = 0;
  const PdfLine* line = nullptr;
};

// What stands side by side on a page, from left to right.
struct Row {
  double top = 0;
  std::vector<Piece> pieces;
};

// Lines in one column that stand close together.
struct Cell {
  std::size_t column = 0;
  double top = 0;     // of its first line
  double bottom = 0;  // the top of its last line
  std::vector<Piece> pieces;
};

// White from one column to the next.
struct River {
  double left = 0;
  double right = 0;
};

void add_pieces(const PdfLine& line, std::vector<Piece>& pieces) {
  const std::string_view text = line.text;
  for (std::size_t i = 0; i < line.segments.size(); ++i) {
    const std::size_t begin = line.segments[i].begin;
    const std::size_t end = i + 1 < line.segments.size() ? line.segments[i + 1].begin : text.size();
    const std::string_view words = trim(text.substr(begin, end - begin));
    if (!words.empty()) pieces.push_back({words, line.segments[i].left, line.segments[i].right, &line});
  }
}

std::vector<Row> rows_of(const PdfPage& page) {
  std::vector<const PdfLine*> lines;
  for (const PdfLine& line : page.lines) {
    if (!line.furniture && !line.text.empty()) lines.push_back(&line);
  }
  std::stable_sort(lines.begin(), lines.end(), [](const PdfLine* a, const PdfLine* b) { return a->top < b->top; });
  std::vector<Row> rows;
  for (const PdfLine* line : lines) {
    if (rows.empty() || line->top - rows.back().top > same_line * line->height) rows.push_back({line->top, {}});
    add_pieces(*line, rows.back().pieces);
  }
  for (Row& row : rows) {
    std::stable_sort(row.pieces.begin(), row.pieces.end(), [](const Piece& a, const Piece& b) { return a.left < b.left; });
  }
  return rows;
}

std::vector<River> rivers_between(const std::vector<Piece>& pieces) {
  std::vector<River> rivers;
  if (pieces.size() > most_segments) return rivers;
  for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
    if (pieces[i + 1].left - pieces[i].right >= narrowest_river) rivers.push_back({pieces[i].right, pieces[i + 1].left});
  }
  return rivers;
}

// What the pieces leave of the river; where they stand on both sides or in its middle, its widest part.
River narrowed(const River& river, const std::vector<Piece>& pieces) {
  River widest{river.left, river.left};
  double from = river.left;
  const auto take = [&](double to) {
    if (to - from > widest.right - widest.left) widest = {from, to};
  };
  for (const Piece& piece : pieces) {
    if (piece.right <= river.left || piece.left >= river.right) continue;
    take(std::min(piece.left, river.right));
    from = std::max(from, std::min(piece.right, river.right));
  }
  take(river.right);
  return widest;
}

// The rivers behind the row, or nothing when it bridges one.
std::optional<std::vector<River>> flow_past(std::vector<River> rivers, const Row& row) {
  if (row.pieces.size() > most_segments) return std::nullopt;
  for (River& river : rivers) {
    river = narrowed(river, row.pieces);
    if (river.right - river.left < narrowest_river) return std::nullopt;
  }
  return rivers;
}

std::size_t column_of(const Piece& piece, const std::vector<River>& rivers) {
  std::size_t column = 0;
  while (column < rivers.size() && piece.left >= rivers[column].right) ++column;
  return column;
}

bool is_in_several(const Row& row, const std::vector<River>& rivers) {
  return column_of(row.pieces.front(), rivers) != column_of(row.pieces.back(), rivers);
}

// The white that runs through all rows from `at` to `end`.
std::vector<River> rivers_through(const std::vector<Row>& rows, std::size_t at, std::size_t end) {
  std::vector<Piece> all;
  for (std::size_t i = at; i < end; ++i) all.insert(all.end(), rows[i].pieces.begin(), rows[i].pieces.end());
  std::sort(all.begin(), all.end(), [](const Piece& a, const Piece& b) { return a.left < b.left; });
  std::vector<River> rivers;
  double right = all.front().right;
  for (const Piece& piece : all) {
    if (piece.left - right >= narrowest_river) rivers.push_back({right, piece.left});
    right = std::max(right, piece.right);
  }
  return rivers;
}

bool is_list_marker(std::string_view text) {
  constexpr std::size_t longest_sign = 3;  // bytes: a bullet
  const auto marker = read_marker(text);
  return text.size() <= longest_sign || (marker && marker->content.empty());
}

std::size_t words_in(std::string_view text) { return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1; }

struct Column {
  std::size_t lines = 0;
  std::size_t words = 0;
  std::size_t small_starts = 0;
  std::size_t markers = 0;

  bool is_prose() const {
    const auto count = static_cast<double>(lines);
    return static_cast<double>(words) >= prose_words * count && static_cast<double>(small_starts) >= prose_small_starts * count;
  }
};

std::vector<Column> columns_of(const std::vector<Row>& rows, std::size_t at, std::size_t end, const std::vector<River>& rivers) {
  std::vector<Column> columns(rivers.size() + 1);
  for (std::size_t i = at; i < end; ++i) {
    std::size_t behind = 0;  // the last column that has words of this line
    for (const Piece& piece : rows[i].pieces) {
      const std::size_t number = column_of(piece, rivers);
      Column& column = columns[number];
      column.words += words_in(piece.text);
      if (number < behind) continue;
      behind = number + 1;
      ++column.lines;
      column.small_starts += starts_small(piece.text) ? 1 : 0;
      column.markers += is_list_marker(piece.text) ? 1 : 0;
    }
  }
  return columns;
}

class TableFinder {
 public:
  TableFinder(const PdfPage& page, double line_spacing) : rows_(rows_of(page)), line_spacing_(line_spacing) {}

  std::vector<PdfTable> run() {
    std::vector<PdfTable> tables;
    std::size_t behind_last_table = 0;
    std::size_t prose_rows = 0;
    for (std::size_t at = 0; at < rows_.size();) {
      const std::size_t end = end_of_region(at);
      const std::vector<River> rivers = rivers_through(rows_, at, std::max(end, at + 1));
      if (count_in_several(at, end, rivers) < fewest_rows) {
        ++at;
        continue;
      }
      const std::vector<Column> columns = columns_of(rows_, at, end, rivers);
      if (std::all_of(columns.begin(), columns.end(), [](const Column& each) { return each.is_prose(); })) {
        prose_rows += end - at;
        at = end;
      } else if (columns.size() == 2 && columns[0].markers == columns[0].lines) {
        at = end;  // a list
      } else {
        tables.push_back(read(beginning_of(at, behind_last_table, rivers), end));
        at = behind_last_table = end;
      }
    }
    // In a page that is set in columns, what stands side by side has nothing to do with each other.
    return prose_rows < most_prose_rows ? tables : std::vector<PdfTable>();
  }

 private:
  double distance_at(std::size_t row) const { return line_spacing_ * rows_[row].pieces.front().line->height; }
  bool is_near(std::size_t row) const { return rows_[row].top - rows_[row - 1].top <= wider * distance_at(row); }

  // A heading's letters are larger.
  bool has_letters_of(std::size_t row, std::size_t other) const {
    const double size = rows_[row].pieces.front().line->height;
    return std::abs(rows_[other].pieces.front().line->height - size) < size * (wider - 1);
  }

  std::size_t count_in_several(std::size_t at, std::size_t end, const std::vector<River>& rivers) const {
    std::size_t count = 0;
    for (std::size_t i = at; i < end; ++i) count += is_in_several(rows_[i], rivers) ? 1 : 0;
    return count;
  }

  // Behind the rows that leave the rivers of the first one open. Lines in one column alone belong to it as long as they
  // wrap a cell or rows in several follow.
  std::size_t end_of_region(std::size_t at) const {
    std::vector<River> rivers = rivers_between(rows_[at].pieces);
    if (rivers.empty()) return at;
    std::size_t end = at + 1;
    std::size_t wrapped = 0;
    bool apart = false;
    for (std::size_t i = at + 1; i < rows_.size() && wrapped <= most_wrapped; ++i) {
      if (!has_letters_of(at, i) || rows_[i].top - rows_[i - 1].top > farthest_row * distance_at(i)) break;
      auto beyond = flow_past(rivers, rows_[i]);
      if (!beyond) break;
      rivers = std::move(*beyond);
      const bool several = is_in_several(rows_[i], rivers);
      wrapped = several ? 0 : wrapped + 1;
      apart = !several && (apart || !is_near(i));
      if (!apart) end = i + 1;
    }
    return end;
  }

  // Lines right above the first row that wrap one of its cells: "Hours" above "a week" and "Cost".
  std::size_t beginning_of(std::size_t at, std::size_t behind_last_table, std::vector<River> rivers) const {
    while (at > behind_last_table && is_near(at) && has_letters_of(at, at - 1)) {
      auto beyond = flow_past(rivers, rows_[at - 1]);
      if (!beyond || is_in_several(rows_[at - 1], *beyond)) break;
      rivers = std::move(*beyond);
      --at;
    }
    return at;
  }

  PdfTable read(std::size_t at, std::size_t end) const {
    const std::vector<River> rivers = rivers_through(rows_, at, end);
    const std::optional<double> wrap = wrap_distance(at, end, rivers);
    PdfTable found = wrap ? table_of(cells_apart(at, end, rivers, *wrap), rivers) : PdfTable();
    if (found.table.rows.size() < 2) found = table_of(cells_of_lines(at, end, rivers), rivers);
    return found;
  }

  static PdfTable table_of(std::vector<Cell> cells, const std::vector<River>& rivers) {
    std::stable_sort(cells.begin(), cells.end(), [](const Cell& a, const Cell& b) { return a.top < b.top; });
    PdfTable found;
    double bottom = 0;
    for (const Cell& cell : cells) {
      if (found.table.rows.empty() || cell.top > bottom) {
        found.table.rows.emplace_back(rivers.size() + 1);
        for (TextCell& each : found.table.rows.back()) each.first_line = cell.pieces.front().line->number;
        bottom = cell.bottom;
      }
      bottom = std::max(bottom, cell.bottom);
      for (const Piece& piece : cell.pieces) {
        add(piece, found.table.rows.back()[cell.column]);
        found.lines.push_back(piece.line->number);
      }
    }
    std::sort(found.lines.begin(), found.lines.end());
    found.lines.erase(std::unique(found.lines.begin(), found.lines.end()), found.lines.end());
    found.table.header_row = looks_like_header(found.table.rows);
    return found;
  }

  // The largest distance between lines of one cell, where rows stand further apart than that; nothing in a table whose
  // distances are all alike, or wider than any text's.
  std::optional<double> wrap_distance(std::size_t at, std::size_t end, const std::vector<River>& rivers) const {
    std::vector<double> distances;
    std::vector<std::optional<double>> last(rivers.size() + 1);
    for (std::size_t i = at; i < end; ++i) {
      for (const Piece& piece : rows_[i].pieces) {
        std::optional<double>& above = last[column_of(piece, rivers)];
        const double top = piece.line->top;
        if (above && top - *above > closest_lines * piece.line->height) distances.push_back(top - *above);
        above = top;
      }
    }
    std::sort(distances.begin(), distances.end());
    const auto jump = std::adjacent_find(distances.begin(), distances.end(),
                                         [](double near, double far) { return far > near * wider; });
    if (jump == distances.end() || *jump > distance_at(at) * alike) return std::nullopt;
    return *jump;
  }

  // Cells that overlap in height make a row, whether their text stands at the top, in the middle or at the bottom.
  std::vector<Cell> cells_apart(std::size_t at, std::size_t end, const std::vector<River>& rivers, double wrap) const {
    std::vector<Cell> cells;
    std::vector<std::optional<std::size_t>> open(rivers.size() + 1);
    for (std::size_t i = at; i < end; ++i) {
      for (const Piece& piece : rows_[i].pieces) {
        const std::size_t column = column_of(piece, rivers);
        const double top = piece.line->top;
        if (!open[column] || top - cells[*open[column]].bottom > wrap * alike) {
          open[column] = cells.size();
          cells.push_back({column, top, top, {}});
        }
        Cell& cell = cells[*open[column]];
        cell.bottom = std::max(cell.bottom, top);
        cell.pieces.push_back(piece);
      }
    }
    return cells;
  }

  // In a narrow table each line with words in the first column and another is a row, unless it goes on with a small
  // letter.
  std::vector<Cell> cells_of_lines(std::size_t at, std::size_t end, const std::vector<River>& rivers) const {
    std::vector<Cell> cells;
    double top = 0;
    for (std::size_t i = at; i < end; ++i) {
      const std::vector<Piece>& pieces = rows_[i].pieces;
      const bool goes_on = column_of(pieces.front(), rivers) > 0 || starts_small(pieces.front().text);
      if (i == at || (is_in_several(rows_[i], rivers) && !goes_on)) top = rows_[i].top;
      for (const Piece& piece : pieces) cells.push_back({column_of(piece, rivers), top, top, {piece}});
    }
    return cells;
  }

  static void add(const Piece& piece, TextCell& cell) {
    if (cell.paragraphs.empty()) {
      cell.paragraphs.emplace_back();
      cell.first_line = piece.line->number;
    }
    const auto offset = static_cast<std::uint32_t>(piece.text.data() - piece.line->text.data());
    cell.paragraphs.back().pieces.push_back({piece.text, piece.line->number, offset});
  }

  std::vector<Row> rows_;
  double line_spacing_;
};

}  // namespace

double usual_line_spacing(const std::vector<PdfPage>& pages) {
  constexpr double steps = 100;
  std::map<int, std::size_t> spacings;
  for (const PdfPage& page : pages) {
    for (std::size_t i = 1; i < page.lines.size(); ++i) {
      const PdfLine& line = page.lines[i];
      const double spacing = line.height > 0 ? (line.top - page.lines[i - 1].top) / line.height : 0;
      if (!line.opens_block && spacing > same_line && spacing < farthest_row) {
        spacings[static_cast<int>(std::lround(spacing * steps))] += line.text.size();
      }
    }
  }
  const auto most = std::max_element(spacings.begin(), spacings.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == spacings.end() ? 1 : most->first / steps;
}

std::vector<PdfTable> find_pdf_tables(const PdfPage& page, double line_spacing) {
  if (page.lines.size() > most_lines) return {};
  return TableFinder(page, line_spacing).run();
}

}  // namespace compactproof
