#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "cli/run_program.h"

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;
using nlohmann::json;

namespace {

const std::string short_consultation =
    "# Have your say on the transport strategy\n\n"
    "This is a consultation paper by the council on transport for voluntary organisations.\n\n"
    "The consultation will be open for six weeks. The closing date for responses is 12 March 2026.\n\n"
    "How to respond: write to transport@example.org.\n";

json checked(std::vector<std::string> arguments, const std::string& input = {}, int code = 0) {
  arguments.insert(arguments.begin(), "check");
  arguments.insert(arguments.end(), {"--format", "json"});
  const Run run = run_compactproof(arguments, input);
  CAPTURE(run.talk);
  REQUIRE(run.code == code);
  return json::parse(run.out);
}

std::string verdict_of(const json& document, const std::string& id) {
  for (const json& point : document["points"]) {
    if (point["id"] == id) return point["verdict"];
  }
  return "no such point";
}

const std::vector<std::string> as_consultation = {"--type", "consultation-paper"};

std::vector<std::string> with(std::vector<std::string> first, const std::vector<std::string>& more) {
  first.insert(first.end(), more.begin(), more.end());
  return first;
}

}  // namespace

TEST_CASE("a document goes in and its findings come out as JSON") {
  const TestFolder folder;
  const std::string paper = folder.write("paper.txt", short_consultation);
  const json report = checked(with({paper}, as_consultation));
  REQUIRE(report["documents"].size() == 1);
  const json& document = report["documents"][0];
  REQUIRE(document["path"] == paper);
  REQUIRE(document["type"] == "consultation-paper");
  REQUIRE(verdict_of(document, "CON-01") == "breached");
  REQUIRE(document["rating"] == "red");
}

TEST_CASE("text is the format unless another is asked for") {
  const TestFolder folder;
  const Run run = run_compactproof({"check", folder.write("paper.txt", short_consultation)});
  REQUIRE(run.code == 0);
  REQUIRE_THAT(run.out, Contains("CON-01"));
  REQUIRE(run.talk.empty());
}

TEST_CASE("several documents keep their order and stand once") {
  const TestFolder folder;
  const std::string b = folder.write("b.txt", "We consult.");
  const std::string a = folder.write("a.txt", "We fund.");
  const json report = checked({b, a, b, folder.path("./b.txt")});
  REQUIRE(report["documents"].size() == 2);
  REQUIRE(report["documents"][0]["path"] == b);
  REQUIRE(report["documents"][1]["path"] == a);
}

TEST_CASE("a pattern that the shell left alone is expanded in order") {
  const TestFolder folder;
  folder.write("b.txt", "We consult.");
  folder.write("a.txt", "We fund.");
  const json report = checked({folder.path("*.txt")});
  REQUIRE(report["documents"].size() == 2);
  REQUIRE(report["documents"][0]["path"] == folder.path("a.txt"));
}

TEST_CASE("a file whose name looks like a pattern is itself") {
  const TestFolder folder;
  const json report = checked({folder.write("draft[1].txt", "We consult.")});
  REQUIRE(report["documents"][0]["path"] == folder.path("draft[1].txt"));
}

TEST_CASE("standard input is read under the name given") {
  const json report = checked(with({"-", "--stdin-name", "letter.txt"}, as_consultation), short_consultation);
  REQUIRE(report["documents"][0]["path"] == "letter.txt");
  REQUIRE(verdict_of(report["documents"][0], "CON-01") == "breached");
}

TEST_CASE("documents that cannot be read are told, the others are reviewed, and the code is 3") {
  const TestFolder folder;
  const std::string bad = folder.write("bad.docx", "PK\x03\x04 cut off");
  const std::string good = folder.write("good.txt", "We consult.");
  const Run run = run_compactproof({"check", bad, good, "--format", "json"});
  REQUIRE(run.code == 3);
  REQUIRE_THAT(run.talk, Contains("bad.docx"));
  const json report = json::parse(run.out);
  REQUIRE(report["documents"].size() == 1);
  REQUIRE(report["unread"][0]["path"] == bad);
}

TEST_CASE("an empty document cannot be read") {
  const TestFolder folder;
  REQUIRE(run_compactproof({"check", folder.write("empty.txt", "")}).code == 3);
}

TEST_CASE("a file without permission is unread, not a crash") {
  if (geteuid() == 0) {
    WARN("skipped: root may read everything");
    return;
  }
  const TestFolder folder;
  const std::string path = folder.write("secret.txt", "We consult.");
  std::filesystem::permissions(path, std::filesystem::perms::none);
  const Run run = run_compactproof({"check", path});
  REQUIRE(run.code == 3);
  REQUIRE_THAT(run.talk, Contains("cannot be opened"));
}

TEST_CASE("the gate decides the exit code and says why on stderr") {
  const TestFolder folder;
  const std::string paper = folder.write("paper.txt", short_consultation);
  const auto code = [&](const std::vector<std::string>& gate) {
    return run_compactproof(with(with({"check", paper}, as_consultation), gate)).code;
  };
  REQUIRE(code({}) == 0);
  for (const char* condition : {"breached", "partial", "missing", "red", "amber"}) {
    CAPTURE(condition);
    REQUIRE(code({"--fail-on", condition}) == 1);
  }
  REQUIRE(code({"--min-score", "100"}) == 1);
  REQUIRE(code({"--min-score", "0"}) == 0);
  const Run run = run_compactproof(with({"check", paper, "--fail-on", "breached"}, as_consultation));
  REQUIRE_THAT(run.talk, Contains("gate not met: " + paper + ": breached: ") && Contains("CON-01"));
}

TEST_CASE("the gate says of which document it says nothing") {
  const TestFolder folder;
  const std::string poem = folder.write("poem.txt", "The grass is green.\n");
  const Run run = run_compactproof({"check", poem, "--min-score", "80"});
  REQUIRE(run.code == 0);
  REQUIRE_THAT(run.talk, StartsWith("gate not asked: " + poem + ": no review point counts"));
  REQUIRE(run_compactproof({"check", poem}).talk.empty());
}

TEST_CASE("a gate that is not met goes before a document that is not read") {
  const TestFolder folder;
  const std::string paper = folder.write("paper.txt", short_consultation);
  const std::string bad = folder.write("bad.docx", "PK\x03\x04 cut off");
  REQUIRE(run_compactproof(with({"check", bad, paper, "--fail-on", "red"}, as_consultation)).code == 1);
  REQUIRE(run_compactproof(with({"check", bad, paper, "--min-score", "0"}, as_consultation)).code == 3);
}

TEST_CASE("the report goes to a file in the format of its suffix") {
  const TestFolder folder;
  const std::string paper = folder.write("paper.txt", short_consultation);
  const Run html = run_compactproof({"check", paper, "--output", folder.path("review.html")});
  REQUIRE(html.code == 0);
  REQUIRE(html.out.empty());
  REQUIRE_THAT(folder.read("review.html"), StartsWith("<!"));
  run_compactproof({"check", paper, "-o", folder.path("review.json")});
  REQUIRE(json::parse(folder.read("review.json"))["documents"].size() == 1);
  run_compactproof({"check", paper, "--format", "json", "-o", folder.path("review.txt")});
  REQUIRE_THAT(folder.read("review.txt"), StartsWith("{"));
}

TEST_CASE("an output that cannot be written is an error") {
  const TestFolder folder;
  const Run run = run_compactproof({"check", folder.write("paper.txt", "We consult."), "-o", folder.path("no/x.txt")});
  REQUIRE(run.code == 2);
  REQUIRE_THAT(run.talk, Contains("cannot be opened for writing"));
}

TEST_CASE("colour appears only when asked for where there is no terminal") {
  const TestFolder folder;
  const std::string paper = folder.write("paper.txt", short_consultation);
  const auto coloured = [&](const std::vector<std::string>& more, const std::vector<std::string>& environment = {}) {
    return run_compactproof(with({"check", paper}, more), {}, environment).out.find('\x1B') != std::string::npos;
  };
  REQUIRE_FALSE(coloured({}));
  REQUIRE_FALSE(coloured({"--no-color"}));
  REQUIRE(coloured({"--color", "always"}));
  REQUIRE_FALSE(coloured({"--color", "auto"}, {"NO_COLOR=1"}));
}

TEST_CASE("the same documents give the same bytes") {
  const TestFolder folder;
  const std::string paper = folder.write("paper.txt", short_consultation);
  const Run first = run_compactproof({"check", paper, "--format", "json"});
  REQUIRE(first.out == run_compactproof({"check", paper, "--format", "json"}).out);
}
