// Things with a value in running text: durations, dates, date ranges, money, percentages, counts, shares.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "language/calendar_date.h"
#include "language/quantity.h"
#include "language/token.h"

namespace compactproof {

enum class EntityKind : std::uint8_t { duration, date, date_range, money, percent, count, share };

// Name in rule files: "duration", "date", "daterange", "money", "percent", "count", "share".
std::string_view to_string(EntityKind kind);

struct Entity {
  EntityKind kind = EntityKind::count;
  std::uint32_t first = 0;   // token indices, half-open, into the span given to find_entities;
  std::uint32_t last = 0;    // comparators ("not less than") and the unit word are inside
  Quantity quantity;         // duration, money, percent, count, share; for a date_range its length in days when both ends
                             // are full dates (last day minus first day, as in "closing minus opening")
  CalendarDate start;        // date, date_range
  CalendarDate end;          // date_range; equal to start for a date
  bool is_year = false;      // date_range named as a financial year: "2025/26"
};

// Finds the entities of one unit, left to right, not overlapping; the longest reading wins ("12 (twelve) weeks",
// "between 8 and 12 weeks", "not less than 90 days", "4 January to 29 March 2010", "a fortnight", "£1.2m").
// A missing year of a range is taken from its other end. Day comes before month (British order) unless impossible.
// Refused as durations: ages ("12 years old", "aged 3 years"), points in the past ("three weeks ago"), rates ("37 hours
// a week") and lengths of events ("a two hour meeting"); "within two hours" and "36 hours' notice" are durations.
// A share is a cell of a table that says how many of how many: "4 of 7", "all", "none"; in sentences these are counts.
// Counts are bare numbers ("26", "twenty-six"); clause numbers (4.3.1), times and list labels are not counts.
// Linear in the number of tokens.
void find_entities(const TokenText& text, std::span<const Token> tokens, std::vector<Entity>& out);

}  // namespace compactproof
