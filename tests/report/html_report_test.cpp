#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "html_hostile_review.h"
#include "report/review_page_template.h"
#include "sample_review.h"
#include "text_approved.h"

using namespace compactproof;

namespace {

std::string html_of(const ReportInput& input) {
  return whole_report("html", input);
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::vector<std::string> tags_of(const std::string& html) {
  std::vector<std::string> tags;
  for (std::size_t at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1)) {
    tags.push_back(html.substr(at, html.find('>', at) + 1 - at));
  }
  return tags;
}

// Values of an attribute in document order.
std::vector<std::string> attributes(const std::string& html, const std::string& name) {
  std::vector<std::string> values;
  const std::string opening = ' ' + name + "=\"";
  for (std::size_t at = html.find(opening); at != std::string::npos; at = html.find(opening, at + 1)) {
    const std::size_t begin = at + opening.size();
    values.push_back(html.substr(begin, html.find('"', begin) - begin));
  }
  return values;
}

const std::vector<std::string> fields_on_the_page = {
    "framework.title", "framework.version", "engine_version", "instrument.title", "instrument.date", "area.title",
    "commitment.text", "source.number", "source.mark", "source.note", "source.instrument", "point.id", "point.title",
    "matched", "quote", "lead_in", "label", "cell", "heading", "miss", "because", "conflict_because", "fix",
    "model_wording", "document_name", "document_title", "type.title", "type.runner_up", "type.cue", "rating_because",
    "notice.message", "notice.part", "unread.path", "unread.message"};

}  // namespace

TEST_CASE("the page of one document is as approved") {
  const std::string html = html_of(sample::one_document());
  CHECK(html == approved("one_document.html", html));
}

TEST_CASE("the page of several documents is as approved") {
  const std::string html = html_of(sample::several_documents());
  CHECK(html == approved("several_documents.html", html));
}

TEST_CASE("the page is the same every time") {
  CHECK(html_of(sample::several_documents()) == html_of(sample::several_documents()));
}

TEST_CASE("no text of a document adds or changes a tag") {
  const sample::FilledInput plain(sample::plain_text);
  const sample::FilledInput hostile(sample::hostile_text);
  CHECK(tags_of(html_of(hostile.input)) == tags_of(html_of(plain.input)));
}

TEST_CASE("every field that stands on the page is escaped there") {
  const sample::FilledInput hostile(sample::hostile_text);
  const std::string html = html_of(hostile.input);
  CHECK_FALSE(contains(html, "<script"));
  CHECK_FALSE(contains(html, "<img"));
  for (const std::string& field : fields_on_the_page) {
    INFO(field);
    CHECK(contains(html, "&lt;script&gt;alert(&quot;" + field + "&quot;)&lt;/script&gt;&apos;&quot;&gt;"));
    CHECK_FALSE(contains(html, "alert(\"" + field));
  }
}

TEST_CASE("text of a document is not read as a template") {
  const sample::FilledInput hostile(sample::hostile_text);
  CHECK(contains(html_of(hostile.input), "{{title}} {{{title}}} &amp;amp;"));
}

TEST_CASE("control and direction characters of a document are spelt out on the page") {
  const sample::FilledInput hostile(sample::hostile_text);
  const std::string html = html_of(hostile.input);
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; };
  CHECK(std::none_of(html.begin(), html.end(), is_control));
  CHECK_FALSE(contains(html, "\xE2\x80\xAE"));
  CHECK(contains(html, "&lt;U+202E&gt;over&lt;U+2066&gt;"));
}

TEST_CASE("the templates have no unescaped variables") {
  for (const std::string_view text :
       {page_opening_template, review_article_template, page_closing_template, quotation_template}) {
    CHECK_FALSE(contains(std::string(text), "{{{"));
    CHECK_FALSE(contains(std::string(text), "{{&"));
  }
}

TEST_CASE("the page fetches nothing and runs nothing") {
  const std::string html = html_of(sample::several_documents());
  for (const std::string_view outside : {"http:", "https:", "url(", "@import", "<script", "<link", "<img", " src="}) {
    INFO(outside);
    CHECK_FALSE(contains(html, outside));
  }
}

TEST_CASE("anchors are unique and every link within the page has its target") {
  const std::string html = html_of(sample::several_documents());
  const std::vector<std::string> ids = attributes(html, "id");
  const std::set<std::string> targets(ids.begin(), ids.end());
  CHECK(targets.size() == ids.size());
  for (const std::string& link : attributes(html, "href")) {
    INFO(link);
    CHECK(targets.count(link.substr(1)) == 1);
  }
  for (const std::string& label : attributes(html, "aria-labelledby")) {
    INFO(label);
    CHECK(targets.count(label) == 1);
  }
}

TEST_CASE("headings of the page never skip a level") {
  int previous = 0;
  for (const std::string& tag : tags_of(html_of(sample::several_documents()))) {
    if (tag.size() < 4 || tag[1] != 'h' || tag[2] < '1' || tag[2] > '6') continue;
    const int level = tag[2] - '0';
    INFO(tag);
    CHECK(level <= previous + 1);
    previous = level;
  }
  CHECK(previous > 0);
}

TEST_CASE("a document with no point that counts has no score on the page") {
  ReportInput input = sample::one_document();
  input.reviews[0].scorecard.total = {};
  const std::string html = html_of(input);
  CHECK(contains(html, "No score: no review point counts"));
  CHECK(contains(html, "Not rated"));
  CHECK_FALSE(contains(html, "How the score is reckoned"));
}
