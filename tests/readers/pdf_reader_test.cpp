#include "readers/pdf_reader.h"

#include <catch2/catch.hpp>
#include <algorithm>
#include <string>

#include "error.h"
#include "readers/golden.h"
#include "readers/read_document.h"
#include "readers/test_converter.h"
#include "readers/test_pdf.h"

namespace compactproof {

namespace {

std::vector<PdfTextLine> page(int number, std::vector<PdfTextLine> lines) {
  lines.insert(lines.begin(), {72, 800, 9, "Marlow Vale Council grants policy"});
  lines.push_back({280, 40, 9, "Page " + std::to_string(number) + " of 3"});
  return lines;
}

std::string policy() {
  return pdf_of({page(1, {{72, 740, 20, "Grants policy"},
                          {72, 700, 11, "The Council will give every group that it funds three months' notice in wri-"},
                          {72, 687, 11, "ting before it ends a grant, and it will explain the reason for it and"},
                          {72, 674, 11, "offer to meet the group."},
                          {72, 640, 11, "1. Costs are paid in full, with the costs of premises and of management"},
                          {84, 627, 11, "that the work needs."},
                          {72, 610, 11, "2. Payment is made in advance."},
                          {72, 90, 11, "The paragraph at the end of this page goes on where the next page"}}),
                 page(2, {{72, 740, 11, "begins, without a new one."}, {72, 700, 15, "Termination"}, {72, 670, 11, "It ends."}}),
                 page(3, {{72, 740, 11, "Last words of the policy."}})});
}

bool has_notice(const Document& document, const std::string& code) {
  return std::any_of(document.notices.begin(), document.notices.end(), [&](const Notice& each) { return each.code == code; });
}

std::string failure(const std::string& script) {
  const TestConverter converter("pdftotext", script);
  try {
    read_document("plan.pdf", "%PDF-1.4");
  } catch (const Error& error) {
    return error.what();
  }
  return "read";
}

}  // namespace

TEST_CASE("a PDF reads as headings, paragraphs and items; what repeats on its pages stands once") {
  const Document document = read_document("policy.pdf", policy());
  CHECK(document.format == "pdf");
  CHECK(golden_text(document) ==
        "header | Marlow Vale Council grants policy\n"
        "likely-heading 1 | Grants policy\n"
        "paragraph | The Council will give every group that it funds three months’ notice in writing before it ends a "
        "grant, and it will explain the reason for it and offer to meet the group.\n"
        "list-item 1 list 0 [1.] | Costs are paid in full, with the costs of premises and of management that the work "
        "needs.\n"
        "list-item 1 list 0 [2.] | Payment is made in advance.\n"
        "paragraph | The paragraph at the end of this page goes on where the next page begins, without a new one.\n"
        "likely-heading 2 | Termination\n"
        "paragraph | It ends.\n"
        "paragraph | Last words of the policy.\n"
        "! pdf-layout: A PDF does not say what is a heading, list or table; they were guessed.\n");
}

TEST_CASE("PDF blocks are anchored at their page and line") {
  const Document document = read_document("policy.pdf", policy());
  REQUIRE(document.blocks.size() == 9);
  const SourceAnchor& item = document.blocks[3].anchor;
  CHECK(document.part_of(document.blocks[3]) == "page 1");
  CHECK(item.runs[0].node_offset == 3);
  CHECK(document.part_of(document.blocks[6]) == "page 2");
  CHECK(document.part_of(document.blocks[8]) == "page 3");
}

TEST_CASE("a PDF of pictures says that it needs text recognition") {
  const Document scanned = read_document("scan.pdf", pdf_of({{}, {}}));
  CHECK(scanned.blocks.empty());
  REQUIRE(scanned.notices.size() == 1);
  CHECK(scanned.notices[0].code == "no-text");
  const Document partly = read_document("scan.pdf", pdf_of({{{72, 700, 11, "Words."}}, {}}));
  CHECK(has_notice(partly, "pages-without-text"));
}

TEST_CASE("a PDF that cannot be converted says why and what to do") {
  CHECK_THAT(failure("echo 'Command Line Error: Incorrect password' >&2; exit 1"), Catch::Contains("plan.pdf: the document is encrypted"));
  CHECK_THAT(failure("exit 1"), Catch::Contains("damaged"));
  CHECK_THAT(failure("kill -SEGV $$"), Catch::Contains("damaged"));
  CHECK_THAT(failure("yes '<word>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'"), Catch::Contains("too large"));
  CHECK_THAT(failure(""), Catch::Contains("Install poppler-utils"));
  CHECK_THROWS_WITH(read_document("plan.pdf", "%PDF-1.4\ncut"), Catch::Contains("damaged"));
}

TEST_CASE("odd output of the converter is read without harm") {
  const TestConverter converter("pdftotext", "echo '<word>a</word><line><word xMin=\"1e999\">b</line><page height=\"nan\"><line xMin=\"-9\">"
                                             "<word yMin=\"x\">c&amp;</word></line>'");
  CHECK(read_document("plan.pdf", "%PDF-1.4").text == "c&\n");
}

}  // namespace compactproof
