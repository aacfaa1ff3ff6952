#include "language/pattern_set.h"

#include <utility>

namespace compactproof {

PatternListId PatternSet::add(std::vector<Pattern> patterns) {
  std::string key;
  for (const Pattern& pattern : patterns) key += pattern.text + '\n';
  const auto [found, is_new] = ids_.try_emplace(std::move(key), static_cast<PatternListId>(lists_.size()));
  if (is_new) lists_.push_back(std::move(patterns));
  return found->second;
}

}  // namespace compactproof
