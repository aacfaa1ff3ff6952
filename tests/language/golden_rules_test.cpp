// Runs the English golden rules of sentence splitting (an open suite, MIT) against our splitter. The rules are data
// beside the project; without them there is nothing to run and the test says so. The suite's rules proper are numbered
// 1 to 52; what stands behind them are further cases of the same kind, often fiction, and counted apart.
#include <array>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "language/units.h"

namespace compactproof {

namespace {

const std::filesystem::path golden_rules =
    std::filesystem::path(COMPACTPROOF_SOURCE_DIR) / "../shared/conformance/golden-rules/english_spec.jsonl";
constexpr int last_golden_rule = 52;

// White space as one blank: how lines are joined is the readers' business.
std::string squeezed(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!blank) out += c;
    if (blank && !out.empty() && out.back() != ' ') out += ' ';
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

// Brackets, quotation marks and bullets are no tokens: those that touch the next word open its sentence, those that
// touch the stop before close the other.
std::size_t first_byte_of_sentence(const std::string& text, std::size_t after_stop, std::size_t word) {
  const std::size_t blank = text.find_first_of(" \n", after_stop);
  return blank < word ? blank : after_stop;
}

std::vector<std::string> split(const std::string& text) {
  TokenText tokens;
  tokenise(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
  const auto ranges = split_sentences(tokens, {0, static_cast<std::uint32_t>(tokens.tokens.size())});
  std::vector<std::string> sentences;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    std::size_t end = text.size();
    if (i + 1 < ranges.size()) {
      const std::uint32_t next = ranges[i + 1].first;
      end = first_byte_of_sentence(text, tokens.tokens[next - 1].span.end, tokens.tokens[next].span.begin);
    }
    const std::string sentence = squeezed(text.substr(begin, end - begin));
    sentences.push_back(sentence.starts_with(' ') ? sentence.substr(1) : sentence);
    begin = end;
  }
  return sentences;
}

struct Tally {
  int passed = 0;
  int all = 0;
};

}  // namespace

TEST_CASE("the golden rules of sentence splitting hold, but for a few") {
  if (!std::filesystem::exists(golden_rules)) {
    std::cout << "golden rules skipped: not beside the project\n";
    return;
  }
  Tally golden;
  Tally further;
  std::ifstream in(golden_rules);
  for (std::string line; std::getline(in, line);) {
    const auto rule = nlohmann::json::parse(line);
    const std::string name = rule.at("name");
    const int number = std::stoi(name.substr(name.rfind('#') + 1));
    const std::vector<std::string> found = split(rule.at("text"));
    std::vector<std::string> expected;
    for (const std::string sentence : rule.at("sentences")) expected.push_back(squeezed(sentence));
    Tally& tally = number <= last_golden_rule ? golden : further;
    ++tally.all;
    if (found == expected) {
      ++tally.passed;
      continue;
    }
    std::cout << "golden rule: " << name << '\n';
    for (const auto& sentence : expected) std::cout << "  expected: " << sentence << '\n';
    for (const auto& sentence : found) std::cout << "  found:    " << sentence << '\n';
  }
  std::cout << "golden rules: " << golden.passed << " of " << golden.all << ", further cases: " << further.passed
            << " of " << further.all << '\n';
  CHECK(golden.all == last_golden_rule);
  CHECK(golden.passed >= 50);
  CHECK(further.passed >= 29);
}

}  // namespace compactproof
