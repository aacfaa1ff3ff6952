// One finding on a page of its own, for somebody who asks why.
#pragma once

#include <iosfwd>

#include "report/report.h"

namespace compactproof {

// Requires a finding of the review. Uses the options' width and colour.
void write_finding_report(const Framework& framework, const Review& review, const Finding& finding,
                       const ReportOptions& options, std::ostream& out);

}  // namespace compactproof
