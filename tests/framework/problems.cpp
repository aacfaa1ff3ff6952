#include "framework/problems.h"

#include <catch2/catch.hpp>

#include "error.h"

namespace compactproof {

TEST_CASE("a problem is shown with its line, a caret under the column and the hint") {
  Problems problems;
  problems.add_file("a.yaml", "one: 1\nnare: 5\n");
  problems.add({"a.yaml", 2, 1}, "unknown key `nare`", "did you mean `near`?");
  CHECK(problems.to_string() ==
        "a.yaml:2:1: unknown key `nare`\n"
        "  nare: 5\n"
        "  ^ did you mean `near`?");
}

TEST_CASE("columns count characters, so the caret stands right behind an accent and a tab") {
  Problems problems;
  problems.add_file("a.yaml", "caf\xC3\xA9:\tx\r\n");
  problems.add({"a.yaml", 1, 7}, "wrong");
  CHECK(problems.to_string() == "a.yaml:1:7: wrong\n  caf\xC3\xA9: x\n        ^");
}

TEST_CASE("problems come in order of file, line and column") {
  Problems problems;
  problems.add({"b.yaml", 1, 1}, "third");
  problems.add({"a.yaml", 10, 1}, "second");
  problems.add({"a.yaml", 9, 3}, "first");
  CHECK(problems.to_string() == "a.yaml:9:3: first\na.yaml:10:1: second\nb.yaml:1:1: third");
}

TEST_CASE("the same problem at the same place is told once") {
  Problems problems;
  problems.add({"a.yaml", 1, 1}, "wrong");
  problems.add({"a.yaml", 1, 1}, "also wrong");
  problems.add({"a.yaml", 1, 1}, "wrong");
  CHECK(problems.to_string() == "a.yaml:1:1: also wrong\na.yaml:1:1: wrong");
}

TEST_CASE("after fifty problems the rest is counted") {
  Problems problems;
  for (int line = 1; line <= 53; ++line) problems.add({"a.yaml", line, 1}, "wrong");
  const std::string text = problems.to_string();
  CHECK(text.find("a.yaml:50:1") != std::string::npos);
  CHECK(text.find("a.yaml:51:1") == std::string::npos);
  CHECK(text.substr(text.rfind('\n') + 1) == "... and 3 more");
}

TEST_CASE("a very long line is shown around the place") {
  Problems problems;
  problems.add_file("a.yaml", std::string(5000, 'x') + "HERE" + std::string(5000, 'x'));
  problems.add({"a.yaml", 1, 5001}, "wrong");
  const std::string text = problems.to_string();
  CHECK(text.size() < 400);
  const std::size_t line = text.find('\n') + 1;
  CHECK(text.find("HERE") - line == text.find('^') - text.find('\n', line) - 1);
}

TEST_CASE("nothing is thrown without problems, and one Error with all of them otherwise") {
  Problems problems;
  CHECK_NOTHROW(problems.throw_if_any());
  problems.add({"a.yaml", 1, 1}, "wrong");
  CHECK_THROWS_AS(problems.throw_if_any(), Error);
}

TEST_CASE("the closest word is offered when it is near enough to be a slip") {
  const std::vector<std::string> words = {"near", "none", "section", "where"};
  CHECK(closest("naer", words) == "near");
  CHECK(closest("setcion", words) == "section");
  CHECK(closest("wher", words) == "where");
  CHECK(closest("colour", words).empty());
  CHECK(closest("", words).empty());
  CHECK(closest(std::string(100'000, 'n'), words).empty());
}

}  // namespace compactproof
