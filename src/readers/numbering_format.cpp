#include "readers/numbering_format.h"

#include <algorithm>
#include <array>
#include <utility>

namespace compactproof {

namespace {

constexpr std::array<std::pair<std::string_view, NumberFormat>, 13> format_names{{
    {"none", NumberFormat::none},
    {"bullet", NumberFormat::bullet},
    {"decimal", NumberFormat::decimal},
    {"decimalZero", NumberFormat::decimal_zero},
    {"lowerLetter", NumberFormat::lower_letter},
    {"upperLetter", NumberFormat::upper_letter},
    {"lowerRoman", NumberFormat::lower_roman},
    {"upperRoman", NumberFormat::upper_roman},
    {"ordinal", NumberFormat::ordinal},
    {"ordinalText", NumberFormat::ordinal_text},
    {"cardinalText", NumberFormat::cardinal_text},
    {"chicago", NumberFormat::symbols},
    {"numberInDash", NumberFormat::number_in_dash},
}};

constexpr std::array<std::string_view, 20> cardinals{
    "Zero",   "One",    "Two",      "Three",    "Four",    "Five",    "Six",       "Seven",    "Eight",   "Nine",
    "Ten",    "Eleven", "Twelve",   "Thirteen", "Fourteen", "Fifteen", "Sixteen",  "Seventeen", "Eighteen", "Nineteen"};
constexpr std::array<std::string_view, 20> ordinals{
    "Zeroth", "First",    "Second",  "Third",      "Fourth",     "Fifth",     "Sixth",     "Seventh",     "Eighth",
    "Ninth",  "Tenth",    "Eleventh", "Twelfth",   "Thirteenth", "Fourteenth", "Fifteenth", "Sixteenth",  "Seventeenth",
    "Eighteenth", "Nineteenth"};
constexpr std::array<std::string_view, 10> tens{"",      "",      "Twenty",  "Thirty", "Forty",
                                                "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"};

// After z comes aa, then bb: the letter repeats.
std::string letters(std::int64_t value, char first) {
  constexpr std::int64_t longest = 20;
  const std::int64_t round = (value - 1) / 26 + 1;
  if (value < 1 || round > longest) return std::to_string(value);
  return std::string(static_cast<std::size_t>(round), static_cast<char>(first + (value - 1) % 26));
}

std::string roman(std::int64_t value, bool upper) {
  constexpr std::array<std::pair<int, std::string_view>, 13> steps{{{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"},
      {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}}};
  if (value < 1 || value > 3999) return std::to_string(value);
  std::string text;
  for (const auto& [size, sign] : steps) {
    for (; value >= size; value -= size) text += sign;
  }
  if (upper) std::transform(text.begin(), text.end(), text.begin(), [](char c) { return static_cast<char>(c - 32); });
  return text;
}

std::string ordinal(std::int64_t value) {
  const std::int64_t last = value % 10;
  const bool teen = value % 100 / 10 == 1;
  const char* suffix = teen ? "th" : last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th";
  return std::to_string(value) + suffix;
}

std::string cardinal_text(std::int64_t value) {
  if (value < 0 || value > 99) return std::to_string(value);
  const auto number = static_cast<std::size_t>(value);
  if (number < 20) return std::string(cardinals[number]);
  std::string text(tens[number / 10]);
  if (number % 10 == 0) return text;
  text += '-';
  std::string unit(cardinals[number % 10]);
  unit[0] = static_cast<char>(unit[0] + 32);
  return text + unit;
}

std::string ordinal_text(std::int64_t value) {
  if (value < 0 || value > 99) return ordinal(value);
  const auto number = static_cast<std::size_t>(value);
  if (number < 20) return std::string(ordinals[number]);
  std::string text(tens[number / 10]);
  if (number % 10 == 0) return text.substr(0, text.size() - 1) + "ieth";
  std::string unit(ordinals[number % 10]);
  unit[0] = static_cast<char>(unit[0] + 32);
  return text + '-' + unit;
}

std::string symbols(std::int64_t value) {
  constexpr std::array<std::string_view, 4> signs{"*", "†", "‡", "§"};
  constexpr std::int64_t most_rounds = 10;
  const std::int64_t round = (value - 1) / 4 + 1;
  if (value < 1 || round > most_rounds) return std::to_string(value);
  std::string text;
  for (std::int64_t i = 0; i < round; ++i) text += signs[static_cast<std::size_t>((value - 1) % 4)];
  return text;
}

}  // namespace

NumberFormat number_format(std::string_view name) {
  const auto found = std::find_if(format_names.begin(), format_names.end(),
                                  [&](const auto& each) { return each.first == name; });
  return found == format_names.end() ? NumberFormat::decimal : found->second;
}

std::string format_number(NumberFormat format, std::int64_t value) {
  switch (format) {
    case NumberFormat::none:
    case NumberFormat::bullet: return {};
    case NumberFormat::decimal: return std::to_string(value);
    case NumberFormat::decimal_zero: return (value >= 0 && value < 10 ? "0" : "") + std::to_string(value);
    case NumberFormat::lower_letter: return letters(value, 'a');
    case NumberFormat::upper_letter: return letters(value, 'A');
    case NumberFormat::lower_roman: return roman(value, false);
    case NumberFormat::upper_roman: return roman(value, true);
    case NumberFormat::ordinal: return ordinal(value);
    case NumberFormat::ordinal_text: return ordinal_text(value);
    case NumberFormat::cardinal_text: return cardinal_text(value);
    case NumberFormat::symbols: return symbols(value);
    case NumberFormat::number_in_dash: return "- " + std::to_string(value) + " -";
  }
  return {};
}

}  // namespace compactproof
