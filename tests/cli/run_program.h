// Runs the built program as a user would, in a folder of its own.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

struct Run {
  int code = -1;     // exit code; -1 when a signal ended it
  std::string out;
  std::string talk;  // stderr
  double seconds = 0;    // processor time
  long mebibytes = 0;    // most memory held
};

// `input` is its standard input. No shell is involved. `environment` holds additions: "NO_COLOR=1".
Run run_compactproof(const std::vector<std::string>& arguments, const std::string& input = {},
                     const std::vector<std::string>& environment = {});

// A fresh folder for one test, removed with everything in it at the end.
class TestFolder {
 public:
  TestFolder();
  ~TestFolder();
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;

  std::string path(const std::string& name) const { return (path_ / name).string(); }
  // Writes a file and returns its path.
  std::string write(const std::string& name, const std::string& text) const;
  std::string read(const std::string& name) const;

 private:
  std::filesystem::path path_;
};
