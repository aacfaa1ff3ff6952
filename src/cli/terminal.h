// Where stdout goes and what it can show. The only file that asks the operating system about it.
#pragma once

#include <string>

namespace compactproof {

// `when`: "always", "never", or "auto": on a terminal, unless NO_COLOR is set or TERM is "dumb".
bool use_colour(const std::string& when, bool to_file);

// Columns of the terminal on stdout, between 40 and 120; 80 when it is none.
int output_width();

}  // namespace compactproof
