#include <algorithm>
#include <array>
#include <cassert>

#include "report/html_report.h"
#include "report/json_report.h"
#include "report/report.h"
#include "report/text_report.h"

namespace compactproof {
namespace {

struct Format {
  std::string_view name;
  std::unique_ptr<ReportWriter> (*start)(const ReportBasis&, const ReportOptions&, std::ostream&);
};

// To add a format: one file, one line here.
constexpr std::array<Format, 3> formats = {{
    {"text", start_text_report},
    {"json", start_json_report},
    {"html", start_html_report},
}};

}  // namespace

std::vector<std::string_view> report_formats() {
  std::vector<std::string_view> names;
  for (const Format& format : formats) names.push_back(format.name);
  return names;
}

std::unique_ptr<ReportWriter> start_report(std::string_view name, const ReportBasis& basis,
                                           const ReportOptions& options, std::ostream& out) {
  const auto format =
      std::find_if(formats.begin(), formats.end(), [&](const Format& candidate) { return candidate.name == name; });
  assert(format != formats.end());
  return format->start(basis, options, out);
}

}  // namespace compactproof
