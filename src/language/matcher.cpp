#include "language/matcher.h"

namespace compactproof {

Matcher::Matcher(const PatternIndex& patterns, const Units& units)
    : candidates_(patterns, units), unit_matcher_(patterns, units, &candidates_) {}

std::span<const PatternMatch> Matcher::matches(std::uint32_t unit, PatternListId list) {
  if (!may_match(unit, list)) return {};
  const std::uint32_t number = candidates_.number_of(unit, list);
  if (number >= known_.size()) known_.resize(candidates_.count());
  std::uint32_t& known = known_[number];
  if (known == 0) {
    unit_matcher_.enter(unit);
    const std::span<const PatternMatch> found = unit_matcher_.find(list);
    known = found.empty() ? 1 : static_cast<std::uint32_t>(found_.size());
    if (!found.empty()) found_.push_back(matches_.keep(found));
  }
  return found_[known];
}

}  // namespace compactproof
