// A review for the terminal: the answer first, then the proof, readable without colour.
#pragma once

#include <iosfwd>
#include <memory>

#include "report/report.h"

namespace compactproof {

// Wraps to options.width (at least 40) columns of UTF-8. Control and direction characters of the document are shown
// as <U+001B>, so that no document can steer the terminal.
std::unique_ptr<ReportWriter> start_text_report(const ReportBasis& basis, const ReportOptions& options,
                                                std::ostream& out);

}  // namespace compactproof
