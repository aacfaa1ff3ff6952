// PDF files, by way of poppler's pdftotext.
#pragma once

#include <string>
#include <string_view>

#include "text/document.h"

namespace compactproof {

// Anchors name the page ("page 3"), the line on it and the byte in that line. Tables read as lines of text, which is
// noted; what repeats on the pages becomes one header or footer. Throws Error with `name` when the program is not
// installed, the document is encrypted or damaged, or the conversion passes its bounds.
Document read_pdf(const std::string& name, std::string_view bytes);

}  // namespace compactproof
