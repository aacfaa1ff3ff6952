#include "language/entity_bounds.h"

#include <array>
#include <cmath>

#include "language/word_list.h"

namespace compactproof {

namespace {

using std::uint32_t;
using Kind = Bound::Kind;

constexpr std::array<std::string_view, 6> smaller_words{"less", "fewer", "shorter", "lower", "earlier", "sooner"};
constexpr std::array<std::string_view, 6> larger_words{"more", "longer", "greater", "higher", "later", "larger"};
constexpr std::array<std::string_view, 6> approximate_words{"about",  "around",  "approximately",
                                                            "approx", "roughly", "circa"};

Bound made(Kind kind, uint32_t end) {
  Bound bound;
  bound.kind = kind;
  bound.end = end;
  return bound;
}

// Comparators that a "not" before them turns round.
Bound read_strict(const EntityTokens& tokens, uint32_t i) {
  const std::string_view word = tokens.word(i);
  if (is_one_of(smaller_words, word) || word == "smaller") {
    return tokens.is(i + 1, "than") ? made(Kind::less_than, i + 2) : Bound{};
  }
  if (is_one_of(larger_words, word)) return tokens.is(i + 1, "than") ? made(Kind::more_than, i + 2) : Bound{};
  if (word == "exceeding" || word == "exceed" || word == "exceeds" || word == "beyond")
    return made(Kind::more_than, i + 1);
  if (word == "in" && tokens.is(i + 1, "excess") && tokens.is(i + 2, "of")) return made(Kind::more_than, i + 3);
  if (word == "short" && tokens.is(i + 1, "of")) return made(Kind::less_than, i + 2);
  if (word == "in" && (tokens.is(i + 1, "under") || tokens.is(i + 1, "below"))) return made(Kind::less_than, i + 2);
  Bound bound;
  if (word == "over" || word == "above") bound = made(Kind::more_than, i + 1);
  if (word == "under" || word == "below") bound = made(Kind::less_than, i + 1);
  bound.preposition = bound.end != 0;
  return bound;
}

// "just over", "only slightly more than", "a little under", "a few days short of".
bool is_slight(const EntityTokens& tokens, uint32_t i) {
  constexpr std::array<std::string_view, 12> slight{"just",  "little",   "slightly", "barely",     "bit",        "shade",
                                                    "touch", "fraction", "scarcely", "marginally", "fractionally", "hardly"};
  if (i == 0 || !tokens.adjoins(i)) return false;
  return is_one_of(slight, tokens.word(i - 1)) || (tokens.is(i, "short") && tokens.role(i - 1) == Role::unit);
}

Bound negated(Bound bound) {
  if (bound.kind == Kind::less_than) bound.kind = Kind::at_least;
  if (bound.kind == Kind::more_than) bound.kind = Kind::at_most;
  bound.preposition = false;
  return bound;
}

// "should not last less than", "will never normally be shorter than", "in no case less than".
// "No formal consultation shall be open for fewer than 12 weeks": the subject itself is denied.
bool is_sentence_denied(const EntityTokens& tokens, uint32_t i) {
  constexpr uint32_t longest_subject = 12;
  const std::string_view first = tokens.word(0);
  return i <= longest_subject && (first == "no" || first == "never" || first == "neither") && !tokens.is_number(1);
}

bool is_negated_before(const EntityTokens& tokens, uint32_t i) {
  constexpr std::array<std::string_view, 20> between{
      "be", "last",  "run",  "take",      "normally", "usually", "ever",  "for",  "remain", "ordinarily",
      "to", "allow", "give", "generally", "been",     "case",    "event", "have", "cover",  "receive"};
  constexpr uint32_t furthest = 4;
  for (uint32_t back = 1; back <= furthest && back <= i; ++back) {
    const std::string_view word = tokens.word(i - back);
    if (word == "not" || word == "never" || word == "no" || word == "cannot") return true;
    if (!is_one_of(between, word)) return is_sentence_denied(tokens, i);
  }
  return is_sentence_denied(tokens, i);
}

// "not less than", "no more than", "not be less than", "not to exceed", "not exceeding".
Bound read_negation(const EntityTokens& tokens, uint32_t i) {
  uint32_t at = i + 1;
  if (tokens.is(at, "to")) ++at;
  if (tokens.is(at, "be")) ++at;
  const Bound bound = read_strict(tokens, at);
  return bound.kind == Kind::none ? bound : negated(bound);
}

// "at least", "at the very least", "at a minimum", "at most", "at a maximum of".
Bound read_at(const EntityTokens& tokens, uint32_t i) {
  uint32_t at = i + 1;
  if (tokens.is(at, "the") || tokens.is(at, "a")) ++at;
  if (tokens.is(at, "very")) ++at;
  const std::string_view word = tokens.word(at);
  Kind kind = Kind::none;
  if (word == "least" || word == "minimum") kind = Kind::at_least;
  if (word == "most" || word == "maximum") kind = Kind::at_most;
  if (kind == Kind::none) return {};
  ++at;
  if (tokens.is(at, "of")) ++at;
  return made(kind, at);
}

// "minimum of", "minimum notice period is", "maximum:".
Bound read_extreme(const EntityTokens& tokens, uint32_t i, Kind kind) {
  constexpr std::array<std::string_view, 11> fillers{"period", "term", "notice", "length", "duration", "of",
                                                     "is",     ":",    "|",      "time",   "total"};
  constexpr uint32_t most_fillers = 4;
  Bound bound = made(kind, i + 1);
  bound.labels_value = true;
  for (uint32_t taken = 0; taken < most_fillers && is_one_of(fillers, tokens.word(bound.end)); ++taken) ++bound.end;
  return bound;
}

}  // namespace

Bound read_bound(const EntityTokens& tokens, std::uint32_t i) {
  const std::string_view word = tokens.word(i);
  if (word == "at") return read_at(tokens, i);
  if (word == "not" || word == "no" || word == "never") return read_negation(tokens, i);
  if (word == "minimum" || word == "min") return read_extreme(tokens, i, Kind::at_least);
  if (word == "maximum" || word == "max") return read_extreme(tokens, i, Kind::at_most);
  if (word == "within") return made(Kind::at_most, i + 1);
  if (word == "up" && tokens.is(i + 1, "to")) {
    const bool inclusive = tokens.is(i + 2, "and") && tokens.is(i + 3, "including");
    return made(Kind::at_most, inclusive ? i + 4 : i + 2);
  }
  if (word == "upwards" && tokens.is(i + 1, "of")) return made(Kind::more_than, i + 2);
  if (word == "nearly" || word == "almost") {
    Bound bound = made(Kind::less_than, i + 1);
    bound.slight = true;
    bound.approximate = true;
    return bound;
  }
  if (is_one_of(approximate_words, word) || word == "some") {
    Bound bound = made(Kind::none, i + 1);
    bound.approximate = true;
    return bound;
  }
  Bound bound = read_strict(tokens, i);
  if (bound.kind == Kind::none) return bound;
  if (is_negated_before(tokens, i)) return negated(bound);
  bound.slight = is_slight(tokens, i);
  return bound;
}

Bound read_trailing_bound(const EntityTokens& tokens, std::uint32_t i) {
  const std::string_view word = tokens.word(i);
  if (word == "minimum") return made(Kind::at_least, i + 1);
  if (word == "maximum") return made(Kind::at_most, i + 1);
  if (word == "at") {
    const Bound bound = read_at(tokens, i);
    const bool behind = bound.kind != Kind::none && !tokens.is(bound.end - 1, "of") && !tokens.is_number(bound.end);
    return behind ? bound : Bound{};
  }
  if (word == "as" && tokens.is(i + 1, "a") && (tokens.is(i + 2, "minimum") || tokens.is(i + 2, "maximum"))) {
    return made(tokens.is(i + 2, "minimum") ? Kind::at_least : Kind::at_most, i + 3);
  }
  if (word != "or" && word != "and") return {};
  const std::string_view next = tokens.word(i + 1);
  constexpr std::array<std::string_view, 7> more{"over", "above", "upwards", "more", "longer", "greater", "higher"};
  constexpr std::array<std::string_view, 7> less{"under", "below", "less", "fewer", "shorter", "lower", "smaller"};
  constexpr std::size_t only_prepositions = 3;  // "16 and over", but not "two weeks and more …"
  constexpr std::size_t only_prepositions_less = 2;
  const bool either = word == "or";
  if (tokens.is(i + 2, "than")) return {};  // "12 weeks or more than …"
  if (is_one_of(std::span(more).first(either ? more.size() : only_prepositions), next))
    return made(Kind::at_least, i + 2);
  if (is_one_of(std::span(less).first(either ? less.size() : only_prepositions_less), next))
    return made(Kind::at_most, i + 2);
  if (either && next == "so") {
    Bound bound = made(Kind::none, i + 2);
    bound.approximate = true;
    return bound;
  }
  return {};
}

void apply_bound(const Bound& bound, Quantity& quantity) {
  switch (bound.kind) {
    case Kind::at_least:
    case Kind::more_than: {
      const double most = bound.slight ? quantity.high * (1 + slight_margin) : Quantity::unbounded;
      if (bound.kind == Kind::more_than) quantity.low = std::nextafter(quantity.low, Quantity::unbounded);
      quantity.high = most;
      quantity.floor = true;
      break;
    }
    case Kind::at_most:
    case Kind::less_than:
      if (bound.kind == Kind::less_than) quantity.high = std::nextafter(quantity.high, 0.0);
      quantity.low = bound.slight ? quantity.low * (1 - slight_margin) : 0;
      quantity.ceiling = true;
      break;
    case Kind::none: break;
  }
  quantity.approximate = quantity.approximate || bound.approximate;
}

}  // namespace compactproof
