// Markdown files: CommonMark with tables, footnotes and front matter.
#pragma once

#include <string>
#include <string_view>

#include "text/document.h"

namespace compactproof {

// Anchors name the source line and the byte in it, as those of plain text do. A file past
// limits::markdown_input_bytes is read as plain text and noted so. Throws Error with `name` as read_text does.
Document read_markdown(const std::string& name, std::string_view bytes);

}  // namespace compactproof
