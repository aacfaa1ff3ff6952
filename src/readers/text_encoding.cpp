#include "readers/text_encoding.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "error.h"
#include "readers/limits.h"
#include "text/utf8.h"

namespace compactproof {

namespace {

constexpr std::size_t sample_size = 4096;

// Code points of the bytes 0x80-0xFF. The five bytes that Windows-1252 leaves undefined stay C1 controls.
constexpr std::array<char16_t, 128> windows_1252 = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
    0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178, 0x00A0, 0x00A1, 0x00A2, 0x00A3, 0x00A4, 0x00A5, 0x00A6,
    0x00A7, 0x00A8, 0x00A9, 0x00AA, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x00AF, 0x00B0, 0x00B1, 0x00B2, 0x00B3,
    0x00B4, 0x00B5, 0x00B6, 0x00B7, 0x00B8, 0x00B9, 0x00BA, 0x00BB, 0x00BC, 0x00BD, 0x00BE, 0x00BF, 0x00C0,
    0x00C1, 0x00C2, 0x00C3, 0x00C4, 0x00C5, 0x00C6, 0x00C7, 0x00C8, 0x00C9, 0x00CA, 0x00CB, 0x00CC, 0x00CD,
    0x00CE, 0x00CF, 0x00D0, 0x00D1, 0x00D2, 0x00D3, 0x00D4, 0x00D5, 0x00D6, 0x00D7, 0x00D8, 0x00D9, 0x00DA,
    0x00DB, 0x00DC, 0x00DD, 0x00DE, 0x00DF, 0x00E0, 0x00E1, 0x00E2, 0x00E3, 0x00E4, 0x00E5, 0x00E6, 0x00E7,
    0x00E8, 0x00E9, 0x00EA, 0x00EB, 0x00EC, 0x00ED, 0x00EE, 0x00EF, 0x00F0, 0x00F1, 0x00F2, 0x00F3, 0x00F4,
    0x00F5, 0x00F6, 0x00F7, 0x00F8, 0x00F9, 0x00FA, 0x00FB, 0x00FC, 0x00FD, 0x00FE, 0x00FF};

enum class ByteOrder { little, big };

std::uint8_t byte_at(std::string_view bytes, std::size_t i) { return static_cast<std::uint8_t>(bytes[i]); }

// UTF-16 of English text has a zero in every other byte: the high halves.
bool has_zeros_at(std::string_view bytes, std::size_t parity) {
  const std::size_t size = std::min(bytes.size(), sample_size) & ~std::size_t{1};
  std::array<std::size_t, 2> zeros = {0, 0};
  for (std::size_t i = 0; i < size; ++i) zeros[i & 1] += bytes[i] == '\0' ? 1 : 0;
  return size >= 4 && zeros[parity] * 10 >= size / 2 * 7 && zeros[1 - parity] * 20 <= size / 2;
}

std::string from_utf16(std::string_view bytes, ByteOrder order, std::size_t& lost) {
  const auto unit = [&](std::size_t i) -> char32_t {
    const char32_t first = byte_at(bytes, i);
    const char32_t second = byte_at(bytes, i + 1);
    return order == ByteOrder::little ? (second << 8) | first : (first << 8) | second;
  };
  std::string text;
  text.reserve(bytes.size() / 2 + bytes.size() / 8);
  std::size_t i = 0;
  for (; i + 1 < bytes.size(); i += 2) {
    char32_t point = unit(i);
    const bool high = point >= 0xD800 && point < 0xDC00;
    const char32_t next = high && i + 3 < bytes.size() ? unit(i + 2) : 0;
    if (next >= 0xDC00 && next < 0xE000) {
      point = 0x10000 + ((point - 0xD800) << 10) + (next - 0xDC00);
      i += 2;
    } else if (point >= 0xD800 && point < 0xE000) {
      point = replacement_character;
      ++lost;
    }
    append_utf8(text, point);
  }
  if (i < bytes.size()) {
    append_utf8(text, replacement_character);
    ++lost;
  }
  return text;
}

std::string from_windows_1252(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    append_utf8(text, windows_1252_character(static_cast<std::uint8_t>(c)));
  }
  return text;
}

std::string with_replacements(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (std::size_t i = 0; i < bytes.size();) append_utf8(text, decode_utf8(bytes, i));
  return text;
}

struct Utf8Census {
  std::size_t sequences = 0;  // well-formed ones of two bytes or more
  std::size_t invalid = 0;    // bytes that belong to none
};

Utf8Census take_census(std::string_view bytes) {
  Utf8Census census;
  for (std::size_t i = 0; i < bytes.size();) {
    const std::size_t from = i;
    decode_utf8(bytes, i);
    if (byte_at(bytes, from) < 0x80) continue;
    ++(i - from > 1 ? census.sequences : census.invalid);
  }
  return census;
}

void refuse_large(const std::string& name, std::size_t size, std::size_t limit) {
  if (size <= limit) return;
  throw Error("the text is larger than " + std::to_string(limit / limits::mebibyte) + " MiB. Split it into parts",
              {name});
}

bool is_binary_control(char c) {
  const auto byte = static_cast<std::uint8_t>(c);
  return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\v' && byte != '\f' && byte != '\r';
}

// A stray control character or two happen in exported text; one in fifty does not.
void refuse_binary(const std::string& name, std::string_view text) {
  const auto controls = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_binary_control));
  if (controls == 0 || controls * 50 < text.size()) return;
  throw Error("this is not a text file (it holds binary data). Save the document as DOCX, ODT or plain text", {name});
}

void note_encoding(DecodedText& decoded, const std::string& encoding) {
  decoded.notices.push_back({"encoding", "The text is encoded as " + encoding + ", not UTF-8; it was converted.", {}});
}

void note_loss(DecodedText& decoded, std::size_t lost) {
  if (lost == 0) return;
  decoded.notices.push_back({"invalid-bytes",
                             "Some characters (" + std::to_string(lost) +
                                 ") are not valid in the text's encoding and were replaced by \xEF\xBF\xBD.",
                             {}});
}

void decode_utf16(std::string_view bytes, ByteOrder order, DecodedText& decoded) {
  std::size_t lost = 0;
  decoded.converted = from_utf16(bytes, order, lost);
  note_encoding(decoded, order == ByteOrder::little ? "UTF-16 (little-endian)" : "UTF-16 (big-endian)");
  note_loss(decoded, lost);
  decoded.text = decoded.converted;
}

// Bytes that are mostly good UTF-8 are damaged UTF-8; otherwise the high bytes are Windows letters and quotes.
void decode_eight_bit(std::string_view bytes, DecodedText& decoded) {
  const Utf8Census census = take_census(bytes);
  if (census.invalid == 0) {
    decoded.text = bytes;
    return;
  }
  if (census.sequences >= census.invalid) {
    decoded.converted = with_replacements(bytes);
    note_loss(decoded, census.invalid);
  } else {
    decoded.converted = from_windows_1252(bytes);
    note_encoding(decoded, "Windows-1252");
  }
  decoded.text = decoded.converted;
}

void check_decoded(const std::string& name, const DecodedText& decoded) {
  refuse_binary(name, decoded.text);
  refuse_large(name, decoded.text.size(), limits::document_text_bytes);
}

}  // namespace

char32_t windows_1252_character(std::uint8_t byte) {
  return byte < 0x80 ? char32_t{byte} : char32_t{windows_1252[byte - 0x80u]};
}

void decode_text(const std::string& name, std::string_view bytes, DecodedText& decoded) {
  refuse_large(name, bytes.size(), limits::text_input_bytes);
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    decode_eight_bit(bytes.substr(3), decoded);
  } else if (bytes.starts_with("\xFF\xFE")) {
    decode_utf16(bytes.substr(2), ByteOrder::little, decoded);
  } else if (bytes.starts_with("\xFE\xFF")) {
    decode_utf16(bytes.substr(2), ByteOrder::big, decoded);
  } else if (has_zeros_at(bytes, 1)) {
    decode_utf16(bytes, ByteOrder::little, decoded);
  } else if (has_zeros_at(bytes, 0)) {
    decode_utf16(bytes, ByteOrder::big, decoded);
  } else {
    decode_eight_bit(bytes, decoded);
  }
  check_decoded(name, decoded);
}

void decode_text_as(const std::string& name, std::string_view bytes, std::string_view encoding, DecodedText& decoded) {
  constexpr std::array<std::string_view, 8> windows{"windows-1252", "cp1252",     "iso-8859-1", "iso8859-1",
                                                    "latin1",       "us-ascii", "ascii",      "iso-8859-15"};
  constexpr std::array<std::string_view, 6> unicode{"", "utf-8", "utf8", "utf-16", "utf-16le", "utf-16be"};
  const bool marked = bytes.starts_with("\xEF\xBB\xBF") || bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  const auto is_among = [&](const auto& names) { return std::find(names.begin(), names.end(), encoding) != names.end(); };
  if (marked || !is_among(windows) || has_zeros_at(bytes, 0) || has_zeros_at(bytes, 1)) {
    decode_text(name, bytes, decoded);
    if (!marked && !is_among(unicode) && !is_among(windows)) {
      decoded.notices.push_back({"encoding-unknown",
                                 "The encoding that the file names is not known here; signs other than English letters "
                                 "may be wrong.",
                                 {}});
    }
    return;
  }
  refuse_large(name, bytes.size(), limits::text_input_bytes);
  decoded.converted = from_windows_1252(bytes);
  decoded.text = decoded.converted;
  check_decoded(name, decoded);
}

}  // namespace compactproof
