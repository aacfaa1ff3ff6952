#include <catch2/catch.hpp>
#include <string>

#include "readers/docx_reader.h"
#include "readers/golden.h"

namespace compactproof {

TEST_CASE("each DOCX fixture reads as its golden text says") {
  std::size_t compared = 0;
  for (const std::string suffix : {".docx", ".docm", ".dotx", ".dotm"}) {
    for (const std::string& file : fixtures("docx", suffix)) {
      INFO(file);
      CHECK(golden_difference(file, read_docx(file, file_content(file))) == "");
      ++compared;
    }
  }
  REQUIRE(compared >= 45);
}

}  // namespace compactproof
