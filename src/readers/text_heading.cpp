#include "readers/text_heading.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <span>
#include <string>
#include <utility>

#include "readers/text_line.h"
#include "readers/text_wrap.h"
#include "text/utf8.h"

namespace compactproof {

namespace {

constexpr std::uint32_t longest_title = 60;
constexpr std::uint32_t longest_numbered_title = 80;
constexpr std::uint32_t longest_capitals = 120;
constexpr std::size_t most_title_words = 9;
constexpr std::size_t longest_label = 30;

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Calls `visit` with each lower-cased word; stops when it returns true.
template <typename Visit>
bool any_word(std::string_view text, Visit visit) {
  std::string word;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char c = i < text.size() ? text[i] : ' ';
    if (is_lower(c) || is_digit(c) || (static_cast<unsigned char>(c) & 0x80) != 0) {
      word += c;
    } else if (is_upper(c)) {
      word += static_cast<char>(c - 'A' + 'a');
    } else if (!word.empty()) {
      if (visit(std::string_view(word))) return true;
      word.clear();
    }
  }
  return false;
}

bool contains(std::span<const std::string_view> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool holds_finite_verb(std::string_view text) {
  static constexpr std::array<std::string_view, 16> verbs = {"will",  "shall", "must", "may",   "should", "is",
                                                             "are",   "was",   "were", "has",   "have",   "been",
                                                             "would", "could", "can",  "cannot"};
  return any_word(text, [](std::string_view word) { return contains(verbs, word); });
}

std::size_t count_words(std::string_view text) {
  std::size_t count = 0;
  any_word(text, [&](std::string_view) { return ++count > most_title_words; });
  return count;
}

bool is_month(std::string_view word) {
  static constexpr std::array<std::string_view, 12> months = {"january",   "february", "march",    "april",
                                                              "may",       "june",     "july",     "august",
                                                              "september", "october",  "november", "december"};
  return contains(months, word);
}

// "Adopted by the Board on 26 April 2007" tells of a document, and heads no part of it.
bool holds_day(std::string_view text) {
  bool after_number = false;
  return any_word(text, [&](std::string_view word) {
    const bool day = after_number && is_month(word);
    after_number = is_digit(word[0]);
    return day;
  });
}

// Also true of "14 May 2010" and of "May 2010", which head letters but not sections.
bool is_date_line(std::string_view text) {
  return count_words(text) <= 4 && any_word(text, is_month) && std::any_of(text.begin(), text.end(), is_digit);
}

// Lines of a letter, a contract or minutes that are short but head no section.
bool opens_or_closes_letter(std::string_view text) {
  static constexpr std::array<std::string_view, 12> openings = {"dear",      "yours", "sincerely", "faithfully",
                                                                "regards",   "kind",  "signed",    "tel",
                                                                "telephone", "email", "from",      "to"};
  bool first = true;
  return any_word(text, [&](std::string_view word) { return std::exchange(first, false) && contains(openings, word); });
}

// Formulas of contracts and minutes that introduce what follows as part of their sentence.
bool is_formula(std::string_view text) {
  static constexpr std::array<std::string_view, 8> formulas = {"RESOLVED", "AGREED", "WHEREAS", "BETWEEN",
                                                               "AND",      "OR",     "NOTED",   "RECOMMENDED"};
  return contains(formulas, text);
}

bool starts_like_title(std::string_view text) {
  std::size_t i = 0;
  const char32_t first = decode_utf8(text, i);
  return first > 0x7F ? first != 0x2018 && first != 0x201C && first != replacement_character
                      : is_upper(text[0]) || is_digit(text[0]);
}

bool is_capitals(std::string_view text) {
  return std::none_of(text.begin(), text.end(), is_lower) && std::count_if(text.begin(), text.end(), is_upper) >= 3;
}

bool ends_like_title(std::string_view text) {
  return !ends_sentence(text) && !text.ends_with(',') && !text.ends_with('-') && !text.ends_with("\xE2\x80\xA6") &&
         text.find('|') == std::string_view::npos && text.find("...") == std::string_view::npos &&
         text.find("___") == std::string_view::npos;
}

}  // namespace

std::optional<MarkdownHeading> read_markdown_heading(std::string_view text) {
  const std::size_t marks = std::min(text.find_first_not_of('#'), text.size());
  if (marks < 1 || marks > 6 || (marks < text.size() && text[marks] != ' ' && text[marks] != '\t')) return std::nullopt;
  std::string_view title = trim(text.substr(marks));
  const std::size_t last = title.find_last_not_of('#');
  if (last == std::string_view::npos) return std::nullopt;
  if (last + 1 < title.size() && title[last] == ' ') title = trim(title.substr(0, last));
  return MarkdownHeading{static_cast<std::uint16_t>(marks), title};
}

std::uint16_t setext_level(std::string_view underline) {
  if (underline.size() < 3) return 0;
  if (underline.find_first_not_of('=') == std::string_view::npos) return 1;
  if (underline.find_first_not_of('-') == std::string_view::npos) return 2;
  return 0;
}

bool is_capital_heading(std::string_view text) {
  return is_capitals(text) && starts_like_title(text) && ends_like_title(text) &&
         columns_of(text) <= longest_capitals && !holds_finite_verb(text) && !is_formula(text) && !is_date_line(text);
}

bool is_numbered_title(const ListMarker& marker) {
  const std::string_view text = marker.content;
  const bool numbered =
      marker.style == MarkerStyle::clause || (marker.style == MarkerStyle::number && marker.frame == MarkerFrame::stop);
  if (!numbered || text.empty() || is_digit(text[0]) || !starts_like_title(text) || !ends_like_title(text))
    return false;
  if (columns_of(text) > longest_numbered_title) return false;
  if (is_labelled_value(text) && std::any_of(text.begin(), text.end(), is_digit)) return false;
  return is_capitals(text) || (count_words(text) <= most_title_words && !holds_finite_verb(text)) ||
         text.starts_with("Wh") || text.starts_with("How ");  // "2. Who can apply", "5. How we will decide"
}

bool is_division_heading(std::string_view text) {
  static constexpr std::array<std::string_view, 7> divisions = {"appendix", "annex",   "annexe", "schedule",
                                                                "part",     "section", "chapter"};
  if (!starts_like_title(text) || !ends_like_title(text) || columns_of(text) > longest_numbered_title) return false;
  if (holds_finite_verb(text) && !is_capitals(text)) return false;
  std::size_t place = 0;
  bool division = false;
  bool designated = false;
  any_word(text, [&](std::string_view word) {
    if (place == 0) division = contains(divisions, word);
    if (place == 1) designated = word.size() <= 2 || word == "one" || word == "two" || word == "three" || word == "iii";
    return ++place > 1;
  });
  const std::size_t space = text.find(' ');
  const bool capital_designation = space != std::string_view::npos && space + 1 < text.size() &&
                                   (is_upper(text[space + 1]) || is_digit(text[space + 1]));
  return division && designated && capital_designation;
}

// "Notice of ending: 30 days" states something; "Part 2: Payment" heads it.
static bool gives_number(std::string_view text) {
  const std::size_t colon = text.find(": ");
  return colon != std::string_view::npos && colon + 2 < text.size() && is_digit(text[colon + 2]);
}

bool is_short_title(std::string_view text) {
  return starts_like_title(text) && !is_digit(text[0]) && ends_like_title(text) && columns_of(text) <= longest_title &&
         count_words(text) <= most_title_words && !holds_finite_verb(text) && !is_date_line(text) && !holds_day(text) &&
         !is_formula(text) && !opens_or_closes_letter(text) && !gives_number(text) && text.find('\t') == std::string_view::npos &&
         text.find("   ") == std::string_view::npos;
}

bool is_labelled_value(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon > longest_label || !is_upper(text[0])) return false;
  if (colon + 2 >= text.size() || (text[colon + 1] != ' ' && text[colon + 1] != '\t')) return false;
  return text.substr(0, colon).find_first_of(".;?!,") == std::string_view::npos;
}

}  // namespace compactproof
