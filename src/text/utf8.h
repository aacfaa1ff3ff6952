// UTF-8 checked and walked by hand, because the XML parser accepts invalid bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace compactproof {

constexpr char32_t replacement_character = 0xFFFD;

// Decodes the code point that starts at text[offset] and moves offset behind it. An invalid or truncated
// sequence (also overlong forms, surrogates, > U+10FFFF) gives U+FFFD and moves one byte.
inline char32_t decode_utf8(std::string_view text, std::size_t& offset);

inline void append_utf8(std::string& out, char32_t code_point);

bool is_valid_utf8(std::string_view text);

// What is not ASCII; nearly all text is.
char32_t decode_beyond_ascii(std::string_view text, std::size_t& offset);
void append_beyond_ascii(std::string& out, char32_t code_point);

inline char32_t decode_utf8(std::string_view text, std::size_t& offset) {
  const auto lead = static_cast<unsigned char>(text[offset]);
  if (lead >= 0x80) return decode_beyond_ascii(text, offset);
  ++offset;
  return lead;
}

inline void append_utf8(std::string& out, char32_t code_point) {
  if (code_point >= 0x80) return append_beyond_ascii(out, code_point);
  out.push_back(static_cast<char>(code_point));
}

}  // namespace compactproof
