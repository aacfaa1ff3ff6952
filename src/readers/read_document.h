// The one way in: bytes of any supported format → Document. Nothing outside this folder knows a file format.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace compactproof {

// Reads `bytes`; the format is decided by content first and by the suffix of `name` second. A wrong suffix is
// read by its content and noted ("wrong-suffix").
// Throws Error with name, what is wrong and what to do for input that cannot be read at all: empty, not a known
// format, encrypted, truncated, past a limit (limits.h). What is only partly readable gives notices instead.
// Memory is bounded by limits.h whatever the input; nothing outside `bytes` is opened or fetched. PDF, RTF
// and DOC are read by programs of their own (converter_process.h).
Document read_document(const std::string& name, std::string_view bytes);

// Suffixes that read_document understands, with the dot, lower case: for finding files in a folder.
std::vector<std::string_view> supported_suffixes();

}  // namespace compactproof
