#include "engine/seats.h"

#include <algorithm>
#include <array>

#include "language/word_list.h"

namespace compactproof {

namespace {

constexpr double most_seats = 40;            // of one kind; a larger number counts something else
constexpr std::uint32_t longest_label = 9;   // words
constexpr std::uint32_t longest_item = 16;   // words of an item that names a member
constexpr std::uint32_t noun_reach = 3;      // words from a number to what it counts

constexpr std::array<std::string_view, 16> verbs = {"will", "shall",  "must", "may", "can",  "should", "is",  "are",
                                                    "was",  "were",   "has",  "have", "had", "not",    "agreed", "noted"};

// "x4" or "4x".
std::optional<double> multiple(std::string_view word) {
  if (word.size() < 2 || word.size() > 3) return std::nullopt;
  if (word.front() != 'x' && word.back() != 'x') return std::nullopt;
  word.front() == 'x' ? word.remove_prefix(1) : word.remove_suffix(1);
  double value = 0;
  for (const char c : word) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

void Seats::add(Side side, double seats) {
  if (side == Side::statutory) statutory += seats;
  if (side == Side::voluntary) voluntary += seats;
  if (side == Side::unknown) unknown += seats;
}

void Seats::add(const Seats& other) {
  statutory += other.statutory;
  voluntary += other.voluntary;
  unknown += other.unknown;
}

Side SeatReader::heads_side(std::uint32_t unit) {
  const TokenRange text = own(unit);
  const bool open = !is_stop(text.last - 1) || word(text.last - 1) == ":";
  if (!open || text.last - text.first > longest_label || !numbers(unit).empty()) return Side::unknown;
  const TableWords& words = reading_.rules().tables;
  if (!words.statutory_member || !words.voluntary_member) return Side::unknown;
  const bool both = reading_.holds(unit, *words.statutory_member, text) && reading_.holds(unit, *words.voluntary_member, text);
  return both ? Side::unknown : side_of(unit, text);
}

Seats SeatReader::labelled(std::uint32_t unit) {
  const TokenRange text = own(unit);
  const std::uint32_t colon = label_end(unit);
  Seats seats;
  if (colon == text.last || colon + 1 == text.last) return seats;
  const Side side = side_of(unit, {text.first, colon});
  if (side == Side::unknown) return seats;
  for (const Number& number : numbers(unit)) {
    if (number.tag && number.tokens.first > colon) seats.add(side, number.value);
  }
  if (seats.total() == 0) seats.add(side, names({colon + 1, text.last}));
  return seats;
}

Seats SeatReader::tagged(std::uint32_t unit, Side side) {
  const std::vector<Number> all = numbers(unit);
  Seats seats;
  if (std::ranges::count_if(all, &Number::tag) < 2) return seats;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!all[i].tag) continue;
    const Side own_side = side != Side::unknown ? side : side_of(unit, named_by(all, i, own(unit)));
    seats.add(own_side, all[i].value);
  }
  return seats;
}

Seats SeatReader::told(std::uint32_t unit, Side side) {
  const std::vector<Number> all = numbers(unit);
  Seats seats;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].tag || !counts_people(unit, all[i])) continue;
    const Side own_side = side_of(unit, named_by(all, i, own(unit)));
    if (own_side != Side::unknown || side != Side::unknown) seats.add(own_side == Side::unknown ? side : own_side, all[i].value);
  }
  return seats;
}

Seats SeatReader::item(std::uint32_t unit, Side side) {
  const TokenRange text = own(unit);
  Seats seats;
  if (text.last - text.first > longest_item) return seats;
  for (std::uint32_t i = text.first; i < text.last; ++i) {
    if (is_one_of(verbs, word(i))) return seats;
  }
  if (side == Side::unknown) side = side_of(unit, text);
  std::optional<double> value;
  for (const Number& number : numbers(unit)) {
    if (number.tag || number.tokens.first == text.first) value = number.value;
  }
  if (!value && names_many(text)) return seats;
  seats.add(side, value.value_or(1));
  return seats;
}

bool SeatReader::names_many(TokenRange text) const {
  while (text.last > text.first && is_stop(text.last - 1)) --text.last;
  if (text.last - text.first < 2) return false;
  const std::string_view noun = word(text.last - 1);
  return !token(text.last - 1).has(flag_capitalised) && noun.ends_with('s') && !noun.ends_with("ss");
}

// The colon behind a short label; the end of the text without one.
std::uint32_t SeatReader::label_end(std::uint32_t unit) const {
  const TokenRange text = own(unit);
  for (std::uint32_t i = text.first; i < std::min(text.last, text.first + longest_label); ++i) {
    if (is_stop(i)) return word(i) == ":" ? i : text.last;
  }
  return text.last;
}

std::vector<SeatReader::Number> SeatReader::numbers(std::uint32_t index) const {
  const Unit& unit = reading_.unit(index);
  const TokenRange text = own(index);
  std::vector<Number> found;
  const auto add = [&](TokenRange tokens, double value) {
    if (tokens.first < text.first || value > most_seats || value != static_cast<int>(value)) return;
    if (tokens.last < text.last && word(tokens.last) == "x") ++tokens.last;
    if (tokens.first > text.first && word(tokens.first - 1) == "x") --tokens.first;
    found.push_back({tokens, value, is_tag(tokens, text)});
  };
  for (const Entity& value : reading_.units().values(unit)) {
    if (value.kind == EntityKind::count && value.quantity.low == value.quantity.high) {
      add({unit.first + value.first, unit.first + value.last}, value.quantity.low);
    }
  }
  for (std::uint32_t i = text.first; i < text.last; ++i) {
    if (const auto value = multiple(word(i))) add({i, i + 1}, *value);
  }
  std::ranges::sort(found, {}, [](const Number& number) { return number.tokens.first; });
  return found;
}

// Behind the name it counts: in brackets, with an x in front, or last before a comma or stop.
bool SeatReader::is_tag(TokenRange number, TokenRange text) const {
  const Token& first = token(number.first);
  if (number.first == text.first || is_stop(number.first - 1) || first.has(flag_after_comma)) return false;
  if (number.last == text.last || is_stop(number.last)) return true;
  const Token& next = token(number.last);
  return next.has(flag_after_comma) || next.has(flag_after_close_bracket) || next.has(flag_after_open_bracket);
}

// "five from …", "six seats", "three social landlords", "a further four belong to the voluntary sector".
bool SeatReader::counts_people(std::uint32_t unit, const Number& number) {
  const TokenRange near{number.tokens.last, std::min(number.tokens.last + noun_reach, own(unit).last)};
  const TableWords& words = reading_.rules().tables;
  return near.first < near.last && (word(near.first) == "from" || (words.seat && reading_.holds(unit, *words.seat, near)) ||
                                    side_of(unit, {near.first, near.last + 1}) != Side::unknown);
}

// The words that tell whose seats a number counts: those behind it up to the next number or stop, or those in front.
TokenRange SeatReader::named_by(const std::vector<Number>& all, std::size_t number, TokenRange text) const {
  const TokenRange at = all[number].tokens;
  if (all[number].tag) {
    const std::uint32_t limit = number == 0 ? text.first : all[number - 1].tokens.last;
    std::uint32_t first = at.first;
    while (first > limit && !is_stop(first - 1)) --first;
    return {first, at.first};
  }
  const std::uint32_t limit = number + 1 == all.size() ? text.last : all[number + 1].tokens.first;
  std::uint32_t last = at.last;
  while (last < limit && !is_stop(last)) ++last;
  return {at.last, last};
}

// How many names stand in "A, B and C"; words in brackets belong to the name in front.
double SeatReader::names(TokenRange text) const {
  double count = 1;
  bool in_bracket = false;
  std::uint32_t last_name = text.first;
  for (std::uint32_t i = text.first; i < text.last && (!is_stop(i) || word(i) == ";"); ++i) {
    if (token(i).has(flag_after_close_bracket)) in_bracket = false;
    if (token(i).has(flag_after_comma) && !in_bracket && i > text.first) {
      ++count;
      last_name = i;
    }
    if (token(i).has(flag_after_open_bracket)) in_bracket = true;
  }
  for (std::uint32_t i = last_name + 1; count > 1 && i + 1 < text.last; ++i) {
    if (word(i) == "and") return count + 1;
  }
  return count;
}

Side SeatReader::side_of(std::uint32_t unit, TokenRange range) {
  const TableWords& words = reading_.rules().tables;
  if (words.voluntary_member && reading_.holds(unit, *words.voluntary_member, range)) return Side::voluntary;
  if (words.statutory_member && reading_.holds(unit, *words.statutory_member, range)) return Side::statutory;
  return Side::unknown;
}

}  // namespace compactproof
