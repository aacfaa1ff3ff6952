// Bytes of a plain text file → UTF-8. Knows encodings, nothing of lines or blocks.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/notice.h"

namespace compactproof {

struct DecodedText {
  std::string_view text;        // valid UTF-8 without a byte order mark; views `converted` or the input
  std::string converted;        // holds the text when the input could not be used as it is
  std::vector<Notice> notices;  // "encoding" when the input is not UTF-8; "invalid-bytes" when some were lost

  DecodedText() = default;
  DecodedText(const DecodedText&) = delete;  // `text` would view the other's string
  DecodedText& operator=(const DecodedText&) = delete;
};

// Recognises UTF-8 and UTF-16 with or without a byte order mark; anything else that looks like text is taken for
// Windows-1252. The result views `bytes`, which must outlive it.
// Throws Error with `name` when the bytes are not text at all or past a limit of limits.h.
void decode_text(const std::string& name, std::string_view bytes, DecodedText& decoded);

// The same for a text that says of itself how it is encoded (HTML's charset); that counts for what has no byte order
// mark. Names that are not known are passed over, with a notice.
void decode_text_as(const std::string& name, std::string_view bytes, std::string_view encoding, DecodedText& decoded);

char32_t windows_1252_character(std::uint8_t byte);

}  // namespace compactproof
