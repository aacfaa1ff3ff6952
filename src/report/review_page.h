// What the HTML page says: every value that src/report/review_page.mustache names.
#pragma once

#include <kainjow/mustache.hpp>

#include "report/report.h"

namespace compactproof {

// Values are raw; escaping is the template's part. An optional text that is missing is `false`, so that a section of
// the same name leaves it out and never finds the name further out.
kainjow::mustache::data review_page_values(const ReportInput& input);

}  // namespace compactproof
