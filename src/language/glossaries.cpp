#include "language/glossaries.h"

#include <algorithm>
#include <array>

#include "language/word_list.h"

namespace compactproof {

namespace {

constexpr std::uint32_t fewest_lines = 3;
constexpr std::uint32_t longest_label = 4;      // words of "Full cost recovery"
constexpr std::uint32_t shortest_meaning = 4;

// Own words of the unit behind "Label:"; empty when it does not begin so.
std::span<const Token> meaning_of(const Units& units, const Unit& unit) {
  const auto own = units.tokens(unit).subspan(unit.own_first - unit.first);
  for (std::uint32_t i = 1; i <= longest_label && i + 1 < own.size(); ++i) {
    if (units.text.word(own[i]) == ":") return own.subspan(i + 1);
  }
  return {};
}

// "Debrief: a talk about how a bid was marked." It begins like a definition, has a clause or a purpose that tells the
// sort from others, and neither a value, a name nor a verb that binds.
bool defines(const Units& units, const Unit& unit) {
  static constexpr std::array<std::string_view, 8> openers = {"a", "an", "the", "any", "someone", "somebody", "something", "what"};
  static constexpr std::array<std::string_view, 16> tellers = {"who", "that", "which", "whose", "where", "how",  "when", "by",
                                                               "done", "made", "given", "held", "about", "between", "under", "of"};
  static constexpr std::array<std::string_view, 12> binding = {"will", "shall", "must", "may",   "should", "we",
                                                               "our",  "us",    "you",  "your", "cannot", "not"};
  if (unit.table >= 0 || unit.question || unit.kind == UnitKind::heading || unit.first_entity != unit.last_entity) return false;
  const std::span<const Token> meaning = meaning_of(units, unit);
  if (meaning.size() < shortest_meaning || !is_one_of(openers, units.text.word(meaning.front()))) return false;
  const auto holds = [&](std::span<const std::string_view> words) {
    return std::ranges::any_of(meaning, [&](const Token& token) { return is_one_of(words, units.text.word(token)); });
  };
  const bool names = std::ranges::any_of(meaning, [](const Token& token) { return token.has(flag_capitalised); });
  return !names && holds(tellers) && !holds(binding);
}

// Labels of what a scheme is, rather than of words: such a list gives values in words.
bool is_key_facts(const Units& units, const Unit& unit) {
  static constexpr std::array<std::string_view, 26> facts = {
      "payment", "payments",  "paid", "notice", "period", "length", "report", "reports",  "reporting", "who",        "what", "when", "where",
      "how",     "amount",    "deadline", "contact", "chair", "lead", "decision", "form", "monitoring", "said", "did", "expenses",
      "training"};
  for (const Token& token : units.tokens(unit).subspan(unit.own_first - unit.first)) {
    if (units.text.word(token) == ":") return false;
    if (is_one_of(facts, units.text.word(token))) return true;
  }
  return false;
}

}  // namespace

void mark_glossaries(Units& units) {
  for (std::size_t begin = 0; begin < units.units.size();) {
    std::size_t end = begin;
    bool key_facts = false;
    while (end < units.units.size() && units.units[end].section == units.units[begin].section && defines(units, units.units[end])) {
      key_facts = key_facts || is_key_facts(units, units.units[end]);
      ++end;
    }
    for (std::size_t i = begin; i < end && end - begin >= fewest_lines && !key_facts; ++i) {
      if (units.units[i].zone == Zone::own) units.units[i].zone = Zone::definitions;
    }
    begin = std::max(end, begin + 1);
  }
}

}  // namespace compactproof
