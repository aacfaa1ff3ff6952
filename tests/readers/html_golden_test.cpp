#include <catch2/catch.hpp>

#include "readers/golden.h"
#include "readers/html_reader.h"

namespace compactproof {

TEST_CASE("every HTML fixture reads as its golden text") {
  const auto all = fixtures("html", ".html");
  REQUIRE(all.size() >= 4);
  for (const std::string& fixture : all) {
    INFO(fixture);
    CHECK(golden_difference(fixture, read_html("fixture.html", file_content(fixture))) == "");
  }
}

}  // namespace compactproof
