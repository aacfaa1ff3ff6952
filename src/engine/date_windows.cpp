#include <algorithm>
#include <array>
#include <cmath>
#include <compare>
#include <span>

#include "engine/compare.h"
#include "engine/hit_tests.h"
#include "engine/joined_hits.h"

namespace compactproof {

namespace {

constexpr std::uint32_t role_reach = 8;       // words between a date and what says it opens or closes
constexpr std::uint32_t behind_penalty = 4;   // a role behind its date counts as this much further away
constexpr double label_tolerance = 3;         // days: opens on a Monday, closes on a Friday
constexpr double joined_confidence = 0.9;
constexpr std::ptrdiff_t most_openings = 100; // on either side of a closing date that are compared with it
constexpr int longest_over_new_year = 200;      // days of a period whose second year is only inferred
constexpr std::int16_t any_year = 2001;       // for day counts where no year is said: no leap year

// A date that opens or closes something.
struct RoleDate {
  std::uint32_t unit = 0;
  PatternMatch match;
  CalendarDate date;
};

struct Window {
  const RoleDate* open = nullptr;             // null: the document's own date
  const RoleDate* close = nullptr;
  CalendarDate from;
  CalendarDate to;
  bool year_is_told = true;                   // by the document's text; otherwise it only serves to count days
};

// How well the words of a role fit a date: those that stand nearest, then those that say it in the fewest words, for
// "the cuts, notified on 2 May" may be read from either verb.
struct RoleFit {
  std::uint32_t distance = role_reach + 1;
  std::uint32_t length = 0;

  auto operator<=>(const RoleFit&) const = default;
  bool is_near() const { return distance <= role_reach; }
};

class WindowFinder {
 public:
  WindowFinder(Reading& reading, const Signal& signal) : reading_(reading), signal_(signal), dates_(*signal.dates) {}

  SignalHits find() {
    for (const std::uint32_t unit : reading_.dated_units()) look_at(unit);
    for (const RoleDate& close : closes_) join(close);
    std::stable_sort(result_.hits.begin(), result_.hits.end(), [](const Hit& a, const Hit& b) { return a.unit < b.unit; });
    return std::move(result_);
  }

 private:
  bool on_topic(std::uint32_t unit) { return !dates_.topic || reading_.in_context(unit, *dates_.topic); }

  void look_at(std::uint32_t unit) {
    const auto values = reading_.units().values(reading_.unit(unit));
    for (std::size_t i = 0; i < values.size(); ++i) {
      const Entity& value = values[i];
      if (value.kind == EntityKind::date_range) add_range(unit, i, value);
      if (value.kind == EntityKind::date) add_date(unit, i, value);
    }
  }

  static PatternMatch match_of(std::size_t index, const Entity& value) {
    return {{value.first, value.last}, static_cast<std::int32_t>(index), {}};
  }

  // A range counts when the unit itself names the topic or says that something opens or closes.
  void add_range(std::uint32_t unit, std::size_t index, const Entity& value) {
    if (value.is_year || !on_topic(unit)) return;
    const bool has_role = fit_of(unit, dates_.open, value).is_near() || fit_of(unit, dates_.close, value).is_near();
    if (!has_role && !(dates_.topic && reading_.matcher().any(unit, *dates_.topic))) return;
    Window window;
    RoleDate first{unit, match_of(index, value), value.start};
    RoleDate whole{unit, match_of(index, value), value.end};
    window = completed(&first, whole);
    add_hit(window);
  }

  // The role whose words fit the date best.
  void add_date(std::uint32_t unit, std::size_t index, const Entity& value) {
    const RoleFit open = fit_of(unit, dates_.open, value);
    const RoleFit close = fit_of(unit, dates_.close, value);
    if (!(open.is_near() || close.is_near()) || !on_topic(unit)) return;
    RoleDate found{unit, match_of(index, value), value.start};
    (open < close ? opens_ : closes_).push_back(std::move(found));
  }

  RoleFit fit_of(std::uint32_t unit, PatternListId role, const Entity& value) {
    RoleFit best;
    for (const PatternMatch& match : reading_.matcher().matches(unit, role)) {
      if (swallows_another_date(unit, match, value) || another_date_between(unit, match, value)) continue;
      best = std::min(best, RoleFit{words_between(unit, match, value), match.last - match.first});
    }
    return best;
  }

  std::uint32_t words_between(std::uint32_t unit, const PatternMatch& role, const Entity& value) const {
    if (role.last <= value.first) return words_in(unit, {role.last, value.first}, Side::before_date);
    // "4 January (opening)": what stands before counts first.
    if (value.last <= role.first) return words_in(unit, {value.last, role.first}, Side::behind_date) + behind_penalty;
    // "until 4 May" ends with its date; "4 May is the last day" has it in front.
    return role.last <= value.last ? 0 : role.last - value.last + behind_penalty;
  }

  enum class Side : std::uint8_t { before_date, behind_date };

  // Words of a gap on one side of a date. In a table only those of the date's own cell count, and a step into another:
  // "Forms put up in every library and on the website | 3 May".
  std::uint32_t words_in(std::uint32_t unit, TokenRange gap, Side side) const {
    if (reading_.unit(unit).table < 0) return gap.last - gap.first;
    const TokenText& text = reading_.units().text;
    const auto tokens = reading_.units().tokens(reading_.unit(unit)).subspan(gap.first, gap.last - gap.first);
    std::uint32_t words = 0;
    bool same_cell = true;
    for (std::size_t i = 0; i < tokens.size() && same_cell; ++i) {
      const Token& token = side == Side::before_date ? tokens[tokens.size() - 1 - i] : tokens[i];
      same_cell = text.word(token) != "|";
      if (!token.has(flag_inherited)) ++words;
    }
    return same_cell ? words : words + 1;
  }

  // A role's words may hold its own date ("until 4 May"), not that of another.
  bool swallows_another_date(std::uint32_t unit, const PatternMatch& role, const Entity& value) const {
    for (const Entity& other : reading_.units().values(reading_.unit(unit))) {
      const bool is_date = other.kind == EntityKind::date || other.kind == EntityKind::date_range;
      if (is_date && other.first != value.first && role.first <= other.first && other.last <= role.last) return true;
    }
    return false;
  }

  bool another_date_between(std::uint32_t unit, const PatternMatch& role, const Entity& value) const {
    for (const Entity& other : reading_.units().values(reading_.unit(unit))) {
      if (other.kind != EntityKind::date || other.first == value.first) continue;
      if (role.last <= other.first && other.last <= value.first) return true;
      if (value.last <= other.first && other.last <= role.first) return true;
    }
    return false;
  }

  // Pairs a closing date with the opening date that stands closest to it in the document's structure.
  void join(const RoleDate& close) {
    const RoleDate* best = nullptr;
    std::pair<int, std::uint32_t> best_rank;
    for (const RoleDate& open : opens_around(close.unit)) {
      Window window = completed(&open, close);
      if (!window.from.is_full() || !window.to.is_full() || day_number(window.to) < day_number(window.from)) continue;
      const std::pair rank{distance_class(open.unit, close.unit),
                           open.unit > close.unit ? open.unit - close.unit : close.unit - open.unit};
      if (best == nullptr || rank < best_rank) {
        best = &open;
        best_rank = rank;
      }
    }
    if (best != nullptr) {
      add_hit(completed(best, close));
    } else if (dates_.from_document_date && reading_.date()) {
      Window window;
      window.close = &close;
      window.from = *reading_.date();
      window.to = close.date;
      if (window.to.year == 0) window.to.year = window.from.year;
      const bool crosses_new_year = window.to.is_full() && window.from.is_full() && day_number(window.to) < day_number(window.from);
      if (crosses_new_year && close.date.year == 0) ++window.to.year;
      if (crosses_new_year && is_too_long(window)) return;
      if (window.to.is_full() && day_number(window.to) >= day_number(window.from)) add_hit(window);
    }
  }

  // Those that stand nearest to the unit: comparing all with all would take a hostile document's length squared.
  std::span<const RoleDate> opens_around(std::uint32_t unit) const {
    const auto middle = std::ranges::lower_bound(opens_, unit, {}, &RoleDate::unit);
    return {middle - std::min(most_openings, middle - opens_.begin()), middle + std::min(most_openings, opens_.end() - middle)};
  }

  // Fills a missing year in from the partner, then from the document's text, then from its file.
  Window completed(const RoleDate* open, const RoleDate& close) const {
    Window window{open, &close, open->date, close.date};
    if (window.from.year == 0) window.from.year = window.to.year;
    if (window.to.year == 0) window.to.year = window.from.year;
    if (window.from.year == 0) {
      window.from.year = window.to.year = year_to_assume();
      window.year_is_told = reading_.year() != 0;
    }
    const bool crosses_new_year = window.from.is_full() && window.to.is_full() && day_number(window.to) < day_number(window.from);
    if (crosses_new_year && close.date.year == 0) ++window.to.year;
    if (crosses_new_year && close.date.year != 0 && open->date.year == 0) --window.from.year;
    if (crosses_new_year && is_too_long(window)) window.to = {};
    return window;
  }

  // "By 29 May" closes nothing that opens on 1 July.
  static bool is_too_long(const Window& window) { return day_number(window.to) - day_number(window.from) > longest_over_new_year; }

  std::int16_t year_to_assume() const {
    const int year = reading_.assumed_year();
    return year == 0 ? any_year : static_cast<std::int16_t>(year);
  }

  int distance_class(std::uint32_t a, std::uint32_t b) const {
    if (a == b) return 0;
    const Unit& first = reading_.unit(a);
    const Unit& second = reading_.unit(b);
    if (first.paragraph == second.paragraph) return 1;
    if (first.table >= 0 && first.table == second.table) return 2;
    if (first.section == second.section) return 3;
    return 4;
  }

  void add_hit(const Window& window) {
    if (!window.from.is_full() || !window.to.is_full()) return;
    const double days = static_cast<double>(day_number(window.to) - day_number(window.from));
    if (days < 0 || !condition_holds(window, days)) return;
    Hit hit;
    hit.unit = window.close->unit;
    hit.match = window.close->match;
    if (window.open == nullptr) {
      hit.also.push_back(reading_.date_unit());
    } else if (window.open->unit != hit.unit) {
      hit.also.push_back(window.open->unit);
    }
    hit.statuses = reading_.statuses().statuses(hit.unit, hit.match);
    hit.confidence = hit.also.empty() ? 1 : joined_confidence;
    hit.note = std::to_string(static_cast<long>(days)) + " days from " + written(window, window.from) + " to " + written(window, window.to);
    if (const std::string why = fails_because(reading_, signal_, hit); !why.empty()) {
      result_.misses.push_back({std::move(hit), why});
    } else {
      result_.hits.push_back(std::move(hit));
    }
  }

  static std::string written(const Window& window, CalendarDate date) {
    if (!window.year_is_told) date.year = 0;
    return to_string(date);
  }

  bool condition_holds(const Window& window, double days) const {
    if (!signal_.where) return true;
    const ValueCondition& condition = *signal_.where;
    Quantity length;
    length.dimension = Dimension::days;
    length.low = length.high = adjusted(window, days, condition.threshold);
    return compare(length, condition) == Outcome::holds;
  }

  // A period counted in calendar months is long enough when the same day of the later month is reached; a period
  // that the document labels with the threshold may be up to three days short of it.
  double adjusted(const Window& window, double days, const Quantity& threshold) const {
    if (threshold.low < threshold.high && threshold.high != Quantity::unbounded) {
      const int months = static_cast<int>(std::lround(threshold.high / 30.6));
      const bool reached = day_number(add_months(window.from, months)) <= day_number(window.to) + 1;
      if (reached) return std::max(days, threshold.low);
    }
    const bool nearly = days < threshold.low && days + label_tolerance >= threshold.low;
    return nearly && is_labelled(window, threshold) ? threshold.low : days;
  }

  bool is_labelled(const Window& window, const Quantity& threshold) const {
    const auto [first, last] = reading_.around(window.close->unit, Spread::section);
    for (std::uint32_t unit = first; unit < last; ++unit) {
      for (const Entity& value : reading_.units().values(reading_.unit(unit))) {
        if (value.kind == EntityKind::duration && value.quantity.low <= threshold.low && threshold.low <= value.quantity.high) return true;
      }
    }
    return false;
  }

  Reading& reading_;
  const Signal& signal_;
  const DatesSignal& dates_;
  std::vector<RoleDate> opens_;
  std::vector<RoleDate> closes_;
  SignalHits result_;
};

}  // namespace

SignalHits find_date_windows(Reading& reading, const Signal& signal) { return WindowFinder(reading, signal).find(); }

}  // namespace compactproof
