#include "report/finding_report.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>
#include <string>

#include "sample_review.h"
#include "text_approved.h"

using namespace compactproof;

namespace {

std::string report_on(Verdict verdict) {
  const Review review = sample::consultation_paper();
  const auto found = std::find_if(review.findings.begin(), review.findings.end(),
                                  [&](const Finding& finding) { return finding.verdict.verdict == verdict; });
  REQUIRE(found != review.findings.end());
  std::ostringstream out;
  write_finding_report(sample::framework(), review, *found, {}, out);
  return out.str();
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the report on a breach is as approved") {
  const std::string text = report_on(Verdict::breached);
  CHECK(text == approved("finding_breached.txt", text));
}

TEST_CASE("what was not found is explained by the passages that came near, as approved") {
  const std::string text = report_on(Verdict::not_found);
  CHECK(text == approved("finding_not_found.txt", text));
}

TEST_CASE("what is met needs no mending, and what does not apply does not count") {
  CHECK_FALSE(contains(report_on(Verdict::met), "Wording"));
  CHECK(contains(report_on(Verdict::not_applicable), "– not applicable\n"));
  CHECK(contains(report_on(Verdict::not_applicable), "Counts   no: it does not apply here"));
}
