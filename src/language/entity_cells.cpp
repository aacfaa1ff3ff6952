#include "language/entity_cells.h"

#include <algorithm>
#include <array>

#include "language/entity_amounts.h"
#include "language/entity_words.h"
#include "language/number_words.h"
#include "language/word_list.h"

namespace compactproof {

namespace {

using namespace std::string_view_literals;

constexpr std::array long_units{"days"sv, "weeks"sv, "months"sv, "years"sv};

bool is_further_cell(const TokenText& text, std::span<const Token> before) {
  return std::ranges::any_of(before, [&](const Token& token) { return text.word(token) == "|"; });
}

// The unit that a column's header gives the numbers below it: "Weeks open", "Length (days)".
const Token* unit_in_header(const TokenText& text, std::span<const Token> header) {
  const Token* unit = nullptr;
  for (auto token = header.rbegin(); token != header.rend() && text.word(*token) != "|"; ++token) {
    if (token->kind == TokenKind::number) return nullptr;
    if (is_one_of(long_units, text.word(*token))) unit = &*token;
  }
  return unit;
}

// The unit that a row's label gives its numbers: "Average days to pay", "Time from invoice to payment (days)", but not
// "Volunteer days", which are counted.
const Token* unit_in_label(const TokenText& text, std::span<const Token> label) {
  static constexpr std::array openers{"average"sv, "mean"sv, "median"sv, "typical"sv, "longest"sv, "shortest"sv};
  static constexpr std::array followers{"to"sv, "from"sv, "between"sv, "taken"sv, "open"sv, "until"sv};
  static constexpr std::array measures{"time"sv, "length"sv, "period"sv, "wait"sv};
  const auto word = [&](std::size_t i) { return i < label.size() ? text.word(label[i]) : ""sv; };
  const bool measured = std::ranges::any_of(label, [&](const Token& token) { return is_one_of(measures, text.word(token)); });
  for (std::size_t i = 0; i < label.size(); ++i) {
    if (!is_one_of(long_units, word(i))) continue;
    const bool bracketed = i + 1 == label.size() && label[i].has(flag_after_open_bracket);
    const bool in_unit = i > 0 && word(i - 1) == "in" && i + 1 == label.size();
    const bool of_measure = (bracketed || in_unit) && measured;
    const bool averaged = i > 0 && is_one_of(openers, word(i - 1));
    if (of_measure || ((averaged || i == 0) && is_one_of(followers, word(i + 1)))) return &label[i];
  }
  return nullptr;
}

// A cell that holds a number alone, where its header or its row's label names the unit, is a duration.
std::optional<Entity> read_duration(const TokenText& text, const CellWords& cell) {
  if (cell.own.size() != 1) return std::nullopt;
  const Token* unit = unit_in_header(text, cell.before);
  if (unit == nullptr && is_further_cell(text, cell.before)) unit = unit_in_label(text, cell.label);
  if (unit == nullptr) return std::nullopt;
  std::array<Token, 2> together = {cell.own.front(), *unit};
  together.back().flags = 0;  // the header's brackets and commas are not the cell's
  AmountReading amount = read_amount(EntityTokens(text, together), 0);
  if (amount.refused || amount.end != together.size() || amount.entity.kind != EntityKind::duration) return std::nullopt;
  amount.entity.last = 1;
  return amount.entity;
}

Entity share_of(double part, double whole, std::uint32_t last) {
  Entity share;
  share.kind = EntityKind::share;
  share.last = last;
  share.quantity.dimension = Dimension::percent;
  share.quantity.low = share.quantity.high = 100 * part / whole;
  return share;
}

// "4 of 7", "four out of the seven", "all 7", "none".
std::optional<Entity> read_share(const TokenText& text, std::span<const Token> own) {
  constexpr std::size_t longest_share = 6;
  if (own.empty() || own.size() > longest_share) return std::nullopt;
  const EntityTokens tokens(text, own);
  std::uint32_t at = 0;
  const auto number = [&]() -> std::optional<double> {
    const auto read = read_number(tokens, at);
    if (!read || read->shape.kind != NumberShape::Kind::plain || read->fractional) return std::nullopt;
    at = read->end;
    return read->value;
  };
  const bool all = tokens.is(0, "all");
  const bool none = tokens.is(0, "none");
  std::optional<double> part;
  if (all || none) {
    ++at;
  } else if (!(part = number())) {
    return std::nullopt;
  }
  if (tokens.is(at, "out")) ++at;
  const bool divides = tokens.is(at, "of");
  if (divides) ++at;
  if (tokens.is(at, "the")) ++at;
  double whole = 0;
  if (at < tokens.size()) whole = number().value_or(0);
  if (at != tokens.size()) return std::nullopt;
  if (all || none) return share_of(all ? 1 : 0, 1, tokens.size());
  if (!divides || whole <= 0 || *part > whole) return std::nullopt;
  return share_of(*part, whole, tokens.size());
}

}  // namespace

std::optional<Entity> read_cell(const TokenText& text, const CellWords& cell) {
  if (cell.before.empty()) return std::nullopt;
  if (const auto duration = read_duration(text, cell)) return duration;
  return is_further_cell(text, cell.before) ? read_share(text, cell.own) : std::nullopt;
}

}  // namespace compactproof
