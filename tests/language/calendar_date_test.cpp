#include "language/calendar_date.h"

#include <catch2/catch.hpp>

namespace compactproof {

namespace {

CalendarDate date_of(int year, int month, int day) {
  CalendarDate date;
  date.year = static_cast<std::int16_t>(year);
  date.month = static_cast<std::int8_t>(month);
  date.day = static_cast<std::int8_t>(day);
  return date;
}

// Counts on one day, knowing only the calendar's rules: independent of the closed formula under test.
CalendarDate next_day(const CalendarDate& date) {
  const bool leap = (date.year % 4 == 0 && date.year % 100 != 0) || date.year % 400 == 0;
  const int lengths[] = {31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (date.day < lengths[date.month - 1]) return date_of(date.year, date.month, date.day + 1);
  return date.month < 12 ? date_of(date.year, date.month + 1, 1) : date_of(date.year + 1, 1, 1);
}

}  // namespace

TEST_CASE("day numbers count on by one over four hundred years and weekdays go round") {
  CalendarDate date = date_of(1800, 1, 1);
  std::int64_t number = day_number(date);
  int weekday = weekday_of(date);
  CHECK(weekday == 3);  // a Wednesday
  while (date.year < 2201) {
    date = next_day(date);
    ++number;
    weekday = weekday % 7 + 1;
    if (day_number(date) != number || weekday_of(date) != weekday) FAIL(to_string(date));
  }
}

TEST_CASE("known days") {
  CHECK(day_number(date_of(1970, 1, 1)) == 0);
  CHECK(day_number(date_of(1969, 12, 31)) == -1);
  CHECK(day_number(date_of(2010, 3, 29)) - day_number(date_of(2010, 1, 4)) == 84);
  CHECK(weekday_of(date_of(2010, 1, 4)) == 1);
  CHECK(weekday_of(date_of(2026, 11, 22)) == 7);
}

TEST_CASE("impossible dates are known") {
  CHECK_FALSE(is_possible(date_of(2010, 4, 31)));
  CHECK_FALSE(is_possible(date_of(2023, 2, 29)));
  CHECK(is_possible(date_of(2024, 2, 29)));
  CHECK(is_possible(date_of(0, 2, 29)));
  CHECK_FALSE(is_possible(date_of(1900, 2, 29)));
  CHECK_FALSE(is_possible(date_of(2010, 13, 1)));
  CHECK_FALSE(is_possible(date_of(2010, 0, 1)));
  CHECK(is_possible(date_of(2010, 3, 0)));
}

TEST_CASE("a month later is the same day or the last there is") {
  CHECK(add_months(date_of(2010, 1, 31), 1) == date_of(2010, 2, 28));
  CHECK(add_months(date_of(2024, 1, 31), 1) == date_of(2024, 2, 29));
  CHECK(add_months(date_of(2010, 11, 30), 3) == date_of(2011, 2, 28));
  CHECK(add_months(date_of(2010, 1, 15), -1) == date_of(2009, 12, 15));
  CHECK(add_months(date_of(2010, 6, 1), 36) == date_of(2013, 6, 1));
}

TEST_CASE("dates are written the British way") {
  CHECK(to_string(date_of(2010, 1, 4)) == "4 January 2010");
  CHECK(to_string(date_of(2010, 1, 0)) == "January 2010");
  CHECK(to_string(date_of(0, 1, 4)) == "4 January");
}

TEST_CASE("ISO dates are read strictly") {
  CHECK(parse_iso_date("2010-01-04") == date_of(2010, 1, 4));
  CHECK(parse_iso_date("2010-01-04T10:00:00Z") == date_of(2010, 1, 4));
  for (const char* text :
       {"", "2010", "2010-1-4", "2010-02-30", "2010-01-041", "2010/01/04", "-010-01-04", "2010-01-0x"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_iso_date(text).has_value());
  }
}

}  // namespace compactproof
