#include <catch2/catch.hpp>

#include "cli/run_program.h"

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

TEST_CASE("the version names the program and the framework") {
  const Run run = run_compactproof({"--version"});
  REQUIRE(run.code == 0);
  REQUIRE_THAT(run.out, StartsWith("compactproof ") && Contains("\nframework bromley-compact "));
  REQUIRE(run.talk.empty());
}

TEST_CASE("help starts with examples and goes to stdout") {
  const Run run = run_compactproof({"--help"});
  REQUIRE(run.code == 0);
  REQUIRE(run.talk.empty());
  REQUIRE(run.out.find("Examples:") < run.out.find("Commands:"));
}

TEST_CASE("each command has help that starts with examples") {
  for (const char* command : {"check", "explain", "framework"}) {
    const Run run = run_compactproof({command, "--help"});
    CAPTURE(command);
    REQUIRE(run.code == 0);
    REQUIRE(run.out.find("Examples:") < run.out.find("Options:"));
    REQUIRE_THAT(run.out, Contains("Usage: compactproof " + std::string(command)));
  }
}

TEST_CASE("explain shows how a point was decided, by id or slug in any case") {
  const TestFolder folder;
  const std::string paper = folder.write("paper.txt", "The consultation will be open for six weeks.\n");
  const Run run = run_compactproof({"explain", paper, "con-01", "--type", "CPA"});
  CAPTURE(run.talk);
  REQUIRE(run.code == 0);
  REQUIRE_THAT(run.out, Contains("breached") && Contains("six weeks"));
  REQUIRE(run_compactproof({"explain", paper, "twelve-weeks", "--type", "consultation-paper"}).out == run.out);
}

TEST_CASE("explain reads standard input") {
  const Run run = run_compactproof({"explain", "-", "CON-01", "--type", "CPA"}, "The consultation lasts six weeks.\n");
  REQUIRE(run.code == 0);
  REQUIRE_THAT(run.out, Contains("six weeks"));
}

TEST_CASE("explain of a document that cannot be read has code 3") {
  const Run run = run_compactproof({"explain", "-", "CON-01"}, "");
  REQUIRE(run.code == 3);
  REQUIRE(run.out.empty());
  REQUIRE_THAT(run.talk, StartsWith("compactproof: standard input"));
}

TEST_CASE("frameworks are listed with id, version and size") {
  const Run run = run_compactproof({"framework", "list"});
  REQUIRE(run.code == 0);
  REQUIRE_THAT(run.out, Contains("bromley-compact ") && Contains("review points)"));
}

TEST_CASE("a framework is shown area by area with its points") {
  const Run run = run_compactproof({"framework", "show", "bromley-compact"});
  REQUIRE(run.code == 0);
  REQUIRE_THAT(run.out, Contains("CON-01  weight 3") && Contains("rule consultation/twelve-weeks"));
}

TEST_CASE("a framework on disk is checked and named") {
  const Run run = run_compactproof({"framework", "check", COMPACTPROOF_SOURCE_DIR "/frameworks/bromley-compact"});
  CAPTURE(run.talk);
  REQUIRE(run.code == 0);
  REQUIRE_THAT(run.out, Contains("no mistakes. bromley-compact "));
}
