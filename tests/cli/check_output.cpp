// Where the report of `check` goes, and what that costs when there are many documents.
#include <catch2/catch.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "cli/run_program.h"

using Catch::Matchers::Contains;
using nlohmann::json;

namespace {

namespace fs = std::filesystem;

#if defined(__SANITIZE_ADDRESS__)
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif

const std::string letter = "The Council will give three months' notice before it ends the grant.\n";

std::size_t files_in(const TestFolder& folder) {
  const fs::directory_iterator all(folder.path(""));
  return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

std::vector<std::string> many_letters(const TestFolder& folder, int number) {
  std::vector<std::string> paths;
  for (int i = 0; i < number; ++i) paths.push_back(folder.write("letter-" + std::to_string(i) + ".txt", letter));
  return paths;
}

Run check(std::vector<std::string> paths, const std::vector<std::string>& options) {
  paths.insert(paths.begin(), "check");
  paths.insert(paths.end(), options.begin(), options.end());
  return run_compactproof(paths);
}

}  // namespace

TEST_CASE("many documents take hardly more memory than one") {
  if (sanitized) {
    WARN("skipped: the sanitizers keep freed memory");
    return;
  }
  constexpr int documents = 200;   // kept until the end, their reviews would take 15 MiB and their JSON 100
  constexpr long mebibytes_allowed = 8;
  const TestFolder folder;
  const std::vector<std::string> paths = many_letters(folder, documents);
  for (const std::string format : {"text", "json"}) {
    INFO(format);
    const Run one = check({paths.front()}, {"--format", format});
    const Run all = check(paths, {"--format", format});
    REQUIRE(all.code == 0);
    CHECK(all.mebibytes <= one.mebibytes + mebibytes_allowed);
    if (format == "json") CHECK(json::parse(all.out)["documents"].size() == documents);
  }
}

TEST_CASE("a run that fails leaves the report of the last one as it was, and nothing beside it") {
  const TestFolder folder;
  const std::string paper = folder.write("letter.txt", letter);
  const std::string report = folder.write("review.json", "the last report");
  REQUIRE(check({paper}, {"--type", "shopping-list", "-o", report}).code == 2);
  CHECK(folder.read("review.json") == "the last report");
  CHECK(files_in(folder) == 2);
  REQUIRE(check({paper}, {"-o", report}).code == 0);
  CHECK(json::parse(folder.read("review.json"))["documents"].size() == 1);
  CHECK(files_in(folder) == 2);
}

TEST_CASE("a report that replaces another is open to the same people") {
  const TestFolder folder;
  const std::string report = folder.write("review.txt", "the last report");
  const fs::perms only_owner = fs::perms::owner_read | fs::perms::owner_write;
  fs::permissions(report, only_owner);
  REQUIRE(check({folder.write("letter.txt", letter)}, {"-o", report}).code == 0);
  CHECK(fs::status(report).permissions() == only_owner);
}

TEST_CASE("a report written through a link replaces the file and not the link") {
  const TestFolder folder;
  folder.write("review.txt", "the last report");
  fs::create_symlink("review.txt", folder.path("newest.txt"));
  REQUIRE(check({folder.write("letter.txt", letter)}, {"-o", folder.path("newest.txt")}).code == 0);
  CHECK(fs::is_symlink(folder.path("newest.txt")));
  CHECK_THAT(folder.read("review.txt"), Contains("letter.txt"));
}

TEST_CASE("a link that leads nowhere is written through") {
  const TestFolder folder;
  fs::create_symlink("review.txt", folder.path("newest.txt"));
  REQUIRE(check({folder.write("letter.txt", letter)}, {"-o", folder.path("newest.txt")}).code == 0);
  CHECK_THAT(folder.read("review.txt"), Contains("letter.txt"));
}

TEST_CASE("devices are written to and never replaced") {
  const TestFolder folder;
  const std::string paper = folder.write("letter.txt", letter);
  CHECK(check({paper}, {"--format", "json", "-o", "/dev/null"}).code == 0);
  CHECK(fs::is_character_file("/dev/null"));
  if (!fs::is_character_file("/dev/full")) return;
  const Run full = check({paper}, {"--format", "json", "-o", "/dev/full"});
  CHECK(full.code == 2);
  CHECK_THAT(full.talk, Contains("/dev/full: could not be written completely"));
}
