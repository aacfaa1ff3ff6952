// The samples are judged as their reader judged them, before any rule saw them.
#include <algorithm>
#include <catch2/catch.hpp>

#include "framework/load_framework.h"
#include "framework/verdict_kind.h"
#include "readers/read_document.h"
#include "review/review.h"
#include "samples/expected_verdicts.h"

using namespace compactproof;

namespace {

const std::filesystem::path samples = std::filesystem::path(COMPACTPROOF_SOURCE_DIR) / "samples";

std::vector<ExpectedVerdicts> all_expectations() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(samples)) {
    if (entry.path().string().ends_with(".expected.yaml")) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<ExpectedVerdicts> expectations;
  for (const auto& path : paths) expectations.push_back(read_expected_verdicts(path));
  return expectations;
}

Review review_sample(const ExpectedVerdicts& expected, const Framework& framework) {
  const std::string bytes = read_whole_file(samples / expected.document);
  return review(read_document(expected.document, bytes), framework);
}

// The reader knows one silence; whether a point applies is the framework's question.
std::string as_judged(Verdict verdict) {
  if (verdict == Verdict::not_found || verdict == Verdict::not_applicable) return "absent";
  return std::string(to_string(verdict));
}

std::vector<std::string> differences(const ExpectedVerdicts& expected, const Review& found) {
  std::vector<std::string> lines;
  for (const Finding& finding : found.findings) {
    const std::vector<std::string> defensible = expected.of(finding.verdict.point);
    const std::string verdict = as_judged(finding.verdict.verdict);
    const bool right = std::find(defensible.begin(), defensible.end(), verdict) != defensible.end();
    const auto known = expected.known_wrong.find(finding.verdict.point);
    if (known == expected.known_wrong.end() ? right : !right && verdict == known->second) continue;
    if (right) {
      lines.push_back(finding.verdict.point + " is right now: take it out of known_wrong");
      continue;
    }
    lines.push_back(finding.verdict.point + " is " + verdict + ", expected " + defensible.front() + ": " +
                    finding.verdict.because);
  }
  return lines;
}

}  // namespace

TEST_CASE("every sample document has its expected verdicts beside it") {
  std::vector<std::string> expected;
  for (const ExpectedVerdicts& verdicts : all_expectations()) expected.push_back(verdicts.document);
  std::vector<std::string> documents;
  for (const auto& entry : std::filesystem::directory_iterator(samples)) {
    const std::string suffix = entry.path().extension().string();
    if (suffix == ".docx" || suffix == ".odt" || suffix == ".txt") documents.push_back(entry.path().filename().string());
  }
  std::sort(documents.begin(), documents.end());
  std::sort(expected.begin(), expected.end());
  CHECK(documents.size() >= 8);
  CHECK(documents == expected);
}

TEST_CASE("the type of every sample document is recognised") {
  const Framework framework = load_framework("bromley-compact");
  for (const ExpectedVerdicts& expected : all_expectations()) {
    INFO(expected.document);
    CHECK(review_sample(expected, framework).type.name == expected.type);
  }
}

TEST_CASE("at least nine in ten of what the samples say is judged as their reader did") {
  std::size_t said = 0;
  std::size_t wrong = 0;
  for (const ExpectedVerdicts& expected : all_expectations()) {
    said += expected.points.size();
    wrong += static_cast<std::size_t>(std::count_if(expected.known_wrong.begin(), expected.known_wrong.end(), [&](const auto& entry) {
      return expected.points.count(entry.first) > 0;
    }));
  }
  REQUIRE(said >= 80);
  CHECK(wrong * 10 <= said);
}

TEST_CASE("the verdicts on every sample document are those of its reader, but for what is known to be wrong") {
  const Framework framework = load_framework("bromley-compact");
  for (const ExpectedVerdicts& expected : all_expectations()) {
    INFO(expected.document);
    CHECK_THAT(differences(expected, review_sample(expected, framework)),
               Catch::Equals(std::vector<std::string>{}));
  }
}
