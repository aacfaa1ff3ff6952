// Quantities are intervals: "at least 12 weeks" is [84, ∞) days, "up to three years" is [0, 1096].
#pragma once

#include <cstdint>
#include <limits>
#include <string_view>

namespace compactproof {

enum class Dimension : std::uint8_t { days, pence, percent, count };

struct Quantity {
  static constexpr double unbounded = std::numeric_limits<double>::infinity();

  Dimension dimension = Dimension::count;
  double low = 0;                // both ends included; days for durations, pence for money
  double high = unbounded;
  bool floor = false;            // said to be a minimum: at least, not less than, minimum of, or more
  bool ceiling = false;          // said to be a maximum: up to, no more than, within, maximum of
  bool approximate = false;      // about, around, approximately
  bool working_days = false;     // counted in working days (5 a week): 60 working days = 84 days

  friend bool operator==(const Quantity&, const Quantity&) = default;
};

// n calendar months as days: 3 → [89, 92]; 12 → [365, 366]. `months` >= 0.
struct DayRange {
  double low = 0;
  double high = 0;
};
DayRange days_of_months(double months);

}  // namespace compactproof
