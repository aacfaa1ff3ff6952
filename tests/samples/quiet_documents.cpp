// Ordinary documents, on which every point is silent.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "framework/load_framework.h"
#include "readers/read_document.h"
#include "review/review.h"
#include "samples/expected_verdicts.h"

using namespace compactproof;

namespace {

const std::filesystem::path folder = std::filesystem::path(COMPACTPROOF_SOURCE_DIR) / "tests" / "quiet";

// "CON-01 hall-hire-terms.txt: breached", in order.
std::vector<std::string> findings_on_quiet_documents() {
  const Framework framework = load_framework("bromley-compact");
  std::vector<std::string> findings;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (entry.path().extension() != ".txt") continue;
    for (const Finding& finding : review(read_document(name, read_whole_file(entry.path())), framework).findings) {
      const Verdict verdict = finding.verdict.verdict;
      if (verdict == Verdict::not_found || verdict == Verdict::not_applicable) continue;
      findings.push_back(finding.verdict.point + " " + name + ": " + std::string(to_string(verdict)));
    }
  }
  std::sort(findings.begin(), findings.end());
  return findings;
}

}  // namespace

TEST_CASE("ordinary documents raise no alarm but one") {
  // What is said of a tax discount ("If we turn you down the letter will say why") is said of grants in the same words.
  CHECK_THAT(findings_on_quiet_documents(), Catch::Equals(std::vector<std::string>{"RES-09 council-tax-faqs.txt: partial"}));
}
