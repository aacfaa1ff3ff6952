// `$name` in texts: a threshold that the framework sets and rules and wordings use.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace compactproof {

using Parameters = std::map<std::string, std::string>;  // "min_weeks" → "12"

// The names behind `$` in `text`, in order, repeats included. A `$` without a name behind it is text.
std::vector<std::string> parameter_names(std::string_view text);

// `text` with every `$name` that has a value replaced by it; others stay.
std::string fill_in(std::string_view text, const Parameters& parameters);

}  // namespace compactproof
