#include "language/officers.h"

#include <algorithm>
#include <array>

#include "language/word_list.h"

namespace compactproof {

namespace {

constexpr std::size_t first_page = 80;             // units in which those present are listed
constexpr std::size_t longest_description = 14;    // words of "(Assistant Director of Communities, Ravensdale District Council)"
constexpr std::size_t longest_title = 4;           // words up to the office itself: "Assistant", "Deputy Chief"

constexpr std::array<std::string_view, 8> offices = {"director", "head",      "officer", "solicitor",
                                                     "clerk",    "treasurer", "manager", "secretary"};
constexpr std::array<std::string_view, 14> public_words = {"council", "borough", "county", "district", "city", "authority", "department",
                                                           "nhs",     "icb",     "opcc",   "commissioner", "constabulary", "police", "partnership"};
constexpr std::array<std::string_view, 14> voluntary_words = {"voluntary", "cvs", "charity", "club", "association", "churches", "friends",
                                                              "volunteer", "society", "action", "age", "centre", "forum", "group"};

// What stands behind a surname: in brackets, or behind a comma up to the next stop.
std::span<const Token> description_of(std::span<const Token> tokens, std::size_t surname) {
  const std::size_t begin = surname + 1;
  const bool bracketed = tokens[begin].has(flag_after_open_bracket);
  if (!bracketed && !tokens[begin].has(flag_after_comma)) return {};
  std::size_t end = begin;
  while (end < tokens.size() && end - begin < longest_description && tokens[end].kind != TokenKind::stop &&
         !(bracketed && end > begin && tokens[end].has(flag_after_close_bracket))) {
    ++end;
  }
  return tokens.subspan(begin, end - begin);
}

// "Head of Communities, Ravensdale District Council", "Solicitor": an office, and when a body is named a public one.
bool is_public_office(const Units& units, std::span<const Token> description) {
  const auto holds = [&](std::span<const Token> tokens, std::span<const std::string_view> words) {
    return std::ranges::any_of(tokens, [&](const Token& token) { return is_one_of(words, units.text.word(token)); });
  };
  const auto title = description.first(std::min(description.size(), longest_title));
  if (!title.empty() && !title.front().has(flag_capitalised)) return false;
  if (!holds(title, offices) || holds(description, voluntary_words)) return false;
  const auto behind_comma = [](const Token& token) { return token.has(flag_after_comma); };
  const bool names_body = std::any_of(description.begin() + 1, description.end(), behind_comma);
  const bool initials = std::ranges::any_of(description, [](const Token& token) { return token.has(flag_all_caps); });
  return !names_body || initials || holds(description, public_words);
}

}  // namespace

std::set<std::string, std::less<>> find_officers(const Units& units) {
  std::set<std::string, std::less<>> surnames;
  for (std::size_t number = 0; number < std::min(units.units.size(), first_page); ++number) {
    const std::span<const Token> tokens = units.tokens(units.units[number]);
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
      if (tokens[i].kind != TokenKind::word || !tokens[i].has(flag_capitalised)) continue;
      if (is_public_office(units, description_of(tokens, i))) surnames.emplace(units.text.word(tokens[i]));
    }
  }
  return surnames;
}

}  // namespace compactproof
