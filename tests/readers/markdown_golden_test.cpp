#include <catch2/catch.hpp>

#include "readers/golden.h"
#include "readers/markdown_reader.h"

namespace compactproof {

TEST_CASE("every Markdown fixture reads as its golden text") {
  const auto all = fixtures("markdown", ".md");
  REQUIRE(all.size() >= 4);
  for (const std::string& fixture : all) {
    INFO(fixture);
    CHECK(golden_difference(fixture, read_markdown("fixture.md", file_content(fixture))) == "");
  }
}

}  // namespace compactproof
