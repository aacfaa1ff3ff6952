// Golden texts: what a fixture must read as, one block a line, then the notices.
#pragma once

#include <string>
#include <vector>

#include "text/document.h"

namespace compactproof {

// "heading 1 [2.1] Text", "table-cell t0 r1 c0 span 2x1 header …", "likely-heading …"; then "! code (part): message".
std::string golden_text(const Document& document);

// Files of a fixture folder ("docx") with this suffix (".docx"), sorted by name, with their full path.
std::vector<std::string> fixtures(const std::string& folder, const std::string& suffix);

std::string file_content(const std::string& path);

// Compares with the `.txt` beside the fixture; with ACCEPT=1 in the environment writes it. The returned string is
// empty when they agree, else it shows the first line that differs.
std::string golden_difference(const std::string& fixture, const Document& document);

}  // namespace compactproof
