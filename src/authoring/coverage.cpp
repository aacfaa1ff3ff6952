#include "authoring/coverage.h"

#include <algorithm>

#include "engine/decide.h"

namespace compactproof {

Coverage::Coverage(const Rule& rule) : rule_(rule), signals_(rule.signals.size()), lines_(rule.ladder.size()) {}

void Coverage::add(RuleHits& found) {
  for (std::size_t i = 0; i < found.size(); ++i) {
    found.for_each(i, [&](const Hit&) {
      ++signals_[i];
      return false;
    });
  }
  const auto decides = [&](const VerdictLine& line) { return holds(line.when, found); };
  const auto line = std::find_if(rule_.ladder.begin(), rule_.ladder.end(), decides);
  if (line != rule_.ladder.end()) ++lines_[static_cast<std::size_t>(line - rule_.ladder.begin())];
}

std::vector<std::string> Coverage::silent_signals() const {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < signals_.size(); ++i) {
    if (signals_[i] == 0) names.push_back(rule_.signals[i].name);
  }
  return names;
}

std::vector<std::string> Coverage::silent_lines() const {
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    if (lines_[i] == 0) texts.push_back(rule_.ladder[i].text);
  }
  return texts;
}

}  // namespace compactproof
