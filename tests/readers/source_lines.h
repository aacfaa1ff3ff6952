// The source of text formats as their anchors count it.
#pragma once

#include <string>
#include <vector>

#include "text/document.h"

namespace compactproof {

// Split at LF, CR LF and CR.
std::vector<std::string> source_lines(const std::string& text);

// Empty when the runs of every block cover its text and lead back to where it stands in `lines`, or to the entity that
// spells it; otherwise the first run that does not.
std::string wrong_run(const Document& document, const std::vector<std::string>& lines);

}  // namespace compactproof
