#include "engine/zones.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "language/word_list.h"

namespace compactproof {

namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t longest_term = 6;        // words of a term in front of the colon that explains it
constexpr std::uint32_t shortest_sentence = 5;   // words of a sentence that is no entry of a contents list
constexpr std::uint32_t longest_entry = 12;      // words; one with a full stop and as many is a sentence even without "is" or "will"
constexpr std::uint32_t longest_number = 2;      // letters of what numbers an entry: "A", "iv"

// What a heading over definitions may name besides without being about another matter.
constexpr std::array definition_words{
    "and"sv,   "of"sv,     "the"sv,     "in"sv,   "this"sv,     "these"sv,    "our"sv,    "other"sv,       "key"sv,           "defined"sv,
    "used"sv,  "terms"sv,  "term"sv,    "words"sv, "phrases"sv, "meanings"sv, "jargon"sv, "definitions"sv, "abbreviations"sv, "acronyms"sv,
    "initials"sv, "glossary"sv, "interpretation"sv};

class ZoneMarker {
 public:
  ZoneMarker(Units& units, Matcher& matcher) : units_(units), matcher_(matcher) {}

  void mark_below_headings(std::span<const ZoneWords> zones, std::span<const std::uint32_t> titles) {
    for (const Section& section : units_.sections) {
      if (section.heading < 0) continue;
      const auto heading = static_cast<std::uint32_t>(section.heading);
      if (std::ranges::find(titles, heading) != titles.end()) continue;
      for (const ZoneWords& words : zones) {
        if (words.in_heading && matcher_.any(heading, words.patterns)) mark_section(section, words);
      }
    }
  }

  // What is announced as somebody else's words, up to the next heading.
  void mark_below_sentences(const ZoneWords& words) {
    const auto count = static_cast<std::uint32_t>(units_.units.size());
    for (std::uint32_t i = 0; i < count; ++i) {
      if (unit(i).kind == UnitKind::heading || !matcher_.any(i, words.patterns)) continue;
      std::uint32_t end = i + 1;
      while (end < count && unit(end).section == unit(i).section && unit(end).kind != UnitKind::heading) ++end;
      mark(i, end, words.zone);
      i = end - 1;
    }
  }

 private:
  const Unit& unit(std::uint32_t index) const { return units_.units[index]; }

  std::string_view word(std::uint32_t token) const { return units_.text.word(token); }

  const Token& token(std::uint32_t index) const { return units_.text.tokens[index]; }

  void mark(std::uint32_t first, std::uint32_t last, Zone zone) {
    for (std::uint32_t i = first; i < last; ++i) {
      if (unit(i).zone == Zone::own) units_.units[i].zone = zone;
    }
  }

  void mark_section(const Section& section, const ZoneWords& words) {
    const auto heading = static_cast<std::uint32_t>(section.heading);
    if (words.zone == Zone::contents) return mark(section.first, end_of_contents(section), words.zone);
    const bool is_mixed = words.zone == Zone::definitions && names_another_matter(heading, words.patterns);
    if (!is_mixed) return mark(section.first, section.last, words.zone);
    for (std::uint32_t i = section.first; i < section.last; ++i) {
      if (explains_term(i)) mark(i, i + 1, words.zone);
    }
  }

  // --- contents ---

  std::uint32_t end_of_contents(const Section& section) const {
    const std::uint32_t first_entry = section.first + 1;
    for (std::uint32_t i = first_entry; i < section.last; ++i) {
      if (is_running_sentence(i) || (i > first_entry && repeats(i, first_entry))) return i;
    }
    return section.last;
  }

  // "Form 5 Equality assessment template." has its full stop and is an entry still.
  bool is_running_sentence(std::uint32_t index) const {
    const Unit& u = unit(index);
    if (u.kind == UnitKind::heading || u.kind == UnitKind::row || word(u.last - 1) != ".") return false;
    const std::uint32_t length = u.last - u.own_first - 1;
    if (length >= longest_entry) return true;
    const std::span<const Token> own = units_.tokens(u).subspan(u.own_first - u.first);
    return length >= shortest_sentence && std::ranges::any_of(own, [](const Token& t) { return has(t.classes, WordClass::auxiliary); });
  }

  bool repeats(std::uint32_t index, std::uint32_t entry) const {
    const TokenRange a = without_numbers(index);
    const TokenRange b = without_numbers(entry);
    if (a.first == a.last || a.last - a.first != b.last - b.first) return false;
    for (std::uint32_t i = 0; i < a.last - a.first; ++i) {
      if (word(a.first + i) != word(b.first + i)) return false;
    }
    return true;
  }

  // "A. About the fund 3" → "About the fund".
  TokenRange without_numbers(std::uint32_t index) const {
    TokenRange range{unit(index).own_first, unit(index).last};
    const auto is_number = [&](std::uint32_t i) { return token(i).kind != TokenKind::word || token(i).length <= longest_number; };
    while (range.first < range.last && is_number(range.first)) ++range.first;
    while (range.first < range.last && token(range.last - 1).kind != TokenKind::word) --range.last;
    return range;
  }

  // --- definitions ---

  // "Definitions and duration", but not "Definitions and interpretation" nor "Glossary of grants and loans".
  bool names_another_matter(std::uint32_t heading, PatternListId definitions) {
    const auto matches = matcher_.matches(heading, definitions);
    const std::uint32_t first = unit(heading).first;
    const bool joined = std::ranges::any_of(matches, [&](const PatternMatch& match) {
      return joins(heading, first + match.first, -1) || joins(heading, first + match.last, 0);
    });
    if (!joined) return false;
    for (std::uint32_t i = unit(heading).own_first; i < unit(heading).last; ++i) {
      const auto holds = [&](const PatternMatch& match) { return first + match.first <= i && i < first + match.last; };
      const bool numbers = token(i).kind != TokenKind::word || token(i).length < longest_number;
      if (std::ranges::none_of(matches, holds) && !numbers && !is_one_of(definition_words, word(i))) return true;
    }
    return false;
  }

  // Whether "and", a comma or a slash stands at the border in front of the token.
  bool joins(std::uint32_t heading, std::uint32_t border, int side) const {
    const Unit& u = unit(heading);
    if (border <= u.own_first || border >= u.last) return false;
    if (token(border).has(flag_after_comma) || token(border).has(flag_after_slash)) return true;
    return word(side < 0 ? border - 1 : border) == "and";
  }

  // A glossary's row; "Notice: a letter or email"; "In this agreement, grant is …".
  bool explains_term(std::uint32_t index) const {
    const Unit& u = unit(index);
    if (u.table >= 0) return true;
    const std::uint32_t limit = std::min(u.last, u.own_first + longest_term + 1);
    for (std::uint32_t i = u.own_first + 1; i < limit; ++i) {
      if (word(i) == ":" || word(i).starts_with("mean") || token(i).has(flag_after_dash)) return true;
    }
    return opens_with_in_this(u) && !binds(u);
  }

  bool opens_with_in_this(const Unit& u) const {
    return u.first + 2 < u.last && word(u.first) == "in" && (word(u.first + 1) == "this" || word(u.first + 1) == "these");
  }

  bool binds(const Unit& u) const {
    static constexpr std::array firm{"will"sv, "shall"sv, "must"sv, "may"sv};
    for (std::uint32_t i = u.own_first; i < u.last; ++i) {
      if (is_one_of(firm, word(i))) return true;
    }
    return false;
  }

  Units& units_;
  Matcher& matcher_;
};

}  // namespace

void mark_zones(Units& units, Matcher& matcher, std::span<const ZoneWords> zones, std::span<const std::uint32_t> titles) {
  ZoneMarker marker(units, matcher);
  marker.mark_below_headings(zones, titles);
  for (const ZoneWords& words : zones) {
    if (!words.in_heading) marker.mark_below_sentences(words);
  }
}

}  // namespace compactproof
