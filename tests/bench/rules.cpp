#include "bench/rules.h"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <string>

#include "framework/compile_rules.h"
#include "framework/load_framework.h"

namespace compactproof::bench {

namespace {

constexpr std::size_t shortest_changed = 5;   // shorter words ("the", "will") belong to the language, not to a topic

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

// Calls `use` with every pattern of a rule.
template <typename Use>
void for_each_pattern(RuleSource& rule, Use use) {
  for (SignalSource& signal : rule.signals) {
    for (auto* list : {&signal.any, &signal.all, &signal.none, &signal.section, &signal.context}) {
      for (SourceText& pattern : *list) use(pattern.text);
    }
    if (!signal.dates) continue;
    for (auto* list : {&signal.dates->topic, &signal.dates->open, &signal.dates->close}) {
      for (SourceText& pattern : *list) use(pattern.text);
    }
  }
}

// Calls `use` with the first letter and the length of every word of a pattern that can be changed: those in concepts
// {so}, values <so> and prefixes so* are not.
template <typename Use>
void for_each_word(const std::string& pattern, Use use) {
  for (std::size_t at = 0; at < pattern.size();) {
    const std::size_t begin = at;
    while (at < pattern.size() && is_letter(pattern[at])) ++at;
    const bool special = (begin > 0 && (pattern[begin - 1] == '{' || pattern[begin - 1] == '<' || pattern[begin - 1] == '_')) ||
                         (at < pattern.size() && (pattern[at] == '*' || pattern[at] == '_'));
    if (at - begin >= shortest_changed && !special) use(begin, at - begin);
    if (at == begin) ++at;
  }
}

// Exchanges words of rules for others of the same rules, differently in each round.
class OtherWords {
 public:
  explicit OtherWords(std::vector<RuleSource> rules) {
    std::set<std::string> words;
    for (RuleSource& rule : rules) {
      for_each_pattern(rule, [&](const std::string& pattern) {
        for_each_word(pattern, [&](std::size_t at, std::size_t length) { words.insert(pattern.substr(at, length)); });
      });
    }
    words_.assign(words.begin(), words.end());
  }

  void exchange(RuleSource& rule, std::size_t round) const {
    for_each_pattern(rule, [&](std::string& pattern) {
      std::string changed;
      std::size_t done = 0;
      for_each_word(pattern, [&](std::size_t at, std::size_t length) {
        changed.append(pattern, done, at - done);
        changed += other_word(pattern.substr(at, length), round);
        done = at + length;
      });
      pattern = changed.append(pattern, done);
    });
  }

 private:
  const std::string& other_word(const std::string& word, std::size_t round) const {
    static constexpr std::size_t stride = 37;
    const auto place = static_cast<std::size_t>(std::lower_bound(words_.begin(), words_.end(), word) - words_.begin());
    return words_[(place + round * stride) % words_.size()];
  }

  std::vector<std::string> words_;
};

std::string repeated(const std::string& id, std::size_t round) { return round == 0 ? id : id + "#" + std::to_string(round); }

}  // namespace

const Framework& framework() {
  static const Framework loaded = [] {
    const char* path = std::getenv("COMPACTPROOF_BENCH_FRAMEWORK");
    return load_framework(path != nullptr ? std::string(path) : embedded_framework_ids().front());
  }();
  return loaded;
}

std::shared_ptr<const RuleSet> rules_of_size(std::size_t count) {
  Problems problems;
  RuleFiles files = read_rule_files(embedded_files(), problems);
  const std::vector<RuleSource> originals = files.rules;
  const OtherWords words(originals);
  std::vector<RuleUse> uses;
  for (std::size_t round = 0; uses.size() < count; ++round) {
    for (RuleSource rule : originals) {
      rule.id.text = repeated(rule.id.text, round);
      if (round == 0) continue;
      words.exchange(rule, round);
      files.rules.push_back(std::move(rule));
    }
    for (const ReviewPoint& point : framework().points) {
      if (uses.size() < count) uses.push_back({repeated(point.id, round), repeated(point.rule, round), point.parameters});
    }
  }
  const auto rules = compile_rules(files, uses, problems);
  problems.throw_if_any();
  return rules;
}

}  // namespace compactproof::bench
