// The one error type that ends a piece of work: an unreadable file, a broken framework.
// Caught once in main, once per document of a run. Anything less is a Notice (see text/notice.h).
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace compactproof {

// Where an error happened. Lines and columns count from 1; 0 means "not known".
struct ErrorLocation {
  std::string path;
  int line = 0;
  int column = 0;
};

class Error : public std::runtime_error {
 public:
  // `message` says what is wrong and what to do about it, without the location.
  explicit Error(const std::string& message, ErrorLocation location = {})
      : std::runtime_error(format(message, location)), location_(std::move(location)) {}

  // what() reads "path:line:column: message", leaving out the parts that are not known.
  const ErrorLocation& location() const { return location_; }

 private:
  static std::string format(const std::string& message, const ErrorLocation& location) {
    std::string text;
    if (!location.path.empty()) {
      text += location.path + ':';
      if (location.line > 0) text += std::to_string(location.line) + ':';
      if (location.column > 0) text += std::to_string(location.column) + ':';
      text += ' ';
    }
    return text + message;
  }

  ErrorLocation location_;
};

}  // namespace compactproof
