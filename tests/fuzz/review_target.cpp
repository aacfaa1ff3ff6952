// The whole program on a text file: read, reviewed against the first built-in framework, and some of them reported.
#include <sstream>
#include <string_view>

#include "framework/load_framework.h"
#include "fuzz/fuzz_target.h"
#include "fuzz/promises.h"
#include "report/report.h"
#include "review/review.h"
#include "text/utf8.h"

namespace compactproof {

namespace {

void check_evidence(const Finding& finding) {
  for (const Evidence& evidence : finding.verdict.evidence) {
    promise(is_valid_utf8(evidence.quote) && is_valid_utf8(evidence.matched), "quotes are UTF-8");
    promise(!evidence.quote.empty(), "evidence has words");
  }
}

void read_review_report(std::string_view bytes) {
  static const Framework framework = load_framework(embedded_framework_ids().front());
  const std::optional<Document> document = read_as_promised("fuzz.txt", bytes);
  if (!document) return;
  const Review result = review(*document, framework);
  promise(result.findings.size() == framework.points.size(), "each point has its finding");
  for (const Finding& finding : result.findings) check_evidence(finding);
  // Reports take three quarters of the time and are not where hostile text is judged, so few inputs are written out.
  constexpr std::size_t one_report_in = 16;
  const std::size_t choice = bytes.size() % one_report_in;
  if (choice >= report_formats().size()) return;
  std::ostringstream out;
  const auto report = start_report(report_formats()[choice], {&framework, "0"}, {}, out);
  report->add(result);
  report->finish({});
  promise(is_valid_utf8(out.str()), "reports are UTF-8");
}

}  // namespace

}  // namespace compactproof

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  compactproof::read_review_report({reinterpret_cast<const char*>(data), size});
  return 0;
}
