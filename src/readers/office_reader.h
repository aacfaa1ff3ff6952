// RTF and the documents of Word 97-2003 (DOC), by way of LibreOffice.
#pragma once

#include <string>
#include <string_view>

#include "text/document.h"

namespace compactproof {

// LibreOffice turns the file into ODT, which is read; anchors lead into that ODT. Throws Error with `name` when
// LibreOffice is not installed, cannot read the file, or passes the bounds of the conversion.
Document read_rtf(const std::string& name, std::string_view bytes);
Document read_doc(const std::string& name, std::string_view bytes);

}  // namespace compactproof
