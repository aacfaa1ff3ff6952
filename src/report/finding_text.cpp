#include "report/finding_text.h"

#include <algorithm>

#include "report/excerpt.h"
#include "report/labels.h"

namespace compactproof {
namespace {

constexpr std::size_t quote_limit = 400;     // bytes
constexpr std::size_t nearest_limit = 120;
constexpr int note_label_width = 9;          // "Nearest  "

void add_quoted(std::vector<Piece>& pieces, const std::string& text, const std::string& matched, std::size_t limit) {
  for (const ExcerptPart& part : excerpt(text, matched, limit)) {
    pieces.push_back({part.text, part.matched ? Ink::marked : Ink::plain});
  }
}

void write_quotes(TerminalPage& page, std::string_view label, const std::vector<Evidence>& evidence, std::size_t most) {
  const std::size_t shown = std::min(most, evidence.size());
  for (std::size_t i = 0; i < shown; ++i) {
    page.labelled(2, {std::string(label), Ink::faint}, verdict_label_width - 2, quotation(evidence[i], quote_limit));
    page.paragraph(verdict_label_width, {{place_text(evidence[i].location), Ink::faint}});
  }
  if (shown == evidence.size()) return;
  const std::string rest = "… and " + count_text(evidence.size() - shown, "more passage", "more passages");
  page.paragraph(verdict_label_width, {{rest, Ink::faint}});
}

}  // namespace

Ink ink_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::met: return Ink::green;
    case Verdict::explained: return Ink::blue;
    case Verdict::partial: return Ink::amber;
    case Verdict::breached: return Ink::red;
    default: return Ink::faint;
  }
}

Piece verdict_label(Verdict verdict) {
  const Label label = label_of(verdict);
  return {std::string(label.sign) + ' ' + std::string(label.word), ink_of(verdict)};
}

std::vector<Piece> titled(const Framework& framework, const Finding& finding) {
  const ReviewPoint& point = framework.points[finding.point];
  return {{point.id + ' ', Ink::faint}, {point.title, Ink::strong}};
}

std::vector<Piece> quotation(const Evidence& evidence, std::size_t limit) {
  std::vector<Piece> pieces = {{"“"}};
  if (!evidence.lead_in.empty()) {
    add_quoted(pieces, evidence.lead_in, evidence.matched, limit);
    pieces.push_back({" "});
  }
  add_quoted(pieces, evidence.quote, evidence.matched, limit);
  pieces.push_back({"”"});
  return pieces;
}

void write_note(TerminalPage& page, std::string_view label, const std::string& text) {
  if (text.empty()) return;
  page.labelled(verdict_label_width, {std::string(label), Ink::faint}, note_label_width, {{text}});
}

void write_proof(TerminalPage& page, const PointVerdict& verdict, std::size_t quotes) {
  write_quotes(page, "", verdict.evidence, quotes);
  write_quotes(page, "but", verdict.counter_evidence, quotes);
  write_note(page, "Why", verdict.because);
  if (verdict.conflict) write_note(page, "Conflict", verdict.conflict_because);
  if (verdict.needs_review) write_note(page, "Check", "uncertain, " + number_text(verdict.confidence * 100) + "% sure");
}

void write_nearest(TerminalPage& page, const PointVerdict& verdict, std::size_t most) {
  std::size_t shown = 0;
  for (const auto* misses : {&verdict.near_misses, &verdict.closest}) {
    for (const NearMiss& miss : *misses) {
      if (shown++ == most) return;
      std::vector<Piece> pieces = quotation(miss.evidence, nearest_limit);
      if (!miss.why.empty()) pieces.push_back({": " + miss.why});
      const std::uint32_t paragraph = miss.evidence.location.paragraph;
      if (paragraph > 0) pieces.push_back({" (paragraph " + std::to_string(paragraph) + ")", Ink::faint});
      page.labelled(verdict_label_width, {"Nearest", Ink::faint}, note_label_width, pieces);
    }
  }
}

}  // namespace compactproof
