#include "language/entity_dates.h"

#include <array>
#include <string>

#include "language/number_words.h"
#include "language/word_list.h"

namespace compactproof {

namespace {

using std::uint32_t;

struct DateReading {
  CalendarDate date;
  uint32_t end = 0;
};

// Behind these a bare month name is a month, and a lower-case "may" or "march" with a number a date.
constexpr std::array<std::string_view, 26> date_openers{
    "in",    "on",    "by",     "of",      "from",      "until",   "till", "to",   "before",
    "after", "since", "during", "between", "early",     "late",    "mid",  "this", "next",
    "last",  "each",  "every",  "end",     "beginning", "through", "and",  "than"};
constexpr std::array<std::string_view, 10> day_month_openers{"on", "by",     "from",  "until", "till",
                                                             "to", "before", "after", "since", "between"};

bool is_verb_like(std::string_view month) { return month == "may" || month == "march"; }

// 2010, or '10 behind an apostrophe.
std::optional<DateReading> read_year(const EntityTokens& tokens, uint32_t i) {
  if (!tokens.is_number(i) || tokens.has(i, flag_after_open_bracket)) return std::nullopt;
  const NumberShape shape = shape_of(tokens.word(i));
  if (shape.kind != NumberShape::Kind::plain || shape.grouped || shape.fractional || shape.multiplied)
    return std::nullopt;
  DateReading reading;
  reading.end = i + 1;
  if (shape.digits == 4 && shape.value >= 1000 && shape.value < 3000) {
    const bool counts_units = tokens.role(i + 1) == Role::unit && tokens.adjoins(i + 1);
    if (counts_units) return std::nullopt;
    reading.date.year = static_cast<std::int16_t>(shape.value);
    return reading;
  }
  if (shape.digits != 2) return std::nullopt;
  if (!tokens.has(i, flag_after_open_quote | flag_after_close_quote)) return std::nullopt;
  reading.date.year = static_cast<std::int16_t>(full_year(static_cast<int>(shape.value)));
  return reading;
}

// The year behind a month or day: "2010", ", 2010", "of 2010", "'10"; two bare digits only at the end of the phrase, and
// not in brackets: "on 25 November (52 came)".
void take_year(const EntityTokens& tokens, DateReading& reading, bool with_day) {
  uint32_t at = reading.end;
  if (tokens.is(at, "of") || tokens.is(at, "in")) ++at;
  if (const auto year = read_year(tokens, at)) {
    reading.date.year = year->date.year;
    reading.end = year->end;
    return;
  }
  if (at != reading.end || !tokens.is_number(at) || tokens.has(at, flag_after_comma | flag_after_dash | flag_after_open_bracket)) return;
  if (tokens.has(at, flag_after_hyphen) && !tokens.has(at - 1, flag_after_hyphen)) return;  // November 19-20
  const NumberShape shape = shape_of(tokens.word(at));
  if (shape.kind != NumberShape::Kind::plain || shape.digits != 2 || shape.fractional) return;
  const bool ends_phrase = !tokens.is_word(at + 1) || tokens.is(at + 1, "to") || tokens.is(at + 1, "until") ||
                           tokens.is(at + 1, "and") || tokens.has(at + 1, flag_after_comma | flag_after_close_bracket);
  if (!ends_phrase || tokens.is_number(at + 1) || (!with_day && shape.value <= 31)) return;
  reading.date.year = static_cast<std::int16_t>(full_year(static_cast<int>(shape.value)));
  reading.end = at + 1;
}

// Behind an abbreviated month or weekday a full stop is no end of a sentence.
uint32_t skip_abbreviation_stop(const EntityTokens& tokens, uint32_t name) {
  const bool stop = tokens.word(name).size() <= 5 && tokens.is(name + 1, ".");
  return stop && tokens.is_number(name + 2) ? name + 2 : name + 1;
}

bool is_sentence_end(const EntityTokens& tokens, uint32_t i) { return i >= tokens.size() || tokens.is_stop(i); }

// Day first: "4 January 2010", "the 4th of January", "1-Jan-10", "fourth day of May".
std::optional<DateReading> read_day_month(const EntityTokens& tokens, uint32_t i) {
  const auto day = read_day_of_month(tokens, i);
  if (!day) return std::nullopt;
  uint32_t at = day->end;
  if (tokens.is(at, "day") && tokens.is(at + 1, "of")) ++at;
  const bool with_of = tokens.is(at, "of");
  if (with_of) ++at;
  if (tokens.role(at) != Role::month || !(tokens.adjoins(at) || tokens.has(at, flag_after_slash))) return std::nullopt;
  if (!day->in_digits && !day->ordinal && !with_of) return std::nullopt;  // "twenty may apply"
  DateReading reading;
  reading.date = make_date(0, static_cast<int>(tokens.value(at)), day->day);
  reading.end = skip_abbreviation_stop(tokens, at);
  const uint32_t before_year = reading.end;
  take_year(tokens, reading, true);
  if (reading.end == before_year) reading.end = at + 1;
  if (!is_possible(reading.date)) return std::nullopt;
  // "Paragraph 4 may be changed", "the first may apply"
  const bool verb =
      is_verb_like(tokens.word(at)) && !tokens.has(at, flag_capitalised) && !with_of && reading.date.year == 0;
  if (verb && !(day->ordinal && day->in_digits && is_sentence_end(tokens, at + 1))) return std::nullopt;
  return reading;
}

bool opens_date(const EntityTokens& tokens, uint32_t i) { return i > 0 && is_one_of(date_openers, tokens.word(i - 1)); }

bool is_month_alone(const EntityTokens& tokens, uint32_t month) {
  const bool opened = opens_date(tokens, month);
  if (is_verb_like(tokens.word(month))) return opened && tokens.has(month, flag_capitalised);
  // April Jones, Jan Smith
  return opened || !(tokens.is_word(month + 1) && tokens.adjoins(month + 1) && tokens.has(month + 1, flag_capitalised));
}

// Month first: "January 4th, 2010", "January 2010", "January".
std::optional<DateReading> read_month_day(const EntityTokens& tokens, uint32_t i) {
  if (tokens.role(i) != Role::month) return std::nullopt;
  const std::string_view name = tokens.word(i);
  const bool plausible = !is_verb_like(name) || tokens.has(i, flag_capitalised) || opens_date(tokens, i);
  DateReading reading;
  uint32_t at = skip_abbreviation_stop(tokens, i);
  reading.date.month = static_cast<std::int8_t>(tokens.value(i));
  reading.end = at;
  take_year(tokens, reading, false);
  if (reading.date.year != 0) return reading;
  if (tokens.is(at, "the")) ++at;
  const auto day = read_day_of_month(tokens, at);
  const bool counts =
      day && ((tokens.role(day->end) == Role::unit && !day->ordinal) || tokens.role(day->end) == Role::month ||
              tokens.role(day->end) == Role::percent || tokens.role(day->end) == Role::working);
  if (day && !counts && plausible && (day->in_digits || day->ordinal) &&
      !tokens.has(at, flag_after_dash | flag_after_open_bracket) &&
      (day->ordinal || !tokens.has(at, flag_after_comma))) {
    reading.date = make_date(0, reading.date.month, day->day);
    reading.end = day->end;
    take_year(tokens, reading, true);
    if (is_possible(reading.date)) return reading;
  }
  if (!is_month_alone(tokens, i)) return std::nullopt;
  reading.date = CalendarDate{};
  reading.date.month = static_cast<std::int8_t>(tokens.value(i));
  reading.end = i + 1;
  return reading;
}

std::optional<int> plain_integer(const EntityTokens& tokens, uint32_t i) {
  if (!tokens.is_number(i)) return std::nullopt;
  const NumberShape shape = shape_of(tokens.word(i));
  if (shape.kind != NumberShape::Kind::plain || shape.grouped || shape.fractional || shape.multiplied)
    return std::nullopt;
  return static_cast<int>(shape.value);
}

// Three tokens joined by hyphens or slashes: 2010-01-04, 4-1-2010, 2019/sep/01.
std::optional<DateReading> read_hyphenated(const EntityTokens& tokens, uint32_t i) {
  constexpr int joined = flag_after_hyphen | flag_after_slash;
  if (!tokens.has(i + 1, joined) || !tokens.has(i + 2, joined) || tokens.has(i + 3, joined)) return std::nullopt;
  const auto first = plain_integer(tokens, i);
  const auto third = plain_integer(tokens, i + 2);
  if (!first || !third) return std::nullopt;
  DateReading reading;
  reading.end = i + 3;
  if (tokens.role(i + 1) == Role::month) {
    if (tokens.word(i).size() != 4) return std::nullopt;  // day first is read with the month names
    reading.date = make_date(*first, static_cast<int>(tokens.value(i + 1)), *third);
  } else if (plain_integer(tokens, i + 1)) {
    std::string text;
    for (uint32_t part = i; part < i + 3; ++part) text.append(part > i ? "/" : "").append(tokens.word(part));
    const NumberShape shape = shape_of(text);
    if (shape.kind == NumberShape::Kind::date) reading.date = shape.date;
  }
  if (!reading.date.is_full() || !is_possible(reading.date)) return std::nullopt;
  return reading;
}

constexpr std::array<std::string_view, 22> labels{
    "paragraph", "paragraphs", "para", "paras",     "clause",     "clauses", "section",  "sections",
    "article",   "schedule",   "rule", "condition", "conditions", "item",    "appendix", "chapter",
    "part",      "criterion",  "step", "version",   "v",          "page"};

// One token with all three parts. A clause number may look like 4.1.10.
std::optional<DateReading> read_shaped(const EntityTokens& tokens, uint32_t i, bool after_weekday) {
  const NumberShape shape = shape_of(tokens.word(i));
  if (shape.kind == NumberShape::Kind::day_month) {
    const bool opened = after_weekday || (i > 0 && is_one_of(day_month_openers, tokens.word(i - 1)));
    if (!opened) return std::nullopt;
    return DateReading{shape.date, i + 1};
  }
  if (shape.kind != NumberShape::Kind::date) return std::nullopt;
  const bool may_be_clause = shape.dotted && tokens.word(i).size() <= 8;
  if (may_be_clause && (i == 0 || is_one_of(labels, tokens.word(i - 1)))) return std::nullopt;
  return DateReading{shape.date, i + 1};
}

// "end of March 2026", "the beginning of April": the last or first day.
std::optional<DateReading> read_edge(const EntityTokens& tokens, uint32_t i) {
  const bool end = tokens.is(i, "end");
  if (!end && !tokens.is(i, "beginning") && !tokens.is(i, "start")) return std::nullopt;
  uint32_t at = i + 1;
  if (tokens.is(at, "of")) ++at;
  if (at == i + 1 && !end) return std::nullopt;
  auto month = read_month_day(tokens, at);
  if (!month || month->date.day != 0) return std::nullopt;
  month->date.day = 1;
  if (!end) return month;
  month->date.day = 31;
  while (!is_possible(month->date)) --month->date.day;
  if (month->date.year == 0 && month->date.month == 2) month->date.day = 28;
  return month;
}

std::optional<DateReading> read_core(const EntityTokens& tokens, uint32_t i, bool after_weekday) {
  if (tokens.is_number(i)) {
    if (auto reading = read_hyphenated(tokens, i)) return reading;
    if (auto reading = read_shaped(tokens, i, after_weekday)) return reading;
  }
  if (auto reading = read_day_month(tokens, i)) return reading;
  if (tokens.role(i) == Role::month) return read_month_day(tokens, i);
  return read_edge(tokens, i);
}

std::optional<DateReading> read_single(const EntityTokens& tokens, uint32_t i) {
  if (tokens.role(i) != Role::weekday) return read_core(tokens, i, false);
  uint32_t at = skip_abbreviation_stop(tokens, i);
  if (tokens.is(at, "the")) ++at;
  if (tokens.is_stop(at)) return std::nullopt;
  auto reading = read_core(tokens, at, true);
  if (!reading || reading->date.day == 0) return std::nullopt;
  reading->date.weekday = static_cast<std::int8_t>(tokens.value(i));
  return reading;
}

// "9am on the", "at 5pm on", "the": what may stand before an end of a range.
uint32_t skip_date_lead(const EntityTokens& tokens, uint32_t i) {
  const uint32_t time = tokens.is(i, "at") ? i + 1 : i;
  uint32_t at = skip_time(tokens, time);
  if (at == time) at = i;
  if (tokens.is(at, "on")) ++at;
  if (tokens.is(at, "the")) ++at;
  return at;
}

// "to", "until", a dash: returns the index of the second end, or i when nothing joins.
uint32_t skip_range_joint(const EntityTokens& tokens, uint32_t i, bool between) {
  if (tokens.has(i, flag_after_dash | flag_after_hyphen)) return skip_date_lead(tokens, i);
  constexpr std::array<std::string_view, 6> joints{"to", "until", "till", "til", "through", "thru"};
  uint32_t at = i;
  if (between && tokens.is(at, "and")) return skip_date_lead(tokens, at + 1);
  if (tokens.is(at, "up") && tokens.is(at + 1, "to")) ++at;
  if (!is_one_of(joints, tokens.word(at))) return i;
  ++at;
  if (tokens.is(at, "and") && tokens.is(at + 1, "including")) at += 2;
  return skip_date_lead(tokens, at);
}

bool is_later_in_year(const CalendarDate& a, const CalendarDate& b) {
  return a.month > b.month || (a.month == b.month && a.day > b.day && b.day != 0);
}

void complete_years(CalendarDate& start, CalendarDate& end) {
  if (start.year == 0 && end.year != 0) {
    start.year = static_cast<std::int16_t>(end.year - (is_later_in_year(start, end) ? 1 : 0));
  } else if (end.year == 0 && start.year != 0) {
    end.year = static_cast<std::int16_t>(start.year + (is_later_in_year(start, end) ? 1 : 0));
  }
}

bool counts_a_unit(const EntityTokens& tokens, uint32_t i) {
  return tokens.adjoins(i) &&
         (tokens.role(i) == Role::unit || tokens.role(i) == Role::working || tokens.role(i) == Role::percent);
}

// "January 5 to 30, 2010": the second end names only its day.
std::optional<DateReading> read_last_day(const EntityTokens& tokens, uint32_t i, const CalendarDate& start) {
  const auto day = read_day_of_month(tokens, i);
  if (!day || !day->in_digits || start.day == 0 || day->day <= start.day || counts_a_unit(tokens, day->end))
    return std::nullopt;
  DateReading reading;
  reading.date = make_date(0, start.month, day->day);
  reading.end = day->end;
  take_year(tokens, reading, true);
  if (!is_possible(reading.date)) return std::nullopt;
  return reading;
}

struct RangeReading {
  CalendarDate start;
  CalendarDate end;
  uint32_t last = 0;
};

// "5-30 January 2026", "from 4 to 22 January": the first end names only its day.
std::optional<RangeReading> read_range_of_days(const EntityTokens& tokens, uint32_t i, bool between) {
  const auto day = read_day_of_month(tokens, i);
  if (!day) return std::nullopt;
  const uint32_t second = skip_range_joint(tokens, day->end, between);
  if (second == day->end && !tokens.has(second, flag_after_dash | flag_after_hyphen)) return std::nullopt;
  const auto end = read_day_month(tokens, second);
  if (!end) return std::nullopt;
  RangeReading range{make_date(0, end->date.month, day->day), end->date, end->end};
  range.start.year = end->date.year;
  if (!is_possible(range.start) || range.start.day > range.end.day) return std::nullopt;
  return range;
}

std::optional<RangeReading> read_range(const EntityTokens& tokens, uint32_t i, bool between) {
  const uint32_t first = skip_date_lead(tokens, i);
  // A weekday may stand before the day alone: "Monday 5 to Friday 30 January".
  const uint32_t bare_first = tokens.role(first) == Role::weekday ? first + 1 : first;
  if (auto days = read_range_of_days(tokens, bare_first, between)) return days;
  const auto start = read_single(tokens, first);
  if (!start) return std::nullopt;
  const uint32_t time = tokens.is(start->end, "at") ? start->end + 1 : start->end;
  const uint32_t joint = skip_time(tokens, time) != time ? skip_time(tokens, time) : start->end;
  const uint32_t second = skip_range_joint(tokens, joint, between);
  if (second == joint && !tokens.has(joint, flag_after_dash | flag_after_hyphen)) return std::nullopt;
  auto end = read_single(tokens, second);
  if (!end || (end->date.day == 0 && start->date.day == 0 && end->date.month == 0))
    end = read_last_day(tokens, second, start->date);
  if (!end) return std::nullopt;
  RangeReading range{start->date, end->date, end->end};
  complete_years(range.start, range.end);
  const bool backwards =
      range.start.is_full() && range.end.is_full() && day_number(range.end) < day_number(range.start);
  const bool both_have_months = range.start.month != 0 && range.end.month != 0;
  if (backwards || !both_have_months || !is_possible(range.start) || !is_possible(range.end)) return std::nullopt;
  return range;
}

CalendarDate last_day_of_month(CalendarDate month) {
  month.day = 31;
  while (month.month != 0 && !is_possible(month)) --month.day;
  return month;
}

Entity range_entity(const RangeReading& range, uint32_t first) {
  Entity entity;
  entity.kind = EntityKind::date_range;
  entity.first = first;
  entity.last = range.last;
  entity.start = range.start;
  entity.end = range.end;
  entity.quantity.dimension = Dimension::days;
  // "April 2022 to March 2025" runs from the first day of the one month to the last day of the other.
  const CalendarDate first_day = range.start.day == 0 ? make_date(range.start.year, range.start.month, 1) : range.start;
  const CalendarDate last_day = range.end.day == 0 ? last_day_of_month(range.end) : range.end;
  if (first_day.is_full() && last_day.is_full()) {
    entity.quantity.low = static_cast<double>(day_number(last_day) - day_number(first_day));
    entity.quantity.high = entity.quantity.low;
  }
  return entity;
}

// The first of two years joined in one name: 2025 of "2025/26", "2025-26" and "2025-2026"; nothing otherwise.
struct YearPair {
  int first = 0;
  uint32_t end = 0;
};
std::optional<YearPair> read_year_pair(const EntityTokens& tokens, uint32_t i) {
  if (!tokens.is_number(i)) return std::nullopt;
  std::string text(tokens.word(i));
  uint32_t end = i + 1;
  if (text.size() == 4 && tokens.is_number(end) && tokens.has(end, flag_after_hyphen | flag_after_slash | flag_after_dash)) {
    text.append("/").append(tokens.word(end++));
  }
  const bool shaped = (text.size() == 7 || text.size() == 9) && text[4] == '/' &&
                      text.find_first_not_of("0123456789/") == std::string::npos && text.find('/', 5) == std::string::npos;
  if (!shaped || tokens.has(end, flag_after_hyphen | flag_after_slash)) return std::nullopt;
  const int first = std::stoi(text.substr(0, 4));
  const int second = std::stoi(text.substr(5));
  if (first < 1900 || first > 2200 || second != (text.size() == 7 ? (first + 1) % 100 : first + 1)) return std::nullopt;
  return YearPair{first, end};
}

// The financial year, 1 April to 31 March, that councils name by its two years; or from one such year to another.
std::optional<RangeReading> read_financial_years(const EntityTokens& tokens, uint32_t i) {
  const auto from = read_year_pair(tokens, i);
  if (!from) return std::nullopt;
  RangeReading range{make_date(from->first, 4, 1), make_date(from->first + 1, 3, 31), from->end};
  const uint32_t second = skip_range_joint(tokens, from->end, false);
  const auto to = second > from->end ? read_year_pair(tokens, second) : std::nullopt;
  if (to && to->first > from->first) range = {range.start, make_date(to->first + 1, 3, 31), to->end};
  return range;
}

}  // namespace

std::uint32_t skip_time(const EntityTokens& tokens, std::uint32_t i) {
  if (tokens.is(i, "noon") || tokens.is(i, "midday") || tokens.is(i, "midnight")) return i + 1;
  if (!tokens.is_number(i)) return i;
  const std::string_view text = tokens.word(i);
  if (text.ends_with("am") || text.ends_with("pm") || text.ends_with("a.m") || text.ends_with("p.m")) return i + 1;
  constexpr std::array<std::string_view, 6> markers{"am", "pm", "noon", "midday", "midnight", "o'clock"};
  if (is_one_of(markers, tokens.word(i + 1)) && tokens.adjoins(i + 1)) return i + 2;
  if (text.find(':') != std::string_view::npos) return i + 1;
  const bool clock_shape = text.size() >= 4 && text.size() <= 5 && text[text.size() - 3] == '.';
  return clock_shape && i > 0 && tokens.is(i - 1, "at") ? i + 1 : i;
}

std::optional<Entity> read_date(const EntityTokens& tokens, std::uint32_t i) {
  const bool between = tokens.is(i, "between");
  const bool prefixed = between || tokens.is(i, "from");
  if (const auto range = read_range(tokens, prefixed ? i + 1 : i, between)) return range_entity(*range, i);
  if (const auto years = read_financial_years(tokens, prefixed ? i + 1 : i)) {
    Entity entity = range_entity(*years, i);
    entity.is_year = true;
    return entity;
  }
  if (prefixed) return std::nullopt;
  const auto single = read_single(tokens, i);
  if (!single) return std::nullopt;
  Entity entity;
  entity.kind = EntityKind::date;
  entity.first = i;
  entity.last = single->end;
  entity.start = single->date;
  entity.end = single->date;
  return entity;
}

}  // namespace compactproof
