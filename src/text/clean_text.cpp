#include "text/clean_text.h"

#include "text/utf8.h"

namespace compactproof {

namespace {

struct ByteKinds {
  bool control = false;  // of ASCII, but tab and line feed
  bool beyond_ascii = false;
};

// Looks at every byte without a branch, so that compilers look at sixteen or more at a time.
ByteKinds kinds_of(std::string_view text) {
  unsigned char control = 0;
  unsigned char all = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    control |= static_cast<unsigned char>((byte < 0x20) & (byte != '\t') & (byte != '\n'));
    control |= static_cast<unsigned char>(byte == 0x7F);
    all |= byte;
  }
  return {control != 0, all >= 0x80};
}

}  // namespace

bool has_late_control(std::string_view text) {
  constexpr char lead = '\xC2';
  for (std::size_t at = text.find(lead); at != std::string_view::npos; at = text.find(lead, at + 1)) {
    if (static_cast<unsigned char>(text[at + 1]) < 0xA0) return true;
  }
  return false;
}

bool is_clean_text(std::string_view text) {
  const ByteKinds kinds = kinds_of(text);
  return !kinds.control && (!kinds.beyond_ascii || (is_valid_utf8(text) && !has_late_control(text)));
}

}  // namespace compactproof
