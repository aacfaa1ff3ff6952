// Wrong usage: exit code 2, nothing on stdout, advice on stderr.
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "cli/run_program.h"

using Catch::Matchers::Contains;

namespace {

void require_usage_error(const std::vector<std::string>& arguments, const std::string& advice) {
  const Run run = run_compactproof(arguments);
  CAPTURE(arguments, run.talk);
  REQUIRE(run.code == 2);
  REQUIRE(run.out.empty());
  REQUIRE_THAT(run.talk, Contains(advice));
}

}  // namespace

TEST_CASE("without a command the help goes to stderr and the code is 2") {
  require_usage_error({}, "Examples:");
}

TEST_CASE("an unknown command is answered with the closest") {
  require_usage_error({"chekc", "paper.txt"}, "unknown command `chekc`; did you mean `check`?");
  require_usage_error({"framework", "lsit"}, "unknown framework command `lsit`; did you mean `list`?");
}

TEST_CASE("an unknown option is answered with the closest") {
  require_usage_error({"check", "--formt", "json"}, "`check` has no option `--formt`; did you mean `--format`?");
}

TEST_CASE("options are not guessed from their beginnings") {
  require_usage_error({"check", "--form", "json"}, "has no option `--form`");
}

TEST_CASE("an option without its value is wrong usage") {
  require_usage_error({"check", "--format"}, "--format");
}

TEST_CASE("unknown option values list the known ones") {
  const TestFolder folder;
  const std::string paper = folder.write("paper.txt", "We consult.");
  require_usage_error({"check", paper, "--format", "jsno"}, "unknown format `jsno`; did you mean `json`?");
  require_usage_error({"check", paper, "--fail-on", "breeched"}, "did you mean `breached`?");
  require_usage_error({"check", paper, "--color", "sometimes"}, "Known: auto, always, never");
  require_usage_error({"check", paper, "--type", "consultaton-paper"}, "did you mean `consultation-paper`?");
  require_usage_error({"explain", paper, "CON-01", "--type", "spaceship"}, "unknown document type `spaceship`");
}

TEST_CASE("a score to reach is a number from 0 to 100") {
  const TestFolder folder;
  const std::string paper = folder.write("paper.txt", "We consult.");
  for (const char* value : {"101", "-1", "nan", "many", "80%", ""}) {
    require_usage_error({"check", paper, "--min-score", value}, std::string("from 0 to 100, not `") + value + "`");
  }
}

TEST_CASE("a missing file is answered with the closest name beside it") {
  const TestFolder folder;
  folder.write("consultation.txt", "We consult.");
  require_usage_error({"check", folder.path("consultaton.txt")}, "did you mean `" + folder.path("consultation.txt"));
  require_usage_error({"check", folder.path("nowhere/paper.txt")}, "there is no folder");
}

TEST_CASE("a link that leads nowhere is not answered with its own name") {
  const TestFolder folder;
  std::filesystem::create_symlink("nowhere", folder.path("paper.docx"));
  require_usage_error({"check", folder.path("paper.docx")}, "is a link to a file that is not there");
}

TEST_CASE("a pattern that matches nothing is wrong usage") {
  const TestFolder folder;
  require_usage_error({"check", folder.path("*.docx")}, "the pattern matches no file");
}

TEST_CASE("a folder is answered with a pattern for the documents in it") {
  const TestFolder folder;
  require_usage_error({"check", folder.path("")}, "is a folder, and no document that can be read is in it");
  folder.write("a.odt", "");
  require_usage_error({"check", folder.path("")}, "name the documents in it: " + folder.path("*.odt"));
}

TEST_CASE("an empty name is wrong usage") {
  require_usage_error({"check", ""}, "the name of a document is empty");
}

TEST_CASE("a pipe is refused without opening it") {
  const TestFolder folder;
  REQUIRE(mkfifo(folder.path("pipe.txt").c_str(), 0600) == 0);
  require_usage_error({"check", folder.path("pipe.txt")}, "is a pipe or device");
}

TEST_CASE("no document is wrong usage") {
  require_usage_error({"check"}, "name the documents to check");
  require_usage_error({"explain", "paper.txt"}, "name one document and one point");
}

TEST_CASE("a name for standard input needs standard input") {
  const TestFolder folder;
  require_usage_error({"check", folder.write("paper.txt", "We consult."), "--stdin-name", "x"}, "add `-`");
}

TEST_CASE("the report never overwrites a document that is checked") {
  const TestFolder folder;
  const std::string paper = folder.write("paper.txt", "We consult.");
  require_usage_error({"check", paper, "--output", paper}, "would overwrite");
  REQUIRE(folder.read("paper.txt") == "We consult.");
}

TEST_CASE("a report is not written under a name that promises another format") {
  const TestFolder folder;
  const std::string paper = folder.write("paper.txt", "We consult.");
  require_usage_error({"check", paper, "--output", folder.path("review.pdf")}, "no report is written as `.pdf`");
  require_usage_error({"check", paper, "--output", folder.path("")}, "is a folder; name a file in it: ");
  REQUIRE(run_compactproof({"check", paper, "--format", "text", "--output", folder.path("review.log")}).code == 0);
  REQUIRE(run_compactproof({"check", paper, "--output", folder.path("review")}).code == 0);
}

TEST_CASE("trying a rule needs a folder of rules and a known document type") {
  const std::vector<std::string> attempt = {"rule", "try", "CON-01", "We consult for four weeks.", "--rules"};
  const auto with = [&](std::initializer_list<std::string> more) {
    std::vector<std::string> arguments = attempt;
    arguments.insert(arguments.end(), more);
    return arguments;
  };
  const std::string rules = COMPACTPROOF_SOURCE_DIR "/rules";
  require_usage_error(with({"no/such/folder"}), "run this where rules/ is, or name it with --rules");
  require_usage_error(with({rules, "--type", "XYZ"}), "unknown document type `XYZ`");
  const Run named = run_compactproof(with({rules, "--type", "consultation-paper"}));
  REQUIRE(named.code == 0);
  REQUIRE(named.out == run_compactproof(with({rules, "--type", "CPA"})).out);
}

TEST_CASE("an unknown review point is answered with the closest") {
  const TestFolder folder;
  const std::string paper = folder.write("paper.txt", "We consult.");
  require_usage_error({"explain", paper, "CON-001"}, "unknown review point `CON-001`; did you mean `CON-01`?");
}

TEST_CASE("an unknown framework is an error of usage") {
  const TestFolder folder;
  const std::string paper = folder.write("paper.txt", "We consult.");
  require_usage_error({"check", paper, "--framework", "bromley-compcat"}, "bromley-compact");
  require_usage_error({"framework", "show", folder.path("none")}, folder.path("none"));
}

TEST_CASE("a broken framework is told with its place") {
  const TestFolder folder;
  const std::string path = folder.write("framework.yaml", "id: broken\nareas: 7\n");
  require_usage_error({"framework", "check", path}, "framework.yaml:");
}
