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
  void (*write)(const ReportInput&, const ReportOptions&, std::ostream&);
};

// To add a format: one file, one line here.
constexpr std::array<Format, 3> formats = {{
    {"text", write_text_report},
    {"json", write_json_report},
    {"html", write_html_report},
}};

}  // namespace

std::vector<std::string_view> report_formats() {
  std::vector<std::string_view> names;
  for (const Format& format : formats) names.push_back(format.name);
  return names;
}

void write_report(const ReportInput& input, std::string_view name, const ReportOptions& options, std::ostream& out) {
  const auto format =
      std::find_if(formats.begin(), formats.end(), [&](const Format& candidate) { return candidate.name == name; });
  assert(format != formats.end());
  format->write(input, options, out);
}

}  // namespace compactproof
