#include <algorithm>
#include <array>

#include "language/units.h"

namespace compactproof {

namespace {

// Words whose full stop does not end a sentence. Sorted.
constexpr std::array<std::string_view, 52> abbreviations = {
    "app",  "approx", "apr", "art", "aug", "ave", "cf",   "cl",  "cllr", "cllrs", "co",  "col",  "dec",
    "dept", "dr",     "eg",  "ext", "feb", "fig", "gen",  "hon", "ie",   "inc",   "jan", "jr",   "jul",
    "jun",  "ltd",    "mar", "messrs", "mr", "mrs", "ms", "nov", "nr",   "oct",   "para", "paras", "pp",
    "prof", "rd",     "ref", "reg", "rev", "rt", "sch",  "sec", "sep",  "sept",  "st",  "tel",  "vs"};
// These end no sentence when a number follows: "No. 4", "p. 12".
constexpr std::array<std::string_view, 6> numbering_words = {"no", "nos", "p", "s", "ss", "vol"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::binary_search(words.begin(), words.end(), word);
}

bool is_stop(const TokenText& text, std::uint32_t index, std::string_view marks) {
  const Token& token = text.tokens[index];
  return token.kind == TokenKind::stop && marks.find(text.word(token)) != std::string_view::npos;
}

bool can_begin_sentence(const Token& token) {
  return token.has(flag_capitalised) || token.kind == TokenKind::number || token.has(flag_after_open_quote) ||
         token.has(flag_after_open_bracket);
}

// Whether the full stop at `index` ends the sentence that began at `first`.
bool full_stop_ends(const TokenText& text, TokenRange range, std::uint32_t first, std::uint32_t index) {
  const Token& next = text.tokens[index + 1];
  if (next.kind == TokenKind::stop) return false;  // "..." and "?."
  if (!can_begin_sentence(next)) return next.has(flag_after_break) && index > first;
  if (index == range.first) return true;
  const Token& before = text.tokens[index - 1];
  const std::string_view word = text.word(before);
  const bool touches = before.span.end == text.tokens[index].span.begin;
  if (!touches) return true;
  // "1. The Council": the number is a label, not a sentence.
  if (index - 1 == first && (before.kind == TokenKind::number || word.size() == 1)) return false;
  if (before.kind == TokenKind::word) {
    if (word.size() == 1 && before.has(flag_capitalised) && next.kind == TokenKind::word) return false;  // initials
    if (is_one_of(abbreviations, word)) return false;
    if (next.kind == TokenKind::number && is_one_of(numbering_words, word)) return false;
  }
  return true;
}

bool ends_sentence(const TokenText& text, TokenRange range, std::uint32_t first, std::uint32_t index) {
  const Token& next = text.tokens[index + 1];
  if (is_stop(text, index, ".")) return full_stop_ends(text, range, first, index);
  if (is_stop(text, index, "?!")) return next.kind != TokenKind::stop && can_begin_sentence(next);
  // Lines of an address, a form or a box.
  return next.has(flag_after_break) && can_begin_sentence(next) && !next.has(flag_after_comma) &&
         !is_stop(text, index, ":");
}

// The place of a bracketed enumerator in its series: (a) 1, (b) 2, (iii) 3; 0 when it is none.
struct Enumerator {
  int letter = 0;
  int roman = 0;
  int number = 0;
};

Enumerator read_enumerator(const TokenText& text, std::uint32_t index, std::uint32_t last) {
  Enumerator result;
  if (index + 1 >= last) return result;
  const Token& token = text.tokens[index];
  if (!token.has(flag_after_open_bracket) || !text.tokens[index + 1].has(flag_after_close_bracket)) return result;
  const std::string_view word = text.word(token);
  static constexpr std::array<std::string_view, 12> romans = {"i",   "ii",   "iii", "iv", "v",  "vi",
                                                              "vii", "viii", "ix",  "x",  "xi", "xii"};
  if (word.size() == 1 && word[0] >= 'a' && word[0] <= 'z') result.letter = word[0] - 'a' + 1;
  if (const auto found = std::find(romans.begin(), romans.end(), word); found != romans.end()) {
    result.roman = static_cast<int>(found - romans.begin()) + 1;
  }
  if (token.kind == TokenKind::number && word.size() <= 2 && word.find_first_not_of("0123456789") == std::string_view::npos) {
    result.number = word.size() == 1 ? word[0] - '0' : (word[0] - '0') * 10 + (word[1] - '0');
  }
  return result;
}

bool is_reference(const TokenText& text, TokenRange sentence, std::uint32_t index) {
  if (index == sentence.first) return false;
  static constexpr std::array<std::string_view, 14> words = {
      "clause", "clauses", "condition", "item", "paragraph", "paragraphs", "para", "paras", "part", "section",
      "sections", "schedule", "sub-paragraph", "regulation"};
  return std::find(words.begin(), words.end(), text.word(index - 1)) != words.end();
}

// "The Council will: pay promptly; give notice; and listen." One part when no colon opens such a list.
std::vector<TokenRange> split_at_semicolons(const TokenText& text, TokenRange sentence) {
  std::vector<TokenRange> parts;
  std::uint32_t first = sentence.first;
  for (std::uint32_t index = sentence.first; index + 1 < sentence.last; ++index) {
    if (!is_stop(text, index, parts.empty() ? ":" : ";")) continue;
    parts.push_back({first, index + 1});
    first = index + 1;
  }
  if (parts.size() < 3) return {sentence};
  parts.push_back({first, sentence.last});
  return parts;
}

}  // namespace

std::vector<TokenRange> split_sentences(const TokenText& text, TokenRange range) {
  std::vector<TokenRange> sentences;
  std::uint32_t first = range.first;
  for (std::uint32_t index = range.first; index + 1 < range.last; ++index) {
    if (!ends_sentence(text, range, first, index)) continue;
    sentences.push_back({first, index + 1});
    first = index + 1;
  }
  if (first < range.last) sentences.push_back({first, range.last});
  return sentences;
}

std::vector<TokenRange> split_inline_list(const TokenText& text, TokenRange sentence) {
  std::vector<std::uint32_t> letters;
  std::vector<std::uint32_t> romans;
  std::vector<std::uint32_t> numbers;
  for (std::uint32_t index = sentence.first; index < sentence.last; ++index) {
    const Enumerator found = read_enumerator(text, index, sentence.last);
    if (found.letter + found.roman + found.number == 0 || is_reference(text, sentence, index)) continue;
    if (found.letter == static_cast<int>(letters.size()) + 1) letters.push_back(index);
    if (found.roman == static_cast<int>(romans.size()) + 1) romans.push_back(index);
    if (found.number == static_cast<int>(numbers.size()) + 1) numbers.push_back(index);
  }
  const auto& series = romans.size() > letters.size() ? romans : letters.size() >= numbers.size() ? letters : numbers;
  if (series.size() < 2 || series.front() == sentence.first) return split_at_semicolons(text, sentence);
  std::vector<TokenRange> parts{{sentence.first, series.front()}};
  for (std::size_t i = 0; i < series.size(); ++i) {
    const std::uint32_t end = i + 1 < series.size() ? series[i + 1] : sentence.last;
    parts.push_back({series[i] + 1, end});
  }
  return parts;
}

}  // namespace compactproof
