// Tables of texts with what is read from each.
#pragma once

#include <catch2/catch.hpp>
#include <span>
#include <string>

struct Case {
  const char* text;
  const char* expected;
};

// Fails for each text that `read` reads otherwise, and names it.
inline void check_cases(std::span<const Case> cases, std::string (*read)(const std::string&)) {
  for (const Case& each : cases) {
    CAPTURE(each.text);
    CHECK(read(each.text) == each.expected);
  }
}
