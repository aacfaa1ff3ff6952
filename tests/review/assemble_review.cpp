#include "review/assemble_review.h"

#include <catch2/catch.hpp>

#include "review/fingerprint.h"
#include "text/document_builder.h"

using namespace compactproof;

namespace {

const std::vector<KnownType> types = {{"CPA", "consultation-paper", "Consultation paper"},
                                      {"GRA", "grant-agreement", "Grant agreement"},
                                      {"OUT", "other", "Another kind of document"}};

Framework make_framework() {
  Framework framework;
  framework.areas = {{"consultation", "Consultation", ""}};
  for (const char* id : {"CON-01", "CON-02", "CON-03", "CON-04"}) {
    ReviewPoint point;
    point.id = id;
    point.weight = 2;
    point.expected = {"CPA"};
    point.guidance = "Mend " + point.id;
    point.model_wording = "Words for " + point.id;
    framework.points.push_back(point);
  }
  return framework;
}

PointVerdict make_verdict(const std::string& point, Verdict verdict, const std::string& quote = {}) {
  PointVerdict result;
  result.point = point;
  result.verdict = verdict;
  if (!quote.empty()) {
    result.evidence.emplace_back();
    result.evidence.back().quote = quote;
  }
  return result;
}

Evaluation make_evaluation() {
  Evaluation evaluation;
  evaluation.type = {"CPA", 0.75, {"closing date"}, "GRA"};
  evaluation.verdicts = {make_verdict("CON-01", Verdict::met, "It lasts twelve weeks."),
                         make_verdict("CON-02", Verdict::partial, "We aim to explain."),
                         make_verdict("CON-03", Verdict::breached, "The decision was taken."),
                         make_verdict("CON-04", Verdict::not_found)};
  return evaluation;
}

Document make_document() {
  DocumentBuilder builder("paper.txt", "text");
  builder.begin_block(BlockKind::paragraph);
  builder.append("A note before.", 0, 0);
  builder.begin_block(BlockKind::heading).level = 1;
  builder.append("Transport – have your say", 1, 0);
  return builder.finish();
}

Review assemble(std::string_view given = {}) {
  return assemble_review(make_document(), make_framework(), make_evaluation(), types, given);
}

}  // namespace

TEST_CASE("a review carries the document's name, format, title and number of words") {
  const Review review = assemble();
  REQUIRE(review.document_name == "paper.txt");
  REQUIRE(review.format == "text");
  REQUIRE(review.document_title == "Transport – have your say");
  REQUIRE(review.words == 7);
}

TEST_CASE("the title of the metadata goes before the first heading") {
  Document document = make_document();
  document.metadata.title = "Transport review";
  REQUIRE(assemble_review(document, make_framework(), make_evaluation(), types, {}).document_title ==
          "Transport review");
}

TEST_CASE("a likely heading is the title when there is no true one") {
  DocumentBuilder builder("a.txt", "text");
  builder.begin_block(BlockKind::paragraph).likely_heading = true;
  builder.append("GRANT OFFER", 0, 0);
  const Document document = builder.finish();
  REQUIRE(assemble_review(document, make_framework(), make_evaluation(), types, {}).document_title == "GRANT OFFER");
}

TEST_CASE("a recognised type has its name, title, confidence, cues and the second best") {
  const DocumentType type = assemble().type;
  REQUIRE(type.code == "CPA");
  REQUIRE(type.name == "consultation-paper");
  REQUIRE(type.title == "Consultation paper");
  REQUIRE_FALSE(type.given);
  REQUIRE(type.confidence == 0.75);
  REQUIRE(type.cues == std::vector<std::string>{"closing date"});
  REQUIRE(type.runner_up == "grant-agreement");
}

TEST_CASE("a given type overrules the recognised one and is certain") {
  const Review review = assemble("GRA");
  REQUIRE(review.type.name == "grant-agreement");
  REQUIRE(review.type.given);
  REQUIRE(review.type.confidence == 1);
  REQUIRE(review.type.cues.empty());
  REQUIRE_FALSE(review.findings[3].expected);
}

TEST_CASE("a document out of scope is said to be so") {
  const Review review = assemble("OUT");
  REQUIRE(review.notices.size() == 1);
  REQUIRE(review.notices[0].code == "type-out-of-scope");
  REQUIRE(assemble().notices.empty());
}

TEST_CASE("what fixes a gap stands with partial, breached and expected but missing points only") {
  const Review review = assemble();
  REQUIRE(review.findings[0].fix.empty());
  REQUIRE(review.findings[0].model_wording.empty());
  REQUIRE(review.findings[1].fix == "Mend CON-02");
  REQUIRE(review.findings[2].fix == "Mend CON-03");
  REQUIRE(review.findings[3].model_wording == "Words for CON-04");
  REQUIRE(assemble("GRA").findings[3].fix.empty());
}

TEST_CASE("the points to gain are what the score would rise by, and all of them lead to 100") {
  const Review review = assemble();
  REQUIRE(review.findings[1].points_to_gain == 12.5);
  REQUIRE(review.findings[2].points_to_gain == 25);
  double sum = review.scorecard.total.percent;
  for (const Finding& finding : review.findings) sum += finding.points_to_gain;
  REQUIRE(sum == Approx(100));
}

TEST_CASE("a point that does not count has no points to gain") {
  REQUIRE(assemble("GRA").findings[3].points_to_gain == 0);
}

TEST_CASE("a fingerprint has 16 hex digits and differs by point and by words") {
  const std::string base = fingerprint_of(make_verdict("CON-01", Verdict::met, "It lasts twelve weeks."));
  REQUIRE(base.size() == 16);
  REQUIRE(base.find_first_not_of("0123456789abcdef") == std::string::npos);
  REQUIRE(base != fingerprint_of(make_verdict("CON-02", Verdict::met, "It lasts twelve weeks.")));
  REQUIRE(base != fingerprint_of(make_verdict("CON-01", Verdict::met, "It lasts ten weeks.")));
  REQUIRE(base != fingerprint_of(make_verdict("CON-01", Verdict::met)));
}

TEST_CASE("a fingerprint does not change with place, case, spacing or typography") {
  PointVerdict moved = make_verdict("CON-01", Verdict::partial, "The COUNCIL’s period\u00A0is  “twelve” weeks");
  moved.evidence.front().location.span = {500, 540};
  moved.evidence.front().location.paragraph = 12;
  REQUIRE(fingerprint_of(moved) ==
          fingerprint_of(make_verdict("CON-01", Verdict::met, "The council's period is \"twelve\" weeks.")));
}

TEST_CASE("a fingerprint tells an item's words from its lead-in's") {
  PointVerdict split = make_verdict("CON-01", Verdict::met, "pay in advance");
  split.evidence.front().lead_in = "We will not";
  REQUIRE(fingerprint_of(split) != fingerprint_of(make_verdict("CON-01", Verdict::met, "We will not pay in advance")));
}
