// Text of a document as it may be shown: nothing in it can steer a terminal or turn the reading direction.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace compactproof {

// Control characters (C0, DEL, C1), direction marks and overrides, and line separators become "<U+001B>"; tab and line
// breaks become a space; invalid UTF-8 becomes U+FFFD.
std::string visible_text(std::string_view text);

// Number of code points of valid UTF-8.
std::size_t count_code_points(std::string_view text);

}  // namespace compactproof
