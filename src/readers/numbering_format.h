// Numbers as labels show them: "7", "g", "vii", "7th".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace compactproof {

enum class NumberFormat : std::uint8_t {
  none,
  bullet,
  decimal,
  decimal_zero,
  lower_letter,
  upper_letter,
  lower_roman,
  upper_roman,
  ordinal,
  ordinal_text,
  cardinal_text,
  symbols,         // * † ‡ §, doubled after each round
  number_in_dash,
};

// By the name used in Office Open XML ("lowerRoman"); a name not known here counts as decimal.
NumberFormat number_format(std::string_view name);

// The number in words or signs; empty for none and bullet. Values a format cannot show come as decimal.
std::string format_number(NumberFormat format, std::int64_t value);

}  // namespace compactproof
