#include "language/calendar_date.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>

namespace compactproof {

namespace {

constexpr std::array<std::string_view, 13> month_names{"",        "January",  "February", "March",  "April",
                                                       "May",     "June",     "July",     "August", "September",
                                                       "October", "November", "December"};

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

// A missing year (0) counts as a leap year, so that 29 February stays possible.
int days_in_month(int year, int month) {
  constexpr std::array<int, 13> days{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : days[static_cast<std::size_t>(month)];
}

bool read_digits(std::string_view text, std::size_t begin, std::size_t count, int& value) {
  if (text.size() < begin + count) return false;
  const char* first = text.data() + begin;
  const auto [end, error] = std::from_chars(first, first + count, value);
  return error == std::errc{} && end == first + count && value >= 0;
}

}  // namespace

// Years are counted from March, so that the leap day is the last of its year; an era is the 400-year cycle.
std::int64_t day_number(const CalendarDate& date) {
  assert(date.is_full());
  constexpr std::int64_t days_of_era = 146097;
  constexpr std::int64_t days_before_1970 = 719468;  // from 1 March of the year 0
  const std::int64_t year = date.year - (date.month <= 2 ? 1 : 0);
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t month_from_march = (date.month + 9) % 12;
  const std::int64_t day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;
  const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * days_of_era + day_of_era - days_before_1970;
}

int weekday_of(const CalendarDate& date) {
  constexpr std::int64_t weekday_of_first_day = 3;  // 1 January 1970 was a Thursday, counted from Monday = 0
  const std::int64_t remainder = (day_number(date) + weekday_of_first_day) % 7;
  return static_cast<int>(remainder < 0 ? remainder + 7 : remainder) + 1;
}

bool is_possible(const CalendarDate& date) {
  if (date.month == 0) return date.day == 0;
  if (date.month < 1 || date.month > 12 || date.day < 0) return false;
  return date.day <= days_in_month(date.year, date.month);
}

CalendarDate add_months(CalendarDate date, int months) {
  const int count = date.year * 12 + (date.month - 1) + months;
  const int year = count >= 0 ? count / 12 : (count - 11) / 12;
  const int month = count - year * 12 + 1;
  date.year = static_cast<std::int16_t>(year);
  date.month = static_cast<std::int8_t>(month);
  date.day = static_cast<std::int8_t>(std::min<int>(date.day, days_in_month(year, month)));
  date.weekday = 0;
  return date;
}

std::string to_string(const CalendarDate& date) {
  std::string out;
  const auto add = [&out](std::string_view part) {
    if (!out.empty()) out += ' ';
    out += part;
  };
  if (date.day != 0) add(std::to_string(date.day));
  if (date.month >= 1 && date.month <= 12) add(month_names[static_cast<std::size_t>(date.month)]);
  if (date.year != 0) add(std::to_string(date.year));
  return out;
}

std::optional<CalendarDate> parse_iso_date(std::string_view text) {
  int year = 0;
  int month = 0;
  int day = 0;
  const bool shaped = read_digits(text, 0, 4, year) && read_digits(text, 5, 2, month) && read_digits(text, 8, 2, day) &&
                      text[4] == '-' && text[7] == '-' && (text.size() == 10 || text[10] == 'T' || text[10] == ' ');
  if (!shaped) return std::nullopt;
  CalendarDate date;
  date.year = static_cast<std::int16_t>(year);
  date.month = static_cast<std::int8_t>(month);
  date.day = static_cast<std::int8_t>(day);
  if (!date.is_full() || !is_possible(date)) return std::nullopt;
  return date;
}

}  // namespace compactproof
