// Characters of the Symbol and Wingdings fonts, which Word stores as private-use code points.
#pragma once

#include <string>
#include <string_view>

namespace compactproof {

// The Unicode text for `code` in `font`. A code that is no private-use one stands for itself; a sign not known here
// gives U+FFFD.
std::string docx_symbol(std::string_view font, char32_t code);

// A bullet's text with private-use signs replaced; a sign not known here becomes "•".
std::string docx_bullet(std::string_view text, std::string_view font);

}  // namespace compactproof
