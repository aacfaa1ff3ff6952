// Dates of the proleptic Gregorian calendar, whole or in part, and day counts between them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace compactproof {

// A date as written; 0 stands for what is not said. "March 2026" has no day, "9 January" no year.
struct CalendarDate {
  std::int16_t year = 0;
  std::int8_t month = 0;    // 1-12
  std::int8_t day = 0;      // 1-31
  std::int8_t weekday = 0;  // as *written*: 1 Monday … 7 Sunday; 0 none
  bool ambiguous = false;   // 04/05/2010 read day first, but month first is possible too and the year's order unknown

  bool is_full() const { return year != 0 && month != 0 && day != 0; }
  friend bool operator==(const CalendarDate&, const CalendarDate&) = default;
};

// Days since 1 January 1970 (negative before). Requires is_full().
std::int64_t day_number(const CalendarDate& date);

// 1 Monday … 7 Sunday. Requires is_full().
int weekday_of(const CalendarDate& date);

// False for 31 April or 29 February 2023; a missing year allows 29 February.
bool is_possible(const CalendarDate& date);

// Same day of the month `months` later (or the last day there is), as notice periods are counted.
CalendarDate add_months(CalendarDate date, int months);

// "4 January 2010", "January 2010", "4 January": for messages.
std::string to_string(const CalendarDate& date);

// Reads the date part of an ISO 8601 string ("2010-01-04T…"); nothing when it is not one.
std::optional<CalendarDate> parse_iso_date(std::string_view text);

}  // namespace compactproof
