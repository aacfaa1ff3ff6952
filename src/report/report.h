// Reviews written out. One table of formats, one file each; escaping happens in this folder only.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "review/review.h"

namespace compactproof {

// A document that could not be read at all, beside those that could.
struct UnreadDocument {
  std::string path;
  std::string message;
};

struct ReportInput {
  const Framework* framework = nullptr;   // never null
  std::vector<Review> reviews;            // in the order asked for
  std::vector<UnreadDocument> unread;
  std::string engine_version;             // "0.1.0"
};

struct ReportOptions {
  bool colour = false;      // text only
  int width = 80;           // columns; text only
  bool all = false;         // text only: also what is silent and optional
};

// "text", "json", "html"
std::vector<std::string_view> report_formats();

// Writes the report. Requires `format` to be one of report_formats().
void write_report(const ReportInput& input, std::string_view format, const ReportOptions& options, std::ostream& out);

}  // namespace compactproof
