// Whether a paragraph without a heading style looks like a heading all the same.
#pragma once

#include <string_view>

namespace compactproof {

// `text` is the whole paragraph and `bold` whether all of it is bold.
bool looks_like_heading(std::string_view text, bool bold);

}  // namespace compactproof
