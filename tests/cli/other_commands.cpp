#include <algorithm>
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
  for (const char* command : {"check", "explain", "framework", "text"}) {
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

TEST_CASE("explain shows the rule's workings only when they are asked for") {
  const TestFolder folder;
  const std::string paper = folder.write("paper.txt", "The consultation will be open for six weeks.\n");
  const Run plain = run_compactproof({"explain", paper, "CON-01", "--type", "CPA"});
  const Run full = run_compactproof({"explain", paper, "CON-01", "--type", "CPA", "--workings"});
  REQUIRE_THAT(plain.out, Contains("✗ breached") && Contains("Promise") && !Contains("What each signal found"));
  REQUIRE_THAT(full.out, Contains("✗ breached") && Contains("What each signal found"));
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
  REQUIRE_THAT(run.out, Contains("  CPA  Consultation paper (--type consultation-paper)\n"));
}

TEST_CASE("a framework on disk is checked and named") {
  const Run run = run_compactproof({"framework", "check", COMPACTPROOF_SOURCE_DIR "/frameworks/bromley-compact"});
  CAPTURE(run.talk);
  REQUIRE(run.code == 0);
  REQUIRE_THAT(run.out, Contains("no mistakes. bromley-compact "));
}

TEST_CASE("text prints a line for each block and comment, with its kind") {
  const std::string fixture = COMPACTPROOF_SOURCE_DIR "/tests/readers/fixtures/docx/comments.docx";
  const Run run = run_compactproof({"text", fixture});
  CAPTURE(run.out);
  REQUIRE(run.code == 0);
  REQUIRE_THAT(run.out, StartsWith("paragraph\t\tSix weeks") && Contains("\ncomment\tB\tIs this enough?\n"));
  REQUIRE_THAT(run.talk, Contains("comments are not reviewed"));
}

TEST_CASE("text as JSON is a line for each document, with what stands beside the text") {
  const std::string fixtures = COMPACTPROOF_SOURCE_DIR "/tests/readers/fixtures/";
  const Run run = run_compactproof({"text", "--format", "json", fixtures + "docx/footnotes.docx", fixtures + "odt/hidden.odt"});
  REQUIRE(run.code == 0);
  REQUIRE(std::count(run.out.begin(), run.out.end(), '\n') == 2);
  REQUIRE_THAT(run.out, Contains(R"("channel":"note","label":"1")") && Contains(R"("hidden":[{"block":0,"text":"Secret words."})"));
}

TEST_CASE("text says which document cannot be read and prints the others") {
  const TestFolder folder;
  const std::string broken = folder.write("broken.docx", "PK\x03\x04 no archive");
  const std::string paper = folder.write("paper.txt", "We consult.\n");
  const Run run = run_compactproof({"text", broken, paper});
  REQUIRE(run.code == 3);
  REQUIRE(run.out == "paragraph\t\tWe consult.\n");
  REQUIRE_THAT(run.talk, Contains("broken.docx"));
  REQUIRE(run_compactproof({"text"}).code == 2);
  REQUIRE(run_compactproof({"text", paper, "--format", "yaml"}).code == 2);
}
