// Words in the plain sense: runs of letters and digits. For counting and comparing, not for understanding
// (language/token.h does that).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace compactproof {

// Stretches without white space that hold a letter or digit, as a word processor counts them.
std::size_t count_words(std::string_view text);

// Letters (ASCII in lower case) and digits with single spaces between the runs: "The  Council’s" → "the council s".
std::string normalised_words(std::string_view text);

}  // namespace compactproof
