#include "readers/source_cursor.h"

#include <catch2/catch.hpp>

namespace compactproof {

TEST_CASE("a byte is found in its line, forwards and backwards, over all line ends") {
  SourceCursor cursor("one\ntwo\r\nthree\rfour");
  const auto at = [&](std::size_t offset) {
    const CursorPlace place = cursor.place(offset);
    return std::pair(place.line, place.offset);
  };
  CHECK(at(0) == std::pair(0, 0u));
  CHECK(at(3) == std::pair(0, 3u));
  CHECK(at(4) == std::pair(1, 0u));
  CHECK(at(11) == std::pair(2, 2u));
  CHECK(at(15) == std::pair(3, 0u));
  CHECK(at(5) == std::pair(1, 1u));
  CHECK(at(100) == std::pair(3, 4u));
}

}  // namespace compactproof
