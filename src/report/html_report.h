// A review as one self-contained HTML page: no script, nothing fetched, printable, readable without colour.
#pragma once

#include <iosfwd>

#include "report/report.h"

namespace compactproof {

// The page is src/report/review_page.mustache; every value passes the template's escaping. Ignores the options.
void write_html_report(const ReportInput& input, const ReportOptions& options, std::ostream& out);

}  // namespace compactproof
