// A document as it was read, written out: what a review sees, and what stands beside it.
#pragma once

#include <iosfwd>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace compactproof {

// "text", "json"
std::vector<std::string_view> document_formats();

// text: a line for each block and each thing beside the text: kind, label or author, and words, between tabs.
// json: the whole document as one object on one line, so that several make JSON Lines; docs/json.md names its keys.
// Requires `format` to be one of document_formats().
void write_document(const Document& document, std::string_view format, std::ostream& out);

}  // namespace compactproof
