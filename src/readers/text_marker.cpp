#include "readers/text_marker.h"

#include <algorithm>
#include <array>
#include <string>

#include "readers/text_line.h"
#include "text/utf8.h"

namespace compactproof {

namespace {

constexpr std::size_t max_number_digits = 3;  // four are a year

// Hyphens and dashes, the round bullets, the squares and arrows of word processors, and two of Symbol's code points
// that come through when a document is saved as text.
constexpr std::array<char32_t, 23> bullets = {U'-',   U'*',   0x2022, 0x00B7, 0x2013, 0x2014, 0x2010, 0x25CF,
                                              0x25CB, 0x25E6, 0x25AA, 0x25AB, 0x25A0, 0x25A1, 0x2023, 0x25BA,
                                              0x27A2, 0x2713, 0x2714, 0x2219, 0x2043, 0xF0B7, 0xF0A7};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) { return is_lower(c) || is_upper(c); }

bool space_follows(std::string_view rest) { return rest.empty() || rest.size() != trim(rest).size(); }

std::uint32_t roman_digit(char c) {
  switch (c) {
    case 'i': return 1;
    case 'v': return 5;
    case 'x': return 10;
    case 'l': return 50;
    default: return 0;
  }
}

// Value of a numeral up to 89, 0 for anything else. Only canonical numerals are taken, so "ill" is none.
std::uint32_t roman_value(const std::string& lower) {
  static constexpr std::array<std::string_view, 9> tens = {"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx"};
  static constexpr std::array<std::string_view, 10> ones = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
  if (lower.empty() || !std::all_of(lower.begin(), lower.end(), roman_digit)) return 0;
  for (std::uint32_t ten = 0; ten < tens.size(); ++ten) {
    if (!lower.starts_with(tens[ten])) continue;
    const auto rest = std::string_view(lower).substr(tens[ten].size());
    const auto one = std::find(ones.begin(), ones.end(), rest);
    if (one != ones.end()) return ten * 10 + static_cast<std::uint32_t>(one - ones.begin());
  }
  return 0;
}

std::optional<ListMarker> finish(ListMarker marker, std::string_view text, std::size_t length) {
  if (!space_follows(text.substr(length))) return std::nullopt;
  marker.label = text.substr(0, length);
  marker.content = trim(text.substr(length));
  return marker;
}

std::optional<ListMarker> read_bullet(std::string_view text) {
  std::size_t length = 0;
  const char32_t sign = decode_utf8(text, length);
  const bool round_o = sign == U'o' && text.size() > 2 && text[1] != ' ' ? text[1] == '\t' : text.starts_with("o  ");
  if (!round_o && std::find(bullets.begin(), bullets.end(), sign) == bullets.end()) return std::nullopt;
  ListMarker marker;
  marker.bullet = sign;
  const auto found = finish(marker, text, length);
  // A dash alone on its line stands for "none" in a cell.
  return found && found->content.empty() ? std::nullopt : found;
}

struct Digits {
  std::uint32_t value = 0;
  std::size_t length = 0;
};

Digits read_digits(std::string_view text) {
  Digits digits;
  while (digits.length < text.size() && is_digit(text[digits.length]) && digits.length <= max_number_digits) {
    digits.value = digits.value * 10 + static_cast<std::uint32_t>(text[digits.length++] - '0');
  }
  if (digits.length > max_number_digits) return {};
  return digits;
}

// "4.2 million", "7.30 p.m." are quantities: a bare clause number is followed by a capital, a quote or a bracket.
bool opens_clause(std::string_view content) {
  if (content.empty()) return true;
  std::size_t i = 0;
  const char32_t first = decode_utf8(content, i);
  return first > 0x7F ? first == 0x2018 || first == 0x201C
                      : is_upper(content[0]) || content.find_first_of("\"'([*") == 0;
}

std::optional<ListMarker> read_clause(std::string_view text) {
  ListMarker marker;
  marker.style = MarkerStyle::clause;
  marker.depth = 0;
  std::size_t length = 0;
  while (length < text.size()) {
    const Digits digits = read_digits(text.substr(length));
    if (digits.length == 0) break;
    marker.number = digits.value;
    ++marker.depth;
    length += digits.length;
    if (length >= text.size() || text[length] != '.') break;
    if (length + 1 >= text.size() || !is_digit(text[length + 1])) {
      marker.frame = MarkerFrame::stop;
      ++length;
      break;
    }
    ++length;
  }
  if (marker.depth < 2) return std::nullopt;
  const auto found = finish(marker, text, length);
  if (!found || (found->frame == MarkerFrame::bare && !opens_clause(found->content))) return std::nullopt;
  return found;
}

std::optional<MarkerFrame> closing_frame(std::string_view text, bool opened, std::size_t at) {
  if (at >= text.size()) return std::nullopt;
  if (text[at] == ')') return opened ? MarkerFrame::enclosed : MarkerFrame::closed;
  if (text[at] == '.' && !opened) return MarkerFrame::stop;
  return std::nullopt;
}

void read_letter_values(std::string_view word, ListMarker& marker) {
  std::string lower(word);
  for (char& c : lower) c = is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
  marker.style = MarkerStyle::letter;
  marker.capital = is_upper(word[0]);
  marker.roman = roman_value(lower);
  if (lower.size() == 1) marker.letter = static_cast<std::uint32_t>(lower[0] - 'a') + 1;
  if (lower.size() == 2 && lower[0] == lower[1]) marker.letter = static_cast<std::uint32_t>(lower[0] - 'a') + 27;
}

std::optional<ListMarker> read_ordinal(std::string_view text) {
  const bool opened = text[0] == '(' || text[0] == '[';
  if (text[0] == '[') return std::nullopt;  // "[1]" is a note, not an item
  const std::size_t start = opened ? 1 : 0;
  ListMarker marker;
  std::size_t end = start;
  if (const Digits digits = read_digits(text.substr(start)); digits.length > 0) {
    marker.style = MarkerStyle::number;
    marker.number = digits.value;
    end += digits.length;
  } else {
    while (end < text.size() && is_letter(text[end]) && end - start < 8) ++end;
    if (end == start) return std::nullopt;
    read_letter_values(text.substr(start, end - start), marker);
    if (marker.letter == 0 && marker.roman == 0) return std::nullopt;
  }
  const auto frame = closing_frame(text, opened, end);
  if (!frame) return std::nullopt;
  marker.frame = *frame;
  return finish(marker, text, end + 1);
}

}  // namespace

std::optional<ListMarker> read_marker(std::string_view text) {
  if (text.empty()) return std::nullopt;
  if (auto bullet = read_bullet(text)) return bullet;
  if (auto clause = read_clause(text)) return clause;
  return read_ordinal(text);
}

bool starts_sequence(const ListMarker& marker) {
  if (marker.style != MarkerStyle::letter || marker.frame != MarkerFrame::stop) return true;
  return marker.letter == 1 || marker.roman == 1;
}

}  // namespace compactproof
