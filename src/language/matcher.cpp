#include "language/matcher.h"

#include <utility>

namespace compactproof {

Matcher::Matcher(const PatternIndex& patterns, const Units& units)
    : candidates_(patterns, units), unit_matcher_(patterns, units, &candidates_), known_(candidates_.count()) {}

const std::vector<PatternMatch>& Matcher::matches(std::uint32_t unit, PatternListId list) {
  if (!may_match(unit, list)) return found_.front();
  std::uint32_t& known = known_[candidates_.number_of(unit, list)];
  if (known == 0) {
    unit_matcher_.enter(unit);
    std::vector<PatternMatch> found = unit_matcher_.find(list);
    known = found.empty() ? 1 : static_cast<std::uint32_t>(found_.size());
    if (!found.empty()) found_.push_back(std::move(found));
  }
  return found_[known];
}

}  // namespace compactproof
