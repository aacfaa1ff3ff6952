// A verdict depends on the document, the rule and its thresholds, and on nothing else.
#include <algorithm>
#include <catch2/catch.hpp>
#include <future>
#include <map>

#include "engine/evaluate.h"
#include "framework/compile_rules.h"
#include "framework/load_framework.h"
#include "readers/read_document.h"
#include "samples/expected_verdicts.h"

using namespace compactproof;

namespace {

std::vector<Document> sample_documents() {
  const std::filesystem::path folder = std::filesystem::path(COMPACTPROOF_SOURCE_DIR) / "samples";
  std::vector<Document> documents;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string suffix = entry.path().extension().string();
    if (suffix != ".docx" && suffix != ".odt" && suffix != ".txt") continue;
    documents.push_back(read_document(entry.path().filename().string(), read_whole_file(entry.path())));
  }
  return documents;
}

// A framework with the same language and other rules.
Framework with_rules(Framework framework, const RuleFiles& files, const std::vector<RuleUse>& uses) {
  Problems problems;
  framework.rules = compile_rules(files, uses, problems);
  problems.throw_if_any();
  return framework;
}

std::vector<RuleUse> uses_of(const Framework& framework) {
  std::vector<RuleUse> uses;
  for (const ReviewPoint& point : framework.points) uses.push_back({point.id, point.rule, point.parameters});
  return uses;
}

std::string told(const Evidence& evidence) {
  return evidence.signal + " \"" + evidence.quote + "\" by \"" + evidence.matched + "\" at " + std::to_string(evidence.location.span.begin);
}

// Everything a reader is told of a verdict, by point.
std::map<std::string, std::string> told_of(const Document& document, const Framework& framework) {
  std::map<std::string, std::string> by_point;
  for (const PointVerdict& verdict : evaluate(document, framework).verdicts) {
    std::string text = std::string(to_string(verdict.verdict)) + " (" + std::to_string(verdict.confidence) + ") " + verdict.branch + ": " +
                       verdict.because + (verdict.conflict ? " conflict: " + verdict.conflict_because : "");
    for (const Evidence& evidence : verdict.evidence) text += "\n  for: " + told(evidence);
    for (const Evidence& evidence : verdict.counter_evidence) text += "\n  against: " + told(evidence);
    for (const NearMiss& miss : verdict.near_misses) text += "\n  nearly: " + told(miss.evidence) + " " + miss.why;
    by_point[verdict.point] = text;
  }
  return by_point;
}

RuleFiles embedded_rules() {
  Problems problems;
  RuleFiles files = read_rule_files(embedded_files(), problems);
  problems.throw_if_any();
  return files;
}

}  // namespace

TEST_CASE("verdicts do not change with the order of the rules") {
  const Framework framework = load_framework(embedded_framework_ids().front());
  std::vector<RuleUse> uses = uses_of(framework);
  std::reverse(uses.begin(), uses.end());
  RuleFiles files = embedded_rules();
  std::reverse(files.rules.begin(), files.rules.end());
  const Framework reversed = with_rules(framework, files, uses);
  for (const Document& document : sample_documents()) {
    INFO(document.name);
    CHECK(told_of(document, reversed) == told_of(document, framework));
  }
}

TEST_CASE("verdicts do not change when rules about other things are added") {
  const Framework framework = load_framework(embedded_framework_ids().front());
  FileSet texts = embedded_files();
  texts.emplace_back("rules/extra/markets.yaml",
                     "rule: extra/markets\npoint: EXT-01\ntitle: Markets are held\n"
                     "signals:\n  held: {all: [\"{body}\", \"hold|notice|support ..4 market|council|week\"]}\n  long: {any: [\"<duration>\"]}\n"
                     "verdict:\n- met: held and long\n- partial: held\n");
  Problems problems;
  const RuleFiles files = read_rule_files(texts, problems);
  std::vector<RuleUse> uses = uses_of(framework);
  uses.insert(uses.begin(), {"EXT-01", "extra/markets", {}});
  problems.throw_if_any();
  const Framework larger = with_rules(framework, files, uses);
  for (const Document& document : sample_documents()) {
    INFO(document.name);
    std::map<std::string, std::string> found = told_of(document, larger);
    CHECK(found.erase("EXT-01") == 1);
    CHECK(found == told_of(document, framework));
  }
}

TEST_CASE("verdicts do not change with the number of threads that share a framework") {
  const Framework framework = load_framework(embedded_framework_ids().front());
  const std::vector<Document> documents = sample_documents();
  std::vector<std::map<std::string, std::string>> alone;
  for (const Document& document : documents) alone.push_back(told_of(document, framework));
  std::vector<std::future<std::map<std::string, std::string>>> together;
  for (int round = 0; round < 3; ++round) {
    for (const Document& document : documents) {
      together.push_back(std::async(std::launch::async, [&] { return told_of(document, framework); }));
    }
  }
  for (std::size_t i = 0; i < together.size(); ++i) {
    INFO(documents[i % documents.size()].name);
    CHECK(together[i].get() == alone[i % documents.size()]);
  }
}
