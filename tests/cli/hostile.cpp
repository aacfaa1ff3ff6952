// Hostile files all the way through the program: what a reader survives, the review must survive too.
#include <catch2/catch.hpp>

#include "cli/run_program.h"
#include "readers/hostile_files.h"
#include "text/utf8.h"

namespace compactproof {

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif

#if defined(NDEBUG)
constexpr double seconds_allowed = sanitized ? 60 : 2;
#else
constexpr double seconds_allowed = 8;  // the developer build is hardly optimised
#endif
constexpr long mebibytes_allowed = 288;  // the review keeps its words beside the document, which takes 256 at most

constexpr int not_read = 3;

}  // namespace

TEST_CASE("hostile files are reviewed or refused in bounded time and memory") {
  const TestFolder folder;
  for (const HostileFile& file : hostile_files()) {
    INFO(file.name);
    const std::string path = folder.write(std::string(file.name), file.make());
    const Run run = run_compactproof({"check", "--format", "json", path});
    CHECK(run.code == (file.outcome == HostileOutcome::error ? not_read : 0));
    CHECK(run.seconds <= seconds_allowed);
    if (!sanitized) CHECK(run.mebibytes <= mebibytes_allowed);
    CHECK(run.out.find("root:x:0") == std::string::npos);
    std::filesystem::remove(path);
  }
}

TEST_CASE("odd names of files are only names") {
  const TestFolder folder;
  const std::string text = "The Council will give three months' notice.\n";
  for (const std::string name : {" space.txt", "-dash.txt", "new\nline.txt", "quotes'\".txt", "$(touch pwned).txt", "`touch pwned`.txt",
                                 "semi;touch pwned.txt", "\x1B[31mred.txt", "not UTF-8 \xFF.txt", "stars*?[.txt", "%s%n.txt",
                                 "\xE2\x80\xAEtxt.exe", "<script>.txt"}) {
    INFO(name);
    const std::string path = folder.write(name, text);
    for (const std::string format : {"text", "json", "html"}) {
      const Run run = run_compactproof({"check", "--format", format, path});
      CHECK(run.code == 0);
      CHECK(run.out.find('\x1B') == std::string::npos);
      CHECK(is_valid_utf8(run.out));
      if (format == "html") CHECK(run.out.find("<script>.txt") == std::string::npos);
    }
  }
  CHECK_FALSE(std::filesystem::exists(folder.path("pwned")));
  CHECK_FALSE(std::filesystem::exists("pwned"));
}

TEST_CASE("a document too long to be reviewed as a whole says so") {
  const TestFolder folder;
  std::string text;
  for (int i = 0; i < 17'000; ++i) text += "The Council pays its grants.\n\n";
  const Run run = run_compactproof({"check", "--format", "json", folder.write("long.txt", text)});
  CHECK(run.code == 0);
  CHECK(run.out.find("\"too-long\"") != std::string::npos);
}

}  // namespace compactproof
