// Prints the words of texts as the program sees them, for scripts/lib/topics.py: one JSON object a line.
//   unit_words documents FILE...          {"path", "text", "words", "above", "before", "title"} for each unit: its own words
//                                         with its lead-in's and headers', those of the heading above it, of the unit that it
//                                         is read on from, and of the first unit
//   unit_words passages FILE.jsonl...     {"point", "verdict", "units"} for each passage: the words of each unit
//   unit_words examples RULES_FOLDER      the same for the rules' examples
// Every number is the word "0".
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <span>
#include <string>

#include "error.h"
#include "framework/load_framework.h"
#include "framework/problems.h"
#include "framework/rule_set.h"
#include "language/surroundings.h"
#include "language/topic_words.h"
#include "language/units.h"
#include "readers/read_document.h"

namespace {

using namespace compactproof;
using nlohmann::json;

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (!in) throw Error("cannot be read", {path});
  return text;
}

class WordPrinter {
 public:
  void print_document(const std::string& path) const {
    const Document document = read_document(path, read_file(path));
    const Units units = make_units(document, lexicon_);
    for (std::uint32_t i = 0; i < units.units.size(); ++i) {
      const Unit& unit = units.units[i];
      const std::int32_t heading = heading_above(units, i);
      json line = {{"path", path}, {"text", document.text.substr(unit.span.begin, unit.span.length())}};
      line["words"] = words_of(units, unit.first, unit.last);
      line["above"] = heading < 0 ? json::array() : own_words(units, units.units[static_cast<std::size_t>(heading)]);
      line["before"] = reads_on(units, i) ? words_of(units, units.units[i - 1].first, units.units[i - 1].last) : json::array();
      line["title"] = i > 0 ? words_of(units, units.units.front().first, units.units.front().last) : json::array();
      print(line);
    }
  }

  void print_passage(const std::string& point, const std::string& verdict, const std::string& text) const {
    const Document document = read_document("passage.txt", text);
    const Units units = make_units(document, lexicon_);
    json line = {{"point", point}, {"verdict", verdict}, {"units", json::array()}};
    for (const Unit& unit : units.units) line["units"].push_back(own_words(units, unit));
    print(line);
  }

 private:
  static json own_words(const Units& units, const Unit& unit) { return words_of(units, unit.own_first, unit.last); }

  static json words_of(const Units& units, std::uint32_t first, std::uint32_t last) {
    json words = json::array();
    for (std::uint32_t i = first; i < last; ++i) {
      const Token& token = units.text.tokens[i];
      words.push_back(token.kind == TokenKind::number ? TopicWords::any_number : units.text.word(token));
    }
    return words;
  }

  static void print(const json& line) { std::cout << line.dump(-1, ' ', false, json::error_handler_t::replace) << '\n'; }

  Lexicon lexicon_;   // empty: the words themselves are asked for
};

void print_passages(const WordPrinter& printer, const std::string& path) {
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    if (line.empty()) continue;
    const json passage = json::parse(line);
    printer.print_passage(passage.at("point"), passage.at("verdict"), passage.at("text"));
  }
}

void print_examples(const WordPrinter& printer, const std::string& folder) {
  Problems problems;
  const RuleFiles files = read_rule_files(read_rules_folder(folder), problems);
  problems.throw_if_any();
  for (const RuleSource& rule : files.rules) {
    for (const auto& [verdict, examples] : rule.examples) {
      const std::string known = verdict.starts_with("not_") ? "absent" : verdict;
      for (const ExampleSource& example : examples) printer.print_passage(rule.point.text, known, example.text.text);
    }
  }
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc < 3) return std::cerr << "usage: unit_words documents|passages|examples PATH...\n", 2;
  const WordPrinter printer;
  const std::string kind = argv[1];
  for (const std::string path : std::span(argv + 2, argv + argc)) {
    if (kind == "documents") printer.print_document(path);
    if (kind == "passages") print_passages(printer, path);
    if (kind == "examples") print_examples(printer, path);
  }
} catch (const std::exception& error) {
  std::cerr << "unit_words: " << error.what() << '\n';
  return 1;
}
