#include "bench/rules.h"

#include <cstdlib>
#include <string>

#include "framework/load_framework.h"

namespace compactproof::bench {

namespace {

// Gives each pattern list of a rule a twin that differs by one word no document has.
class Twins {
 public:
  Twins(RuleSet& rules, std::size_t round) : rules_(rules) {
    std::vector<PatternMistake> none;
    odd_ = rules.vocabulary.parse("=twin" + std::to_string(round), none);
  }

  Rule of(Rule rule) {
    for (Signal& signal : rule.signals) {
      for (PatternListId& part : signal.parts) replace(part);
      if (signal.dates) {
        replace(signal.dates->topic);
        replace(signal.dates->open);
        replace(signal.dates->close);
      }
      replace(signal.none);
      replace(signal.section);
      replace(signal.context);
    }
    return rule;
  }

 private:
  void replace(PatternListId& list) {
    std::vector<Pattern> patterns = rules_.patterns.list(list);
    patterns.push_back(odd_);
    list = rules_.patterns.add(patterns);
  }
  void replace(std::optional<PatternListId>& list) {
    if (list) replace(*list);
  }

  RuleSet& rules_;
  Pattern odd_;
};

}  // namespace

const Framework& framework() {
  static const Framework loaded = [] {
    const char* path = std::getenv("COMPACTPROOF_BENCH_FRAMEWORK");
    return load_framework(path != nullptr ? std::string(path) : embedded_framework_ids().front());
  }();
  return loaded;
}

RuleSet rules_of_size(std::size_t count) {
  RuleSet rules = *framework().rules;
  const std::vector<Rule> originals = std::exchange(rules.rules, {});
  for (std::size_t round = 0; rules.rules.size() < count; ++round) {
    Twins twins(rules, round);
    for (std::size_t i = 0; i < originals.size() && rules.rules.size() < count; ++i) {
      rules.rules.push_back(round == 0 ? originals[i] : twins.of(originals[i]));
    }
  }
  rules.patterns.build_index(rules.vocabulary);
  return rules;
}

}  // namespace compactproof::bench
