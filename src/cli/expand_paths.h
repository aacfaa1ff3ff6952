// What the user names → files that are there. Wrong names are told before any work is done.
#pragma once

#include <string>
#include <vector>

namespace compactproof {

// The name that stands for standard input.
constexpr const char* standard_input = "-";

// `paths` in order, each file once. A name with * ? or [ that is no file is expanded as a pattern, for shells that
// leave it alone. Throws UsageError with advice for a missing file, a pattern that matches nothing, a folder, and what
// is neither file nor folder.
std::vector<std::string> expand_paths(const std::vector<std::string>& paths);

}  // namespace compactproof
