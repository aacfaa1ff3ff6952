// The lines of "key: value" between two lines of dashes that many programs write before a Markdown text.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/document.h"

namespace compactproof {

// Bytes that the front matter takes at the start of `source`, with its last line; 0 when there is none. What it says of
// title, author, date and language goes into `metadata`; everything else in it is passed over.
std::size_t read_front_matter(std::string_view source, Metadata& metadata);

}  // namespace compactproof
