// Measures rules on a bank of worded passages: FOLDER holds <POINT>.jsonl files of {"point", "verdict", "text",
// "register"}, a passage a line.
//   measure_wordings RULES_FOLDER FRAMEWORK WORDINGS_FOLDER [odd|even|all] [POINT...] [--errors] [--floor=F1]
// --errors shows each passage that is read wrongly; with --floor a lower macro-F1 is a failure.
#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "authoring/rule_bench.h"

namespace {

using compactproof::RuleBench;
using compactproof::Verdict;

constexpr std::array<std::string_view, 5> classes = {"met", "explained", "partial", "breached", "absent"};

std::size_t class_of(std::string_view verdict) {
  const auto found = std::find(classes.begin(), classes.end(), verdict);
  return found == classes.end() ? 4 : static_cast<std::size_t>(found - classes.begin());
}

// Passages say what kind of text they come from; reports and papers tell of what was done.
std::string type_of(const std::string& kind) {
  const auto says = [&](std::string_view word) { return kind.find(word) != std::string::npos; };
  if (says("minutes") || says("report")) return "REP";
  if (says("consultation paper") || says("NHS paper")) return "CPA";
  if (says("letter")) return "NOT";
  return "";
}

using Table = std::array<std::array<int, 5>, 5>;

double macro_f1(const Table& table) {
  double sum = 0;
  int used = 0;
  for (std::size_t c = 0; c < 5; ++c) {
    int gold = 0;
    int predicted = 0;
    for (std::size_t i = 0; i < 5; ++i) {
      gold += table[c][i];
      predicted += table[i][c];
    }
    if (gold + predicted == 0) continue;
    sum += 2.0 * table[c][c] / (gold + predicted);
    ++used;
  }
  return used == 0 ? 0 : sum / used;
}

double false_alarms(const Table& table) {
  int all = 0;
  for (const int count : table[4]) all += count;
  return all == 0 ? 0 : 1.0 - static_cast<double>(table[4][4]) / all;
}

void add(Table& sum, const Table& more) {
  for (std::size_t i = 0; i < 5; ++i) {
    for (std::size_t j = 0; j < 5; ++j) sum[i][j] += more[i][j];
  }
}

void print(const std::string& name, const Table& table) {
  int right = 0;
  int all = 0;
  for (std::size_t i = 0; i < 5; ++i) {
    right += table[i][i];
    for (const int count : table[i]) all += count;
  }
  std::printf("%-8s passages %4d  right %5.1f %%  macro-F1 %.3f  false alarms %5.1f %%\n", name.c_str(), all,
              all == 0 ? 0.0 : 100.0 * right / all, macro_f1(table), 100.0 * false_alarms(table));
}

void print_matrix(const Table& table) {
  std::printf("gold \\ got");
  for (const auto name : classes) std::printf(" %9s", std::string(name).c_str());
  for (std::size_t i = 0; i < 5; ++i) {
    std::printf("\n%-10s", std::string(classes[i]).c_str());
    for (const int count : table[i]) std::printf(" %9d", count);
  }
  std::printf("\n");
}

struct Options {
  std::string part = "odd";
  std::vector<std::string> points;
  bool errors = false;
  double floor = 0;

  bool wants(const std::string& point) const { return points.empty() || std::find(points.begin(), points.end(), point) != points.end(); }
  bool wants_line(int number) const { return part == "all" || (part == "odd") == (number % 2 == 1); }
};

Options read_options(int argc, char** argv) {
  Options options;
  if (argc > 4) options.part = argv[4];
  for (int i = 5; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--errors") options.errors = true;
    else if (argument.starts_with("--floor=")) options.floor = std::stod(argument.substr(8));
    else options.points.push_back(argument);
  }
  return options;
}

std::optional<std::size_t> rule_of(const RuleBench& bench, const std::string& point) {
  try {
    return bench.find(point);
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

Table measure(const RuleBench& bench, std::size_t rule, const std::filesystem::path& path, const Options& options) {
  Table table{};
  std::ifstream in(path);
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (line.empty() || !options.wants_line(number)) continue;
    const auto passage = nlohmann::json::parse(line);
    const std::string gold = passage["verdict"];
    const std::string text = passage["text"];
    const std::string kind = passage["register"];
    const auto verdict = bench.run(rule, text, type_of(kind));
    const std::size_t predicted = class_of(compactproof::to_string(verdict.verdict));
    ++table[class_of(gold)][predicted];
    if (!options.errors || class_of(gold) == predicted) continue;
    std::printf("%s:%d gold %s, got %s (%s) by %s\n    %s\n", path.stem().c_str(), number, gold.c_str(),
                std::string(classes[predicted]).c_str(), kind.c_str(), verdict.branch.c_str(), text.c_str());
  }
  return table;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) return std::cerr << "usage: measure_wordings RULES FRAMEWORK WORDINGS [odd|even|all] [POINT...] [--errors] [--floor=F1]\n", 2;
  const RuleBench bench(compactproof::read_rules_folder(argv[1]), compactproof::load_framework(argv[2]));
  const Options options = read_options(argc, argv);
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(argv[3])) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  Table total{};
  for (const auto& path : files) {
    const std::string point = path.stem().string();
    const auto rule = rule_of(bench, point);
    if (path.extension() != ".jsonl" || !rule || !options.wants(point)) continue;
    const Table table = measure(bench, *rule, path, options);
    print(point, table);
    add(total, table);
  }
  print("all", total);
  print_matrix(total);
  if (macro_f1(total) >= options.floor) return 0;
  std::printf("macro-F1 has fallen under %.2f: a change costs wordings that were read before\n", options.floor);
  return 1;
}
