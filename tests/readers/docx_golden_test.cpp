#include <catch2/catch.hpp>

#include "readers/docx_reader.h"
#include "readers/golden.h"

namespace compactproof {

TEST_CASE("each DOCX fixture reads as its golden text says") {
  const std::vector<std::string> files = fixtures("docx", ".docx");
  REQUIRE(files.size() >= 25);
  for (const std::string& file : files) {
    INFO(file);
    CHECK(golden_difference(file, read_docx(file, file_content(file))) == "");
  }
}

}  // namespace compactproof
