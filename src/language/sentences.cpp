#include <algorithm>
#include <array>

#include "language/units.h"

namespace compactproof {

namespace {

// Words whose full stop never ends a sentence: something belongs behind it. Sorted.
constexpr std::array<std::string_view, 46> leading_abbreviations = {
    "app",  "approx", "apr", "art", "aug",  "cf",    "cl",  "cllr", "cllrs", "col",  "dec",  "dr",
    "eg",   "ext",    "feb", "fig", "gen",  "hon",   "ie",  "jan",  "jul",   "jun",  "mar",  "messrs",
    "mr",   "mrs",    "ms",  "mt",  "nov",  "nr",    "oct", "para", "paras", "pp",   "prof", "ref",
    "reg",  "rev",    "rt",  "sch", "sec",  "sep",   "sept", "st",  "tel",   "vs"};
// These end one where a sentence opener follows: "Briggs & Co. It closed". Sorted.
constexpr std::array<std::string_view, 8> closing_abbreviations = {"ave", "co", "dept", "inc", "jr", "ltd", "plc", "rd"};
// These end no sentence when a number follows: "No. 4", "p. 12".
constexpr std::array<std::string_view, 7> numbering_words = {"no", "nos", "p", "rs", "s", "ss", "vol"};
// Words that begin a sentence rather than a name. Sorted.
constexpr std::array<std::string_view, 48> openers = {
    "a",    "all",   "although", "an",    "and",   "any",   "are",   "as",   "at",    "because", "but",  "by",
    "did",  "do",    "does",     "each",  "for",   "he",    "how",   "however", "if", "in",      "is",   "it",
    "no",   "on",    "our",      "she",   "so",    "that",  "the",   "their", "there", "these",  "they", "this",
    "those", "to",   "was",      "we",    "what",  "when",  "where", "which", "who",  "why",     "you",  "your"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::binary_search(words.begin(), words.end(), word);
}

// Stops are one character each.
bool is_stop(const TokenView& text, std::uint32_t index, std::string_view marks) {
  const Token& token = text.tokens[index];
  return token.kind == TokenKind::stop && marks.find(text.folded[token.folded]) != std::string_view::npos;
}

bool touch(const TokenView& text, std::uint32_t index) {
  return text.tokens[index].span.end == text.tokens[index + 1].span.begin;
}

bool can_begin_sentence(const Token& token) {
  return token.has(flag_capitalised) || token.kind == TokenKind::number || token.has(flag_after_open_quote) ||
         token.has(flag_after_open_bracket);
}

// "They", "The", or "Mr" with a name behind it. The last opens a sentence only where one has been said: a time of day
// may stand before it ("At 5 p.m. Mr Lane spoke").
bool is_opener(const TokenView& text, std::uint32_t first, std::uint32_t index) {
  constexpr std::uint32_t shortest_sentence = 5;
  constexpr std::array<std::string_view, 6> titles = {"cllr", "dr", "mr", "mrs", "ms", "prof"};
  const Token& token = text.tokens[index];
  if (token.kind != TokenKind::word || !token.has(flag_capitalised)) return false;
  const std::string_view word = text.word(token);
  return is_one_of(openers, word) || (is_one_of(titles, word) && index - first >= shortest_sentence);
}

// Dots that leave words out: "[...]" and ". . ." within a sentence; a fourth dot ends one.
bool is_ellipsis(const TokenView& text, TokenRange range, std::uint32_t index) {
  std::uint32_t first = index;
  while (first > range.first && is_stop(text, first - 1, ".")) --first;
  const std::uint32_t dots = index - first + 1;
  if (text.tokens[first].has(flag_after_open_bracket)) return text.tokens[index + 1].has(flag_after_close_bracket);
  return dots == 3 && !touch(text, first) && !touch(text, first + 1);
}

// Whether the full stop at `index` ends the sentence that began at `first`.
bool full_stop_ends(const TokenView& text, TokenRange range, std::uint32_t first, std::uint32_t index) {
  const Token& next = text.tokens[index + 1];
  if (next.kind == TokenKind::stop) return false;  // "..." and "?."
  if (!can_begin_sentence(next)) return next.has(flag_after_break) && index > first;
  if (index == range.first) return true;
  if (is_ellipsis(text, range, index)) return false;
  const Token& before = text.tokens[index - 1];
  const std::string_view word = text.word(before);
  if (!touch(text, index - 1)) return true;
  // "1. The Council": the number is a label, not a sentence.
  if (index - 1 == first && (before.kind == TokenKind::number || word.size() == 1)) return false;
  if (before.kind == TokenKind::word) {
    const bool initial = word.size() == 1 && before.has(flag_capitalised) && next.kind == TokenKind::word;
    if (initial || is_one_of(closing_abbreviations, word)) return is_opener(text, first, index + 1);
    if (is_one_of(leading_abbreviations, word)) return false;
    if (next.kind == TokenKind::number && is_one_of(numbering_words, word)) return false;
    if (next.length == 1 && next.kind == TokenKind::word && word.size() == 2 && touch(text, index)) return false;  // Ph.D.
  }
  return true;
}

// "1." "1)" "1.)" or "a." before an item's words: what stands at the head of a sentence or within a line that has lost
// its breaks.
struct Label {
  char style = 0;  // '.' or ')'; 0: no label
  bool letter = false;
  int value = 0;
};

Label read_label(const TokenView& text, TokenRange range, std::uint32_t index) {
  const Token& token = text.tokens[index];
  const std::string_view word = text.word(token);
  const bool number = token.kind == TokenKind::number && word.size() <= 2 &&
                      word.find_first_not_of("0123456789") == std::string_view::npos;
  const bool letter = token.kind == TokenKind::word && word.size() == 1 && !token.has(flag_capitalised) &&
                      word[0] >= 'a' && word[0] <= 'z';
  if ((!number && !letter) || token.has(flag_after_open_bracket) || index + 1 >= range.last) return {};
  std::uint32_t item = index + 1;
  const bool dotted = is_stop(text, item, ".") && touch(text, index);
  if (dotted && ++item >= range.last) return {};
  const Token& behind = text.tokens[item];
  if (!behind.has(flag_capitalised) || (!dotted && !behind.has(flag_after_close_bracket))) return {};
  Label label;
  label.style = behind.has(flag_after_close_bracket) ? ')' : '.';
  label.letter = letter;
  if (letter) label.value = word[0] - 'a' + 1;
  for (const char digit : number ? word : std::string_view{}) label.value = label.value * 10 + (digit - '0');
  return label;
}

// "1. The first item 2. The second item": the label at `index` carries on from that at the sentence's head. A number
// may also be what the sentence says ("of 2. The").
bool carries_on(const TokenView& text, TokenRange range, const Label& head, std::uint32_t index) {
  if (head.style == 0) return false;
  const Label label = read_label(text, range, index);
  if (label.style != head.style || label.letter != head.letter || label.value != head.value + 1) return false;
  constexpr std::array<std::string_view, 25> completed = {
      "about", "and",  "are",  "at", "by",   "clause", "condition", "for",  "from", "in",       "is",      "least", "most",
      "of",    "or",   "over", "page", "paragraph", "part", "plus", "schedule", "section", "than", "to", "under"};
  return !is_one_of(completed, text.word(index - 1));
}

bool ends_sentence(const TokenView& text, TokenRange range, std::uint32_t first, std::uint32_t index) {
  const Token& token = text.tokens[index];
  const Token& next = text.tokens[index + 1];
  if (is_stop(text, index, ".")) return full_stop_ends(text, range, first, index);
  if (is_stop(text, index, "?!")) {
    const bool bracketed = token.has(flag_after_open_bracket) && next.has(flag_after_close_bracket);  // "[?]"
    return next.kind != TokenKind::stop && can_begin_sentence(next) && !bracketed;
  }
  if (token.has(flag_dotted) && is_opener(text, first, index + 1)) return true;
  // Lines of an address, a form or a box.
  return next.has(flag_after_break) && can_begin_sentence(next) && !next.has(flag_after_comma) &&
         !is_stop(text, index, ":");
}

// Whether nothing at all ends a sentence between two tokens, as between most.
bool goes_on(const Token& token, const Token& next) {
  return token.kind != TokenKind::stop && !token.has(flag_dotted) && !next.has(flag_after_break);
}

// The place of a bracketed enumerator in its series: (a) 1, (b) 2, (iii) 3; 0 when it is none.
struct Enumerator {
  int letter = 0;
  int roman = 0;
  int number = 0;
};

// Requires a bracket that opens in front of the token.
Enumerator read_enumerator(const TokenView& text, std::uint32_t index, std::uint32_t last) {
  Enumerator result;
  if (index + 1 >= last) return result;
  const Token& token = text.tokens[index];
  if (!text.tokens[index + 1].has(flag_after_close_bracket)) return result;
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

bool is_reference(const TokenView& text, TokenRange sentence, std::uint32_t index) {
  if (index == sentence.first) return false;
  static constexpr std::array<std::string_view, 14> words = {
      "clause", "clauses", "condition", "item", "paragraph", "paragraphs", "para", "paras", "part", "section",
      "sections", "schedule", "sub-paragraph", "regulation"};
  return std::find(words.begin(), words.end(), text.word(index - 1)) != words.end();
}

// "The Council will: pay promptly; give notice; and listen." One part when no colon opens such a list.
std::vector<TokenRange> split_at_semicolons(const TokenView& text, TokenRange sentence) {
  std::vector<TokenRange> parts;
  std::uint32_t first = sentence.first;
  for (std::uint32_t index = sentence.first; index + 1 < sentence.last; ++index) {
    if (text.tokens[index].kind != TokenKind::stop || !is_stop(text, index, parts.empty() ? ":" : ";")) continue;
    parts.push_back({first, index + 1});
    first = index + 1;
  }
  if (parts.size() < 3) return {sentence};
  parts.push_back({first, sentence.last});
  return parts;
}

}  // namespace

std::vector<TokenRange> split_sentences(const TokenView& text, TokenRange range) {
  std::vector<TokenRange> sentences;
  std::uint32_t first = range.first;
  Label head = first < range.last ? read_label(text, range, first) : Label{};
  for (std::uint32_t index = range.first; index + 1 < range.last; ++index) {
    const bool has_room = index + 1 - first < longest_unit;
    if (has_room && head.style == 0 && goes_on(text.tokens[index], text.tokens[index + 1])) continue;
    if (has_room && !carries_on(text, range, head, index + 1) && !ends_sentence(text, range, first, index)) continue;
    sentences.push_back({first, index + 1});
    first = index + 1;
    head = read_label(text, range, first);
  }
  if (first < range.last) sentences.push_back({first, range.last});
  return sentences;
}

std::vector<TokenRange> split_inline_list(const TokenView& text, TokenRange sentence) {
  std::vector<std::uint32_t> letters;
  std::vector<std::uint32_t> romans;
  std::vector<std::uint32_t> numbers;
  for (std::uint32_t index = sentence.first; index < sentence.last; ++index) {
    if (!text.tokens[index].has(flag_after_open_bracket)) continue;
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
