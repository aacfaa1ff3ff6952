#include <algorithm>
#include <array>

#include "engine/find_hits.h"
#include "language/table_grid.h"

namespace compactproof {

namespace {

constexpr std::size_t most_quoted_rows = 3;

// What stands in an owner or date cell that is not filled in.
constexpr std::array<std::string_view, 12> placeholders = {"-", "–", "—", "tbc", "tba", "n/a", "none", "?", "to be confirmed", "ongoing", "on-going", "various"};

std::string trimmed_lower(std::string_view text) {
  std::string result;
  for (const char c : text) result += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  const auto is_edge = [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '.' || c == '*'; };
  while (!result.empty() && is_edge(result.back())) result.pop_back();
  while (!result.empty() && is_edge(result.front())) result.erase(result.begin());
  return result;
}

class TableCounter {
 public:
  TableCounter(Reading& reading, const Signal& signal) : reading_(reading), signal_(signal), words_(reading.rules().tables) {}

  SignalHits find() {
    const auto& blocks = reading_.document().blocks;
    for (std::uint32_t block = 0; block < blocks.size();) {
      if (!blocks[block].cell) {
        ++block;
        continue;
      }
      const TableGrid grid = read_table(reading_.document(), block);
      if (signal_.table == TableKind::actions) count_actions(grid);
      if (signal_.table == TableKind::membership) count_members(grid);
      block = grid.end_block;
    }
    return std::move(result_);
  }

 private:
  std::string cell_text(const TableCell* cell) const {
    std::string text;
    if (cell == nullptr) return text;
    for (const std::uint32_t block : cell->blocks) {
      if (!text.empty()) text += ' ';
      text += reading_.document().text_of(reading_.document().blocks[block]);
    }
    return text;
  }

  static const TableCell* cell_in(const TableRow& row, std::uint32_t column) {
    for (const TableCell& cell : row.cells) {
      if (cell.column == column) return &cell;
    }
    return nullptr;
  }

  // Whether the words of a text match a list: the text is looked at on its own, away from its unit.
  bool says(const std::string& text, std::optional<PatternListId> list) const {
    if (!list || text.empty()) return false;
    Units alone;
    tokenise(text, {0, static_cast<std::uint32_t>(text.size())}, alone.text);
    for (Token& token : alone.text.tokens) token.form = reading_.rules().vocabulary.lexicon().find(alone.text.word(token));
    Unit unit;
    unit.last = static_cast<std::uint32_t>(alone.text.tokens.size());
    find_entities(alone.text, alone.text.tokens, alone.entities);
    unit.last_entity = static_cast<std::uint32_t>(alone.entities.size());
    alone.units.push_back(unit);
    Matcher matcher(reading_.rules().vocabulary, reading_.rules().patterns, alone);
    return matcher.any(0, *list);
  }

  std::uint32_t unit_of_row(const TableGrid& grid, std::size_t row) const {
    for (std::uint32_t unit = 0; unit < reading_.unit_count(); ++unit) {
      const Unit& u = reading_.unit(unit);
      if (u.table == static_cast<std::int32_t>(grid.number) && u.row == static_cast<std::int32_t>(row)) return unit;
    }
    return 0;
  }

  // --- action plans: rows with an owner and a date ---

  void count_actions(const TableGrid& grid) {
    if (grid.rows.size() < 2) return;
    std::optional<std::uint32_t> action;
    std::optional<std::uint32_t> owner;
    std::optional<std::uint32_t> when;
    for (const TableCell& cell : grid.rows.front().cells) {
      const std::string header = cell_text(&cell);
      if (!when && says(header, words_.when)) {
        when = cell.column;
      } else if (!owner && says(header, words_.owner)) {
        owner = cell.column;
      } else if (!action && says(header, words_.action)) {
        action = cell.column;
      }
    }
    if (!action || (!owner && !when)) return;
    std::vector<std::size_t> incomplete;
    std::size_t rows = 0;
    std::string last_owner;
    std::string last_when;
    for (std::size_t row = 1; row < grid.rows.size(); ++row) {
      if (trimmed_lower(cell_text(cell_in(grid.rows[row], *action))).empty()) continue;
      ++rows;
      const bool owned = owner && filled_in(grid.rows[row], *owner, last_owner);
      const bool dated = when && filled_in(grid.rows[row], *when, last_when);
      if (!owned || !dated) incomplete.push_back(row);
    }
    if (rows < 2) return;
    report_actions(grid, rows, incomplete);
  }

  // A cell that is merged with the one above has no block of its own and takes its words from there.
  bool filled_in(const TableRow& row, std::uint32_t column, std::string& above) const {
    if (const TableCell* cell = cell_in(row, column)) above = trimmed_lower(cell_text(cell));
    return !above.empty() && std::find(placeholders.begin(), placeholders.end(), above) == placeholders.end();
  }

  void report_actions(const TableGrid& grid, std::size_t rows, const std::vector<std::size_t>& incomplete) {
    const std::size_t complete = rows - incomplete.size();
    const double percent = 100.0 * static_cast<double>(complete) / static_cast<double>(rows);
    if (!holds(percent)) return;
    std::vector<std::size_t> shown = incomplete;
    if (shown.empty()) {
      for (std::size_t row = 1; row < grid.rows.size(); ++row) shown.push_back(row);
    }
    add_hit(grid, shown,
            std::to_string(complete) + " of " + std::to_string(rows) + " actions have both an owner and a date");
  }

  // --- membership lists: statutory and voluntary members ---

  void count_members(const TableGrid& grid) {
    std::size_t statutory = 0;
    std::size_t voluntary = 0;
    std::vector<std::size_t> shown;
    for (std::size_t row = grid.rows.front().is_header ? 1 : 0; row < grid.rows.size(); ++row) {
      std::string text;
      for (const TableCell& cell : grid.rows[row].cells) text += cell_text(&cell) + " . ";
      if (says(text, words_.voluntary_member)) {
        ++voluntary;
      } else if (says(text, words_.statutory_member)) {
        ++statutory;
      } else {
        continue;
      }
      shown.push_back(row);
    }
    if (statutory + voluntary < 3 || (statutory + voluntary) * 2 < grid.rows.size()) return;
    const double share = 100.0 * static_cast<double>(statutory) / static_cast<double>(statutory + voluntary);
    if (!holds(share)) return;
    add_hit(grid, shown,
            "the table lists " + std::to_string(statutory) + " statutory and " + std::to_string(voluntary) + " voluntary members");
  }

  bool holds(double percent) const {
    if (!signal_.where) return true;
    Quantity value;
    value.dimension = Dimension::percent;
    value.low = value.high = percent;
    return compare(value, *signal_.where) == Outcome::holds;
  }

  void add_hit(const TableGrid& grid, const std::vector<std::size_t>& rows, std::string note) {
    Hit hit;
    hit.unit = unit_of_row(grid, rows.front());
    const Unit& unit = reading_.unit(hit.unit);
    const std::uint32_t own = unit.own_first - unit.first;
    hit.match = {own, unit.last - unit.first, {{own, unit.last - unit.first}}, -1};
    for (std::size_t i = 1; i < std::min(rows.size(), most_quoted_rows); ++i) hit.also.push_back(unit_of_row(grid, rows[i]));
    if (reading_.unit(hit.unit).zone == Zone::quoted) hit.statuses = static_cast<Statuses>(Status::attributed);
    hit.note = std::move(note);
    result_.hits.push_back(std::move(hit));
  }

  Reading& reading_;
  const Signal& signal_;
  const TableWords& words_;
  SignalHits result_;
};

}  // namespace

SignalHits find_table_hits(Reading& reading, const Signal& signal) { return TableCounter(reading, signal).find(); }

}  // namespace compactproof
