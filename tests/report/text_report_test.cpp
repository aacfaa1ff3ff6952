#include <algorithm>
#include <catch2/catch.hpp>
#include <regex>
#include <sstream>
#include <string>

#include "html_hostile_review.h"
#include "report/visible_text.h"
#include "sample_review.h"
#include "text/utf8.h"
#include "text_approved.h"

using namespace compactproof;

namespace {

std::string text_of(const ReportInput& input, const ReportOptions& options = {}) {
  return whole_report("text", input, options);
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::size_t widest_line(const std::string& text) {
  std::istringstream in(text);
  std::size_t widest = 0;
  for (std::string line; std::getline(in, line);) widest = std::max(widest, count_code_points(line));
  return widest;
}

bool has_control_characters(const std::string& text) {
  const auto is_control = [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7F; };
  return std::any_of(text.begin(), text.end(), is_control) || contains(text, "\xC2\x9B") ||
         contains(text, "\xE2\x80\xAE") || contains(text, "\xE2\x81\xA6") || contains(text, "\xE2\x80\xA8");
}

std::string without_colour(const std::string& text) {
  return std::regex_replace(text, std::regex("\x1B\\[(0|1|2|4|1;31|32|33|34)m"), "");
}

}  // namespace

TEST_CASE("the text report of one document is as approved") {
  const std::string text = text_of(sample::one_document());
  CHECK(text == approved("one_document.txt", text));
}

TEST_CASE("the text report of several documents ends in a table, as approved") {
  const std::string text = text_of(sample::several_documents());
  CHECK(text == approved("several_documents.txt", text));
}

TEST_CASE("the text report with everything on a narrow terminal is as approved") {
  const std::string text = text_of(sample::one_document(), {false, 50, true});
  CHECK(text == approved("one_document_all_narrow.txt", text));
}

TEST_CASE("colour adds nothing but colour to the text report") {
  const std::string coloured = text_of(sample::several_documents(), {true, 80, false});
  const std::string plain = text_of(sample::several_documents());
  CHECK(coloured != plain);
  CHECK(without_colour(coloured) == plain);
}

TEST_CASE("every verdict stands in the text report as sign and word") {
  const std::string text = text_of(sample::one_document());
  for (const std::string_view label : {"✓ met", "≈ explained", "◐ partly", "✗ breached", "○ not found", "■ RED"}) {
    INFO(label);
    CHECK(contains(text, label));
  }
}

TEST_CASE("a document where all is well is told in one screen") {
  ReportInput input = sample::several_documents();
  input.reviews.erase(input.reviews.begin());
  input.unread.clear();
  const std::string text = text_of(input);
  CHECK(contains(text, "Nothing: every point that counts is met or explained."));
  CHECK(std::count(text.begin(), text.end(), '\n') <= 45);
}

TEST_CASE("no text of a document reaches the terminal as a control sequence") {
  const sample::FilledInput hostile(sample::hostile_text);
  CHECK_FALSE(has_control_characters(text_of(hostile.input, {false, 80, true})));
  CHECK_FALSE(has_control_characters(without_colour(text_of(hostile.input, {true, 80, true}))));
  CHECK(is_valid_utf8(text_of(hostile.input)));
}

TEST_CASE("control characters of a document are spelt out in the text report") {
  ReportInput input = sample::one_document();
  input.reviews[0].document_title = "Grants\x1B[2J \xE2\x80\xAE";
  CHECK(contains(text_of(input), "Grants<U+001B>[2J <U+202E>\n"));
}

TEST_CASE("no line is wider than the terminal, whatever the words") {
  const sample::FilledInput hostile(sample::hostile_text);
  for (const int width : {40, 50, 80, 120}) {
    INFO(width);
    CHECK(widest_line(text_of(hostile.input, {false, width, true})) == std::size_t(width));
  }
}

TEST_CASE("a document of which nothing is asked is not rated") {
  ReportInput input = sample::one_document();
  input.reviews[0].scorecard.total = {};
  input.reviews[0].scorecard.rating = Rating::green;
  const std::string text = text_of(input);
  CHECK(contains(text, "– NOT RATED   no score\n"));
  CHECK_FALSE(contains(text, "GREEN"));
}

TEST_CASE("a terminal narrower than forty columns is written to as if it had forty") {
  CHECK(text_of(sample::one_document(), {false, 0, false}) == text_of(sample::one_document(), {false, 40, false}));
}
