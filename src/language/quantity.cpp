#include "language/quantity.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace compactproof {

namespace {

// Between 1901 and 2099 every fourth year is a leap year, so month lengths repeat after 48 months.
constexpr int cycle_months = 48;
constexpr int cycle_days = 1461;

struct WholeRange {
  int low;
  int high;
};

// Shortest and longest run of 0 … 47 successive months.
constexpr std::array<WholeRange, cycle_months> make_ranges() {
  constexpr std::array<int, 12> lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  std::array<WholeRange, cycle_months> ranges{};
  for (int count = 0; count < cycle_months; ++count) {
    int low = cycle_days;
    int high = 0;
    for (int start = 0; start < cycle_months; ++start) {
      int days = 0;
      for (int offset = 0; offset < count; ++offset) {
        const int month = (start + offset) % cycle_months;
        days += lengths[static_cast<std::size_t>(month % 12)] + (month == 1 ? 1 : 0);
      }
      low = std::min(low, days);
      high = std::max(high, days);
    }
    ranges[static_cast<std::size_t>(count)] = {low, high};
  }
  return ranges;
}

constexpr auto ranges = make_ranges();

}  // namespace

DayRange days_of_months(double months) {
  const double whole = std::floor(months);
  const double part = months - whole;
  const double cycles = std::floor(whole / cycle_months);
  const WholeRange rest = ranges[static_cast<std::size_t>(whole - cycles * cycle_months)];
  return {cycles * cycle_days + rest.low + part * 28, cycles * cycle_days + rest.high + part * 31};
}

}  // namespace compactproof
