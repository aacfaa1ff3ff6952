// Whose words a match is: the part of StatusReader that reads quotations and speakers.
#include <algorithm>
#include <array>

#include "language/officers.h"
#include "language/statuses.h"
#include "language/word_list.h"

namespace compactproof {

namespace {

constexpr std::uint32_t shortest_quotation = 6;    // shorter quotations are names, not statements
constexpr std::uint32_t speaker_reach = 4;         // units back to who "she" is

}  // namespace

// "The Covenant, published in July 2025, asks public bodies to …": an insertion stands between the source and its verb.
void StatusReader::find_sayings() {
  static constexpr std::array<std::string_view, 17> sources = {
      "compact", "code",    "covenant",  "guidance", "act",     "principles", "regulations", "charter",   "government",
      "ministers", "guide", "statute",   "law",      "ombudsman", "commission", "treasury",  "department"};
  static constexpr std::array<std::string_view, 27> sayings = {
      "says",    "say",     "states",   "state",  "requires", "require",  "recommends", "recommend", "asks",
      "ask",     "calls",   "call",     "expects", "expect",  "suggests", "suggest",    "advises",   "advise",
      "provides", "commits", "promises", "stated", "required", "recommended", "asked",  "expected",  "advised"};
  static constexpr std::uint32_t longest_insertion = 24;
  const auto count = static_cast<std::uint32_t>(tokens_.size());
  for (std::uint32_t i = own_first_; i + 2 < count; ++i) {
    if (!tokens_[i + 1].has(flag_after_comma) || !is_one_of(sources, units_.text.word(tokens_[i]))) continue;
    const std::uint32_t limit = std::min(i + longest_insertion, count);
    for (std::uint32_t verb = i + 3; verb < limit && tokens_[verb].kind != TokenKind::stop; ++verb) {
      if (!tokens_[verb].has(flag_after_comma) || !is_one_of(sayings, units_.text.word(tokens_[verb]))) continue;
      found_.push_back({TriggerKind::attributed, TriggerScope::forward, {verb, verb + 1}});
      break;
    }
  }
}

// "If you believe that we have not kept to it": nobody has said so yet. Nor does "says so" report what stands behind it.
bool StatusReader::is_only_supposed(TokenRange saying) const {
  static constexpr std::array<std::string_view, 4> supposing = {"if", "should", "where", "whenever"};
  if (saying.last < tokens_.size() && units_.text.word(tokens_[saying.last]) == "so") return true;
  if (saying.first == 0 || !is_one_of(supposing, units_.text.word(tokens_[saying.first - 1]))) return false;
  return units_.text.word(tokens_[saying.first]) == "you";
}

void StatusReader::find_quotations() {
  quotations_.clear();
  std::optional<std::uint32_t> open;
  for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
    if (open && tokens_[i].has(flag_after_close_quote)) {
      if (i - *open >= shortest_quotation) quotations_.push_back({*open, i});
      open.reset();
    }
    if (tokens_[i].has(flag_after_open_quote)) open = i;
  }
  // A quotation that runs to the end of the unit: its closing mark stands behind the last token.
  const auto count = static_cast<std::uint32_t>(tokens_.size());
  if (open && count - *open >= shortest_quotation) quotations_.push_back({*open, count});
}

bool StatusReader::is_quoted(const PatternMatch& match) const {
  return std::any_of(quotations_.begin(), quotations_.end(),
                     [&](TokenRange q) { return q.first <= match.first && match.last <= q.last; });
}

// "The Clerk said that no group had been told": in a body's own minutes its officers give facts and answers for it. So do
// those whom the list of who was there names with an office, and "she" behind one of them. What they feel, ask or suggest
// stays their own.
bool StatusReader::speaks_for_body(std::uint32_t verb) {
  static constexpr std::array<std::string_view, 10> gives_facts = {"said",  "replied",  "reported",  "stated", "added",
                                                                   "confirmed", "explained", "advised", "noted", "told"};
  if (verb == 0 || !is_one_of(gives_facts, units_.text.word(tokens_[verb]))) return false;
  // "The charity's director said" is somebody else's officer.
  static constexpr std::array<std::string_view, 11> others = {"charity", "charities", "club",  "cvs",          "voluntary",
                                                              "provider", "group",    "forum", "organisation", "association", "centre"};
  const bool titled = std::any_of(found_.begin(), found_.end(), [&](const Found& f) {
    if (f.kind != TriggerKind::officer || verb < f.range.first || verb >= f.range.last) return false;
    const auto title = tokens_.subspan(f.range.first, f.range.last - f.range.first);
    return std::ranges::none_of(title, [&](const Token& token) { return is_one_of(others, units_.text.word(token)); });
  });
  if (titled) return true;
  const std::string_view speaker = units_.text.word(tokens_[verb - 1]);
  if (speaker == "he" || speaker == "she") return pronoun_speaks_for_body();
  if (!tokens_[verb - 1].has(flag_capitalised)) return false;
  return is_officer(speaker);
}

bool StatusReader::is_officer(std::string_view surname) {
  if (!officers_) officers_ = find_officers(units_);
  return officers_->contains(surname);
}

// Whether the nearest speaker in front, of the same section, is an officer.
bool StatusReader::pronoun_speaks_for_body() {
  for (std::int64_t before = unit_ - 1; before >= 0 && before + speaker_reach >= unit_; --before) {
    const auto number = static_cast<std::uint32_t>(before);
    const Unit& unit = units_.units[number];
    if (unit.section != units_.units[static_cast<std::size_t>(unit_)].section) return false;
    for (const Trigger& trigger : rules_.triggers) {
      if (trigger.kind == TriggerKind::officer && matcher_.any(number, trigger.patterns)) return true;
    }
    const std::span<const Token> tokens = units_.tokens(unit);
    for (std::size_t i = 1; i < tokens.size(); ++i) {
      if (!has(tokens[i].classes, WordClass::opinion_verb) || !tokens[i - 1].has(flag_capitalised)) continue;
      return is_officer(units_.text.word(tokens[i - 1]));
    }
  }
  return false;
}

// "Keith said that nobody reads the replies": somebody named, or he or she, gives an opinion.
bool StatusReader::is_opinion(const PatternMatch& match) {
  static constexpr std::array<std::string_view, 12> speaks_for_all = {"we",  "it",         "i",         "council", "cabinet", "board", "committee",
                                                                     "trust", "authority", "department", "group",   "panel"};
  for (std::uint32_t i = own_first_ + 1; i < match.last; ++i) {
    if (!is_a(WordClass::opinion_verb, i) || match.consumes(i) || parts_[i] != parts_[match.last - 1] || speaks_for_body(i)) continue;
    const std::string_view speaker = units_.text.word(tokens_[i - 1]);
    const bool named = tokens_[i - 1].has(flag_capitalised) && tokens_[i - 1].kind == TokenKind::word && !is_one_of(speaks_for_all, speaker);
    if (named || speaker == "he" || speaker == "she") return true;
  }
  return false;
}

// "The Compact asks for twelve weeks, and we will keep to it": own words beside another's, in a clause of their own or
// in front. What stands within the other's words is the other's: "the Compact says that we will keep to it".
bool StatusReader::speaks_itself(const PatternMatch& match) const {
  return std::any_of(found_.begin(), found_.end(), [&](const Found& own) {
    if (own.kind != TriggerKind::own_voice || !reaches(own, match)) return false;
    return std::none_of(found_.begin(), found_.end(), [&](const Found& other) {
      return other.kind == TriggerKind::attributed && reaches(other, match) && other.range.last <= own.range.first &&
             same_clause(other.range.first, own.range.first);
    });
  });
}

}  // namespace compactproof
