#include "engine/action_rows.h"

#include <algorithm>
#include <array>

namespace compactproof {

namespace {

// What stands in an owner or date cell that is not filled in.
constexpr std::array<std::string_view, 40> placeholders = {
    "-",          "–",          "—",           "--",          "?",          "…",           "n/a",          "n/k",
    "none",       "none set",   "no date",     "unknown",     "tbd",        "tba",         "asap",         "all",
    "everyone",   "various",    "ongoing",     "on-going",    "on going",   "continuous",  "continuing",   "rolling",
    "in hand",    "as and when", "as required", "as needed",  "as appropriate", "see note",
    "nobody yet", "nobody",     "vacant",      "vacant post", "year end",   "to be decided", "to be agreed", "to be fixed",
    "to be confirmed", "not yet known"};

// "as resources allow", "when budgets permit"
bool waits_for_means(std::string_view text) {
  const bool opens = text.starts_with("as ") || text.starts_with("when ") || text.starts_with("if ");
  return opens && (text.ends_with(" allow") || text.ends_with(" allows") || text.ends_with(" permit") || text.ends_with(" permits"));
}

bool is_placeholder(const std::string& text) {
  return waits_for_means(text) || text.find("tbc") != std::string::npos || text.find('[') != std::string::npos ||
         std::find(placeholders.begin(), placeholders.end(), text) != placeholders.end();
}

std::string trimmed_lower(std::string_view text) {
  std::string result;
  for (const char c : text) result += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  const auto is_edge = [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '.' || c == '*'; };
  while (!result.empty() && is_edge(result.back())) result.pop_back();
  while (!result.empty() && is_edge(result.front())) result.erase(result.begin());
  return result;
}

struct ActionColumns {
  std::optional<std::uint32_t> action;
  std::optional<std::uint32_t> owner;
  std::optional<std::uint32_t> when;
  bool says_action = false;   // the header is "Action" or has it in it
};

ActionColumns find_columns(const Document& document, const TableRow& headers, const TableWords& words, TextMatcher& texts) {
  ActionColumns columns;
  for (const TableCell& cell : headers.cells) {
    const std::string header = cell_text(document, &cell);
    // Owners first: "By whom" is one, "By" alone is a date.
    if (!columns.owner && texts.any(header, words.owner)) {
      columns.owner = cell.column;
    } else if (!columns.when && texts.any(header, words.when)) {
      columns.when = cell.column;
    } else if (!columns.action && texts.any(header, words.action)) {
      columns.action = cell.column;
      columns.says_action = trimmed_lower(header).find("action") != std::string::npos;
    }
  }
  return columns;
}

// Walks down one column; a merged cell has no block of its own in the rows below its first.
class ColumnReader {
 public:
  ColumnReader(const Document& document, std::optional<std::uint32_t> column) : document_(document), column_(column) {}

  bool is_filled_in(const TableRow& row) {
    if (!column_) return false;
    if (const TableCell* cell = cell_in(row, *column_)) above_ = trimmed_lower(cell_text(document_, cell));
    return !above_.empty() && !is_placeholder(above_);
  }

 private:
  const Document& document_;
  std::optional<std::uint32_t> column_;
  std::string above_;
};

}  // namespace

const TableCell* cell_in(const TableRow& row, std::uint32_t column) {
  for (const TableCell& cell : row.cells) {
    if (cell.column == column) return &cell;
  }
  return nullptr;
}

std::string cell_text(const Document& document, const TableCell* cell) {
  std::string text;
  if (cell == nullptr) return text;
  for (const std::uint32_t block : cell->blocks) {
    if (!text.empty()) text += ' ';
    text += document.text_of(document.blocks[block]);
  }
  return text;
}

std::vector<ActionRow> read_action_rows(const Document& document, const TableGrid& grid, const TableWords& words, TextMatcher& texts,
                                        bool in_plan) {
  std::vector<ActionRow> rows;
  if (grid.rows.size() < 2) return rows;
  const ActionColumns columns = find_columns(document, grid.rows.front(), words, texts);
  // "Stage | Date" is a timetable and "Who | What" a list of roles; "Action | Who" is a plan without dates.
  const bool has_columns = columns.owner && (columns.when || columns.says_action);
  if (!columns.action || !(has_columns || (in_plan && (columns.owner || columns.when)))) return rows;
  ColumnReader owner(document, columns.owner);
  ColumnReader when(document, columns.when);
  for (std::size_t row = 1; row < grid.rows.size(); ++row) {
    const bool owned = owner.is_filled_in(grid.rows[row]);
    const bool dated = when.is_filled_in(grid.rows[row]);
    const std::string action = trimmed_lower(cell_text(document, cell_in(grid.rows[row], *columns.action)));
    const bool idle = columns.owner && columns.when && !owned && !dated;
    if (!action.empty()) rows.push_back({row, owned, dated, idle});
  }
  return rows;
}

}  // namespace compactproof
