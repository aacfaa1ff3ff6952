// The sample reviews with every string replaced, to see what reaches a report.
#pragma once

#include <functional>
#include <string>

#include "report/whole_report.h"

namespace compactproof::sample {

// Gives the text for a field, such as "quote" or "rating_because".
using Fill = std::function<std::string(const std::string& field)>;

// Owns the framework that its input points to; do not copy.
struct FilledInput {
  explicit FilledInput(const Fill& fill);
  FilledInput(const FilledInput&) = delete;
  FilledInput& operator=(const FilledInput&) = delete;

  Framework framework;
  ReportInput input;
};

// Markup, quotes, terminal sequences, direction overrides, an invalid byte and a long word, with the field's name.
std::string hostile_text(const std::string& field);

// The same field's name and nothing to escape.
std::string plain_text(const std::string& field);

}  // namespace compactproof::sample
