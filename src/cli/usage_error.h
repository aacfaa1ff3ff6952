// Wrong usage: told with advice, exit code 2.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "error.h"

namespace compactproof {

class UsageError : public Error {
 public:
  explicit UsageError(const std::string& message) : Error(message) {}
};

// "unknown <what> `word`; did you mean `x`? Known: a, b, x"
UsageError unknown_word(std::string_view what, const std::string& word, const std::vector<std::string>& known);

}  // namespace compactproof
