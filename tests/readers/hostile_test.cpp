// Each hostile file is read in a process of its own, so that its time and memory are its own.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <exception>
#include <set>
#include <string>

#include "error.h"
#include "readers/hostile_files.h"
#include "readers/read_document.h"

namespace compactproof {

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif

constexpr double seconds_allowed = sanitized ? 30 : 2;
constexpr long kilobytes_allowed = 256 * 1024;

double cpu_seconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

long peak_kilobytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

std::string shortened(const std::string& text) { return text.size() > 300 ? text.substr(0, 300) + "…" : text; }

bool has_notice(const Document& document, std::string_view code) {
  return std::any_of(document.notices.begin(), document.notices.end(),
                     [&](const Notice& notice) { return notice.code == code; });
}

// Empty when the outcome is the expected one; otherwise what happened instead.
std::string mismatch(const HostileFile& file, const Document& document) {
  if (document.text.empty() && !has_notice(document, "no-text")) return "silently empty";
  if (file.outcome == HostileOutcome::error) return "read without an error: " + shortened(document.text);
  if (file.outcome == HostileOutcome::text) {
    return document.text.find(file.expected) != std::string::npos ? "" : "other text: " + shortened(document.text);
  }
  if (has_notice(document, file.expected)) return "";
  std::string codes;
  for (const Notice& notice : document.notices) codes += " " + notice.code;
  return "other notices:" + codes;
}

std::string mismatch(const HostileFile& file, const Error& error) {
  const std::string message = error.what();
  if (file.outcome != HostileOutcome::error) return "refused: " + shortened(message);
  if (message.find(file.expected) == std::string::npos) return "another error: " + shortened(message);
  if (message.size() > 500) return "an endless message: " + shortened(message);
  return "";
}

std::string judge(const HostileFile& file) {
  const std::string bytes = file.make();
  const double start = cpu_seconds();
  std::string wrong;
  try {
    wrong = mismatch(file, read_document(std::string(file.name), bytes));
  } catch (const Error& error) {
    wrong = mismatch(file, error);
  } catch (const std::exception& other) {
    wrong = std::string("an exception that is no Error: ") + other.what();
  }
  const double seconds = cpu_seconds() - start;
  if (seconds > seconds_allowed) wrong += " took " + std::to_string(seconds) + " s of CPU";
  const long kilobytes = peak_kilobytes();
  if (!sanitized && kilobytes > kilobytes_allowed) wrong += " took " + std::to_string(kilobytes / 1024) + " MiB";
  return wrong;
}

std::string read_all(int pipe) {
  std::string all;
  char buffer[4096];
  for (ssize_t got = 0; (got = read(pipe, buffer, sizeof buffer)) > 0;)
    all.append(buffer, static_cast<std::size_t>(got));
  return all;
}

std::string judge_in_child(const HostileFile& file) {
  int ends[2];
  if (pipe(ends) != 0) return "no pipe";
  const pid_t child = fork();
  if (child == 0) {
    close(ends[0]);
    const std::string wrong = judge(file);
    const bool told = write(ends[1], wrong.data(), wrong.size()) == static_cast<ssize_t>(wrong.size());
    _exit(told ? 0 : 1);
  }
  close(ends[1]);
  std::string wrong = read_all(ends[0]);
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) wrong += " crashed with status " + std::to_string(status);
  return wrong;
}

}  // namespace

TEST_CASE("hostile files give a clear error, a notice or their text, in 2 seconds and 256 MiB") {
  const auto files = hostile_files();
  REQUIRE(files.size() >= 60);
  for (const HostileFile& file : files) {
    INFO(file.name);
    CHECK(judge_in_child(file) == "");
  }
}

TEST_CASE("hostile files have names of their own") {
  std::set<std::string_view> names;
  for (const HostileFile& file : hostile_files()) CHECK(names.insert(file.name).second);
}

}  // namespace compactproof
