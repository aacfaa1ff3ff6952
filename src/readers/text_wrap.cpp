#include "readers/text_wrap.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace compactproof {

namespace {

constexpr std::uint32_t narrowest_wrap = 40;  // narrower "wrapping" is a list without bullets
constexpr std::uint32_t widest_wrap = 132;
constexpr std::uint32_t likely_wrap = 50;     // a lone line this long may be wrapped
constexpr std::uint32_t sure_wrap = 65;       // one this long that ends within a sentence is
constexpr std::size_t most_hyphens = 20'000;  // words remembered; past this a hyphen is dropped

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter(char c) { return is_lower(c) || (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) & 0x80) != 0; }
char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string_view first_word(std::string_view text) { return text.substr(0, text.find_first_of(" \t")); }

std::string_view last_word(std::string_view text) {
  const std::size_t space = text.find_last_of(" \t");
  return space == std::string_view::npos ? text : text.substr(space + 1);
}

bool ends_in_small_word(std::string_view text) {
  static constexpr std::array<std::string_view, 25> words = {
      "a",  "an", "and", "are", "as",  "at",   "be",  "by",   "for", "from",  "has",  "in",  "into",
      "is", "of", "on",  "or",  "our", "that", "the", "this", "to",  "which", "will", "with"};
  return std::find(words.begin(), words.end(), last_word(text)) != words.end();
}

bool surely_wrapped(const TextLine& line, const TextLine& next) {
  return !line.blank() && line.width <= widest_wrap && starts_small(next.text) && !ends_sentence(line.text);
}

// Fragments as they stand at the end of one line and the start of the next.
std::string_view tail_of(std::string_view line) {
  line.remove_suffix(1);
  std::size_t at = line.size();
  while (at > 0 && is_letter(line[at - 1])) --at;
  return line.substr(at);
}

std::string_view head_of(std::string_view next) {
  std::size_t at = 0;
  while (at < next.size() && is_letter(next[at])) ++at;
  return next.substr(0, at);
}

std::string lower_case(std::string_view first, std::string_view second = {}) {
  std::string word(first);
  word += second;
  std::transform(word.begin(), word.end(), word.begin(), to_lower);
  return word;
}

// Words that English joins with a hyphen when nothing tells otherwise.
bool is_hyphen_prefix(const std::string& word) {
  static constexpr std::array<std::string_view, 22> prefixes = {
      "anti", "co",   "cross", "ex",   "four",  "full", "inter", "long",  "multi", "non",   "one",
      "part", "post", "pre",   "self", "short", "sub",  "third", "three", "two",   "under", "well"};
  return std::find(prefixes.begin(), prefixes.end(), word) != prefixes.end();
}

}  // namespace

bool starts_small(std::string_view text) { return !text.empty() && is_lower(text[0]); }

bool ends_sentence(std::string_view text) {
  static constexpr std::array<std::string_view, 2> closing_quotes = {"\xE2\x80\x99", "\xE2\x80\x9D"};
  for (bool cut = true; cut && !text.empty();) {
    cut = text.ends_with(')') || text.ends_with('"') || text.ends_with('\'') || text.ends_with(']');
    if (cut) text.remove_suffix(1);
    for (const std::string_view quote : closing_quotes) {
      if (!text.ends_with(quote)) continue;
      text.remove_suffix(quote.size());
      cut = true;
    }
  }
  return !text.empty() && std::string_view(".:;?!").find(text.back()) != std::string_view::npos;
}

std::uint32_t find_wrap_width(const std::vector<TextLine>& lines) {
  std::vector<std::uint32_t> widths;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (surely_wrapped(lines[i - 1], lines[i])) widths.push_back(lines[i - 1].width);
  }
  if (widths.empty()) return 0;
  // The top twentieth may be lines that were edited after wrapping.
  const auto place = widths.begin() + static_cast<std::ptrdiff_t>((widths.size() - 1) * 19 / 20);
  std::nth_element(widths.begin(), place, widths.end());
  return *place < narrowest_wrap ? 0 : *place;
}

bool goes_on(const TextLine& line, const TextLine& next, std::uint32_t wrap_width) {
  if (line.blank() || next.blank()) return false;
  const bool unfinished = !ends_sentence(line.text);
  if (wrap_width == 0) {
    return unfinished && line.width <= widest_wrap &&
           (line.width >= sure_wrap || (line.width >= likely_wrap && ends_in_small_word(line.text)));
  }
  if (unfinished && starts_small(next.text) && line.width * 2 >= wrap_width) return true;
  // A writer who keeps "3 October" together breaks a little early, but not behind a comma at random.
  if (unfinished && line.width * 4 >= wrap_width * 3 && line.width <= wrap_width &&
      (line.text.back() == ',' || ends_in_small_word(line.text))) {
    return true;
  }
  const bool full = line.width + 1 + columns_of(first_word(next.text)) > wrap_width;
  return full && line.width <= wrap_width + wrap_width / 4;
}

bool ends_in_hyphen(std::string_view line, std::string_view next) {
  return line.size() >= 2 && line.back() == '-' && is_letter(line[line.size() - 2]) && starts_small(next);
}

HyphenMemory::HyphenMemory(const std::vector<TextLine>& lines) {
  for (std::size_t i = 1; i < lines.size() && words_.size() < most_hyphens; ++i) {
    if (!ends_in_hyphen(lines[i - 1].text, lines[i].text)) continue;
    words_.try_emplace(lower_case(tail_of(lines[i - 1].text), head_of(lines[i].text)));
  }
  if (words_.empty()) return;
  for (const TextLine& line : lines) count_words(line.text);
}

void HyphenMemory::count_words(std::string_view text) {
  std::string word;
  bool hyphenated = false;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && is_letter(text[i])) {
      word += to_lower(text[i]);
    } else if (i + 1 < text.size() && text[i] == '-' && !word.empty() && is_letter(text[i + 1])) {
      hyphenated = true;
    } else if (!word.empty()) {
      if (const auto known = words_.find(word); known != words_.end()) {
        (hyphenated ? known->second.hyphenated : known->second.joined) = true;
      }
      word.clear();
      hyphenated = false;
    }
  }
}

bool HyphenMemory::keeps_hyphen(std::string_view line, std::string_view next) const {
  const std::string_view tail = tail_of(line);
  const auto known = words_.find(lower_case(tail, head_of(next)));
  if (known != words_.end() && known->second.joined != known->second.hyphenated) return known->second.hyphenated;
  // "state-of-the-" goes on as it began.
  const std::size_t before = line.size() - 1 - tail.size();
  if (before > 0 && line[before - 1] == '-') return true;
  return is_hyphen_prefix(lower_case(tail));
}

}  // namespace compactproof
