// A name on the command line → Document.
#pragma once

#include <iosfwd>
#include <string>

#include "text/document.h"

namespace compactproof {

// Reads the file at `path`, or `in` under the name `stdin_name` when `path` is "-". Throws Error as read_document does.
Document read_source(const std::string& path, const std::string& stdin_name, std::istream& in);

}  // namespace compactproof
