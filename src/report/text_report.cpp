#include "report/text_report.h"

#include <algorithm>
#include <ostream>
#include <string>

#include "report/finding_text.h"
#include "report/labels.h"
#include "report/review_digest.h"
#include "report/terminal_page.h"
#include "report/visible_text.h"
#include "text/utf8.h"

namespace compactproof {
namespace {

constexpr std::size_t shown_first = 5;       // entries of "What to fix first"
constexpr std::size_t shown_quotes = 2;      // a finding, unless everything is asked for
constexpr std::size_t shown_nearest = 2;
constexpr std::size_t all_quote_limit = 400; // bytes
constexpr std::size_t met_quote_limit = 120;
constexpr int label_width = verdict_label_width;
constexpr int closing_columns = 55;          // of the closing table, beside the documents' names

Ink ink_of(const Scorecard& scorecard) {
  if (!scorecard.total.applicable) return Ink::strong;
  switch (scorecard.rating) {
    case Rating::green: return Ink::green;
    case Rating::amber: return Ink::amber;
    case Rating::red: break;
  }
  return Ink::red;
}

std::string upper(std::string_view word) {
  std::string text(word);
  std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'a' && c <= 'z' ? char(c - 32) : c; });
  return text;
}

// One review on a page, part by part, from the answer to the small print.
class TextReview {
 public:
  TextReview(TerminalPage& page, const Framework& framework, const Review& review, bool all)
      : page_(page), framework_(framework), review_(review), all_(all), digest_(digest(framework, review)) {}

  void write() {
    write_headline();
    write_what_to_fix();
    for (const AreaDigest& area : digest_.areas) write_area(area);
    write_silent_expected();
    write_met();
    write_rest();
    write_score();
    write_notices();
  }

 private:
  void write_headline() {
    page_.paragraph(0, {{title_of(review_), Ink::strong}});
    std::string about = review_.document_name + " · " + type_text(review_.type);
    if (review_.words > 0) about += " · " + count_text(review_.words, "word", "words");
    page_.paragraph(0, {{about, Ink::faint}});
    page_.blank();
    write_rating();
    write_tally();
  }

  void write_rating() {
    const Label label = rating_label(review_.scorecard);
    const Score& total = review_.scorecard.total;
    std::vector<Piece> line = {{std::string(label.sign) + ' ' + upper(label.word), ink_of(review_.scorecard)},
                               {"   "}, {score_text(total), Ink::strong}};
    if (total.applicable) line.push_back({" of 100"});
    const std::string band = band_text(total);
    if (!band.empty()) line.push_back({" (" + band + " when what is uncertain is settled)"});
    page_.paragraph(0, line);
    page_.paragraph(0, {{review_.scorecard.rating_because}});
  }

  void write_tally() {
    std::vector<Piece> tally;
    const auto add = [&](Verdict verdict, std::size_t number, std::string_view words) {
      const std::string_view sign = label_of(verdict).sign;
      if (number == 0) return;
      tally.push_back({std::string(sign) + ' ' + std::to_string(number) + ' ' + std::string(words), ink_of(verdict)});
      tally.push_back({"   "});
    };
    for (const Verdict verdict : {Verdict::breached, Verdict::partial, Verdict::explained, Verdict::met}) {
      add(verdict, count(review_, verdict), label_of(verdict).word);
    }
    add(Verdict::not_found, digest_.silent_expected.size(), "expected but not found");
    if (!tally.empty()) page_.paragraph(0, tally);
  }

  void write_what_to_fix() {
    if (!review_.scorecard.total.applicable) return;
    page_.heading("What to fix first");
    if (digest_.to_fix.empty()) return page_.paragraph(0, {{nothing_to_fix(review_)}});
    const std::size_t shown = std::min(shown_first, digest_.to_fix.size());
    for (std::size_t i = 0; i < shown; ++i) write_fix(i + 1, *digest_.to_fix[i]);
    const std::size_t left = digest_.to_fix.size() - shown;
    if (left > 0) page_.paragraph(3, {{"… and " + std::to_string(left) + " more below.", Ink::faint}});
  }

  void write_fix(std::size_t number, const Finding& finding) {
    Piece label = verdict_label(finding.verdict.verdict);
    label.text = std::to_string(number) + "  " + label.text;
    page_.labelled(0, label, 3 + label_width, titled(framework_, finding));
    const std::string gain = "+" + number_text(finding.points_to_gain) + " points";
    page_.labelled(3, {gain, Ink::faint}, label_width, {{finding.fix}});
  }

  void write_area(const AreaDigest& area) {
    page_.heading(framework_.areas[area.area].title + score_suffix(area.area));
    for (const Finding* finding : area.findings) {
      if (finding != area.findings.front()) page_.blank();
      write_finding(*finding);
    }
  }

  std::string score_suffix(std::size_t area) const {
    for (const AreaScore& scored : review_.scorecard.areas) {
      if (scored.area == area && scored.score.applicable) return ": " + score_text(scored.score) + " of 100";
    }
    return {};
  }

  void write_finding(const Finding& finding) {
    const PointVerdict& verdict = finding.verdict;
    std::vector<Piece> title = titled(framework_, finding);
    if (verdict.reason != PartialReason::none) title.push_back({": " + std::string(words_of(verdict.reason))});
    page_.labelled(0, verdict_label(verdict.verdict), label_width, title);
    write_proof(page_, verdict, all_ ? verdict.evidence.size() + verdict.counter_evidence.size() : shown_quotes);
    write_fix_of(finding);
  }

  // What stands under "What to fix first" is not said twice.
  void write_fix_of(const Finding& finding) {
    const auto end = digest_.to_fix.begin() + std::ptrdiff_t(std::min(shown_first, digest_.to_fix.size()));
    const auto first = std::find(digest_.to_fix.begin(), end, &finding);
    const auto number = std::to_string(first - digest_.to_fix.begin() + 1);
    write_note(page_, "Fix", first == end ? finding.fix : "see " + number + " under “What to fix first”");
  }

  void write_silent_expected() {
    if (digest_.silent_expected.empty()) return;
    page_.heading("Expected here, but not found");
    for (const Finding* finding : digest_.silent_expected) {
      page_.labelled(0, verdict_label(Verdict::not_found), label_width, titled(framework_, *finding));
      write_fix_of(*finding);
      write_nearest(page_, finding->verdict, shown_nearest);
    }
  }

  void write_met() {
    if (digest_.met.empty()) return;
    page_.heading("What was met");
    for (const Finding* finding : digest_.met) {
      page_.labelled(0, verdict_label(Verdict::met), label_width, titled(framework_, *finding));
      if (finding->verdict.evidence.empty()) continue;
      const Evidence& evidence = finding->verdict.evidence.front();
      page_.paragraph(label_width, quotation(evidence, all_ ? all_quote_limit : met_quote_limit));
      page_.paragraph(label_width, {{place_text(evidence.location), Ink::faint}});
    }
  }

  void write_rest() {
    if (all_) {
      write_list("Not dealt with, and not expected here", digest_.silent_optional);
      write_list("Not applicable to this document", digest_.not_applicable);
      return;
    }
    const std::size_t left = digest_.silent_optional.size() + digest_.not_applicable.size();
    if (left == 0) return;
    page_.blank();
    page_.paragraph(0, {{count_text(left, "point", "points") +
                         " neither expected of this kind of document nor dealt with: not counted (--all lists them).", Ink::faint}});
  }

  void write_list(std::string_view title, const std::vector<const Finding*>& findings) {
    if (findings.empty()) return;
    page_.heading(title);
    for (const Finding* finding : findings) {
      page_.labelled(0, {std::string(label_of(finding->verdict.verdict).sign)}, 2, titled(framework_, *finding));
    }
  }

  void write_score() {
    if (!review_.scorecard.total.applicable) return;
    page_.heading("Score: Σ weight × value ÷ Σ weight");
    for (const AreaScore& area : review_.scorecard.areas) {
      if (!area.score.applicable) continue;
      write_sum(area.score, {{framework_.areas[area.area].title}});
      if (all_) page_.paragraph(6, {{terms_text(framework_, review_.scorecard, area.area), Ink::faint}});
    }
    write_sum(review_.scorecard.total, {{"Whole document", Ink::strong}});
    page_.paragraph(0, {{"Met and explained count 1, partly 0.5, breached and not found 0.", Ink::faint}});
  }

  void write_sum(const Score& score, std::vector<Piece> name) {
    name.push_back({"  " + number_text(score.earned) + " of " + number_text(score.possible), Ink::faint});
    page_.labelled(0, {score_text(score), Ink::strong}, 6, name);
  }

  void write_notices() {
    if (review_.notices.empty()) return;
    page_.heading("How the document was read");
    for (const Notice& notice : review_.notices) {
      page_.labelled(0, {"!"}, 2, {{notice.message}, {notice.part.empty() ? "" : " (" + notice.part + ")", Ink::faint}});
    }
  }

  TerminalPage& page_;
  const Framework& framework_;
  const Review& review_;
  bool all_;
  ReviewDigest digest_;
};

void write_limits(TerminalPage& page) {
  page.heading("What this tool cannot see");
  for (const std::string_view limit : limits_of_the_tool()) page.labelled(0, {"·"}, 2, {{std::string(limit)}});
}

void write_unread(TerminalPage& page, const std::vector<UnreadDocument>& unread) {
  if (unread.empty()) return;
  page.heading("Not read");
  for (const UnreadDocument& document : unread) {
    page.labelled(0, {"!"}, 2, {{document.path, Ink::strong}, {": " + document.message}});
  }
}

std::string padded(std::string text, std::size_t width) {
  const std::size_t used = count_code_points(text);
  if (used < width) text.append(width - used, ' ');
  return text;
}

// The end of a path tells more than its beginning.
std::string shortened_path(const std::string& path, std::size_t width) {
  const std::string text = visible_text(path);
  const std::size_t length = count_code_points(text);
  if (length <= width) return text;
  std::size_t at = 0;
  for (std::size_t dropped = 0; dropped < length - width + 1; ++dropped) decode_utf8(text, at);
  return "…" + text.substr(at);
}

std::string shortened(const std::string& words, std::size_t width) {
  const std::string text = visible_text(words);
  if (count_code_points(text) <= width) return text;
  std::size_t at = 0;
  for (std::size_t kept = 0; kept < width - 1; ++kept) decode_utf8(text, at);
  return text.substr(0, at) + "…";
}

// What the closing table keeps of a review.
struct ClosingRow {
  explicit ClosingRow(const Review& review)
      : name(review.document_name),
        type(review.type.title),
        rating(rating_label(review.scorecard)),
        ink(ink_of(review.scorecard)),
        score(score_text(review.scorecard.total)),
        breaches(count(review, Verdict::breached)) {}

  std::string name;
  std::string type;
  Label rating;
  Ink ink;
  std::string score;
  std::size_t breaches;
};

void write_closing_row(TerminalPage& page, const ClosingRow& row) {
  const auto name_width = static_cast<std::size_t>(std::max(page.width() - closing_columns, 16));
  page.paragraph(0, {{padded(shortened_path(row.name, name_width - 1), name_width)},
                     {padded(shortened(row.type, 22), 23), Ink::faint},
                     {padded(std::string(row.rating.sign) + ' ' + upper(row.rating.word), 12), row.ink},
                     {padded(row.score, 9), Ink::strong},
                     {count_text(row.breaches, "breach", "breaches")}});
}

void write_closing_table(TerminalPage& page, const std::vector<ClosingRow>& rows) {
  page.heading(count_text(rows.size(), "document", "documents"));
  for (const ClosingRow& row : rows) write_closing_row(page, row);
}

class TextReport : public ReportWriter {
 public:
  TextReport(const ReportBasis& basis, const ReportOptions& options, std::ostream& out)
      : basis_(basis), all_(options.all), page_(out, options.width, options.colour) {}

  void add(const Review& review) override {
    if (!rows_.empty()) page_.rule();
    TextReview(page_, *basis_.framework, review, all_).write();
    rows_.emplace_back(review);
  }

  void finish(const std::vector<UnreadDocument>& unread) override {
    write_unread(page_, unread);
    if (!rows_.empty()) write_limits(page_);
    if (rows_.size() > 1) write_closing_table(page_, rows_);
    page_.blank();
    const Framework& framework = *basis_.framework;
    page_.paragraph(0, {{framework.title + ' ' + framework.version + " · Compactproof " + basis_.engine_version,
                         Ink::faint}});
  }

 private:
  ReportBasis basis_;
  bool all_;
  TerminalPage page_;
  std::vector<ClosingRow> rows_;
};

}  // namespace

std::unique_ptr<ReportWriter> start_text_report(const ReportBasis& basis, const ReportOptions& options,
                                                std::ostream& out) {
  return std::make_unique<TextReport>(basis, options, out);
}

}  // namespace compactproof
