// A script in the place of a converter.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "readers/converter_process.h"

namespace compactproof {

// Puts a program of this name in front of all others on the PATH while it lives. Without a script there is only an
// empty PATH.
class TestConverter {
 public:
  explicit TestConverter(const std::string& name, const std::string& script = {}) : old_path_(std::getenv("PATH")) {
    const std::string folder = folder_.path().string();
    if (!script.empty()) {
      const std::string file = folder_.write(name, "#!/bin/sh\n" + script + "\n");
      std::filesystem::permissions(file, std::filesystem::perms::owner_all);
    }
    setenv("PATH", (script.empty() ? folder : folder + ":" + old_path_).c_str(), 1);
  }
  ~TestConverter() { setenv("PATH", old_path_.c_str(), 1); }
  TestConverter(const TestConverter&) = delete;
  TestConverter& operator=(const TestConverter&) = delete;

 private:
  PrivateFolder folder_;
  std::string old_path_;
};

}  // namespace compactproof
