#include "readers/html_reader.h"

#include <catch2/catch.hpp>
#include <string>

#include "readers/golden.h"
#include "readers/read_document.h"
#include "readers/source_lines.h"

namespace compactproof {

namespace {

std::string texts(const Document& document) {
  std::string all;
  for (const Block& block : document.blocks) all += std::string(document.text_of(block)) + '|';
  return all;
}

std::string read(const std::string& html) { return texts(read_html("a.html", html)); }

}  // namespace

TEST_CASE("every run of every HTML fixture names the line and byte that its text came from") {
  for (const std::string& fixture : fixtures("html", ".html")) {
    if (fixture.ends_with("windows-1252.html")) continue;  // its bytes are counted after the conversion
    INFO(fixture);
    std::string source = file_content(fixture);
    if (source.starts_with("\xEF\xBB\xBF")) source.erase(0, 3);
    CHECK(wrong_run(read_html("fixture.html", source), source_lines(source)) == "");
  }
}

TEST_CASE("an HTML block is anchored where its text begins") {
  const Document document = read_html("a.html", "<p>One\n<p\nclass=x>Pay &pound;5\n  now");
  REQUIRE(document.blocks.size() == 2);
  const SourceAnchor& anchor = document.blocks[1].anchor;
  CHECK(anchor.paragraph == 2);
  CHECK(anchor.runs == std::vector<SourceRun>{
                           {0, 4, 2, 8}, {4, 6, 2, 12}, {6, 7, 2, 19}, {7, 8, SourceRun::generated, 0}, {8, 11, 3, 2}});
}

TEST_CASE("HTML is known by its content or else by its name") {
  for (const char* start : {"<!DOCTYPE html>", "<HTML>", "\n<!-- x --><html>", "<?xml version='1.0'?>\n<html>"}) {
    CHECK(read_document("page", std::string(start) + "<p>Notice</p>").format == "html");
  }
  CHECK(read_document("page.HTM", "<p>Notice</p>").format == "html");
  CHECK(read_document("page.txt", "<p>Notice</p>").format == "text");
}

TEST_CASE("tags that are left open or out of place lose no text") {
  CHECK(read("a<b>b<p>c</b>d</p>e") == "ab|cd|e|");
  CHECK(read("<table>x<tr>y<td>a<td>b</div></p></table>c") == "x|y|a|b|c|");
  CHECK(read("<td>cell</td></table></ul>text") == "cell|text|");
  CHECK(read("<ul><li>a<table><tr><td>b</li></ul>c</table><li>d") == "a|b|c|d|");
  CHECK(read("</p></div><h1>a<h2>b</h1>c") == "a|b|c|");
  CHECK(read("1 < 2 <3 </ <p>> & &amp") == "1 < 2 <3 > & &|");
}

TEST_CASE("what a browser hides is left out, with a notice where it was text") {
  const Document told = read_html("a.html", "<p>a<p style='Display : NONE'>b<p>c<span hidden>d</span>");
  CHECK(texts(told) == "a|c|");
  REQUIRE(told.notices.size() == 1);
  CHECK(told.notices[0].code == "hidden-text");
  CHECK(read_html("a.html", "<p>a<script>'</p>'+1</script><style>b</style><p hidden> </p>").notices.empty());
}

TEST_CASE("the encoding that a page names is used") {
  CHECK(read("<meta charset=\"windows-1252\"><p>\xA3" "5 \xC2\xA3") == "£5 Â£|");
  CHECK(read("<meta charset=utf-8><p>\xC2\xA3" "5") == "£5|");
  CHECK(read("<p>\xC2\xA3" "5 no charset") == "£5 no charset|");
  const Document unknown = read_html("a.html", "<meta charset=koi8-r><p>text");
  REQUIRE(unknown.notices.size() == 1);
  CHECK(unknown.notices[0].code == "encoding-unknown");
}

}  // namespace compactproof
