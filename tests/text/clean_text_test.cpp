#include "text/clean_text.h"

#include <catch2/catch.hpp>
#include <string>

namespace compactproof {

TEST_CASE("clean text is valid UTF-8 without control characters but tab and line feed") {
  CHECK(is_clean_text(""));
  CHECK(is_clean_text("a\tb\nc ~ £5 \u00A0 – “x”"));
  CHECK_FALSE(is_clean_text("a\xC3(b"));
  CHECK_FALSE(is_clean_text("a\u0085b"));
  CHECK(has_late_control("£\u0080"));
  CHECK_FALSE(has_late_control("£\u00A0"));
}

TEST_CASE("a control character is found wherever it stands") {
  for (const char control : {'\0', '\x01', '\r', '\x1F', '\x7F'}) {
    for (std::size_t before = 0; before < 70; ++before) {
      INFO(before);
      CHECK_FALSE(is_clean_text(std::string(before, 'a') + control));
      CHECK_FALSE(is_clean_text(std::string(before, 'a') + control + std::string(70, 'b')));
    }
  }
}

}  // namespace compactproof
