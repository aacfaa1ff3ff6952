#include <algorithm>

#include "readers/limits.h"
#include "readers/text_marker.h"
#include "readers/text_table.h"
#include "readers/text_wrap.h"

namespace compactproof {

namespace {

constexpr std::uint32_t alignment_slack = 1;
constexpr std::uint32_t short_cell = 30;
constexpr std::size_t longest_row = 1000;  // bytes; a longer line is prose

// A stretch of a line between gaps of two or more spaces, with its columns.
struct Segment {
  std::string_view text;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// Typists put two spaces behind a full stop; that is no column.
bool is_gap_at(std::string_view text, std::size_t at, std::size_t length) {
  if (length < 2) return false;
  return length > 2 || at == 0 || std::string_view(".?!:").find(text[at - 1]) == std::string_view::npos;
}

std::vector<Segment> split_segments(const TextLine& line) {
  std::vector<Segment> segments;
  const std::string_view text = line.text;
  if (text.size() > longest_row) return segments;
  std::size_t from = 0;
  for (std::size_t i = 0; i <= text.size();) {
    if (i < text.size() && text[i] != ' ') {
      ++i;
      continue;
    }
    const std::size_t next = i == text.size() ? i : std::min(text.find_first_not_of(' ', i), text.size());
    if (i == text.size() || is_gap_at(text, i, next - i)) {
      const std::uint32_t begin = line.indent + columns_of(text.substr(0, from));
      const std::string_view segment = text.substr(from, i - from);
      segments.push_back({segment, begin, begin + columns_of(segment)});
      from = next;
      if (segments.size() > max_text_columns) return {};
    }
    i = std::max(next, i + 1);
  }
  return segments;
}

bool near(std::uint32_t a, std::uint32_t b) { return std::max(a, b) - std::min(a, b) <= alignment_slack; }

// Cells align at their start, numbers at their end.
bool aligned(const Segment& a, const Segment& b) { return near(a.begin, b.begin) || near(a.end, b.end); }

// The column of each segment, or nothing when one stands between the columns.
std::optional<std::vector<std::size_t>> match_columns(const std::vector<Segment>& columns,
                                                      const std::vector<Segment>& segments) {
  std::vector<std::size_t> places;
  std::size_t column = 0;
  for (const Segment& segment : segments) {
    while (column < columns.size() && !aligned(columns[column], segment)) ++column;
    if (column == columns.size()) return std::nullopt;
    places.push_back(column++);
  }
  return places;
}

bool is_list_item(const TextLine& line, const std::vector<Segment>& segments) {
  const auto marker = read_marker(line.text);
  return marker && segments.size() <= 2 && segments[0].text.size() <= marker->label.size();
}

bool is_ruler(std::string_view text) {
  return text.size() > 2 && text.find_first_not_of("-= ") == std::string_view::npos;
}

// "Opens:    4 January" reads better as lines than as a table.
bool is_field(const std::vector<Segment>& segments) { return segments.size() == 2 && segments[0].text.ends_with(':'); }

// Typists leave two spaces in prose now and then; a table of such gaps alone has short cells.
bool looks_tabular(const std::vector<Segment>& segments) {
  for (std::size_t i = 1; i < segments.size(); ++i) {
    if (segments[i].begin - segments[i - 1].end > 2) return true;
  }
  return std::all_of(segments.begin(), segments.end(),
                     [](const Segment& segment) { return segment.end - segment.begin <= short_cell; });
}

TextRow make_row(const TextLine& line, const std::vector<Segment>& segments, const std::vector<std::size_t>& places,
                 std::size_t columns) {
  TextRow row(columns);
  for (TextCell& cell : row) cell.first_line = line.number;
  for (std::size_t i = 0; i < segments.size(); ++i) row[places[i]] = make_cell(line, segments[i].text);
  return row;
}

}  // namespace

std::optional<TextTable> read_aligned_table(const std::vector<TextLine>& lines, std::size_t at) {
  const std::vector<Segment> columns = split_segments(lines[at]);
  if (columns.size() < 2 || !looks_tabular(columns) || is_list_item(lines[at], columns) || is_field(columns))
    return std::nullopt;
  TextTable table;
  bool ruled = false;
  std::size_t end = at;
  for (std::size_t i = at; i < lines.size() && table.rows.size() * columns.size() < limits::document_blocks; ++i) {
    const TextLine& line = lines[i];
    if (line.blank()) {
      if (i > 0 && lines[i - 1].blank()) break;
      continue;
    }
    if (is_ruler(line.text) && (i == at || !lines[i - 1].blank())) {
      ruled = ruled || table.rows.size() == 1;
      end = i + 1;
      continue;
    }
    const std::vector<Segment> segments = split_segments(line);
    const auto places = segments.empty() ? std::nullopt : match_columns(columns, segments);
    if (!places ||
        (segments.size() == 1 && (lines[i - 1].blank() || (places->front() == 0 && !starts_small(line.text)))))
      break;
    if (segments.size() == 1) {
      if (table.rows.empty()) break;  // only rulers so far
      continue_cell(table.rows.back()[places->front()], line, line.text);
    } else {
      table.rows.push_back(make_row(line, segments, *places, columns.size()));
    }
    end = i + 1;
  }
  if (table.rows.size() < 2) return std::nullopt;
  table.header_row = ruled || looks_like_header(table.rows);
  table.end = end;
  return table;
}

}  // namespace compactproof
