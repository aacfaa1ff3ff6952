#include <algorithm>

#include "engine/action_rows.h"
#include "engine/find_hits.h"
#include "language/table_grid.h"

namespace compactproof {

namespace {

constexpr std::size_t most_quoted_rows = 3;

class TableCounter {
 public:
  TableCounter(Reading& reading, const Signal& signal) : reading_(reading), signal_(signal) {}

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
  std::uint32_t unit_of_row(const TableGrid& grid, std::size_t row) const {
    for (std::uint32_t unit = 0; unit < reading_.unit_count(); ++unit) {
      const Unit& u = reading_.unit(unit);
      if (u.table == static_cast<std::int32_t>(grid.number) && u.row == static_cast<std::int32_t>(row)) return unit;
    }
    return 0;
  }

  // --- action plans: rows with an owner and a date ---

  void count_actions(const TableGrid& grid) {
    const std::vector<ActionRow> rows = read_action_rows(reading_.document(), grid, reading_.rules().tables, reading_.texts());
    if (rows.size() < 2) return;
    std::vector<std::size_t> incomplete;
    for (const ActionRow& row : rows) {
      if (!row.is_complete()) incomplete.push_back(row.row);
    }
    report_actions(grid, rows.size(), incomplete);
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
      for (const TableCell& cell : grid.rows[row].cells) text += cell_text(reading_.document(), &cell) + " . ";
      if (reading_.texts().any(text, reading_.rules().tables.voluntary_member)) {
        ++voluntary;
      } else if (reading_.texts().any(text, reading_.rules().tables.statutory_member)) {
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
    hit.match = {{own, unit.last - unit.first}};
    for (std::size_t i = 1; i < std::min(rows.size(), most_quoted_rows); ++i) hit.also.push_back(unit_of_row(grid, rows[i]));
    if (reading_.unit(hit.unit).zone == Zone::quoted) hit.statuses = static_cast<Statuses>(Status::attributed);
    hit.note = std::move(note);
    if (const std::string why = fails_because(reading_, signal_, hit); !why.empty()) {
      result_.misses.push_back({std::move(hit), why});
    } else {
      result_.hits.push_back(std::move(hit));
    }
  }

  Reading& reading_;
  const Signal& signal_;
  SignalHits result_;
};

}  // namespace

SignalHits find_table_hits(Reading& reading, const Signal& signal) { return TableCounter(reading, signal).find(); }

}  // namespace compactproof
