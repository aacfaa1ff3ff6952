// What `check` was asked to do, checked as far as it can be without reading a document.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/gate.h"
#include "cli/program.h"

namespace compactproof {

struct CheckOptions {
  std::vector<std::string> paths;  // files that are there, or "-"
  std::string stdin_name;
  std::string framework;           // id or path
  std::string type;                // code or name; empty: recognise
  std::string format;
  std::string output;              // empty: stdout
  std::string colour;              // "auto", "always", "never"
  bool all = false;
  Gate gate;
};

// Empty after --help. Throws UsageError with advice.
std::optional<CheckOptions> parse_check_options(const Arguments& arguments, Streams& streams);

}  // namespace compactproof
