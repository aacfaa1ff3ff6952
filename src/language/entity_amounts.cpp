#include "language/entity_amounts.h"

#include <array>
#include <cmath>
#include <optional>

#include "language/entity_bounds.h"
#include "language/entity_dates.h"
#include "language/number_words.h"
#include "language/word_list.h"

namespace compactproof {

namespace {

using std::uint32_t;

// One side of a range, or the whole amount.
struct Operand {
  Quantity quantity;
  double value = 0;  // of a bare number
  uint32_t end = 0;
  TimeUnit unit = TimeUnit::day;
  bool bare = false;  // no unit yet: a count unless a range's other side lends one
  bool refused = false;
  bool year_like = false;  // 2010
  bool in_digits = false;
  bool multiplied = false;
};

Operand refusal(uint32_t end) {
  Operand operand;
  operand.end = end;
  operand.refused = true;
  return operand;
}

Quantity duration_of(double count, TimeUnit unit) {
  constexpr double months_of_quarter = 3;
  constexpr double months_of_year = 12;
  constexpr double months_of_decade = 120;
  const auto months = [](double n) {
    const DayRange range = days_of_months(n);
    Quantity quantity;
    quantity.low = range.low;
    quantity.high = range.high;
    return quantity;
  };
  const auto days = [](double n) {
    Quantity quantity;
    quantity.low = n;
    quantity.high = n;
    return quantity;
  };
  constexpr double most_months = 1e6;  // beyond any document; keeps the arithmetic exact
  Quantity quantity;
  switch (unit) {
    case TimeUnit::second: quantity = days(count / (24 * 60 * 60)); break;
    case TimeUnit::minute: quantity = days(count / (24 * 60)); break;
    case TimeUnit::hour: quantity = days(count / 24); break;
    case TimeUnit::day: quantity = days(count); break;
    case TimeUnit::working_day:
      quantity = days(count * 7 / 5);
      quantity.working_days = true;
      break;
    case TimeUnit::week: quantity = days(count * 7); break;
    case TimeUnit::fortnight: quantity = days(count * 14); break;
    case TimeUnit::month: quantity = months(std::min(count, most_months)); break;
    case TimeUnit::quarter: quantity = months(std::min(count * months_of_quarter, most_months)); break;
    case TimeUnit::year: quantity = months(std::min(count * months_of_year, most_months)); break;
    case TimeUnit::decade: quantity = months(std::min(count * months_of_decade, most_months)); break;
  }
  quantity.dimension = Dimension::days;
  return quantity;
}

struct UnitReading {
  TimeUnit unit = TimeUnit::day;
  uint32_t end = 0;
  bool qualified = false;
};

// "weeks", "calendar months", "clear working days", "h".
std::optional<UnitReading> read_unit(const EntityTokens& tokens, uint32_t i) {
  constexpr uint32_t most_qualities = 3;
  uint32_t at = i;
  bool working = false;
  bool qualified = false;
  for (uint32_t taken = 0; taken < most_qualities && tokens.follows_number(at); ++taken, ++at) {
    if (tokens.role(at) == Role::working) {
      working = true;
    } else if (tokens.role(at) == Role::quality) {
      qualified = true;
    } else {
      break;
    }
  }
  if (!tokens.follows_number(at)) return std::nullopt;
  // Words that mean something else where no number stands before them.
  if (tokens.is(at, "min")) return UnitReading{TimeUnit::minute, at + 1, qualified};
  if (tokens.is(at, "h")) return UnitReading{TimeUnit::hour, at + 1, qualified};
  if (tokens.role(at) != Role::unit) return std::nullopt;
  UnitReading reading{tokens.unit(at), at + 1, qualified};
  if (reading.unit == TimeUnit::week && (tokens.is(at + 1, "days") || tokens.is(at + 1, "day"))) {
    reading = {TimeUnit::working_day, at + 2, qualified};
  }
  if (working && reading.unit == TimeUnit::day) reading.unit = TimeUnit::working_day;
  return reading;
}

// Three quarters are a share unless the text counts quarters of a year.
bool is_share_of_whole(const EntityTokens& tokens, const UnitReading& unit, double count) {
  if (unit.unit != TimeUnit::quarter || unit.qualified || count >= 4) return false;
  if (tokens.has(unit.end - 1, flag_possessive)) return false;
  constexpr std::array<std::string_view, 5> of_time{"notice", "in", "ahead", "before", "beforehand"};
  if (is_one_of(of_time, tokens.word(unit.end))) return false;
  return count == 3 || tokens.is(unit.end, "of");
}

std::optional<Operand> duration_operand(const EntityTokens& tokens, double count, uint32_t unit_at) {
  const auto unit = read_unit(tokens, unit_at);
  if (!unit) return std::nullopt;
  Operand operand;
  operand.unit = unit->unit;
  operand.end = unit->end;
  if (unit->unit == TimeUnit::quarter && tokens.is(unit->end, "of") && tokens.is(unit->end + 1, "a") &&
      tokens.is(unit->end + 2, "year")) {
    operand.end = unit->end + 3;
  } else if (is_share_of_whole(tokens, *unit, count)) {
    operand.quantity.dimension = Dimension::percent;
    operand.quantity.low = operand.quantity.high = count * 25;
    return operand;
  }
  operand.quantity = duration_of(count, unit->unit);
  if (tokens.is(operand.end, "long") && tokens.has(operand.end, flag_after_hyphen)) ++operand.end;
  return operand;
}

Operand fixed_operand(Dimension dimension, double value, uint32_t end) {
  Operand operand;
  operand.quantity.dimension = dimension;
  operand.quantity.low = operand.quantity.high = value;
  operand.end = end;
  return operand;
}

// "per cent", "percent", "percentage points": how many tokens; 0 when it is none of them.
uint32_t percent_words(const EntityTokens& tokens, uint32_t i) {
  if (!tokens.follows_number(i)) return 0;
  if (tokens.role(i) == Role::percent) return 1;
  const bool two = (tokens.is(i, "per") && (tokens.is(i + 1, "cent") || tokens.is(i + 1, "centum"))) ||
                   (tokens.is(i, "percentage") && (tokens.is(i + 1, "points") || tokens.is(i + 1, "point")));
  return two ? 2 : 0;
}

std::optional<Operand> half_operand(const EntityTokens& tokens, uint32_t i) {
  uint32_t at = i + 1;
  if (tokens.is(at, "a") || tokens.is(at, "an")) ++at;
  if (tokens.role(at) == Role::dozen) return fixed_operand(Dimension::count, 6, at + 1);
  if (tokens.role(at) == Role::scale) return fixed_operand(Dimension::count, tokens.value(at) / 2, at + 1);
  if (auto duration = duration_operand(tokens, 0.5, at)) return duration;
  constexpr std::array<std::string_view, 5> wholes{"of", "the", "its", "their", "our"};
  constexpr std::array<std::string_view, 6> ordinals{"first", "second", "other", "latter", "one", "top"};
  if (at != i + 1 || !is_one_of(wholes, tokens.word(at))) return std::nullopt;
  if (i > 0 && is_one_of(ordinals, tokens.word(i - 1))) return std::nullopt;
  return fixed_operand(Dimension::percent, 50, i + 1);
}

// "a week" is a period where something lasts it; "£100 a week" and "once a week" are rates.
bool is_period_behind_article(const EntityTokens& tokens, uint32_t article, const Operand& operand, bool bounded) {
  if (bounded || tokens.is(article, "another") || operand.unit == TimeUnit::fortnight) {
    const bool rate = article > 0 && (tokens.is(article - 1, "once") || tokens.is(article - 1, "twice") ||
                                      tokens.is(article - 1, "times") || tokens.role(article - 1) == Role::unit);
    return bounded || !rate;
  }
  if (tokens.has(operand.end - 1, flag_possessive)) return true;
  if (operand.unit == TimeUnit::quarter && tokens.is(operand.end, "ahead")) return true;
  constexpr std::array<std::string_view, 18> openers{"have", "get", "has", "be", "for",  "in",    "within", "after", "lasts", "lasting", "last",
                                                     "take", "takes", "lasted", "than",  "about", "allow",   "given"};
  if (article > 0 && is_one_of(openers, tokens.word(article - 1))) return true;
  return tokens.is(operand.end, "and") && tokens.is(operand.end + 1, "a") && tokens.is(operand.end + 2, "half");
}

std::optional<Operand> article_operand(const EntityTokens& tokens, uint32_t i, bool bounded) {
  if (tokens.role(i + 1) == Role::half) {
    auto half = duration_operand(tokens, 0.5, i + 2);
    if (half) return half;
  }
  if (tokens.role(i + 1) == Role::ordinal && tokens.is(i + 2, "of")) {
    const double divisor = tokens.value(i + 1);
    if (divisor >= 3 && divisor <= 10) return fixed_operand(Dimension::percent, 100 / divisor, i + 2);
  }
  auto operand = duration_operand(tokens, 1, i + 1);
  if (!operand || operand->refused) return std::nullopt;
  if (operand->quantity.dimension == Dimension::percent) return operand;
  if (!is_period_behind_article(tokens, i, *operand, bounded)) return std::nullopt;
  return operand;
}

std::optional<Operand> fraction_operand(const EntityTokens& tokens, double count, uint32_t at) {
  if (!tokens.adjoins(at)) return std::nullopt;
  const bool plural = tokens.role(at) == Role::fraction;
  const bool single = tokens.role(at) == Role::ordinal && count == 1 && tokens.value(at) >= 3;
  if (!plural && !single) return std::nullopt;
  return fixed_operand(Dimension::percent, 100 * count / tokens.value(at), at + 1);
}

// A bare number with what follows it.
Operand number_operand(const EntityTokens& tokens, const Number& number) {
  if (const auto duration = duration_operand(tokens, number.value, number.end)) return *duration;
  // "three or more years"
  const Bound inner = read_trailing_bound(tokens, number.end);
  if (inner.kind != Bound::Kind::none) {
    if (auto duration = duration_operand(tokens, number.value, inner.end); duration && !duration->refused) {
      apply_bound(inner, duration->quantity);
      return *duration;
    }
  }
  const uint32_t at = number.end;
  if (tokens.role(at) == Role::pounds && tokens.follows_number(at))
    return fixed_operand(Dimension::pence, number.value * 100, at + 1);
  if (tokens.role(at) == Role::pence && tokens.adjoins(at))
    return fixed_operand(Dimension::pence, number.value, at + 1);
  if (const uint32_t words = percent_words(tokens, at))
    return fixed_operand(Dimension::percent, number.value, at + words);
  if (const auto share = fraction_operand(tokens, number.value, at)) return *share;
  Operand operand = fixed_operand(Dimension::count, number.value, at);
  operand.value = number.value;
  operand.bare = true;
  operand.in_digits = number.in_digits;
  operand.multiplied = number.multiplied;
  operand.year_like = number.in_digits && number.shape.digits == 4 && !number.shape.grouped && !number.fractional &&
                      number.value >= 1500 && number.value < 2100;
  return operand;
}

std::optional<Operand> read_operand(const EntityTokens& tokens, uint32_t i, bool bounded) {
  if (tokens.role(i) == Role::half) return half_operand(tokens, i);
  if (tokens.role(i) == Role::unit) {
    const bool long_one = tokens.is(i + 1, "long") && tokens.has(i + 1, flag_after_hyphen);
    if (tokens.unit(i) != TimeUnit::fortnight && !long_one) return std::nullopt;
    return duration_operand(tokens, 1, i);
  }
  if (tokens.role(i) == Role::quality) {
    const bool filled = tokens.is(i, "full") || tokens.is(i, "whole");
    return filled && tokens.role(i + 1) == Role::unit ? duration_operand(tokens, 1, i) : std::nullopt;
  }
  const auto number = read_number(tokens, i);
  if (!number) return tokens.role(i) == Role::article ? article_operand(tokens, i, bounded) : std::nullopt;
  using Kind = NumberShape::Kind;
  switch (number->shape.kind) {
    case Kind::plain: return number_operand(tokens, *number);
    case Kind::money: {
      Operand operand = fixed_operand(Dimension::pence, number->value, number->end);
      operand.multiplied = number->multiplied;
      return operand;
    }
    case Kind::percent: return fixed_operand(Dimension::percent, number->value, number->end);
    case Kind::with_unit: {
      Operand operand;
      operand.quantity = duration_of(number->value, number->shape.unit);
      operand.unit = number->shape.unit;
      operand.end = number->end;
      return operand;
    }
    default: return refusal(number->end);
  }
}

// ---- Periods of several parts: "a year and a half", "2 years and 6 months".

void add_part(Operand& operand, const Quantity& more, uint32_t end) {
  operand.quantity.low += more.low;
  operand.quantity.high += more.high;
  operand.end = end;
}

// "and a few days", "and a day or two", "and a bit": less than one more of the unit before. Index behind it, or i.
uint32_t skip_vague_rest(const EntityTokens& tokens, uint32_t i, TimeUnit whole) {
  constexpr std::array<std::string_view, 4> remainders{"bit", "little", "few", "couple"};
  if (!tokens.is(i, "and")) return i;
  uint32_t at = i + 1;
  if (tokens.is(at, "some") || tokens.is(at, "odd")) {
    ++at;
  } else {
    if (!tokens.is(at, "a")) return i;
    ++at;
    const bool named = is_one_of(remainders, tokens.word(at));
    if (!named) {  // "a day or two"
      const bool pair = tokens.role(at) == Role::unit && tokens.is(at + 1, "or") && tokens.is(at + 2, "two");
      return pair && tokens.unit(at) < whole ? at + 3 : i;
    }
    if (tokens.is(at, "bit") || tokens.is(at, "little")) return tokens.is_word(at + 1) && tokens.adjoins(at + 1) ? i : at + 1;
    at += tokens.is(at + 1, "of") ? 2 : 1;
  }
  return tokens.role(at) == Role::unit && tokens.unit(at) < whole ? at + 1 : i;
}

void take_further_parts(const EntityTokens& tokens, Operand& operand) {
  constexpr int most_parts = 4;
  for (int part = 0; part < most_parts && operand.quantity.dimension == Dimension::days; ++part) {
    uint32_t at = operand.end;
    if (const uint32_t rest = skip_vague_rest(tokens, at, operand.unit); rest != at) {
      operand.quantity.high = std::nextafter(operand.quantity.high + duration_of(1, operand.unit).low, 0.0);
      operand.quantity.low = std::nextafter(operand.quantity.low, Quantity::unbounded);
      operand.end = rest;
      return;
    }
    const bool with_and = tokens.is(at, "and");
    if (with_and) ++at;
    const uint32_t half = tokens.is(at, "a") ? at + 1 : at;
    if (with_and && tokens.role(half) == Role::half) {
      const bool ends_here = half > at ? tokens.role(half + 1) != Role::unit : !tokens.is_word(half + 1);
      if (ends_here) add_part(operand, duration_of(0.5, operand.unit), half + 1);
      return;
    }
    if (!tokens.adjoins(at)) return;
    const auto number = read_number(tokens, at);
    if (!number || number->shape.kind != NumberShape::Kind::plain) return;
    const auto next = duration_operand(tokens, number->value, number->end);
    if (!next || next->refused || next->quantity.dimension != Dimension::days) return;
    const bool smaller = next->unit < operand.unit;
    if (with_and && !smaller) return;
    if (next->unit == operand.unit) return;
    add_part(operand, next->quantity, next->end);
    operand.unit = std::min(operand.unit, next->unit);
  }
}

// ---- Ranges.

// "to", "or", a hyphen or dash, "and" behind "between": index of the second side, or i when nothing joins.
struct Joint {
  uint32_t second = 0;
  bool found = false;
  bool is_or = false;
  bool is_stroke = false;
};

Joint read_joint(const EntityTokens& tokens, uint32_t i, bool between) {
  if (tokens.has(i, flag_after_hyphen | flag_after_dash)) return {i, true, false, true};
  if (between) return {i + 1, tokens.is(i, "and"), false, false};
  if (tokens.is(i, "to")) return {i + 1, true, false, false};
  if (tokens.is(i, "or")) return {i + 1, true, true, false};
  return {};
}

// Lends the unit of the second side to a bare first side.
bool unify(Operand& first, const Operand& second, const Joint& joint) {
  if (first.bare && second.bare) return !first.year_like && !second.year_like;
  if (!first.bare && !second.bare) return first.quantity.dimension == second.quantity.dimension && !joint.is_or;
  if (!first.bare) {
    // "£5-10": the second side is money too when a stroke joins them.
    return false;
  }
  switch (second.quantity.dimension) {
    case Dimension::days: {
      first.quantity = duration_of(first.value, second.unit);
      return true;
    }
    case Dimension::pence: first.quantity.low = first.value * 100; break;
    case Dimension::percent: first.quantity.low = first.value; break;
    case Dimension::count: return true;
  }
  first.quantity.dimension = second.quantity.dimension;
  return true;
}

// "£5-10k", "£1 to £2 million": the multiplier of the second side holds for both.
void share_multiplier(Operand& first, const Operand& second) {
  if (first.multiplied || !second.multiplied || first.quantity.dimension != Dimension::pence) return;
  for (const double factor : {1e3, 1e6, 1e9}) {
    const bool same_size = second.quantity.low / (100 * factor) >= 1 && second.quantity.low / (100 * factor) < 1000;
    const bool small = first.quantity.low < 1000 * 100;
    if (same_size && small) first.quantity.low *= factor;
  }
}

std::optional<Operand> second_side(const EntityTokens& tokens, const Operand& first, const Joint& joint) {
  auto second = read_operand(tokens, joint.second, false);
  if (!second || second->refused || second->end <= joint.second) return std::nullopt;
  const bool lends_money =
      !first.bare && first.quantity.dimension == Dimension::pence && second->bare && joint.is_stroke;
  if (lends_money) {
    second->quantity.dimension = Dimension::pence;
    second->quantity.low = second->quantity.high = second->value * 100;
    second->bare = false;
  }
  return second;
}

std::optional<Operand> join_range(const EntityTokens& tokens, Operand first, bool between) {
  const Joint joint = read_joint(tokens, first.end, between);
  if (!joint.found) return std::nullopt;
  const auto second = second_side(tokens, first, joint);
  if (!second || !unify(first, *second, joint)) return std::nullopt;
  share_multiplier(first, *second);
  if (first.quantity.low > second->quantity.high) return std::nullopt;
  Operand range = *second;
  range.bare = first.bare && second->bare;
  range.quantity.low = first.quantity.low;
  range.value = first.value;
  return range;
}

// ---- What is refused.

constexpr std::array<std::string_view, 60> label_words{
    "paragraph",   "paragraphs", "para",      "paras", "clause",    "clauses",   "section",   "sections", "article",
    "articles",    "schedule",   "schedules", "rule",  "rules",     "condition", "item",      "items",    "appendix",
    "chapter",     "chapters",   "part",      "parts", "criterion", "step",      "steps",     "version",  "v",
    "page",        "pages",      "annex",     "room",  "question",  "questions", "q",         "lot",      "phase",
    "tier",        "figure",     "table",     "stage", "year",      "day",       "week",      "month",    "regulation",
    "regulations", "act",        "number",    "no",    "ref",       "reference", "objective", "priority", "goal",
    "option",      "principle",  "standard",  "form",  "box",       "level"};

bool is_label(const EntityTokens& tokens, uint32_t first) {
  if (first == 0) return false;
  const uint32_t before = tokens.is(first - 1, ".") && first > 1 ? first - 2 : first - 1;
  if (before != first - 1 && !tokens.is(before, "no")) return false;
  return is_one_of(label_words, tokens.word(before)) && tokens.adjoins(first);
}

// "4.2 The Council", "3. Grants": the number of the clause itself.
bool opens_clause(const EntityTokens& tokens, uint32_t first, const Operand& operand) {
  if (first != 0 || !operand.in_digits) return false;
  return tokens.has(operand.end, flag_capitalised) || tokens.has(operand.end, flag_after_close_bracket) ||
         (tokens.is(operand.end, ".") && operand.end + 1 < tokens.size());
}

bool is_pronoun_one(const EntityTokens& tokens, uint32_t first, const Operand& operand) {
  if (!tokens.is(first, "one") || operand.end != first + 1) return false;
  constexpr std::array<std::string_view, 10> before{"the", "this",  "that", "which",   "no",
                                                    "any", "every", "each", "another", "is"};
  constexpr std::array<std::string_view, 7> after{"of", "another", "or", "can", "may", "who", "that"};
  return (first > 0 && is_one_of(before, tokens.word(first - 1))) || is_one_of(after, tokens.word(operand.end));
}

bool is_count_refused(const EntityTokens& tokens, uint32_t first, const Operand& operand) {
  if (operand.year_like || is_label(tokens, first) || opens_clause(tokens, first, operand)) return true;
  if (is_pronoun_one(tokens, first, operand) || skip_time(tokens, first) != first) return true;
  const std::string_view word = tokens.word(first);
  const bool telephone = tokens.is_number(first) && word.size() > 1 && word[0] == '0' && word.find('.') == word.npos;
  // "2010-11", the second group of a telephone number
  const bool joined = tokens.is_number(first) && first > 0 &&
                      (tokens.has(first, flag_after_hyphen | flag_after_slash) ||
                       (tokens.is_number(first - 1) && tokens.adjoins(first)));
  const bool currency =
      tokens.is(operand.end, "euros") || tokens.is(operand.end, "euro") || tokens.is(operand.end, "dollars");
  return telephone || joined || currency;
}

bool is_age(const EntityTokens& tokens, uint32_t first, uint32_t end) {
  constexpr std::array<std::string_view, 3> ages{"aged", "age", "ages"};
  if (first > 0 && is_one_of(ages, tokens.word(first - 1))) return true;
  if (first > 1 && tokens.is(first - 1, "of") && is_one_of(ages, tokens.word(first - 2))) return true;
  if (tokens.is(end, "of") && tokens.is(end + 1, "age")) return true;
  return tokens.is(end, "old") || tokens.is(end, "olds");
}

// "two days a week", "24 hours per day".
bool is_rate(const EntityTokens& tokens, const Operand& operand) {
  constexpr std::array<std::string_view, 5> each{"a", "an", "per", "each", "every"};
  if (!is_one_of(each, tokens.word(operand.end)) || tokens.role(operand.end + 1) != Role::unit) return false;
  return tokens.unit(operand.end + 1) > operand.unit;
}

// "a two hour meeting", "30 minutes", "37 hours weekly", "open 24 hours": spells within a day are lengths of events and
// shifts, unless the words around make them a period: "within 12 hours", "for an hour", "36 hours' notice".
bool is_spell(const EntityTokens& tokens, uint32_t first, const Operand& operand, bool bounded) {
  if (operand.unit > TimeUnit::hour) return false;
  constexpr std::array<std::string_view, 4> shifts{"weekly", "daily", "monthly", "shift"};
  if (is_one_of(shifts, tokens.word(operand.end)) || (first > 0 && tokens.is(first - 1, "open"))) return true;
  const bool whole_days = operand.quantity.low >= 1 && std::fmod(operand.quantity.low, 1) == 0;
  if (whole_days || bounded || tokens.has(operand.end - 1, flag_possessive)) return false;
  constexpr std::array<std::string_view, 5> of_period{"notice", "before", "beforehand", "ahead", "after"};
  constexpr std::array<std::string_view, 8> openers{"for", "within", "in", "after", "last", "lasts", "lasted", "lasting"};
  return !is_one_of(of_period, tokens.word(operand.end)) && (first == 0 || !is_one_of(openers, tokens.word(first - 1)));
}

bool is_refused(const EntityTokens& tokens, uint32_t first, const Operand& operand, bool bounded) {
  if (is_age(tokens, first, operand.end)) return true;
  switch (operand.quantity.dimension) {
    case Dimension::days:
      return tokens.is(operand.end, "ago") || is_rate(tokens, operand) || is_spell(tokens, first, operand, bounded);
    case Dimension::count: return is_count_refused(tokens, first, operand);
    case Dimension::pence:
    case Dimension::percent: return false;
  }
  return false;
}

EntityKind kind_of(Dimension dimension) {
  switch (dimension) {
    case Dimension::days: return EntityKind::duration;
    case Dimension::pence: return EntityKind::money;
    case Dimension::percent: return EntityKind::percent;
    case Dimension::count: return EntityKind::count;
  }
  return EntityKind::count;
}

AmountReading finish(uint32_t first, uint32_t end, const Quantity& quantity) {
  AmountReading reading;
  reading.entity.kind = kind_of(quantity.dimension);
  reading.entity.first = first;
  reading.entity.last = end;
  reading.entity.quantity = quantity;
  reading.end = end;
  return reading;
}

AmountReading refused_until(uint32_t end) {
  AmountReading reading;
  reading.end = end;
  reading.refused = true;
  return reading;
}

// An amount without a comparator before it; `between` stands before "8 and 12 weeks".
std::optional<Operand> read_plain_amount(const EntityTokens& tokens, uint32_t i, bool bounded, bool between) {
  auto operand = read_operand(tokens, i, bounded);
  if (!operand || operand->refused) return operand;
  take_further_parts(tokens, *operand);
  if (auto range = join_range(tokens, *operand, between)) return range;
  if (between) return std::nullopt;
  return operand;
}

// ---- Comparators.

// "less than the usual twelve weeks", "a minimum period of 12 weeks": what may stand between.
bool is_filler(const EntityTokens& tokens, uint32_t i) {
  constexpr std::array<std::string_view, 18> fillers{
      "the",    "a",       "an",        "any",    "period",   "term",     "total",   "of",          "usual",
      "normal", "further", "statutory", "agreed", "standard", "required", "initial", "recommended", "continuous"};
  return is_one_of(fillers, tokens.word(i));
}

// "over the next two years", "spread over three years", "under three-year agreements": no comparators.
bool is_used_as_preposition(const EntityTokens& tokens, uint32_t i, const Bound& bound, const Operand& operand,
                            uint32_t at) {
  if (!bound.preposition || operand.quantity.dimension != Dimension::days) return false;
  if (tokens.has(operand.end - 1, flag_after_hyphen)) return true;
  constexpr std::array<std::string_view, 9> spent{"spread",  "phased", "paid", "delivered", "funded",
                                                  "funding", "grant",  "run",  "spent"};
  if (tokens.is(i, "over") && at != bound.end && !tokens.is(bound.end, "the")) return true;
  return tokens.is(i, "over") && i > 0 && (is_one_of(spent, tokens.word(i - 1)) || tokens.is_number(i - 1));
}

// "at least 8 and no more than 12 weeks", "not less than 3 months but not more than a year".
std::optional<AmountReading> join_bounds(const EntityTokens& tokens, uint32_t first, const Bound& bound,
                                         Operand operand) {
  if (!tokens.is(operand.end, "and") && !tokens.is(operand.end, "but")) return std::nullopt;
  const Bound other = read_bound(tokens, operand.end + 1);
  const bool floor_first = bound.kind == Bound::Kind::at_least || bound.kind == Bound::Kind::more_than;
  const bool ceiling_next = other.kind == Bound::Kind::at_most || other.kind == Bound::Kind::less_than;
  if (!floor_first || !ceiling_next) return std::nullopt;
  auto second = read_operand(tokens, other.end, true);
  if (!second || second->refused || !unify(operand, *second, {})) return std::nullopt;
  Quantity low = operand.quantity;
  Quantity high = second->quantity;
  apply_bound(bound, low);
  apply_bound(other, high);
  if (low.low > high.high) return std::nullopt;
  high.low = low.low;
  high.floor = true;
  return finish(first, second->end, high);
}

AmountReading read_bounded(const EntityTokens& tokens, uint32_t i) {
  constexpr uint32_t most_fillers = 5;
  const Bound bound = read_bound(tokens, i);
  if (bound.end == 0) return {};
  uint32_t at = bound.end;
  bool approximate = false;
  std::optional<Operand> operand;
  for (uint32_t taken = 0; taken <= most_fillers; ++taken, ++at) {
    if (tokens.has(at, flag_after_comma)) return {};
    const Bound inner = read_bound(tokens, at);
    if (inner.approximate && inner.kind == Bound::Kind::none) {
      approximate = true;
      continue;
    }
    if (read_date(tokens, at)) return {};
    const bool between = tokens.is(at, "between");
    operand = read_plain_amount(tokens, between ? at + 1 : at, true, between);
    if (operand || !is_filler(tokens, at)) break;
  }
  if (!operand) return {};
  if (operand->refused || is_refused(tokens, i, *operand, true)) return refused_until(operand->end);
  if (operand->quantity.dimension == Dimension::count && is_count_refused(tokens, at, *operand))
    return refused_until(operand->end);
  if (is_used_as_preposition(tokens, i, bound, *operand, at)) return {};
  if (auto joined = join_bounds(tokens, i, bound, *operand)) return *joined;
  Quantity quantity = operand->quantity;
  apply_bound(bound, quantity);
  quantity.approximate = quantity.approximate || approximate;
  return finish(i, operand->end, quantity);
}

}  // namespace

AmountReading read_amount(const EntityTokens& tokens, std::uint32_t i) {
  if (tokens.role(i) == Role::bound) {
    const bool between = tokens.is(i, "between");
    if (!between && !tokens.is(i, "from")) return read_bounded(tokens, i);
    const auto operand = read_plain_amount(tokens, i + 1, false, between);
    const bool is_range = operand && !operand->refused && (between || operand->quantity.low != operand->quantity.high);
    if (!is_range || operand->quantity.dimension == Dimension::count) return {};
    if (is_refused(tokens, i, *operand, between)) return refused_until(operand->end);
    return finish(i, operand->end, operand->quantity);
  }
  const auto operand = read_plain_amount(tokens, i, false, false);
  if (!operand) return {};
  if (operand->refused || is_refused(tokens, i, *operand, false)) return refused_until(operand->end);
  Quantity quantity = operand->quantity;
  const Bound trailing = read_trailing_bound(tokens, operand->end);
  if (trailing.end == 0) return finish(i, operand->end, quantity);
  apply_bound(trailing, quantity);
  return finish(i, trailing.end, quantity);
}

}  // namespace compactproof
