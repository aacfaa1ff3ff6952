#include "authoring/word_pairs.h"

#include <algorithm>
#include <array>

#include "language/lexicon.h"
#include "language/token.h"
#include "language/word_list.h"

namespace compactproof {

namespace {

constexpr std::size_t fewest_alternatives = 5;   // of both slots; of fewer an author sees at a glance what they are
constexpr int fewest_together = 2;               // times that two words stand together, no accident

using namespace std::string_view_literals;

// They stand next to so much that examples cannot hold all of it.
constexpr std::array links{
    "a"sv,    "an"sv,    "the"sv, "it"sv,    "us"sv, "them"sv, "this"sv, "that"sv, "which"sv, "who"sv, "my"sv,   "our"sv,   "your"sv,
    "their"sv, "its"sv,  "if"sv,  "as"sv,    "when"sv, "while"sv, "and"sv, "or"sv, "nor"sv,   "not"sv, "to"sv,   "with"sv,  "of"sv,
    "for"sv,  "in"sv,    "into"sv, "on"sv,   "at"sv, "by"sv,   "from"sv, "up"sv,   "out"sv,   "off"sv, "over"sv, "is"sv,    "are"sv,
    "was"sv,  "were"sv,  "has"sv, "have"sv,  "will"sv, "shall"sv, "must"sv, "may"sv, "should"sv, "would"sv};

std::vector<std::string_view> alternatives_of(std::string_view slot) {
  std::vector<std::string_view> words;
  while (!slot.empty()) {
    const std::size_t end = std::min(slot.find('|'), slot.size());
    std::string_view word = slot.substr(0, end);
    if (word.starts_with('=')) word.remove_prefix(1);
    if (word.ends_with('?')) word.remove_suffix(1);
    words.push_back(word);
    slot.remove_prefix(std::min(end + 1, slot.size()));
  }
  return words;
}

// Neither a gap, a value, a concept nor the beginning of words.
bool is_plain(std::string_view word) {
  return !word.empty() && word.find_first_of("{<.*") == std::string_view::npos && !is_one_of(links, word);
}

}  // namespace

void WordPairs::add(std::string_view text) {
  TokenText tokens;
  tokenise(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
  for (std::size_t i = 1; i < tokens.tokens.size(); ++i) {
    if (tokens.tokens[i - 1].kind == TokenKind::stop || tokens.tokens[i].kind == TokenKind::stop) continue;
    ++pairs_[{number_of(tokens.word(i - 1)), number_of(tokens.word(i))}];
  }
}

std::uint32_t WordPairs::number_of(std::string_view word) {
  return numbers_.try_emplace(std::string(word), static_cast<std::uint32_t>(numbers_.size())).first->second;
}

WordPairs::Words WordPairs::forms_of(std::string_view alternative) const {
  Words words;
  for (const std::string& form : inflections(alternative)) {
    const auto known = numbers_.find(form);
    if (known != numbers_.end()) words.push_back(known->second);
  }
  return words;
}

int WordPairs::count(const Words& first, const Words& second) const {
  int sum = 0;
  for (const std::uint32_t a : first) {
    for (const std::uint32_t b : second) {
      const auto known = pairs_.find({a, b});
      if (known != pairs_.end()) sum += known->second;
    }
  }
  return sum;
}

bool WordPairs::are_cut_apart(std::string_view first_slot, std::string_view second_slot) const {
  const std::vector<std::string_view> first = alternatives_of(first_slot);
  const std::vector<std::string_view> second = alternatives_of(second_slot);
  if (first.size() < 2 || second.size() < 2 || first.size() + second.size() < fewest_alternatives) return false;
  if (!std::ranges::all_of(first, is_plain) || !std::ranges::all_of(second, is_plain)) return false;
  if (count(forms_of(first.back()), forms_of(second.front())) < fewest_together) return false;
  for (std::size_t i = 0; i < first.size(); ++i) {
    for (std::size_t j = 0; j < second.size(); ++j) {
      const bool meet = i + 1 == first.size() && j == 0;
      if (!meet && count(forms_of(first[i]), forms_of(second[j])) > 0) return false;
    }
  }
  return true;
}

}  // namespace compactproof
