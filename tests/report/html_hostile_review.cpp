#include "html_hostile_review.h"

#include <vector>

#include "sample_review.h"

namespace compactproof::sample {
namespace {

void fill_all(std::vector<std::string>& texts, const std::string& field, const Fill& fill) {
  texts.assign(texts.empty() ? 1 : texts.size(), fill(field));
}

void fill_framework(Framework& framework, const Fill& fill) {
  framework.id = fill("framework.id");
  framework.title = fill("framework.title");
  framework.version = fill("framework.version");
  framework.description = fill("framework.description");
  framework.valid_from = fill("framework.valid_from");
  framework.valid_to = fill("framework.valid_to");
  // Ids stay: they are what sources name.
  for (Instrument& instrument : framework.instruments) {
    instrument.title = fill("instrument.title");
    instrument.date = fill("instrument.date");
    instrument.status = fill("instrument.status");
  }
  for (Area& area : framework.areas) {
    area = {fill("area.id"), fill("area.title"), fill("area.description")};
  }
  for (Commitment& commitment : framework.commitments) {
    commitment.id = fill("commitment.id");
    commitment.text = fill("commitment.text");
    for (CommitmentSource& source : commitment.sources) {
      source.number = fill("source.number");
      source.mark = fill("source.mark");
      source.note = fill("source.note");
    }
    commitment.sources.push_back({fill("source.instrument"), "", false, "", ""});
  }
  for (ReviewPoint& point : framework.points) {
    point.id = fill("point.id");
    point.slug = fill("point.slug");
    point.title = fill("point.title");
    point.rule = fill("point.rule");
    point.guidance = fill("point.guidance");
    point.model_wording = fill("point.model_wording");
    point.parameters = {{fill("parameter.name"), fill("parameter.value")}};
  }
}

// The matched words stand inside the quote, so that they are set apart.
void fill_evidence(Evidence& evidence, const Fill& fill) {
  evidence.matched = fill("matched");
  evidence.quote = fill("quote") + ' ' + evidence.matched;
  evidence.lead_in = fill("lead_in");
  evidence.signal = fill("signal");
  evidence.location.label = fill("label");
  evidence.location.cell = fill("cell");
  fill_all(evidence.statuses, "status", fill);
  fill_all(evidence.location.headings, "heading", fill);
}

void fill_near_misses(std::vector<NearMiss>& misses, const Fill& fill) {
  for (NearMiss& miss : misses) {
    miss.why = fill("miss");
    fill_evidence(miss.evidence, fill);
  }
}

void fill_finding(Finding& finding, const Fill& fill) {
  PointVerdict& verdict = finding.verdict;
  verdict.point = fill("verdict.point");
  verdict.rule = fill("verdict.rule");
  verdict.because = fill("because");
  verdict.branch = fill("branch");
  verdict.conflict_because = fill("conflict_because");
  finding.fix = fill("fix");
  finding.model_wording = fill("model_wording");
  finding.fingerprint = fill("fingerprint");
  for (Evidence& evidence : verdict.evidence) fill_evidence(evidence, fill);
  for (Evidence& evidence : verdict.counter_evidence) fill_evidence(evidence, fill);
  fill_near_misses(verdict.near_misses, fill);
  fill_near_misses(verdict.closest, fill);
}

void fill_review(Review& review, const Fill& fill) {
  review.document_name = fill("document_name");
  review.document_title = fill("document_title");
  review.format = fill("format");
  review.type.code = fill("type.code");
  review.type.name = fill("type.name");
  review.type.title = fill("type.title");
  review.type.runner_up = fill("type.runner_up");
  fill_all(review.type.cues, "type.cue", fill);
  review.scorecard.rating_because = fill("rating_because");
  for (Notice& notice : review.notices) notice = {fill("notice.code"), fill("notice.message"), fill("notice.part")};
  for (Finding& finding : review.findings) fill_finding(finding, fill);
}

}  // namespace

FilledInput::FilledInput(const Fill& fill) : framework(sample::framework()), input(several_documents()) {
  fill_framework(framework, fill);
  input.framework = &framework;
  input.engine_version = fill("engine_version");
  for (Review& review : input.reviews) fill_review(review, fill);
  for (UnreadDocument& document : input.unread) document = {fill("unread.path"), fill("unread.message")};
}

std::string hostile_text(const std::string& field) {
  return "<script>alert(\"" + field + "\")</script>'\"><img src=x> {{title}} {{{title}}} &amp; \x1B[2J\x1B]0;x\x07 \x7F"
         "\xC2\x9B" "31m \xE2\x80\xAEover\xE2\x81\xA6\xE2\x80\xA8 \xFF \r\n\t" + std::string(300, 'w');
}

std::string plain_text(const std::string& field) { return "alert(" + field + ")"; }

}  // namespace compactproof::sample
