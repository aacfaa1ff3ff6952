#include "text/clean_text.h"

#include "text/utf8.h"

namespace compactproof {

// Without a branch, so that compilers look at sixteen bytes or more at a time.
TextKinds kinds_of(std::string_view text) {
  unsigned char control = 0;
  unsigned char tab_or_line_feed = 0;
  unsigned char two_spaces = 0;
  unsigned char all = 0;
  const std::size_t pairs = text.empty() ? 0 : text.size() - 1;
  const auto look = [&](unsigned char byte) {
    const auto white = static_cast<unsigned char>((byte == '\t') | (byte == '\n'));
    tab_or_line_feed |= white;
    control |= static_cast<unsigned char>(((byte < 0x20) & (white == 0)) | (byte == 0x7F));
    all |= byte;
  };
  for (std::size_t i = 0; i < pairs; ++i) {
    look(static_cast<unsigned char>(text[i]));
    two_spaces |= static_cast<unsigned char>((text[i] == ' ') & (text[i + 1] == ' '));
  }
  if (!text.empty()) look(static_cast<unsigned char>(text.back()));
  return {control != 0, tab_or_line_feed != 0, two_spaces != 0, all >= 0x80};
}

bool has_late_control(std::string_view text) {
  constexpr char lead = '\xC2';
  for (std::size_t at = text.find(lead); at != std::string_view::npos; at = text.find(lead, at + 1)) {
    if (static_cast<unsigned char>(text[at + 1]) < 0xA0) return true;
  }
  return false;
}

bool is_clean_text(std::string_view text) {
  const TextKinds kinds = kinds_of(text);
  return !kinds.control && (!kinds.beyond_ascii || (is_valid_utf8(text) && !has_late_control(text)));
}

}  // namespace compactproof
