// Measures silence: each rule is run over the passages written for points of *other* themes, where it should mostly say
// nothing. What it says there is no proof of a mistake (a passage on notice may promise payment in advance), but a rule
// that talks much about other people's subjects is too wide.
//   measure_silence RULES_FOLDER FRAMEWORK WORDINGS_FOLDER [POINT...] [--show]
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "authoring/rule_bench.h"

namespace {

struct Passage {
  std::string theme;   // "CON"
  std::string place;   // "CON-01:12"
  std::string text;
};

std::vector<Passage> read_passages(const std::string& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".jsonl") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<Passage> passages;
  for (const auto& path : files) {
    std::ifstream in(path);
    std::string line;
    for (int number = 1; std::getline(in, line); ++number) {
      if (line.empty()) continue;
      const std::string point = path.stem().string();
      passages.push_back({point.substr(0, 3), point + ':' + std::to_string(number), nlohmann::json::parse(line)["text"]});
    }
  }
  return passages;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) return std::cerr << "usage: measure_silence RULES FRAMEWORK WORDINGS [POINT...] [--show]\n", 2;
  const compactproof::RuleBench bench(compactproof::read_rules_folder(argv[1]), compactproof::load_framework(argv[2]));
  std::vector<std::string> points(argv + 4, argv + argc);
  const bool show = std::erase(points, "--show") > 0;
  const std::vector<Passage> passages = read_passages(argv[3]);
  for (std::size_t rule = 0; rule < bench.rules().size(); ++rule) {
    int spoken = 0;
    int silent = 0;
    std::string point;
    for (const Passage& passage : passages) {
      if (point.empty()) point = bench.run(rule, "Nothing.").point;
      if (!points.empty() && std::find(points.begin(), points.end(), point) == points.end()) break;
      if (passage.theme == point.substr(0, 3)) continue;
      const auto verdict = bench.run(rule, passage.text);
      const bool says = verdict.verdict != compactproof::Verdict::not_found && verdict.verdict != compactproof::Verdict::not_applicable;
      ++(says ? spoken : silent);
      if (says && show) {
        std::printf("%s on %s says %s by %s\n    %s\n", point.c_str(), passage.place.c_str(),
                    std::string(to_string(verdict.verdict)).c_str(), verdict.branch.c_str(), passage.text.c_str());
      }
    }
    if (spoken + silent > 0) std::printf("%-7s speaks on %3d of %4d passages of other themes\n", point.c_str(), spoken, spoken + silent);
  }
}
