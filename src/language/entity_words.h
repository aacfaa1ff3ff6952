// The words of quantities and dates, and one unit's tokens with the meaning of each.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "language/token.h"

namespace compactproof {

enum class Role : std::uint8_t {
  none,
  small,  // zero … nineteen
  tens,   // twenty … ninety
  hundred,
  scale,  // thousand, million, billion
  dozen,
  article,  // a, an, another: one, before a unit of time only
  half,
  fraction,  // thirds, quarters, fifths …: the value is the divisor
  ordinal,   // first … thirtieth
  unit,      // of time: the value is a TimeUnit
  quality,   // stands between number and unit: calendar, clear, full, consecutive
  working,   // working, business: before "days"
  month,
  weekday,
  pounds,
  pence,
  percent,
  bound,  // may open a comparator or a range: at, not, more, within, between, from, end …
};

enum class TimeUnit : std::uint8_t {
  second,
  minute,
  hour,
  day,
  working_day,
  week,
  fortnight,
  month,
  quarter,
  year,
  decade
};

struct Sense {
  Role role = Role::none;
  double value = 0;
};

// By Token::sense; those without a word are none.
extern const std::array<Sense, 256> senses;

Sense sense_of(std::string_view word);

// A run of tokens of one unit. Indices past the end are allowed everywhere and mean "nothing there".
class EntityTokens {
 public:
  EntityTokens(const TokenText& text, std::span<const Token> tokens) : text_(text), tokens_(tokens) {}

  std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_.size()); }
  std::string_view word(std::uint32_t i) const { return i < size() ? text_.word(tokens_[i]) : std::string_view{}; }
  bool is(std::uint32_t i, std::string_view text) const { return word(i) == text; }
  Role role(std::uint32_t i) const { return i < size() ? senses[tokens_[i].sense].role : Role::none; }
  double value(std::uint32_t i) const { return i < size() ? senses[tokens_[i].sense].value : 0; }
  bool has(std::uint32_t i, int flags) const { return i < size() && (tokens_[i].flags & flags) != 0; }
  bool is_number(std::uint32_t i) const { return i < size() && tokens_[i].kind == TokenKind::number; }
  bool is_stop(std::uint32_t i) const { return i < size() && tokens_[i].kind == TokenKind::stop; }
  bool is_word(std::uint32_t i) const { return i < size() && tokens_[i].kind == TokenKind::word; }

  // Nothing but space or a hyphen stands before the token.
  bool adjoins(std::uint32_t i) const {
    constexpr int separators = flag_after_comma | flag_after_dash | flag_after_open_bracket | flag_after_close_bracket |
                               flag_after_open_quote | flag_after_close_quote | flag_after_slash;
    return i < size() && !has(i, separators);
  }
  // The same, but a bracket may close before it: "twelve (12) weeks".
  bool follows_number(std::uint32_t i) const {
    constexpr int separators = flag_after_comma | flag_after_dash | flag_after_open_bracket | flag_after_open_quote |
                               flag_after_close_quote | flag_after_slash;
    return i < size() && !has(i, separators);
  }
  TimeUnit unit(std::uint32_t i) const { return static_cast<TimeUnit>(static_cast<int>(value(i))); }

 private:
  const TokenText& text_;
  std::span<const Token> tokens_;
};

}  // namespace compactproof
