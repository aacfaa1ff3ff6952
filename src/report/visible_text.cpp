#include "report/visible_text.h"

#include <algorithm>

#include "text/utf8.h"

namespace compactproof {
namespace {

bool is_white_space(char32_t c) { return c == '\t' || c == '\n' || c == '\r'; }

// Direction marks can make a quotation read as something else than it says ("Trojan Source").
bool steers(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x061C || c == 0x200E || c == 0x200F ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

std::string name_of(char32_t c) {
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string name = "<U+";
  for (int shift = 12; shift >= 0; shift -= 4) name += digits[(c >> shift) & 0xF];
  return name + '>';
}

}  // namespace

std::string visible_text(std::string_view text) {
  std::string visible;
  visible.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode_utf8(text, at);
    if (is_white_space(c)) {
      visible += ' ';
    } else if (steers(c)) {
      visible += name_of(c);
    } else {
      append_utf8(visible, c);
    }
  }
  return visible;
}

std::size_t count_code_points(std::string_view text) {
  const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
  return text.size() - static_cast<std::size_t>(std::count_if(text.begin(), text.end(), continues));
}

}  // namespace compactproof
