#include "language/matcher.h"

#include <utility>

namespace compactproof {

namespace {

const std::vector<PatternMatch> no_matches;

}  // namespace

Matcher::Matcher(const PatternIndex& patterns, const Units& units)
    : candidates_(patterns, units), unit_matcher_(patterns, units, &candidates_), known_(candidates_.count()) {}

const std::vector<PatternMatch>& Matcher::matches(std::uint32_t unit, PatternListId list) {
  if (!may_match(unit, list)) return no_matches;
  const std::vector<PatternMatch>*& known = known_[candidates_.number_of(unit, list)];
  if (known == nullptr) {
    unit_matcher_.enter(unit);
    std::vector<PatternMatch> found = unit_matcher_.find(list);
    known = found.empty() ? &no_matches : &found_.emplace_back(std::move(found));
  }
  return *known;
}

}  // namespace compactproof
