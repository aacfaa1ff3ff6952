#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

#include "engine/action_rows.h"
#include "engine/compare.h"
#include "engine/hit_tests.h"
#include "engine/joined_hits.h"
#include "engine/member_lists.h"
#include "language/table_grid.h"

namespace compactproof {

namespace {

constexpr std::size_t most_quoted_units = 3;
constexpr double most_seats = 40;            // of one row; a larger number counts something else

class TallyCounter {
 public:
  TallyCounter(Reading& reading, const Signal& signal) : reading_(reading), signal_(signal) {
    std::int32_t table = -1;
    for (std::uint32_t unit = 0; unit < reading_.unit_count(); ++unit) {
      if (reading_.unit(unit).table == table) continue;
      table = reading_.unit(unit).table;
      first_units_.try_emplace(table, unit);
    }
  }

  SignalHits find() {
    count_tables();
    if (signal_.table == TableKind::actions) count_listed_actions();
    if (signal_.table == TableKind::membership) count_listed_members();
    std::ranges::stable_sort(result_.hits, {}, &Hit::unit);
    return std::move(result_);
  }

 private:
  void count_tables() {
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
  }

  std::uint32_t unit_of_row(const TableGrid& grid, std::size_t row) const {
    const auto first = first_units_.find(static_cast<std::int32_t>(grid.number));
    if (first == first_units_.end()) return 0;
    for (std::uint32_t unit = first->second; unit < reading_.unit_count(); ++unit) {
      const Unit& u = reading_.unit(unit);
      if (u.table == static_cast<std::int32_t>(grid.number) && u.row == static_cast<std::int32_t>(row)) return unit;
    }
    return 0;
  }

  std::vector<std::uint32_t> units_of(const TableGrid& grid, const std::vector<std::size_t>& rows) const {
    std::vector<std::uint32_t> units;
    for (std::size_t i = 0; i < std::min(rows.size(), most_quoted_units); ++i) units.push_back(unit_of_row(grid, rows[i]));
    return units;
  }

  // --- action plans: actions with an owner and a date ---

  void count_actions(const TableGrid& grid) {
    const TableWords& words = reading_.rules().tables;
    const bool in_plan = is_announced_by(grid, words.action_plan);
    const std::vector<ActionRow> rows = read_action_rows(reading_.document(), grid, words, reading_.texts(), in_plan);
    if (rows.size() < 2) return;
    std::vector<std::size_t> incomplete;
    for (const ActionRow& row : rows) {
      if (!row.is_complete()) incomplete.push_back(row.row);
    }
    std::vector<std::size_t> shown = incomplete;
    for (std::size_t row = 1; incomplete.empty() && row < grid.rows.size(); ++row) shown.push_back(row);
    report_actions(rows.size(), incomplete.size(), units_of(grid, shown));
  }

  void count_listed_actions() {
    for (const std::vector<ListedAction>& actions : reading_.action_lists()) {
      std::vector<std::uint32_t> all;
      std::vector<std::uint32_t> incomplete;
      for (const ListedAction& action : actions) {
        all.push_back(action.unit);
        if (!action.is_complete()) incomplete.push_back(action.unit);
      }
      report_actions(all.size(), incomplete.size(), incomplete.empty() ? all : incomplete);
    }
  }

  void report_actions(std::size_t actions, std::size_t incomplete, const std::vector<std::uint32_t>& shown) {
    const std::size_t complete = actions - incomplete;
    if (!holds(100.0 * static_cast<double>(complete) / static_cast<double>(actions))) return;
    add_hit(shown, std::to_string(complete) + " of " + std::to_string(actions) + " actions have both an owner and a date");
  }

  // --- joint bodies: statutory and voluntary members ---

  void count_members(const TableGrid& grid) {
    if (!lists_members(grid)) return;
    const std::optional<std::uint32_t> seat_column = find_seat_column(grid);
    Seats seats;
    std::vector<std::size_t> shown;
    for (std::size_t row = grid.rows.front().is_header ? 1 : 0; row < grid.rows.size(); ++row) {
      const double count = seat_column ? seats_in(cell_in(grid.rows[row], *seat_column)).value_or(0) : 1;
      const Side side = side_of(grid.rows[row]);
      seats.add(side, count);
      if (side != Side::unknown) shown.push_back(row);
    }
    const bool mostly_known = shown.size() * 2 >= grid.rows.size();
    if (mostly_known && !shown.empty()) report_members(seats, "the table lists ", units_of(grid, shown), {});
  }

  // Whether the headers, or the line or heading above the table, speak of members.
  bool lists_members(const TableGrid& grid) {
    const TableWords& words = reading_.rules().tables;
    std::string headers;
    for (const TableCell& cell : grid.rows.front().cells) headers += cell_text(reading_.document(), &cell) + " . ";
    if (reading_.texts().any(headers, words.member_header)) return true;
    return is_announced_by(grid, words.member_list);
  }

  // Whether the unit just above the table holds the words.
  bool is_announced_by(const TableGrid& grid, std::optional<PatternListId> words) {
    const auto first = first_units_.find(static_cast<std::int32_t>(grid.number));
    if (!words || first == first_units_.end() || first->second == 0) return false;
    const std::uint32_t above = first->second - 1;
    return reading_.unit(above).table < 0 && reading_.matcher().any(above, *words);
  }

  Side side_of(const TableRow& row) {
    std::string text;
    for (const TableCell& cell : row.cells) text += cell_text(reading_.document(), &cell) + " . ";
    if (reading_.texts().any(text, reading_.rules().tables.voluntary_member)) return Side::voluntary;
    if (reading_.texts().any(text, reading_.rules().tables.statutory_member)) return Side::statutory;
    return Side::unknown;
  }

  // The last column of whole numbers, but not the first column: that numbers the rows.
  std::optional<std::uint32_t> find_seat_column(const TableGrid& grid) const {
    if (grid.rows.size() < 3) return std::nullopt;
    std::optional<std::uint32_t> found;
    for (const TableCell& cell : grid.rows[1].cells) {
      const auto numbered = [&](const TableRow& row) { return seats_in(cell_in(row, cell.column)).has_value(); };
      if (cell.column > 0 && std::all_of(grid.rows.begin() + 1, grid.rows.end(), numbered)) found = cell.column;
    }
    return found;
  }

  std::optional<double> seats_in(const TableCell* cell) const {
    const std::string text = cell_text(reading_.document(), cell);
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 0 || value > most_seats) return std::nullopt;
    return value;
  }

  void count_listed_members() {
    for (const MemberList& list : find_member_lists(reading_)) {
      if (list.seats.known() < list.seats.unknown) continue;
      report_members(list.seats, list.is_told ? "the text gives " : "the list has ", list.units, told_statuses(list));
    }
  }

  // What is told in a sentence can be hedged, denied or asked.
  Statuses told_statuses(const MemberList& list) {
    if (!list.is_told) return 0;
    const Unit& unit = reading_.unit(list.units.front());
    const std::uint32_t last = unit.last - unit.first;
    return reading_.statuses().statuses(list.units.front(), {{last - 1, last}});
  }

  void report_members(const Seats& seats, const std::string& said, const std::vector<std::uint32_t>& units, Statuses statuses) {
    if (seats.known() < 3 || !holds(100.0 * seats.statutory / seats.known())) return;
    add_hit(units, said + whole(seats.statutory) + " statutory and " + whole(seats.voluntary) + " voluntary members", statuses);
  }

  static std::string whole(double number) { return std::to_string(std::lround(number)); }

  bool holds(double percent) const {
    if (!signal_.where) return true;
    Quantity value;
    value.dimension = Dimension::percent;
    value.low = value.high = percent;
    return compare(value, *signal_.where) == Outcome::holds;
  }

  void add_hit(const std::vector<std::uint32_t>& units, std::string note, Statuses statuses = 0) {
    Hit hit;
    hit.unit = units.front();
    const Unit& unit = reading_.unit(hit.unit);
    const std::uint32_t own = unit.own_first - unit.first;
    hit.match = {{own, unit.last - unit.first}};
    for (std::size_t i = 1; i < std::min(units.size(), most_quoted_units); ++i) {
      if (units[i] != hit.unit) hit.also.push_back(units[i]);
    }
    hit.statuses = statuses;
    if (unit.zone == Zone::quoted) hit.statuses = hit.statuses | Status::attributed;
    hit.note = std::move(note);
    if (const std::string why = fails_because(reading_, signal_, hit); !why.empty()) {
      result_.misses.push_back({std::move(hit), why});
    } else {
      result_.hits.push_back(std::move(hit));
    }
  }

  Reading& reading_;
  const Signal& signal_;
  std::map<std::int32_t, std::uint32_t> first_units_;   // of each table
  SignalHits result_;
};

}  // namespace

SignalHits find_tally_hits(Reading& reading, const Signal& signal) { return TallyCounter(reading, signal).find(); }

}  // namespace compactproof
