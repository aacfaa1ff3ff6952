#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "readers/golden.h"
#include "readers/odt_reader.h"

namespace compactproof {

TEST_CASE("Each ODT fixture reads as its golden text") {
  const std::vector<std::string> all = fixtures("odt", ".odt");
  REQUIRE(all.size() >= 12);
  for (const std::string& path : all) {
    const std::string difference = golden_difference(path, read_odt(path, file_content(path)));
    INFO(difference);
    CHECK(difference.empty());
  }
}

}  // namespace compactproof
