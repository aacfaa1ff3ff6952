#include "readers/docx_heading_looks.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/utf8.h"

namespace compactproof {

namespace {

constexpr std::size_t most_words = 12;
constexpr std::size_t fewest_capitals = 4;

bool is_lower(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 0xDF && c <= 0xFF && c != 0xF7); }
bool is_upper(char32_t c) { return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7); }

bool has_more_words_than(std::size_t most, std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (char c : text) {
    const bool space = c == ' ' || c == '\t' || c == '\n';
    if (!space && !inside && ++words > most) return true;
    inside = !space;
  }
  return false;
}

bool all_capitals(std::string_view text) {
  std::size_t capitals = 0;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = decode_utf8(text, i);
    if (is_lower(c)) return false;
    if (is_upper(c)) ++capitals;
  }
  return capitals >= fewest_capitals;
}

bool ends_like_sentence(std::string_view text) {
  constexpr std::string_view marks = ".,;!";
  return marks.find(text.back()) != std::string_view::npos;
}

// "Closing date: 14 March 2025" states something; "Annex B: Timetable" is a heading.
bool states_a_value(std::string_view text) {
  const std::size_t colon = text.find(": ");
  if (colon == std::string_view::npos) return false;
  constexpr std::array<std::string_view, 10> openers{"section", "part",  "annex", "appendix", "chapter",
                                                     "schedule", "stage", "step",  "phase",    "theme"};
  std::string first(text.substr(0, text.find(' ')));
  std::transform(first.begin(), first.end(), first.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return std::find(openers.begin(), openers.end(), first) == openers.end();
}

bool has_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

}  // namespace

bool looks_like_heading(std::string_view text, bool bold) {
  // Most text has a small letter soon, which settles it.
  if (text.empty() || (!bold && !all_capitals(text))) return false;
  if (text.find('\n') != std::string_view::npos || !has_letter(text)) return false;
  return !has_more_words_than(most_words, text) && !ends_like_sentence(text) && !states_a_value(text);
}

}  // namespace compactproof
