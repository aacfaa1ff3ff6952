#include "engine/text_matcher.h"

namespace compactproof {

bool TextMatcher::any(const std::string& text, std::optional<PatternListId> list) {
  if (!list || text.empty()) return false;
  const auto [known, is_new] = known_.try_emplace({*list, text}, false);
  if (is_new) known->second = find(text, *list);
  return known->second;
}

bool TextMatcher::find(const std::string& text, PatternListId list) {
  Unit unit;
  unit.first = static_cast<std::uint32_t>(texts_.text.tokens.size());
  unit.first_entity = static_cast<std::uint32_t>(texts_.entities.size());
  tokenise(text, {0, static_cast<std::uint32_t>(text.size())}, rules_.lexicon, texts_.text);
  unit.last = static_cast<std::uint32_t>(texts_.text.tokens.size());
  find_entities(texts_.text, texts_.tokens(unit), texts_.entities);
  unit.last_entity = static_cast<std::uint32_t>(texts_.entities.size());
  texts_.units.push_back(unit);
  matcher_.enter(static_cast<std::uint32_t>(texts_.units.size() - 1));
  return !matcher_.find(list).empty();
}

}  // namespace compactproof
