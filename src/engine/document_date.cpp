#include "engine/document_date.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "language/word_list.h"

namespace compactproof {

namespace {

constexpr std::uint32_t first_page_units = 40;
constexpr std::uint32_t longest_date_line = 9;  // words of a line that is there to date the document
constexpr int first_year = 1990;
constexpr int last_year = 2060;

using namespace std::string_view_literals;

// What a version-control block calls the document's own date; "date" also begins "dated".
constexpr std::array own_labels{"date"sv,      "approved"sv, "adopted"sv, "ratified"sv, "published"sv, "publication"sv,
                                "issued"sv,    "issue"sv,    "version"sv, "updated"sv,  "revised"sv,   "revision"sv,
                                "effective"sv, "amended"sv,  "agreed"sv};

// What else a short line may date: the next review, the end of something.
constexpr std::array other_labels{"review"sv,   "next"sv,    "be"sv,     "due"sv,  "expiry"sv, "expires"sv, "valid"sv,
                                  "deadline"sv, "closing"sv, "closes"sv, "ends"sv, "end"sv,    "starts"sv,  "start"sv};

// Words that make the date behind them one to come.
constexpr std::array limits{"by"sv, "until"sv, "till"sv, "before"sv};

class DateFinder {
 public:
  explicit DateFinder(const Units& units)
      : units_(units), first_page_(std::min<std::size_t>(units.units.size(), first_page_units)) {}

  DocumentDate find() {
    find_date();
    if (found_.date) {
      found_.year = found_.date->year;
      return found_;
    }
    found_.year = labelled_year();
    if (found_.year == 0) found_.year = year_of_first_page();
    if (found_.year == 0) found_.year = newest_year(units_.entities);
    return found_;
  }

 private:
  // The first full date that stands in a short line, opens a line, or stands in a labelled cell.
  void find_date() {
    for (std::uint32_t i = 0; i < first_page_; ++i) {
      const Unit& unit = units_.units[i];
      for (const Entity& value : units_.values(unit)) {
        if (value.kind != EntityKind::date || !value.start.is_full() || !dates_document(unit, value)) continue;
        found_.date = value.start;
        found_.unit = i;
        return;
      }
    }
  }

  bool dates_document(const Unit& unit, const Entity& value) const {
    if (is_of_something_else(unit, value)) return false;
    if (unit.table >= 0) return is_short(unit) && is_labelled(unit, value);
    return is_short(unit) || value.first == unit.own_first - unit.first;
  }

  // "Version 2, May 2024"
  int labelled_year() const {
    for (std::uint32_t i = 0; i < first_page_; ++i) {
      const Unit& unit = units_.units[i];
      for (const Entity& value : units_.values(unit)) {
        const bool is_month = value.kind == EntityKind::date && value.start.year != 0;
        if (is_month && is_short(unit) && is_labelled(unit, value) && !is_of_something_else(unit, value)) return value.start.year;
      }
    }
    return 0;
  }

  int year_of_first_page() const {
    int newest = 0;
    for (std::uint32_t i = 0; i < first_page_; ++i) {
      const Unit& unit = units_.units[i];
      for (const Entity& value : units_.values(unit)) {
        if (is_short(unit) && is_of_something_else(unit, value)) continue;
        newest = std::max(newest, newest_year(std::span(&value, 1)));
      }
    }
    return newest;
  }

  static bool is_short(const Unit& unit) { return unit.last - unit.own_first <= longest_date_line; }

  std::span<const Token> words_before(const Unit& unit, const Entity& value) const {
    return units_.tokens(unit).first(value.first);
  }

  bool is_labelled(const Unit& unit, const Entity& value) const {
    const auto before = words_before(unit, value);
    return std::any_of(before.begin(), before.end(), [&](const Token& token) {
      const std::string_view word = units_.text.word(token);
      return word.starts_with("date") || is_one_of(own_labels, word);
    });
  }

  // "Next review 4 May 2027" and "To be reviewed in May 2027", but "Last review 4 May 2024" is when it was looked at.
  bool is_of_something_else(const Unit& unit, const Entity& value) const {
    const auto before = words_before(unit, value);
    if (!before.empty() && is_one_of(limits, units_.text.word(before.back()))) return true;
    for (std::size_t i = 0; i < before.size(); ++i) {
      const bool last = i > 0 && units_.text.word(before[i - 1]) == "last";
      if (!last && is_one_of(other_labels, units_.text.word(before[i]))) return true;
    }
    return false;
  }

  const Units& units_;
  std::size_t first_page_;
  DocumentDate found_;
};

}  // namespace

DocumentDate find_document_date(const Units& units) { return DateFinder(units).find(); }

int year_of_file(const Metadata& metadata) {
  for (const std::string& text : {metadata.modified, metadata.created}) {
    const std::optional<CalendarDate> date = parse_iso_date(text);
    if (date && date->year >= first_year && date->year <= last_year) return date->year;
  }
  return 0;
}

int newest_year(std::span<const Entity> values) {
  int newest = 0;
  for (const Entity& value : values) {
    const bool is_date = value.kind == EntityKind::date || value.kind == EntityKind::date_range;
    const double low = value.quantity.low;
    const bool is_year = value.kind == EntityKind::count && low == value.quantity.high && low >= first_year && low <= last_year;
    if (is_date) newest = std::max<int>(newest, value.end.year);
    if (is_year) newest = std::max(newest, static_cast<int>(low));
  }
  return newest;
}

}  // namespace compactproof
