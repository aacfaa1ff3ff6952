#include "review/words.h"

#include "text/utf8.h"

namespace compactproof {
namespace {

bool is_space(char32_t c) {
  return c <= 0x20 || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
         c == 0x3000;
}

// Beyond ASCII everything is a letter except the signs of Latin-1, general punctuation, arrows, bullets and boxes.
bool is_letter_or_digit(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
  if (c == 0xD7 || c == 0xF7 || c == replacement_character) return false;
  return !(c >= 0x2000 && c <= 0x2BFF) && !(c >= 0x3000 && c <= 0x3004) && !(c >= 0xE000 && c <= 0xF8FF);
}

}  // namespace

std::size_t count_words(std::string_view text) {
  std::size_t count = 0;
  bool counted = false;  // the current stretch
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode_utf8(text, at);
    if (is_space(c)) {
      counted = false;
    } else if (!counted && is_letter_or_digit(c)) {
      counted = true;
      ++count;
    }
  }
  return count;
}

std::string normalised_words(std::string_view text) {
  std::string words;
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode_utf8(text, at);
    if (!is_letter_or_digit(c)) {
      gap = true;
      continue;
    }
    if (gap && !words.empty()) words += ' ';
    gap = false;
    append_utf8(words, c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  }
  return words;
}

}  // namespace compactproof
