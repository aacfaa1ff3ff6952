#include <catch2/catch.hpp>

#include "readers/golden.h"
#include "readers/text_reader.h"

namespace compactproof {

TEST_CASE("every text fixture reads as its golden text") {
  const auto all = fixtures("text", ".text");
  REQUIRE(all.size() >= 22);
  for (const std::string& fixture : all) {
    INFO(fixture);
    CHECK(golden_difference(fixture, read_text("fixture.text", file_content(fixture))) == "");
  }
}

}  // namespace compactproof
