#include "report/finding_report.h"

#include "report/finding_text.h"
#include "report/labels.h"
#include "report/terminal_page.h"

namespace compactproof {
namespace {

constexpr std::size_t shown_quotes = 10;
constexpr std::size_t shown_nearest = 5;
constexpr const char* why_not_found = "Nothing of the kind is said in the document's own voice.";

std::string sourced(const Framework& framework, const CommitmentSource& source) {
  std::string text = source_text(framework, source);
  if (!source.mark.empty()) text += ": " + mark_text(source.mark);
  return source.note.empty() ? text : text + " (" + source.note + ')';
}

// Why the point does or does not count in the score, and for how much.
std::string counted_text(const Review& review, const Finding& finding) {
  if (!finding.counted) {
    const bool asked = finding.verdict.verdict != Verdict::not_applicable;
    return asked ? "no: not expected of this kind of document, and nothing was found" : "no: it does not apply here";
  }
  const std::string possible = number_text(review.scorecard.total.possible);
  const std::string text = std::to_string(finding.weight) + " of " + possible + " in the score";
  if (finding.points_to_gain <= 0) return text;
  return text + "; put right, it would add " + number_text(finding.points_to_gain) + " points";
}

void write_headline(TerminalPage& page, const Framework& framework, const Review& review, const Finding& finding) {
  page.paragraph(0, titled(framework, finding));
  std::string about = review.document_name + " · " + type_text(review.type);
  if (review.words > 0) about += " · " + count_text(review.words, "word", "words");
  page.paragraph(0, {{about, Ink::faint}});
  page.blank();
  const std::string_view reason = words_of(finding.verdict.reason);
  page.paragraph(0, {verdict_label(finding.verdict.verdict), {reason.empty() ? "" : ": " + std::string(reason)}});
}

void write_commitment(TerminalPage& page, const Framework& framework, const Finding& finding) {
  const Commitment& commitment = framework.commitments[framework.points[finding.point].commitment];
  write_note(page, "Promise", commitment.text);
  for (const CommitmentSource& source : commitment.sources) write_note(page, "Source", sourced(framework, source));
}

}  // namespace

void write_finding_report(const Framework& framework, const Review& review, const Finding& finding,
                       const ReportOptions& options, std::ostream& out) {
  TerminalPage page(out, options.width, options.colour);
  write_headline(page, framework, review, finding);
  write_proof(page, finding.verdict, shown_quotes);
  const PointVerdict& verdict = finding.verdict;
  if (verdict.verdict == Verdict::not_found && verdict.because.empty()) write_note(page, "Why", why_not_found);
  write_nearest(page, verdict, shown_nearest);
  write_note(page, "Fix", finding.fix);
  if (!finding.fix.empty()) write_note(page, "Wording", finding.model_wording);
  write_note(page, "Counts", counted_text(review, finding));
  write_commitment(page, framework, finding);
}

}  // namespace compactproof
