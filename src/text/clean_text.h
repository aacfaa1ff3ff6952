// Which text a document can hold as it is: valid UTF-8 without control characters but tab and line feed.
#pragma once

#include <string_view>

namespace compactproof {

// What is in a text, found in one look at every byte. Nothing is said of what lies beyond ASCII.
struct TextKinds {
  bool control = false;     // NUL and DEL too, tab and line feed not
  bool tab_or_line_feed = false;
  bool two_spaces = false;  // side by side
  bool beyond_ascii = false;
};

TextKinds kinds_of(std::string_view text);

// Whether valid UTF-8 holds U+0080 to U+009F.
bool has_late_control(std::string_view text);

bool is_clean_text(std::string_view text);

}  // namespace compactproof
