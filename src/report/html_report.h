// Reviews as one self-contained HTML page: no script, nothing fetched, printable, readable without colour.
#pragma once

#include <iosfwd>
#include <memory>

#include "report/report.h"

namespace compactproof {

// The page is made of the templates of review_page_template.h; every value passes their escaping. The overview stands
// in front, so the finished articles are kept until the end. Ignores the options.
std::unique_ptr<ReportWriter> start_html_report(const ReportBasis& basis, const ReportOptions& options,
                                                std::ostream& out);

}  // namespace compactproof
