#include "review/assemble_review.h"

#include <cassert>
#include <utility>

#include "review/fingerprint.h"
#include "review/known_document_type.h"
#include "review/words.h"

namespace compactproof {
namespace {

// A heading that only looks like one serves when the file has no true heading.
std::string title_of(const Document& document) {
  if (!document.metadata.title.empty()) return document.metadata.title;
  std::string_view likely;
  for (const Block& block : document.blocks) {
    if (block.kind == BlockKind::heading) return std::string(document.text_of(block));
    if (block.likely_heading && likely.empty()) likely = document.text_of(block);
  }
  return std::string(likely);
}

DocumentType describe_type(RecognisedType recognised, const std::vector<KnownType>& types, std::string_view given) {
  const KnownType known = type_of_code(given.empty() ? std::string_view(recognised.code) : given, types);
  DocumentType type;
  type.code = known.code;
  type.name = known.name;
  type.title = known.title;
  type.given = !given.empty();
  type.confidence = type.given ? 1 : recognised.confidence;
  if (type.given) return type;
  type.cues = std::move(recognised.cues);
  if (!recognised.runner_up.empty()) type.runner_up = type_of_code(recognised.runner_up, types).name;
  return type;
}

// Domain rule: what is not for review is reported as such, because its silence says nothing.
void add_scope_notice(Review& review) {
  if (review.type.code == "OUT") {
    review.notices.push_back({"type-out-of-scope",
                              "This does not look like a document that the framework covers, so nothing is expected "
                              "of it. Give --type if it is one.",
                              ""});
  } else if (review.type.code == "CMP") {
    review.notices.push_back({"type-is-source",
                              "This is a Compact or code itself: a source of commitments, so nothing is expected of "
                              "it.",
                              ""});
  }
}

// A long document that was read in part must never look like one that says nothing.
void add_length_notice(Review& review) {
  review.notices.push_back({"too-long",
                            "The document is too long to be reviewed as a whole; what stands at its end was not looked "
                            "at. Split it and review the parts.",
                            ""});
}

bool is_gap(const ScoredPoint& scored) {
  if (scored.verdict == Verdict::partial || scored.verdict == Verdict::breached) return true;
  return scored.verdict == Verdict::not_found && scored.expected;
}

Finding make_finding(const ReviewPoint& point, const ScoredPoint& scored, PointVerdict verdict, const Score& total) {
  Finding finding;
  finding.point = scored.point;
  finding.expected = scored.expected;
  finding.counted = scored.counted;
  finding.weight = scored.weight;
  finding.value = scored.value;
  if (scored.counted) finding.points_to_gain = 100 * scored.weight * (1 - scored.value) / total.possible;
  if (is_gap(scored)) {
    finding.fix = point.guidance;
    finding.model_wording = point.model_wording;
  }
  finding.fingerprint = fingerprint_of(verdict);
  finding.verdict = std::move(verdict);
  return finding;
}

}  // namespace

Review assemble_review(const Document& document, const Framework& framework, Evaluation evaluation,
                       const std::vector<KnownType>& types, std::string_view given_type) {
  assert(evaluation.verdicts.size() == framework.points.size());
  Review review;
  review.document_name = document.name;
  review.document_title = title_of(document);
  review.format = document.format;
  review.words = count_words(document.text);
  review.type = describe_type(std::move(evaluation.type), types, given_type);
  review.notices = document.notices;
  if (!evaluation.complete) add_length_notice(review);
  add_scope_notice(review);
  review.scorecard = score(framework, review.type.code, evaluation.verdicts);
  for (const ScoredPoint& scored : review.scorecard.points) {
    review.findings.push_back(make_finding(framework.points[scored.point], scored,
                                           std::move(evaluation.verdicts[scored.point]), review.scorecard.total));
  }
  return review;
}

}  // namespace compactproof
