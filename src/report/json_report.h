// A review as JSON: the single truth from which other programs read. docs/review.schema.json describes it.
#pragma once

#include <iosfwd>
#include <memory>
#include <string_view>

#include "report/report.h"

namespace compactproof {

// Changes with every change that could break a reader of the JSON; new keys alone do not change it.
constexpr std::string_view json_schema_id = "compactproof-review/1";

// Deterministic: keys in a fixed order, scores with one decimal, confidences with two. Bytes that are not UTF-8 (in
// paths) become U+FFFD. Written document by document. Ignores the options.
std::unique_ptr<ReportWriter> start_json_report(const ReportBasis& basis, const ReportOptions& options,
                                                std::ostream& out);

}  // namespace compactproof
