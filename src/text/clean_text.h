// Which text a document can hold as it is: valid UTF-8 without control characters but tab and line feed.
#pragma once

#include <string_view>

namespace compactproof {

bool is_clean_text(std::string_view text);

// Whether valid UTF-8 holds U+0080 to U+009F.
bool has_late_control(std::string_view text);

}  // namespace compactproof
