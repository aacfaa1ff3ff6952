#include "readers/converter_process.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

#include "readers/test_converter.h"

namespace compactproof {

namespace {

ConverterBounds short_bounds() {
  ConverterBounds bounds;
  bounds.time = std::chrono::milliseconds(1500);
  bounds.output = 100'000;
  return bounds;
}

ConverterOutcome run(const std::string& script, const ConverterBounds& bounds = short_bounds()) {
  const TestConverter converter("convert", script);
  const PrivateFolder folder;
  return run_converter("convert", {"one", "two words; $(false)"}, folder, bounds);
}

}  // namespace

TEST_CASE("a converter's output, complaint and exit code come back") {
  const ConverterOutcome outcome = run("printf '%s|' \"$@\"; echo odd >&2; exit 3");
  CHECK(outcome.end == ConverterEnd::finished);
  CHECK(outcome.output == "one|two words; $(false)|");
  CHECK(outcome.complaint == "odd\n");
  CHECK(outcome.exit_code == 3);
}

TEST_CASE("a converter that is not installed is told from one that fails") {
  const PrivateFolder folder;
  CHECK(run_converter("no-such-converter", {}, folder).end == ConverterEnd::missing);
  CHECK(run("exit 1").end == ConverterEnd::finished);
}

TEST_CASE("a converter that hangs is ended in time, with what it started") {
  const auto start = std::chrono::steady_clock::now();
  const char* script = GENERATE("sleep 60", "exec >&- 2>&-; sleep 60", "sleep 60 & echo $!; sleep 60", "sleep 60 & exit 0");
  INFO(script);
  const ConverterOutcome outcome = run(script);
  CHECK(outcome.end == ConverterEnd::out_of_time);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(10));
  if (outcome.output.empty()) return;
  const pid_t left_behind = std::stoi(outcome.output);
  bool gone = false;  // or dead, and waiting for whoever inherits it
  for (int i = 0; i < 200 && !gone; ++i) {
    std::ifstream stat("/proc/" + std::to_string(left_behind) + "/stat");
    std::string number, name, state;
    gone = !(stat >> number >> name >> state) || state == "Z" || state == "X";
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  CHECK(gone);
}

TEST_CASE("a converter that floods its output is stopped") {
  const ConverterOutcome outcome = run("while :; do echo aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa; done");
  CHECK(outcome.end == ConverterEnd::too_much_output);
  CHECK(outcome.output.size() <= 100'001);
  CHECK(run("while :; do echo aaaaaaaaaaaaaaaaaaaaaaaaaaaa >&2; done").complaint.size() <= 4096);
}

TEST_CASE("a converter that crashes is told") { CHECK(run("kill -SEGV $$").end == ConverterEnd::crashed); }

TEST_CASE("a converter's processor time is bounded") {
  ConverterBounds bounds = short_bounds();
  bounds.processor_seconds = 1;
  bounds.time = std::chrono::seconds(30);
  CHECK(run("while :; do :; done", bounds).end == ConverterEnd::out_of_time);
}

TEST_CASE("a converter works in its private folder, which is removed, and sees no other variables") {
  setenv("SECRET_OF_USER", "hidden", 1);
  std::filesystem::path path;
  {
    const TestConverter converter("convert", "pwd; echo $HOME; echo left > file; env | grep -c SECRET; stat -c %a .");
    const PrivateFolder folder;
    path = folder.path();
    const ConverterOutcome outcome = run_converter("convert", {}, folder);
    CHECK(outcome.output == path.string() + "\n" + path.string() + "\n0\n700\n");
    CHECK(std::filesystem::exists(path / "file"));
  }
  CHECK_FALSE(std::filesystem::exists(path));
  unsetenv("SECRET_OF_USER");
}

}  // namespace compactproof
