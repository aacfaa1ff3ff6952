// Numbers in digits ("1,000", "£1.2m", "12/07/2010", "3.5years") and in words ("twenty-six", "a hundred", "12
// (twelve)").
#pragma once

#include <optional>
#include <string_view>

#include "language/calendar_date.h"
#include "language/entity_words.h"

namespace compactproof {

// What one token with a digit in it is.
struct NumberShape {
  enum class Kind : std::uint8_t {
    plain,      // 12, 1,000, 2.5, 10k
    ordinal,    // 4th
    money,      // £1,000, £1.2m: value in pence
    percent,    // 10%
    date,       // 12/07/2010, 4.1.10, 2010/01/04
    day_month,  // 24/7: a date only where the text around it says so
    with_unit,  // 3days: the unit is in `unit`
    other,      // times, clause numbers, ages ("60s"), foreign money: nothing we read
  };
  Kind kind = Kind::other;
  double value = 0;
  bool grouped = false;     // thousands commas
  bool multiplied = false;  // k, m, bn
  bool fractional = false;
  bool foreign = false;  // another currency
  bool dotted = false;   // a date written with full stops, which a clause number may be too
  int digits = 0;        // before the decimal point
  TimeUnit unit = TimeUnit::day;
  CalendarDate date;
};

NumberShape shape_of(std::string_view folded);

struct Number {
  double value = 0;
  std::uint32_t end = 0;  // behind its last token
  NumberShape shape;      // of the first token when it is in digits; plain otherwise
  bool in_digits = false;
  bool multiplied = false;  // has k, m, thousand, million …
  bool fractional = false;
};

// Reads the cardinal number that starts at token i: digits or words, with "and a half" and a repetition in brackets
// ("12 (twelve)", "twelve (12)"). An ordinal, a date or a time is no number here.
std::optional<Number> read_number(const EntityTokens& tokens, std::uint32_t i);

// "4th", "4", "fourth", "twenty-first", "twenty one": a day of a month, 1 to 31.
struct DayOfMonth {
  int day = 0;
  std::uint32_t end = 0;
  bool ordinal = false;
  bool in_digits = false;
};
std::optional<DayOfMonth> read_day_of_month(const EntityTokens& tokens, std::uint32_t i);

CalendarDate make_date(int year, int month, int day);

// 10 → 2010, 99 → 1999.
int full_year(int two_digits);

}  // namespace compactproof
