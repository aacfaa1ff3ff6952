#include "text/clean_text.h"

#include <catch2/catch.hpp>
#include <string>

namespace compactproof {

namespace {

// Long enough for a compiler's look at many bytes at once, with the piece at every place.
template <typename Holds>
void check_everywhere(const std::string& piece, const Holds& holds) {
  for (std::size_t before = 0; before < 70; ++before) {
    INFO(before);
    CHECK(holds(std::string(before, 'a') + piece + std::string(70 - before, 'b')));
    CHECK(holds(std::string(before, 'a') + piece));
  }
}

}  // namespace

TEST_CASE("what stands in a text is found at every place") {
  for (const char control : {'\0', '\x01', '\r', '\x1F', '\x7F'}) {
    check_everywhere(std::string(1, control), [](const std::string& text) { return kinds_of(text).control; });
  }
  check_everywhere("\t", [](const std::string& text) { return kinds_of(text).tab_or_line_feed; });
  check_everywhere("\n", [](const std::string& text) { return kinds_of(text).tab_or_line_feed; });
  check_everywhere("  ", [](const std::string& text) { return kinds_of(text).two_spaces; });
  check_everywhere("é", [](const std::string& text) { return kinds_of(text).beyond_ascii; });
}

TEST_CASE("what does not stand in a text is not found") {
  for (const std::string& text : {std::string(), std::string("a"), std::string("One word, then ~ another.")}) {
    const TextKinds kinds = kinds_of(text);
    CHECK_FALSE((kinds.control || kinds.tab_or_line_feed || kinds.two_spaces || kinds.beyond_ascii));
  }
  CHECK_FALSE(kinds_of("\t\n").control);
}

TEST_CASE("clean text is valid UTF-8 without control characters but tab and line feed") {
  CHECK(is_clean_text("a\tb\nc £5 \u00A0 – “x”"));
  CHECK_FALSE(is_clean_text("a\rb"));
  CHECK_FALSE(is_clean_text("a\xC3(b"));
  CHECK_FALSE(is_clean_text("a\u0085b"));
  CHECK(has_late_control("£\u0080"));
  CHECK_FALSE(has_late_control("£\u00A0"));
}

}  // namespace compactproof
