#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "readers/golden.h"
#include "readers/source_lines.h"
#include "readers/text_reader.h"

namespace compactproof {

TEST_CASE("every run of every text fixture names the line and byte that its text came from") {
  for (const std::string& fixture : fixtures("text", ".text")) {
    INFO(fixture);
    const std::string source = file_content(fixture);
    const std::vector<std::string> lines = source_lines(source);
    const Document document = read_text("fixture.text", source);
    for (const Block& block : document.blocks) {
      const std::string_view text = document.text_of(block);
      std::uint32_t expected = 0;
      for (const SourceRun& run : block.anchor.runs) {
        REQUIRE(run.begin == expected);
        expected = run.end;
        if (run.node == SourceRun::generated) continue;
        const auto line = static_cast<std::size_t>(run.node);
        REQUIRE(line < lines.size());
        CHECK(lines[line].substr(run.node_offset, run.end - run.begin) == text.substr(run.begin, run.end - run.begin));
      }
      CHECK(expected == text.size());
      CHECK(document.part_of(block).empty());
    }
  }
}

TEST_CASE("a block of text is anchored at its first line") {
  const Document document =
      read_text("a.txt", "# Notice\n\nThe Council will give every group that it funds\nthree months' notice.\n");
  REQUIRE(document.blocks.size() == 2);
  const SourceAnchor& anchor = document.blocks[1].anchor;
  CHECK(anchor.paragraph == 2);
  REQUIRE(anchor.runs.size() == 3);
  CHECK(anchor.runs[0] == SourceRun{0, 47, 2, 0});
  CHECK(anchor.runs[1] == SourceRun{47, 48, SourceRun::generated, 0});
  CHECK(anchor.runs[2] == SourceRun{48, 69, 3, 0});
}

TEST_CASE("an empty table cell is anchored at its own line") {
  const Document document = read_text("a.txt", "| Who | When |\n|---|---|\n| CVS | |\n");
  REQUIRE(document.blocks.size() == 4);
  CHECK(document.blocks[3].anchor.paragraph == 2);
  CHECK(document.blocks[3].anchor.runs.empty());
}

}  // namespace compactproof
