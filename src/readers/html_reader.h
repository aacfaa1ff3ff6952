// Web pages saved as files: HTML and XHTML.
#pragma once

#include <string>
#include <string_view>

#include "text/document.h"

namespace compactproof {

// Anchors name the source line and the byte in it, as those of plain text do. The page's own headers and navigation
// are headers, its footers footers, asides text boxes. Hidden and deleted text is left out with a notice; scripts, forms and
// what is drawn without one. Throws Error with `name` as read_text does.
Document read_html(const std::string& name, std::string_view bytes);

}  // namespace compactproof
