#include "text/utf8.h"

#include <cstring>

namespace compactproof {

char32_t decode_beyond_ascii(std::string_view text, std::size_t& offset) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(offset);
  std::size_t length = 0;
  char32_t point = 0;
  char32_t smallest = 0;
  if ((lead & 0xE0) == 0xC0) {
    length = 2, point = lead & 0x1Fu, smallest = 0x80;
  } else if ((lead & 0xF0) == 0xE0) {
    length = 3, point = lead & 0x0Fu, smallest = 0x800;
  } else if ((lead & 0xF8) == 0xF0) {
    length = 4, point = lead & 0x07u, smallest = 0x10000;
  }
  if (length == 0 || text.size() - offset < length) {
    ++offset;
    return replacement_character;
  }
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(offset + i) & 0xC0) != 0x80) {
      ++offset;
      return replacement_character;
    }
    point = (point << 6) | (byte(offset + i) & 0x3Fu);
  }
  if (point < smallest || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) {
    ++offset;
    return replacement_character;
  }
  offset += length;
  return point;
}

void append_beyond_ascii(std::string& out, char32_t code_point) {
  const auto put = [&](char32_t value) { out.push_back(static_cast<char>(value)); };
  if (code_point < 0x800) {
    put(0xC0 | (code_point >> 6));
    put(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    put(0xE0 | (code_point >> 12));
    put(0x80 | ((code_point >> 6) & 0x3F));
    put(0x80 | (code_point & 0x3F));
  } else {
    put(0xF0 | (code_point >> 18));
    put(0x80 | ((code_point >> 12) & 0x3F));
    put(0x80 | ((code_point >> 6) & 0x3F));
    put(0x80 | (code_point & 0x3F));
  }
}

namespace {

// Most text is ASCII: several words at a time.
constexpr std::size_t block_bytes = 32;

bool is_ascii_block(const char* bytes) {
  constexpr std::uint64_t high_bits = 0x8080808080808080;
  std::uint64_t words[block_bytes / sizeof(std::uint64_t)];
  std::memcpy(words, bytes, block_bytes);
  return ((words[0] | words[1] | words[2] | words[3]) & high_bits) == 0;
}

std::size_t behind_ascii(std::string_view text, std::size_t offset) {
  while (text.size() - offset >= block_bytes && is_ascii_block(text.data() + offset)) offset += block_bytes;
  while (offset < text.size() && static_cast<unsigned char>(text[offset]) < 0x80) ++offset;
  return offset;
}

}  // namespace

bool is_valid_utf8(std::string_view text) {
  for (std::size_t offset = behind_ascii(text, 0); offset < text.size(); offset = behind_ascii(text, offset)) {
    const std::size_t start = offset;
    if (decode_utf8(text, offset) == replacement_character && text.substr(start, 3) != "\xEF\xBF\xBD") return false;
  }
  return true;
}

}  // namespace compactproof
