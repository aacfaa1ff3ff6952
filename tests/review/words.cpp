#include "review/words.h"

#include <catch2/catch.hpp>

using namespace compactproof;

TEST_CASE("words are counted as a word processor counts them") {
  REQUIRE(count_words("") == 0);
  REQUIRE(count_words("We consult, and\nwe listen.") == 5);
  REQUIRE(count_words("twelve-week £1.2m council’s") == 3);
  REQUIRE(count_words("one\u00A0two – three •") == 3);
  REQUIRE(count_words("— … * | -") == 0);
}

TEST_CASE("normalised words keep letters and digits only") {
  REQUIRE(normalised_words("  The  Council’s “12-week” Period. ") == "the council s 12 week period");
  REQUIRE(normalised_words("Caf\u00E9 \u20AC5") == "caf\u00E9 5");
  REQUIRE(normalised_words("\xFF.") == "");
}
