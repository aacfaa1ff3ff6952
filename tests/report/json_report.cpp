#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

#include "report/json_schema_check.h"
#include "report/review_json.h"
#include "report/whole_report.h"

using namespace compactproof;
using nlohmann::json;

namespace {

ReviewPoint make_point(std::string id, int weight, std::size_t area) {
  ReviewPoint point;
  point.id = std::move(id);
  point.title = "Title of " + point.id;
  point.rule = "consultation/a-rule";
  point.weight = weight;
  point.area = area;
  point.expected = {"CPA"};
  return point;
}

Framework make_framework() {
  Framework framework;
  framework.id = "test-compact";
  framework.title = "A Compact for tests";
  framework.version = "1.2";
  framework.instruments = {{"N10", "The Compact", "Dec 2010", "current"}};
  framework.areas = {{"consultation", "Consultation", ""}, {"resources", "Resources", ""}};
  framework.commitments = {{"C1", "Consult for twelve weeks.", {{"N10", "2.4", true, "verified", "seen"}}}};
  framework.points = {make_point("CON-01", 3, 0), make_point("CON-02", 1, 0), make_point("RES-01", 2, 1)};
  return framework;
}

Evidence make_evidence(std::string quote) {
  Evidence evidence;
  evidence.quote = std::move(quote);
  evidence.lead_in = "The council will:";
  evidence.matched = "twelve weeks";
  evidence.signal = "long";
  evidence.statuses = {"weak"};
  evidence.confidence = 0.8549;
  evidence.location.span = {10, 40};
  evidence.location.paragraph = 3;
  evidence.location.headings = {"Part A", "How we consult"};
  evidence.location.label = "4.2";
  evidence.location.cell = "table 1, row 2, column 1";
  return evidence;
}

// Three points: one partial with everything filled in, one missing, one that does not apply.
Review make_review(const Framework& framework) {
  Review review;
  review.document_name = "a \"paper\".docx";
  review.document_title = "Transport <have your say>";
  review.format = "docx";
  review.words = 1234;
  review.type = {"CPA", "consultation-paper", "Consultation paper", false, 0.666, {"closing date"}, "policy"};
  review.notices = {{"tracked-changes", "Changes were accepted.", "word/document.xml"}};
  std::vector<PointVerdict> verdicts(3);
  verdicts[0].point = "CON-01";
  verdicts[0].verdict = Verdict::partial;
  verdicts[0].reason = PartialReason::weak;
  verdicts[0].conflict = true;
  verdicts[0].conflict_because = "The dates say otherwise.";
  verdicts[0].needs_review = true;
  verdicts[0].evidence = {make_evidence("aim to allow twelve weeks;")};
  verdicts[0].counter_evidence = {make_evidence("four weeks")};
  verdicts[1].verdict = Verdict::not_found;
  verdicts[1].near_misses = {{make_evidence("Explained?"), "only as a question"}};
  verdicts[1].closest = {{make_evidence("We explain things."), "nearest in words"}};
  verdicts[2].verdict = Verdict::not_applicable;
  review.scorecard = score(framework, "CPA", verdicts);
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    Finding finding;
    finding.point = i;
    finding.verdict = verdicts[i];
    finding.expected = review.scorecard.points[i].expected;
    finding.counted = review.scorecard.points[i].counted;
    finding.weight = review.scorecard.points[i].weight;
    finding.value = review.scorecard.points[i].value;
    finding.points_to_gain = 37.4999;
    finding.fix = "Say twelve weeks.";
    finding.model_wording = "We will consult for 12 weeks.";
    finding.fingerprint = "0123456789abcdef";
    review.findings.push_back(finding);
  }
  return review;
}

std::string write(const ReportInput& input) {
  return whole_report("json", input);
}

ReportInput make_input(const Framework& framework) {
  return {&framework, {make_review(framework)}, {{"scan.pdf", "not a format that can be read"}}, "0.1.0"};
}

json read_schema() {
  std::ifstream in(COMPACTPROOF_SOURCE_DIR "/docs/review.schema.json");
  return json::parse(in);
}

}  // namespace

TEST_CASE("the JSON report is valid against its published schema") {
  const Framework framework = make_framework();
  REQUIRE(check_against_schema(json::parse(write(make_input(framework))), read_schema()) == std::vector<std::string>{});
}

TEST_CASE("a report without documents is valid too") {
  const Framework framework = make_framework();
  const json report = json::parse(write({&framework, {}, {}, "0.1.0"}));
  REQUIRE(check_against_schema(report, read_schema()).empty());
  REQUIRE(report["documents"].is_array());
  REQUIRE(report["unread"].is_array());
}

TEST_CASE("the schema check finds what is wrong") {
  const Framework framework = make_framework();
  json report = json::parse(write(make_input(framework)));
  report["documents"][0]["rating"] = "purple";
  report["documents"][0]["points"][0].erase("verdict");
  report["documents"][0]["words"] = 1.5;
  report["documents"][0]["points"][1]["fingerprint"] = "XYZ";
  report["extra"] = 1;
  REQUIRE(check_against_schema(report, read_schema()).size() == 5);
}

TEST_CASE("the report names its schema, engine and framework with their versions") {
  const Framework framework = make_framework();
  const json report = json::parse(write(make_input(framework)));
  REQUIRE(report["schema"] == "compactproof-review/1");
  REQUIRE(report["engine"]["version"] == "0.1.0");
  REQUIRE(report["framework"]["id"] == "test-compact");
  REQUIRE(report["framework"]["version"] == "1.2");
  REQUIRE(report["limits"].get<std::string>().find("reads documents, not conduct") != std::string::npos);
  REQUIRE(report["unread"][0]["path"] == "scan.pdf");
}

TEST_CASE("a document has its path, the name of its type, and a score with one decimal") {
  const Framework framework = make_framework();
  const json document = json::parse(write(make_input(framework)))["documents"][0];
  REQUIRE(document["path"] == "a \"paper\".docx");
  REQUIRE(document["type"] == "consultation-paper");
  REQUIRE(document["type_code"] == "CPA");
  REQUIRE(document["type_confidence"] == 0.67);
  REQUIRE(document["rating"] == "amber");
  REQUIRE(document["score"]["percent"] == 37.5);
  REQUIRE(document["score"]["lowest"] == 0);
  REQUIRE(document["score"]["highest"] == 75);
  REQUIRE(document["score"]["areas"][1]["percent"].is_null());
  REQUIRE(document["score"]["arithmetic"].size() == 3);
  REQUIRE(document["notices"][0]["code"] == "tracked-changes");
}

TEST_CASE("a point has its verdict, flags, evidence with place, and what would fix it") {
  const Framework framework = make_framework();
  const json point = json::parse(write(make_input(framework)))["documents"][0]["points"][0];
  REQUIRE(point["id"] == "CON-01");
  REQUIRE(point["verdict"] == "partial");
  REQUIRE(point["reason"] == "weak");
  REQUIRE(point["flags"] == json::array({"conflict", "needs_review"}));
  REQUIRE(point["points_to_gain"] == 37.5);
  REQUIRE(point["evidence"][0]["quote"] == "aim to allow twelve weeks;");
  REQUIRE(point["evidence"][0]["confidence"] == 0.85);
  REQUIRE(point["evidence"][0]["location"]["headings"] == json::array({"Part A", "How we consult"}));
  REQUIRE(point["evidence"][0]["location"]["start"] == 10);
  REQUIRE(point["evidence"][0]["location"]["end"] == 40);
  REQUIRE(point["sources"][0]["title"] == "The Compact");
  REQUIRE(point["sources"][0]["number_verified"] == true);
  REQUIRE(point["model_wording"] == "We will consult for 12 weeks.");
}

TEST_CASE("a missing point shows near misses and closest passages with the reason") {
  const Framework framework = make_framework();
  const json point = json::parse(write(make_input(framework)))["documents"][0]["points"][1];
  REQUIRE(point["reason"] == "");
  REQUIRE(point["near_misses"][0]["why"] == "only as a question");
  REQUIRE(point["closest"][0]["quote"] == "We explain things.");
}

TEST_CASE("a document of which nothing is asked has neither score nor rating") {
  const Framework framework = make_framework();
  ReportInput input = make_input(framework);
  input.reviews[0].scorecard = score(framework, "OUT", std::vector<PointVerdict>(3));
  const json report = json::parse(write(input));
  REQUIRE(report["documents"][0]["rating"].is_null());
  REQUIRE(report["documents"][0]["score"]["percent"].is_null());
  REQUIRE(check_against_schema(report, read_schema()).empty());
}

TEST_CASE("text in any state gives valid JSON") {
  const Framework framework = make_framework();
  ReportInput input = make_input(framework);
  input.reviews[0].document_name = "caf\xE9\n.txt";
  input.reviews[0].document_title = std::string("nul\0 and \"quotes\" \\ </script>", 30);
  const json report = json::parse(write(input));
  REQUIRE(report["documents"][0]["path"] == "caf\uFFFD\n.txt");
  REQUIRE(report["documents"][0]["title"] == input.reviews[0].document_title);
}

TEST_CASE("the same review gives the same bytes") {
  const Framework framework = make_framework();
  REQUIRE(write(make_input(framework)) == write(make_input(framework)));
}

TEST_CASE("rounding gives the nearest tenth or hundredth") {
  REQUIRE(rounded(66.6666, 1) == 66.7);
  REQUIRE(rounded(0.8549, 2) == 0.85);
  REQUIRE(rounded(100, 1) == 100);
}
