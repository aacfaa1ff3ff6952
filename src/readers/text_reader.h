// Plain text in any of the usual encodings.
#pragma once

#include <string>
#include <string_view>

#include "text/document.h"

namespace compactproof {

// Throws Error when the bytes are no text; see read_document.h.
Document read_text(const std::string& name, std::string_view bytes);

}  // namespace compactproof
