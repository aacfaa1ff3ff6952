// Reviews written out as they come. One table of formats, one file each; escaping happens in this folder only.
#pragma once

#include <iosfwd>
#include <memory>
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

// What all reviews of a report share.
struct ReportBasis {
  const Framework* framework = nullptr;   // never null; must outlive the report
  std::string engine_version;             // "0.1.0"
};

struct ReportOptions {
  bool colour = false;      // text only
  int width = 80;           // columns; text only
  bool all = false;         // text only: also what is silent and optional
};

// A report that grows review by review, so that thousands of documents need the memory of one. Nothing is written
// before the first review, and whether the stream took it all is for its owner to see.
class ReportWriter {
 public:
  virtual ~ReportWriter() = default;

  // In the order asked for. Keeps no more of the review than what stands elsewhere in the report.
  virtual void add(const Review& review) = 0;

  // Writes what stands behind the reviews. To be called once, at the end.
  virtual void finish(const std::vector<UnreadDocument>& unread) = 0;
};

// "text", "json", "html"
std::vector<std::string_view> report_formats();

// Requires `format` to be one of report_formats(). `out` must outlive the writer.
std::unique_ptr<ReportWriter> start_report(std::string_view format, const ReportBasis& basis,
                                           const ReportOptions& options, std::ostream& out);

}  // namespace compactproof
