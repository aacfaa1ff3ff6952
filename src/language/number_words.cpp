#include "language/number_words.h"

#include <array>
#include <cctype>
#include <charconv>

#include "language/word_list.h"

namespace compactproof {

namespace {

constexpr std::string_view pound_sign = "\u00A3";
constexpr std::string_view euro_sign = "\u20AC";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

double to_double(std::string_view digits) {
  double value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

int to_int(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

bool all_digits(std::string_view text) {
  for (const char c : text) {
    if (!is_digit(c)) return false;
  }
  return !text.empty();
}

// The three parts of 12/07/2010, 4.1.10 or 2010/01/04.
std::optional<CalendarDate> date_of_parts(std::string_view first, std::string_view second, std::string_view third) {
  if (!all_digits(first) || !all_digits(second) || !all_digits(third)) return std::nullopt;
  if (first.size() == 4) {
    const CalendarDate date = make_date(to_int(first), to_int(second), to_int(third));
    return date.is_full() && is_possible(date) ? std::optional(date) : std::nullopt;
  }
  if (first.size() > 2 || second.size() > 2 || (third.size() != 2 && third.size() != 4)) return std::nullopt;
  const int year = third.size() == 4 ? to_int(third) : full_year(to_int(third));
  const int a = to_int(first);
  const int b = to_int(second);
  CalendarDate date = make_date(year, b, a);
  if (date.is_full() && is_possible(date)) {
    date.ambiguous = a <= 12 && a != b;
    return date;
  }
  date = make_date(year, a, b);
  return date.is_full() && is_possible(date) ? std::optional(date) : std::nullopt;
}

// 1,000 and 1,000,000 but not 22,24,26.
bool well_grouped(std::string_view whole) {
  const std::size_t first = whole.find(',');
  if (first == 0 || first > 3) return false;
  for (std::size_t at = first; at < whole.size(); at += 4) {
    if (whole[at] != ',' || whole.size() < at + 4 || !all_digits(whole.substr(at + 1, 3))) return false;
  }
  return true;
}

struct Suffix {
  std::string_view text;
  double factor;
};
constexpr std::array money_suffixes{Suffix{"k", 1e3}, Suffix{"m", 1e6}, Suffix{"mn", 1e6}, Suffix{"bn", 1e9}};
constexpr std::array fraction_signs{Suffix{"\u00BD", 0.5}, Suffix{"\u00BC", 0.25}, Suffix{"\u00BE", 0.75}};
constexpr std::array<std::string_view, 4> ordinal_suffixes{"st", "nd", "rd", "th"};

void take_suffix(NumberShape& shape, std::string_view suffix, bool sterling) {
  using Kind = NumberShape::Kind;
  for (const Suffix& sign : fraction_signs) {
    if (!suffix.starts_with(sign.text)) continue;
    shape.value += sign.factor;
    shape.fractional = true;
    suffix.remove_prefix(sign.text.size());
  }
  shape.kind = sterling ? Kind::money : Kind::plain;
  if (suffix.empty()) return;
  for (const Suffix& multiplier : money_suffixes) {
    if (suffix != multiplier.text || (!sterling && suffix != "k")) continue;  // 10m is ten metres
    shape.value *= multiplier.factor;
    shape.multiplied = true;
    return;
  }
  shape.kind = Kind::other;
  if (sterling) return;
  if (suffix == "%") {
    shape.kind = Kind::percent;
  } else if (suffix == "p") {
    shape.kind = Kind::money;
    shape.value /= 100;
  } else if (is_one_of(ordinal_suffixes, suffix)) {
    shape.kind = Kind::ordinal;
  } else if (suffix == "h") {
    shape.kind = Kind::with_unit;
    shape.unit = TimeUnit::hour;
  } else if (const Sense sense = sense_of(suffix); sense.role == Role::unit) {
    shape.kind = Kind::with_unit;
    shape.unit = static_cast<TimeUnit>(static_cast<int>(sense.value));
  }
}

// 11/2016
NumberShape month_year_shape(int month, int year) {
  NumberShape shape;
  shape.date = make_date(year, month, 1);
  shape.date.day = 0;
  if (shape.date.month != 0 && year >= 1900 && year < 2100) shape.kind = NumberShape::Kind::date;
  return shape;
}

NumberShape slashed_shape(std::string_view text) {
  NumberShape shape;
  const std::size_t first = text.find('/');
  const std::size_t second = text.find('/', first + 1);
  if (second == std::string_view::npos) {
    const std::string_view day = text.substr(0, first);
    const std::string_view month = text.substr(first + 1);
    if (!all_digits(day) || !all_digits(month) || day.size() > 2) return shape;
    if (month.size() == 4) return month_year_shape(to_int(day), to_int(month));
    if (month.size() > 2) return shape;
    const CalendarDate date = make_date(0, to_int(month), to_int(day));
    if (date.day == 0 || date.month == 0 || !is_possible(date)) return shape;
    shape.kind = NumberShape::Kind::day_month;
    shape.date = date;
    shape.date.ambiguous = date.day <= 12 && date.day != date.month;
    return shape;
  }
  const auto date =
      date_of_parts(text.substr(0, first), text.substr(first + 1, second - first - 1), text.substr(second + 1));
  if (!date) return shape;
  shape.kind = NumberShape::Kind::date;
  shape.date = *date;
  return shape;
}

NumberShape dotted_shape(std::string_view text, std::size_t first, std::size_t second) {
  NumberShape shape;
  const auto date =
      date_of_parts(text.substr(0, first), text.substr(first + 1, second - first - 1), text.substr(second + 1));
  if (!date) return shape;
  shape.kind = NumberShape::Kind::date;
  shape.date = *date;
  shape.dotted = true;
  return shape;
}

}  // namespace

CalendarDate make_date(int year, int month, int day) {
  CalendarDate date;
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 0 || year > 9999) return date;
  date.year = static_cast<std::int16_t>(year);
  date.month = static_cast<std::int8_t>(month);
  date.day = static_cast<std::int8_t>(day);
  return date;
}

int full_year(int two_digits) { return two_digits + (two_digits < 70 ? 2000 : 1900); }

namespace {

// Up to four digits and nothing else, as nearly all numbers are.
std::optional<NumberShape> short_number_shape(std::string_view folded) {
  if (folded.empty() || folded.size() > 4) return std::nullopt;
  int value = 0;
  for (const char c : folded) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  NumberShape shape;
  shape.kind = NumberShape::Kind::plain;
  shape.digits = static_cast<int>(folded.size());
  shape.value = value;
  return shape;
}

}  // namespace

NumberShape shape_of(std::string_view folded) {
  if (const auto shape = short_number_shape(folded)) return *shape;
  folded = folded.substr(0, folded.find('+'));  // of "3+1+1 years" only the first are certain
  if (folded.find('/') != std::string_view::npos) return slashed_shape(folded);
  NumberShape shape;
  const bool sterling = folded.starts_with(pound_sign);
  shape.foreign = folded.starts_with('$') || folded.starts_with(euro_sign);
  if (shape.foreign) return shape;
  if (sterling) folded.remove_prefix(pound_sign.size());

  const std::size_t body_end = std::min(folded.find_first_not_of("0123456789,."), folded.size());
  const std::string_view body = folded.substr(0, body_end);
  const std::size_t dot = body.find('.');
  if (const std::size_t second = body.find('.', dot == body.npos ? dot : dot + 1);
      dot != body.npos && second != body.npos) {
    return body_end == folded.size() && !sterling ? dotted_shape(body, dot, second) : shape;
  }
  const std::string_view whole = body.substr(0, dot);
  std::string digits;
  for (const char c : body) {
    if (c != ',') digits += c;
  }
  shape.grouped = whole.find(',') != std::string_view::npos;
  if (shape.grouped && !well_grouped(whole)) return shape;
  shape.digits = static_cast<int>(whole.size());
  shape.fractional = dot != std::string_view::npos;
  shape.value = to_double(digits);
  take_suffix(shape, folded.substr(body_end), sterling);
  if (shape.kind == NumberShape::Kind::money) shape.value *= 100;
  return shape;
}

namespace {

bool is_small_or_tens(const EntityTokens& tokens, std::uint32_t i) {
  return tokens.role(i) == Role::small || tokens.role(i) == Role::tens;
}

// Words up to the millions: "two hundred and six thousand". Each scale word must be smaller than the one before.
std::optional<Number> read_words(const EntityTokens& tokens, std::uint32_t i) {
  double total = 0;
  double group = 0;  // the part below the next scale word
  double last_scale = 1e12;
  bool any = false;
  Number number;
  std::uint32_t at = i;
  const bool article = tokens.role(i) == Role::article;
  if (article) {
    const Role next = tokens.role(i + 1);
    if (next != Role::hundred && next != Role::scale && next != Role::dozen) return std::nullopt;
    group = 1;
    any = true;
    at = i + 1;
  } else if (tokens.role(i) != Role::small && tokens.role(i) != Role::tens) {
    return std::nullopt;
  }
  bool may_take_and = false;
  for (; at < tokens.size(); ++at) {
    if (at > i && !tokens.adjoins(at)) break;
    std::uint32_t here = at;
    const bool with_and =
        may_take_and && tokens.is(at, "and") && is_small_or_tens(tokens, at + 1) && tokens.adjoins(at + 1);
    if (with_and) here = at + 1;
    const double value = tokens.value(here);
    const double below_hundred = group - static_cast<double>(static_cast<int>(group / 100)) * 100;
    const Role role = tokens.role(here);
    if (role == Role::small) {
      const bool after_tens =
          below_hundred >= 20 && static_cast<int>(below_hundred) % 10 == 0 && value < 10 && value > 0;
      if (any && below_hundred != 0 && !after_tens) break;
      if (any && below_hundred == 0 && !may_take_and) break;
      group += value;
      may_take_and = false;
    } else if (role == Role::tens) {
      if (below_hundred != 0 || (any && !may_take_and)) break;
      group += value;
      may_take_and = false;
    } else if (role == Role::hundred) {
      if (group == 0 || group >= 100) break;
      group *= 100;
      may_take_and = true;
    } else if (role == Role::scale) {
      if (group == 0 || value >= last_scale) break;
      total += group * value;
      last_scale = value;
      group = 0;
      may_take_and = true;
      number.multiplied = true;
    } else if (role == Role::dozen) {
      if (group == 0) break;
      group *= 12;
      ++at;
      break;
    } else {
      break;
    }
    any = true;
    at = here;
  }
  number.value = total + group;
  number.end = at;
  number.shape.kind = NumberShape::Kind::plain;
  number.shape.value = number.value;
  return number;
}

// "2 million", "3 hundred", "£1.2 million": words that multiply the digits before them.
void take_scale(const EntityTokens& tokens, Number& number) {
  const Role role = tokens.role(number.end);
  if ((role != Role::hundred && role != Role::scale && role != Role::dozen) || !tokens.adjoins(number.end)) return;
  number.value *= tokens.value(number.end);
  number.multiplied = true;
  ++number.end;
}

std::optional<Number> read_bare_number(const EntityTokens& tokens, std::uint32_t i) {
  if (!tokens.is_number(i)) return read_words(tokens, i);
  Number number;
  number.shape = shape_of(tokens.word(i));
  if (number.shape.kind == NumberShape::Kind::date || number.shape.kind == NumberShape::Kind::ordinal)
    return std::nullopt;
  number.value = number.shape.value;
  number.end = i + 1;
  number.in_digits = true;
  number.multiplied = number.shape.multiplied;
  number.fractional = number.shape.fractional;
  return number;
}

// "3 hundred and 21", "4 thousand 3 hundred": smaller numbers behind the scale word that was just taken. What counts
// something of its own does not belong to it ("2 thousand and 12 weeks").
void take_rest(const EntityTokens& tokens, Number& number) {
  while (number.multiplied) {
    const bool with_and = tokens.is(number.end, "and");
    const std::uint32_t at = with_and ? number.end + 1 : number.end;
    if (!tokens.adjoins(at)) return;
    auto next = read_bare_number(tokens, at);
    if (!next || next->shape.kind != NumberShape::Kind::plain || next->value <= 0) return;
    if (next->in_digits) take_scale(tokens, *next);
    const Role counted = tokens.role(next->end);
    const bool fits = next->value < tokens.value(number.end - 1) && (with_and || next->multiplied);
    if (!fits || counted == Role::unit || counted == Role::working || counted == Role::percent) return;
    const bool goes_on = next->multiplied && next->in_digits;
    number.value += next->value;
    number.end = next->end;
    if (!goes_on) return;
  }
}

// "and a half", "and half", "and a quarter" behind the number.
void take_fraction(const EntityTokens& tokens, Number& number) {
  std::uint32_t at = number.end;
  if (!tokens.is(at, "and")) return;
  ++at;
  if (tokens.is(at, "a") || tokens.is(at, "one")) ++at;
  const bool half = tokens.role(at) == Role::half;
  if (!half && !(tokens.is(at, "quarter") && at > number.end + 1)) return;
  // Of the scale that was just named ("one million and a half"), or of one ("one and a half million").
  const double whole = tokens.role(number.end - 1) == Role::scale ? tokens.value(number.end - 1) : 1;
  number.value += whole * (half ? 0.5 : 0.25);
  number.fractional = true;
  number.end = at + 1;
  if (!number.multiplied) take_scale(tokens, number);
}

// "12 (twelve)", "twelve (12)": the same number again, alone in brackets.
void take_repetition(const EntityTokens& tokens, Number& number) {
  if (!tokens.has(number.end, flag_after_open_bracket)) return;
  const auto again = read_bare_number(tokens, number.end);
  const bool closed = again && (again->end == tokens.size() || tokens.has(again->end, flag_after_close_bracket));
  if (closed && again->value == number.value && again->in_digits != number.in_digits) number.end = again->end;
}

}  // namespace

std::optional<Number> read_number(const EntityTokens& tokens, std::uint32_t i) {
  auto number = read_bare_number(tokens, i);
  if (!number) return std::nullopt;
  using Kind = NumberShape::Kind;
  const Kind kind = number->shape.kind;
  if (number->in_digits && !number->shape.multiplied && (kind == Kind::plain || kind == Kind::money)) {
    take_scale(tokens, *number);
    if (kind == Kind::plain) take_rest(tokens, *number);
  }
  if (kind == Kind::plain) {
    take_repetition(tokens, *number);
    take_fraction(tokens, *number);
  }
  return number;
}

std::optional<DayOfMonth> read_day_of_month(const EntityTokens& tokens, std::uint32_t i) {
  DayOfMonth day;
  day.end = i + 1;
  if (tokens.is_number(i)) {
    const NumberShape shape = shape_of(tokens.word(i));
    day.in_digits = true;
    day.ordinal = shape.kind == NumberShape::Kind::ordinal;
    const bool plain =
        shape.kind == NumberShape::Kind::plain && !shape.fractional && !shape.multiplied && shape.digits <= 2;
    if (!plain && !day.ordinal) return std::nullopt;
    if (shape.value > 31) return std::nullopt;
    day.day = static_cast<int>(shape.value);
  } else if (tokens.role(i) == Role::ordinal) {
    day.ordinal = true;
    day.day = static_cast<int>(tokens.value(i));
  } else if (is_small_or_tens(tokens, i)) {
    day.day = static_cast<int>(tokens.value(i));
    const bool goes_on = tokens.role(i) == Role::tens && tokens.adjoins(i + 1) && tokens.value(i + 1) < 10 &&
                         (tokens.role(i + 1) == Role::ordinal || tokens.role(i + 1) == Role::small);
    if (goes_on) {
      day.ordinal = tokens.role(i + 1) == Role::ordinal;
      day.day += static_cast<int>(tokens.value(i + 1));
      day.end = i + 2;
    }
  }
  if (day.day < 1 || day.day > 31) return std::nullopt;
  return day;
}

}  // namespace compactproof
