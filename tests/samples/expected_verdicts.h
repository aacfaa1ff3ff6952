// What a reader expects of a sample document: samples/<name>.expected.yaml.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace compactproof {

struct ExpectedVerdicts {
  std::string document;                                     // file name beside the expectation
  std::string type;                                         // "consultation-paper"
  std::map<std::string, std::vector<std::string>> points;   // "CON-01" → the verdicts that can be defended

  // Where the program is known to be wrong: the verdict it gives instead. Its reader's verdict stays above; a line here
  // has to go when the program mends.
  std::map<std::string, std::string> known_wrong;

  // "absent" for a point that is not listed.
  std::vector<std::string> of(const std::string& point) const;
};

// Throws Error with file, line and column when the file is not as described.
ExpectedVerdicts read_expected_verdicts(const std::filesystem::path& path);

// The whole file. Throws Error when it cannot be read.
std::string read_whole_file(const std::filesystem::path& path);

}  // namespace compactproof
