// Word's format: Office Open XML (ECMA-376), Transitional and Strict.
#pragma once

#include <string>
#include <string_view>

#include "text/document.h"

namespace compactproof {

// Throws Error when the file cannot be read at all; see read_document.h.
Document read_docx(const std::string& name, std::string_view bytes);

}  // namespace compactproof
