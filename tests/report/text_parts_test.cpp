// What the text and HTML reports are made of: labels, excerpts, wrapped lines.
#include <catch2/catch.hpp>
#include <sstream>
#include <string>

#include "report/excerpt.h"
#include "report/labels.h"
#include "report/review_digest.h"
#include "report/terminal_page.h"
#include "report/visible_text.h"
#include "sample_review.h"

using namespace compactproof;

namespace {

// Matched parts in square brackets.
std::string marked(std::string_view text, std::string_view matched, std::size_t limit = 1000) {
  std::string joined;
  for (const ExcerptPart& part : excerpt(text, matched, limit)) joined += part.matched ? '[' + part.text + ']' : part.text;
  return joined;
}

std::string wrapped(const std::string& text, int indent = 0) {
  std::ostringstream out;
  TerminalPage(out, 40, false).paragraph(indent, {{text}});
  return out.str();
}

}  // namespace

TEST_CASE("matched words are set apart, in several passages too") {
  CHECK(marked("open for 12 weeks", "12 weeks") == "open for [12 weeks]");
  CHECK(marked("opens in April and closes in May", "opens … closes") == "[opens] in April and [closes] in May");
  CHECK(marked("open for 12 weeks", "") == "open for 12 weeks");
  CHECK(marked("open for 12 weeks", "13 weeks") == "open for 12 weeks");
}

TEST_CASE("a long quotation is cut around its match between whole characters") {
  const std::string euros = "€€€€€€€€€€€€€€€€€€€€12 weeks€€€€€€€€€€€€€€€€€€€€";
  const std::string cut = marked(euros, "12 weeks", 32);
  CHECK(cut == "… €€€[12 weeks]€€€€€ …");
  CHECK(marked("short", "", 5) == "short");
}

TEST_CASE("numbers have at most one decimal and never a minus before nothing") {
  CHECK(number_text(53.7037) == "53.7");
  CHECK(number_text(80) == "80");
  CHECK(number_text(0.04) == "0");
  CHECK(number_text(-0.01) == "0");
}

TEST_CASE("counts have separators and their plural") {
  CHECK(count_text(1, "word", "words") == "1 word");
  CHECK(count_text(0, "word", "words") == "0 words");
  CHECK(count_text(4120, "word", "words") == "4,120 words");
  CHECK(count_text(1234567, "word", "words") == "1,234,567 words");
}

TEST_CASE("a place reads from the outermost heading to the cell") {
  const Location location = {{}, 3, 31, {"Timetable", "How to respond"}, "(b)", "table 2, row 3, column 1"};
  CHECK(place_text(location) == "Timetable › How to respond · paragraph 31 · (b) · table 2, row 3, column 1");
  CHECK(place_text({}).empty());
}

TEST_CASE("an unverified number of a source says so") {
  const Framework& framework = sample::framework();
  CHECK(source_text(framework, {"ASH", "4.1", true, "verified", ""}) == "Ashcombe Compact (2019), 4.1");
  CHECK(source_text(framework, {"ASH", "4.1", false, "verified", ""}) ==
        "Ashcombe Compact (2019), 4.1 (number not verified)");
  CHECK(source_text(framework, {"GONE", "", false, "", ""}) == "GONE");
}

TEST_CASE("what breaks a weighty commitment is fixed before what is worth more points") {
  Review review = sample::consultation_paper();
  for (Finding& finding : review.findings) {
    if (finding.verdict.verdict == Verdict::breached) finding.points_to_gain = 0.1;
  }
  const ReviewDigest sorted = digest(sample::framework(), review);
  REQUIRE(sorted.to_fix.size() == 6);
  CHECK(sorted.to_fix[0]->verdict.verdict == Verdict::breached);
  CHECK(sorted.to_fix[1]->points_to_gain >= sorted.to_fix[2]->points_to_gain);
}

TEST_CASE("every finding stands in one list of the digest") {
  const Review review = sample::consultation_paper();
  const ReviewDigest sorted = digest(sample::framework(), review);
  std::size_t listed = sorted.met.size() + sorted.silent_expected.size() + sorted.silent_optional.size() +
                       sorted.not_applicable.size();
  for (const AreaDigest& area : sorted.areas) listed += area.findings.size();
  CHECK(listed == review.findings.size());
}

TEST_CASE("what is met but uncertain is put before a person") {
  Review review = sample::volunteering_policy();
  review.findings[1].verdict.needs_review = true;
  const ReviewDigest sorted = digest(sample::framework(), review);
  REQUIRE(sorted.areas.size() == 1);
  CHECK(sorted.areas[0].findings.front() == &review.findings[1]);
  CHECK(sorted.met.size() == 2);
}

TEST_CASE("text wraps at spaces and long words are broken") {
  CHECK(wrapped("one two") == "one two\n");
  CHECK(wrapped(std::string(30, 'a') + ' ' + std::string(20, 'b')) ==
        std::string(30, 'a') + '\n' + std::string(20, 'b') + '\n');
  CHECK(wrapped(std::string(45, 'a'), 2) == "  " + std::string(38, 'a') + "\n  " + std::string(7, 'a') + '\n');
  CHECK(wrapped("") == "\n");
}

TEST_CASE("wrapping counts characters, not bytes") {
  std::string pounds;
  for (int i = 0; i < 40; ++i) pounds += "£";
  CHECK(wrapped(pounds) == pounds + '\n');
}

TEST_CASE("visible text spells out what would steer and keeps the rest") {
  CHECK(visible_text("£5 – “twelve”") == "£5 – “twelve”");
  CHECK(visible_text("a\tb\r\nc") == "a b  c");
  CHECK(visible_text("\x1B\x7F\xC2\x85") == "<U+001B><U+007F><U+0085>");
  CHECK(visible_text("\xE2\x80\x8F\xEF\xBB\xBF") == "<U+200F><U+FEFF>");
  CHECK(visible_text("\xFF") == "\xEF\xBF\xBD");
}
