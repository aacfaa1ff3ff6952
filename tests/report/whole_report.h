// A report with all that goes into it known beforehand, as tests like it.
#pragma once

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace compactproof {

struct ReportInput {
  const Framework* framework = nullptr;
  std::vector<Review> reviews;
  std::vector<UnreadDocument> unread;
  std::string engine_version;
};

inline std::string whole_report(std::string_view format, const ReportInput& input, const ReportOptions& options = {}) {
  std::ostringstream out;
  const auto report = start_report(format, {input.framework, input.engine_version}, options, out);
  for (const Review& review : input.reviews) report->add(review);
  report->finish(input.unread);
  return out.str();
}

}  // namespace compactproof
