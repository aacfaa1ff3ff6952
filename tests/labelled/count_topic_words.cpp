// Counts in how many passages each word stands, in all and in those on each rule's matter: what rules/language/topics.yaml
// holds. Passages are the rules' examples, wordings (FOLDER/<POINT>.jsonl) and the units of documents, labelled
// (<name>.gold.json beside them) or on no rule's matter at all.
//   count_topic_words RULES_FOLDER FRAMEWORK FOLDER...
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "framework/load_framework.h"
#include "framework/problems.h"
#include "framework/rule_set.h"
#include "language/units.h"
#include "readers/read_document.h"

namespace {

namespace fs = std::filesystem;
using namespace compactproof;

constexpr std::uint32_t rarest = 3;          // passages that a word must stand in to be counted
constexpr std::size_t shortest_quote = 12;   // characters of a labelled passage that shows its unit

constexpr std::array<std::string_view, 87> function_words = {
    "the",  "an",   "of",    "to",   "in",    "and",   "or",   "is",    "are",   "was",   "were", "be",   "been", "by",    "for",
    "on",   "at",   "with",  "as",   "it",    "its",   "this", "that",  "which", "we",    "you",  "they", "our",  "your",  "their",
    "he",   "she",  "not",   "no",   "if",    "any",   "each", "all",   "from",  "has",   "have", "had",  "will", "shall", "must",
    "may",  "can",  "would", "should", "than", "then", "so",   "do",    "does",  "did",   "when", "where", "who", "what",  "how",
    "there", "one", "two",   "three", "them", "us",    "but",  "only",  "more",  "up",    "out",  "into", "about", "after", "before",
    "these", "those", "his", "her",  "my",    "also",  "such", "could", "might", "being", "own",  "both"};

// Words with one stem are counted as one; what the stem looks like does not matter.
std::string stem(std::string word) {
  constexpr std::array<std::string_view, 9> endings = {"ations", "ation", "ing", "ed", "es", "s", "ly", "ment", "ments"};
  if (word.ends_with("ies") && word.size() > 5) return word.substr(0, word.size() - 3) + "y";
  for (const std::string_view ending : endings) {
    if (word.ends_with(ending) && word.size() >= ending.size() + 4) return word.substr(0, word.size() - ending.size());
  }
  return word;
}

class Counter {
 public:
  Counter(const RuleFiles& files, const Framework& framework) : lexicon_(framework.rules->lexicon) {
    for (const Rule& rule : framework.rules->rules) {
      topics_.emplace(rule.point, rules_.size());
      rules_.push_back(rule.id);
    }
    passages_.resize(rules_.size());
    for (const RuleSource& rule : files.rules) count_examples(rule);
  }

  void count_folder(const fs::path& folder) {
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(folder)) paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    for (const fs::path& path : paths) {
      const auto suffixes = supported_suffixes();
      if (path.extension() == ".jsonl") {
        count_wordings(path);
      } else if (path.stem() != "README" && std::find(suffixes.begin(), suffixes.end(), path.extension().string()) != suffixes.end()) {
        count_document(path);
      }
    }
  }

  void print() const {
    std::cout << "topics:\n  all: " << all_ << "\n  passages:\n";
    for (std::size_t i = 0; i < rules_.size(); ++i) std::cout << "    " << rules_[i] << ": " << passages_[i] << '\n';
    std::cout << "  words:\n";
    for (const auto& [stem, word] : words_) {
      if (word.all < rarest) continue;
      std::cout << "    \"";
      for (auto form = word.forms.begin(); form != word.forms.end(); ++form) std::cout << (form == word.forms.begin() ? "" : " ") << *form;
      std::cout << "\": " << word.all;
      for (const auto& [topic, count] : word.by_topic) std::cout << ' ' << topic << ':' << count;
      std::cout << '\n';
    }
  }

 private:
  struct Word {
    std::set<std::string> forms;
    std::uint32_t all = 0;
    std::map<std::size_t, std::uint32_t> by_topic;
  };

  void count(const TokenText& text, std::vector<TokenRange> ranges, const std::set<std::size_t>& topics) {
    std::map<std::string, std::set<std::string>> found;
    for (const TokenRange range : ranges) {
      for (std::uint32_t i = range.first; i < range.last; ++i) {
        const std::string word(text.word(i));
        const bool tells = word.size() > 1 && std::find(function_words.begin(), function_words.end(), word) == function_words.end();
        if (text.tokens[i].kind == TokenKind::word && tells) found[stem(word)].insert(word);
      }
    }
    ++all_;
    for (const std::size_t topic : topics) ++passages_[topic];
    for (const auto& [stem, forms] : found) {
      Word& word = words_[stem];
      word.forms.insert(forms.begin(), forms.end());
      ++word.all;
      for (const std::size_t topic : topics) ++word.by_topic[topic];
    }
  }

  void count_text(const std::string& passage, const std::string& point, const std::string& verdict) {
    TokenText text;
    tokenise(passage, {0, static_cast<std::uint32_t>(passage.size())}, text);
    const auto topic = topics_.find(point);
    const bool on_topic = topic != topics_.end() && verdict != "not_found" && verdict != "not_applicable" && verdict != "absent";
    count(text, {{0, static_cast<std::uint32_t>(text.tokens.size())}}, on_topic ? std::set{topic->second} : std::set<std::size_t>{});
  }

  void count_examples(const RuleSource& rule) {
    for (const auto& [verdict, examples] : rule.examples) {
      for (const ExampleSource& example : examples) count_text(example.text.text, rule.point.text, verdict);
    }
  }

  void count_wordings(const fs::path& path) {
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
      const auto passage = nlohmann::json::parse(line);
      count_text(passage["text"], passage["point"], passage["verdict"]);
    }
  }

  // Every unit is a passage; those that the labels quote are on the topic of their point.
  void count_document(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    const Units units = make_units(read_document(path.filename().string(), bytes), lexicon_);
    const std::vector<std::pair<std::size_t, std::string>> quotes = labelled_quotes(path);
    for (const Unit& unit : units.units) {
      if (unit.kind == UnitKind::heading) continue;
      const std::string own = plain_words(units.text, {unit.first, unit.last});
      std::set<std::size_t> topics;
      for (const auto& [topic, quote] : quotes) {
        if (std::min(own.size(), quote.size()) <= shortest_quote) continue;
        if (own.find(quote) != std::string::npos || quote.find(own) != std::string::npos) topics.insert(topic);
      }
      std::vector<TokenRange> ranges{{unit.first, unit.last}};
      if (const std::int32_t heading = units.sections[unit.section].heading; heading >= 0) {
        const Unit& above = units.units[static_cast<std::size_t>(heading)];
        ranges.push_back({above.first, above.last});
      }
      count(units.text, ranges, topics);
    }
  }

  std::vector<std::pair<std::size_t, std::string>> labelled_quotes(const fs::path& document) const {
    std::vector<std::pair<std::size_t, std::string>> quotes;
    std::ifstream in(fs::path(document).replace_extension(".gold.json"));
    if (!in) return quotes;
    const auto gold = nlohmann::json::parse(in);
    for (const auto& [point, label] : gold["points"].items()) {
      const auto topic = topics_.find(point);
      if (topic == topics_.end() || label["verdict"] == "absent") continue;
      for (const std::string quote : label["evidence"]) {
        TokenText text;
        tokenise(quote, {0, static_cast<std::uint32_t>(quote.size())}, text);
        quotes.emplace_back(topic->second, plain_words(text, {0, static_cast<std::uint32_t>(text.tokens.size())}));
      }
    }
    return quotes;
  }

  // Words and numbers of a unit's own, without what it inherits and without marks.
  static std::string plain_words(const TokenText& text, TokenRange range) {
    std::string words;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      if (text.tokens[i].kind == TokenKind::stop || text.tokens[i].has(flag_inherited)) continue;
      words.append(text.word(i)).append(" ");
    }
    return words;
  }

  const Lexicon& lexicon_;
  std::vector<std::string> rules_;
  std::map<std::string, std::size_t> topics_;    // by point
  std::uint32_t all_ = 0;
  std::vector<std::uint32_t> passages_;          // by topic
  std::map<std::string, Word> words_;            // by stem
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return std::cerr << "usage: count_topic_words RULES_FOLDER FRAMEWORK FOLDER...\n", 2;
  Problems problems;
  const RuleFiles files = read_rule_files(read_rules_folder(argv[1]), problems);
  problems.throw_if_any();
  const Framework framework = load_framework(argv[2]);
  Counter counter(files, framework);
  for (int i = 3; i < argc; ++i) counter.count_folder(argv[i]);
  counter.print();
}
