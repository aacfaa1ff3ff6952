// Short documents of every shape: tests/samples/document_types/<CODE>-<what>.txt is recognised as CODE.
#include <catch2/catch.hpp>

#include "framework/load_framework.h"
#include "readers/read_document.h"
#include "review/review.h"
#include "samples/expected_verdicts.h"

using namespace compactproof;

TEST_CASE("the shape of a document tells its type, whatever it is about") {
  const Framework framework = load_framework("bromley-compact");
  const auto folder = std::filesystem::path(COMPACTPROOF_SOURCE_DIR) / "tests/samples/document_types";
  std::size_t documents = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string file = entry.path().filename().string();
    // The name given to the reader says nothing, so that the words have to.
    const Review found = review(read_document("document.txt", read_whole_file(entry.path())), framework);
    INFO(file << " by " << Catch::Detail::stringify(found.type.cues));
    CHECK(found.type.code == file.substr(0, 3));
    ++documents;
  }
  CHECK(documents >= 23);
}
