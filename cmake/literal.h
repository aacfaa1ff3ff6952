// Text and bytes as C++ source, for the build steps that write some.
#pragma once

#include <ostream>
#include <string_view>

// Plain literals, a line each: raw literals would need a delimiter that no file contains.
inline void write_literal(std::ostream& out, std::string_view text) {
  static constexpr char digits[] = "01234567";
  out << "    \"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\n') {
      out << "\\n\"\n    \"";
    } else if (c == '"' || c == '\\') {
      out << '\\' << c;
    } else if (byte < 0x20 || byte >= 0x7F) {
      out << '\\' << digits[byte >> 6] << digits[(byte >> 3) & 7] << digits[byte & 7];
    } else {
      out << c;
    }
  }
  out << '"';
}
