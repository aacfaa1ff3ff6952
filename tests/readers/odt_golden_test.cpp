#include <catch2/catch.hpp>
#include <string>

#include "readers/golden.h"
#include "readers/odt_reader.h"

namespace compactproof {

TEST_CASE("Each ODT fixture reads as its golden text") {
  std::size_t compared = 0;
  for (const std::string suffix : {".odt", ".odm", ".ott", ".fodt"}) {
    for (const std::string& path : fixtures("odt", suffix)) {
      const std::string difference = golden_difference(path, read_odt(path, file_content(path)));
      INFO(difference);
      CHECK(difference.empty());
      ++compared;
    }
  }
  REQUIRE(compared >= 34);
}

}  // namespace compactproof
