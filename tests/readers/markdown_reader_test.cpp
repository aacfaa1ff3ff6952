#include "readers/markdown_reader.h"

#include <catch2/catch.hpp>
#include <string>

#include "readers/golden.h"
#include "readers/limits.h"
#include "readers/read_document.h"
#include "readers/source_lines.h"

namespace compactproof {

TEST_CASE("every run of every Markdown fixture names the line and byte that its text came from") {
  for (const std::string& fixture : fixtures("markdown", ".md")) {
    if (fixture.ends_with("windows-1252.md")) continue;  // its lines are counted after the conversion
    INFO(fixture);
    const std::string source = file_content(fixture);
    CHECK(wrong_run(read_markdown("fixture.md", source), source_lines(source)) == "");
  }
}

TEST_CASE("a Markdown block is anchored at its first line and an entity at its sign") {
  const Document document = read_markdown("a.md", "# Notice\n\nPay &pound;5\nin *May*.\n");
  REQUIRE(document.blocks.size() == 2);
  const SourceAnchor& anchor = document.blocks[1].anchor;
  CHECK(document.text_of(document.blocks[1]) == "Pay £5 in May.");
  CHECK(anchor.paragraph == 2);
  CHECK(anchor.runs == std::vector<SourceRun>{{0, 4, 2, 0},
                                              {4, 6, 2, 4},
                                              {6, 7, 2, 11},
                                              {7, 8, SourceRun::generated, 0},
                                              {8, 11, 3, 0},
                                              {11, 14, 3, 4},
                                              {14, 15, 3, 8}});
}

TEST_CASE("a text is Markdown by its name alone") {
  CHECK(read_document("plan.md", "*Plan*\n").format == "markdown");
  CHECK(read_document("PLAN.MARKDOWN", "*Plan*\n").format == "markdown");
  CHECK(read_document("plan.txt", "*Plan*\n").format == "text");
}

TEST_CASE("a Markdown file that is too large is read as plain text, with a notice") {
  const std::string bytes = "The grant is paid.\n\n" + std::string(limits::markdown_input_bytes, 'x');
  const Document document = read_document("plan.md", bytes);
  CHECK(document.format == "text");
  REQUIRE(document.notices.size() == 1);
  CHECK(document.notices[0].code == "markdown-as-text");
}

}  // namespace compactproof
