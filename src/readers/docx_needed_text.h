// A part of text without the run properties that say nothing that is asked for: typefaces, sizes, colours, languages.
// They are a third to a half of most parts, and a tree without them is smaller by as much.
#pragma once

#include <string>
#include <string_view>

namespace compactproof {

// Empty when there is nothing to leave out, or when what is written in an unusual way may be text.
std::string docx_needed_text(std::string_view xml);

}  // namespace compactproof
