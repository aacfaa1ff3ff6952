#include <catch2/catch.hpp>
#include <string>

#include "text/utf8.h"

namespace compactproof {

TEST_CASE("code points of every length come back as they were written") {
  const char32_t point = GENERATE(U'a', 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF);
  std::string text;
  append_utf8(text, point);
  std::size_t offset = 0;
  CHECK(decode_utf8(text, offset) == point);
  CHECK(offset == text.size());
  CHECK(is_valid_utf8(text));
}

TEST_CASE("an invalid sequence gives the replacement character and moves one byte") {
  // A lone continuation, overlong forms, a surrogate, past the last code point, cut off.
  const std::string text = GENERATE("\x80", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x82", "\xFF");
  std::size_t offset = 0;
  CHECK(decode_utf8(text, offset) == replacement_character);
  CHECK(offset == 1);
  CHECK_FALSE(is_valid_utf8(text));
}

TEST_CASE("a replacement character in the text itself is valid") { CHECK(is_valid_utf8("a\uFFFDb")); }

}  // namespace compactproof
