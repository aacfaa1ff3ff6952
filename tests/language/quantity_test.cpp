#include "language/quantity.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "language/calendar_date.h"

namespace compactproof {

TEST_CASE("calendar months are as long as the calendar makes them") {
  for (int months = 0; months <= 60; ++months) {
    std::int64_t low = 1'000'000;
    std::int64_t high = 0;
    CalendarDate start;
    start.year = 1990;
    start.month = 1;
    start.day = 1;
    for (int i = 0; i < 48; ++i) {
      const CalendarDate from = add_months(start, i);
      const std::int64_t days = day_number(add_months(from, months)) - day_number(from);
      low = std::min(low, days);
      high = std::max(high, days);
    }
    const DayRange range = days_of_months(months);
    CAPTURE(months);
    CHECK(range.low == static_cast<double>(low));
    CHECK(range.high == static_cast<double>(high));
  }
}

TEST_CASE("months that contracts name") {
  CHECK(days_of_months(1).low == 28);
  CHECK(days_of_months(1).high == 31);
  CHECK(days_of_months(3).low == 89);
  CHECK(days_of_months(3).high == 92);
  CHECK(days_of_months(12).low == 365);
  CHECK(days_of_months(36).high == 1096);
  CHECK(days_of_months(1.5).low == 42);
  CHECK(days_of_months(1.5).high == 46.5);
}

TEST_CASE("very many months stay in order") {
  const DayRange range = days_of_months(1e6);
  CHECK(std::isfinite(range.high));
  CHECK(range.low <= range.high);
}

}  // namespace compactproof
