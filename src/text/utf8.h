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
char32_t decode_utf8(std::string_view text, std::size_t& offset);

void append_utf8(std::string& out, char32_t code_point);

bool is_valid_utf8(std::string_view text);

}  // namespace compactproof
