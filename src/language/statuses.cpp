#include "language/statuses.h"

#include <algorithm>
#include <array>

#include "language/word_list.h"

namespace compactproof {

namespace {

constexpr std::uint32_t negation_reach = 10;       // words between a negation and what it negates
constexpr std::uint32_t inherited_reach = 14;      // the same across a lead-in
constexpr std::uint32_t longest_why = 8;           // words of "why the rest of it has not"
constexpr std::uint32_t denial_reach = 6;          // words between a phrase and "... is not" behind it
constexpr std::uint32_t hedge_reach = 18;

}  // namespace

void StatusReader::enter(std::uint32_t unit) {
  if (unit_ == unit) return;
  unit_ = unit;
  const Unit& u = units_.units[unit];
  tokens_ = units_.tokens(u);
  own_first_ = u.own_first - u.first;
  found_.clear();
  in_value_.assign(tokens_.size(), false);
  for (const Entity& value : units_.values(u)) std::fill(in_value_.begin() + value.first, in_value_.begin() + value.last, true);
  if (triggers_.keys() == 0) find_triggers();
  for (const std::uint32_t number : triggers_.of(unit)) {
    const Trigger& trigger = rules_.triggers[number];
    for (const PatternMatch& match : matcher_.matches(unit, trigger.patterns)) {
      if (abbreviates_number(match)) continue;
      if (in_value_[match.first]) continue;  // the May of "1 May", the not of "not less than 90 days"
      const bool inverted = trigger.kind == TriggerKind::modal_weak && match.first == own_first_ && !u.question;
      // "Should the parties be unable to agree, ..." is a condition.
      const TriggerKind kind = inverted ? TriggerKind::conditional : trigger.kind;
      found_.push_back({kind, inverted ? TriggerScope::clause : trigger.scope, {match.first, match.last}});
    }
  }
  // "no later than" and "not only" are no negations, "unless terminated earlier" is no exception.
  std::erase_if(found_, [&](const Found& found) {
    const bool negates = found.kind == TriggerKind::negated || found.kind == TriggerKind::lacking;
    return (negates && lies_within(found, TriggerKind::pseudo_negated)) ||
           (found.kind == TriggerKind::hedge && lies_within(found, TriggerKind::pseudo_hedge)) ||
           (found.kind == TriggerKind::excepted && lies_within(found, TriggerKind::pseudo_excepted)) ||
           (found.kind == TriggerKind::unfilled && !stands_for_value(found.range));
  });
  find_sayings();
  std::erase_if(found_, [&](const Found& found) {
    return found.kind == TriggerKind::attributed && (is_only_supposed(found.range) || speaks_for_body(found.range.last - 1));
  });
  find_clauses();
  find_quotations();
}

// Which triggers may be in which units.
void StatusReader::find_triggers() {
  KeyedValues units;
  std::vector<std::uint32_t> numbers;
  for (const Trigger& trigger : rules_.triggers) {
    numbers.clear();
    for_each_unit(matcher_.candidates(trigger.patterns), [&](std::uint32_t unit) { numbers.push_back(unit); });
    units.append(numbers);
  }
  triggers_ = units.inverted(units_.units.size());
}

// "Date: to be confirmed", "the dates are to be agreed with members" leave a value open. "Whether the notice is to be
// confirmed or withdrawn", "any change is to be agreed in writing" do not. What is otherwise left open always does: "TBC".
bool StatusReader::stands_for_value(TokenRange blank) const {
  static constexpr std::array<std::string_view, 9> subordinators = {"whether", "if", "until", "unless", "before", "once", "when", "where", "how"};
  static constexpr std::array<std::string_view, 20> left_open = {
      "date",   "dates",  "time",  "times", "venue",  "place", "amount",  "amounts", "sum",   "sums",
      "figure", "figures", "rate", "rates", "period", "owner", "name", "names", "number", "length"};
  if (blank.last - blank.first < 2 || units_.text.word(tokens_[blank.first]) != "to") return true;
  const bool ends = blank.last == tokens_.size() || tokens_[blank.last].kind == TokenKind::stop || tokens_[blank.last].has(flag_after_close_bracket);
  std::uint32_t before = blank.first;
  if (before > 0 && is_auxiliary(before - 1)) --before;
  for (std::uint32_t i = before; i-- > 0 && tokens_[i].kind != TokenKind::stop;) {
    if (is_one_of(subordinators, units_.text.word(tokens_[i]))) return false;
  }
  const Token& first = tokens_[blank.first];
  const bool opens = blank.first == own_first_ || tokens_[blank.first - 1].kind == TokenKind::stop ||
                     first.has(flag_after_dash) || first.has(flag_after_open_bracket) || first.has(flag_after_comma);
  return ends || opens || (before > 0 && is_one_of(left_open, units_.text.word(tokens_[before - 1])));
}

// "No." and the column header "No" stand for number.
bool StatusReader::abbreviates_number(const PatternMatch& match) const {
  if (match.last != match.first + 1 || units_.text.word(tokens_[match.first]) != "no" || match.last >= tokens_.size()) return false;
  const std::string_view next = units_.text.word(tokens_[match.last]);
  return next == "." || next == ":";
}

bool StatusReader::lies_within(const Found& found, TriggerKind kind) const {
  return std::any_of(found_.begin(), found_.end(), [&](const Found& outer) {
    return outer.kind == kind && outer.range.first <= found.range.first && found.range.first < outer.range.last;
  });
}

bool StatusReader::is_auxiliary(std::uint32_t token) const {
  return is_a(WordClass::auxiliary, token) && !in_value_[token];
}

// A coordinator or comma begins a new clause when a subject and a modal verb follow: "... and the Council will". Requires
// one of the two.
bool StatusReader::starts_clause(std::uint32_t token) const {
  const bool coordinator = is_a(WordClass::coordinator, token);
  const std::uint32_t limit = std::min<std::uint32_t>(token + 6, static_cast<std::uint32_t>(tokens_.size()));
  for (std::uint32_t i = token + (coordinator ? 1 : 0); i < limit; ++i) {
    if (tokens_[i].kind == TokenKind::stop || (i > token && tokens_[i].has(flag_after_comma))) return false;
    if (is_a(WordClass::relative_pronoun, i) || is_a(WordClass::to, i)) return false;
    if (is_auxiliary(i)) return units_.text.word(tokens_[i]) != "be" && units_.text.word(tokens_[i]) != "been";
  }
  return false;
}

// "It does not: you may lobby councillors"; "never by telephone alone: we always write". Behind a colon a subject and a
// verb are enough.
bool StatusReader::opens_clause(std::uint32_t token) const {
  if (units_.text.word(tokens_[token]) == "we") return true;
  const std::uint32_t limit = std::min<std::uint32_t>(token + 5, static_cast<std::uint32_t>(tokens_.size()));
  for (std::uint32_t i = token + 1; i < limit; ++i) {
    if (is_auxiliary(i)) return true;
  }
  return false;
}

// "The rate was agreed in May and covers payroll": behind what was done stands a verb of now, without a subject of its own.
bool StatusReader::returns_to_present(std::uint32_t coordinator) const {
  static constexpr std::uint32_t longest_past = 24;
  static constexpr std::array<std::string_view, 34> singular = {
      "contains", "covers",   "includes", "gives",  "pays",     "keeps",   "takes",   "tells",   "says",   "allows", "applies", "remains",
      "goes",     "comes",    "makes",    "meets",  "sends",    "publishes", "explains", "provides", "brings", "holds", "carries", "receives",
      "adds",     "requires", "binds",    "stands", "follows",  "shows",   "lasts",   "runs",    "becomes", "stays"};
  static constexpr std::array<std::string_view, 20> plural = {"contain", "cover",   "include", "give",  "pay",     "keep",  "take",
                                                              "tell",    "say",     "allow",   "apply", "remain",  "make",  "send",
                                                              "publish", "explain", "provide", "bring", "receive", "require"};
  static constexpr std::array<std::string_view, 5> adverbs = {"now", "still", "also", "so", "therefore"};
  if (units_.text.word(tokens_[coordinator]) != "and") return false;
  std::uint32_t verb = coordinator + 1;
  if (verb < tokens_.size() && is_one_of(adverbs, units_.text.word(tokens_[verb]))) ++verb;
  if (verb >= tokens_.size() || tokens_[verb].kind != TokenKind::word) return false;
  const bool is_singular = is_one_of(singular, units_.text.word(tokens_[verb]));
  if (!is_singular && !is_one_of(plural, units_.text.word(tokens_[verb]))) return false;
  bool past = false;
  const std::uint32_t begin = coordinator > longest_past ? coordinator - longest_past : 0;
  for (std::uint32_t i = coordinator; i-- > begin && tokens_[i].kind != TokenKind::stop;) {
    // "We were asked to come and give our views", "will be told and give": that verb goes on with an infinitive.
    if (!is_singular && (is_a(WordClass::to, i) || units_.text.word(tokens_[i]) == "did")) return false;
    if (is_auxiliary(i) && !is_a(WordClass::past_auxiliary, i)) return false;
    const bool timeless = units_.text.word(tokens_[i]) == "put" || units_.text.word(tokens_[i]) == "set";   // "we put it down and send it"
    past = past || is_a(WordClass::past_auxiliary, i) || (is_a(WordClass::irregular_past, i) && !timeless);
  }
  return past;
}

void StatusReader::find_clauses() {
  clauses_.assign(tokens_.size(), 0);   // for now: whether one begins here
  for (const Found& found : found_) {
    if (found.kind == TriggerKind::boundary) clauses_[found.range.first] = 1;
    // The exception stays with its own words; negation does not reach across it.
    if (found.kind == TriggerKind::excepted) clauses_[found.range.first] = 1;
  }
  parts_.assign(tokens_.size(), 0);
  brackets_.assign(tokens_.size(), 0);
  std::uint16_t brackets = 0;
  bool inside = false;
  std::uint16_t clause = 0;
  std::uint16_t part = 0;
  bool behind_stop = false;
  for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
    const Token& token = tokens_[i];
    bool begins = clauses_[i] != 0 || i == own_first_;
    if (behind_stop) {
      const bool behind_colon = units_.text.word(tokens_[i - 1]) == ":";
      begins = begins || !behind_colon || opens_clause(i);
      if (!behind_colon) ++part;
    }
    const bool may_begin = i > 0 && (has(token.classes, WordClass::coordinator) || token.has(flag_after_comma));
    if (begins || (may_begin && (starts_clause(i) || returns_to_present(i)))) ++clause;
    if (token.has(flag_after_close_bracket)) inside = false;
    if (token.has(flag_after_open_bracket)) {
      inside = true;
      ++brackets;
    }
    clauses_[i] = clause;
    brackets_[i] = inside ? brackets : std::uint16_t{0};
    parts_[i] = part;
    behind_stop = token.kind == TokenKind::stop;
  }
}

// Whether a trigger's scope takes in the match. Inherited words reach over the lead-in's end.
bool StatusReader::reaches(const Found& found, const PatternMatch& match) const {
  if (match.consumes(found.range.first)) return false;
  const std::uint32_t last_word = match.last - 1;
  switch (found.scope) {
    case TriggerScope::unit: return true;
    case TriggerScope::forward:
      if (found.range.first > last_word) return false;
      break;
    case TriggerScope::backward:
      if (found.range.first < match.last || stands_behind_condition(found.range, match)) return false;
      break;
    case TriggerScope::clause: break;
  }
  if (brackets_[found.range.first] != 0 && brackets_[found.range.first] != brackets_[last_word]) return false;
  if (found.kind == TriggerKind::hedge && found.range.first < match.first && opens_sentence(found.range)) return true;
  const std::uint32_t beside = found.range.first > last_word ? last_word : match.first;
  if (is_inherited(found.range.first) && !is_inherited(last_word)) return !(only_asks(found.kind) && answers_question());
  // "unless" and "if" begin clauses of their own and still qualify the one beside them; "the Code says that" and "do
  // you think that" govern all that follows.
  const bool spans_clauses = found.kind == TriggerKind::excepted || found.kind == TriggerKind::conditional ||
                             found.kind == TriggerKind::attributed || found.kind == TriggerKind::question;
  if (spans_clauses) return parts_[found.range.first] == parts_[last_word];
  return same_clause(found.range.first, beside) || same_clause(found.range.first, last_word);
}

// What a question does not hand on to its answer; a denial it does: "What can't we pay for? Rent."
bool StatusReader::only_asks(TriggerKind kind) {
  return kind == TriggerKind::question || kind == TriggerKind::hedge || kind == TriggerKind::modal_weak;
}

// "What papers do you want? A bank statement": the own words answer what the inherited ones ask.
bool StatusReader::answers_question() const {
  return own_first_ > 0 && units_.text.word(tokens_[own_first_ - 1]) == "?";
}

// "Groups get notice if their grant is withdrawn": what follows "if" is said of something else.
bool StatusReader::stands_behind_condition(TokenRange trigger, const PatternMatch& match) const {
  for (std::uint32_t i = match.last; i < trigger.first; ++i) {
    if (is_a(WordClass::condition_opener, i)) return true;
  }
  return false;
}

// "Where possible, the Council will ...": an opener without a verb of its own qualifies the clause behind its comma.
bool StatusReader::opens_sentence(TokenRange trigger) const {
  static constexpr std::uint32_t longest_opener = 8;
  if (trigger.first > own_first_ + 2 || is_inherited(trigger.first)) return false;
  for (std::uint32_t i = trigger.last; i < tokens_.size() && i < trigger.first + longest_opener; ++i) {
    if (tokens_[i].has(flag_after_comma)) return true;
    if (is_auxiliary(i)) return false;
  }
  return false;
}

bool StatusReader::is_negated(const PatternMatch& match) const {
  bool negated = is_denied_behind(match);
  bool lacking = false;
  for (const Found& found : found_) {
    if (found.kind != TriggerKind::negated && found.kind != TriggerKind::lacking) continue;
    if (!reaches(found, match) || turns_comparator(found, match) || describes_subject(found.range, match)) continue;
    if (tells_why_not(found.range.first, match)) continue;
    std::uint32_t distance = 0;
    if (found.range.first < match.last) {
      // Distance to the nearest matched word behind the trigger.
      std::uint32_t target = match.last - 1;
      for (const TokenRange& range : match.consumed()) {
        if (range.first >= found.range.last) target = std::min(target, range.first);
      }
      distance = target - std::min(found.range.last, target);
      if (is_inherited(found.range.first) && target >= own_first_) {
        const std::uint32_t in_lead_in = own_first_ - std::min(found.range.last, own_first_);
        distance = in_lead_in > negation_reach || target - own_first_ > inherited_reach ? negation_reach + 1 : 0;
      }
    } else {
      distance = found.range.first - match.last;
    }
    if (distance <= negation_reach) (found.kind == TriggerKind::negated ? negated : lacking) = true;
  }
  return negated != lacking;  // "no induction, no training" negates once; "not without notice" asserts
}

// "Members who are not paid by an employer can claim": the negation says which members.
bool StatusReader::describes_subject(TokenRange negation, const PatternMatch& match) const {
  static constexpr std::uint32_t furthest = 3;
  static constexpr std::array<std::string_view, 3> pronouns = {"who", "which", "whose"};
  bool relative = false;
  for (std::uint32_t back = 1; back <= furthest && back <= negation.first; ++back) {
    relative = relative || is_one_of(pronouns, units_.text.word(tokens_[negation.first - back]));
  }
  if (!relative) return false;
  for (std::uint32_t i = negation.last; i < match.last; ++i) {
    if (is_auxiliary(i) && !match.consumes(i)) return true;
  }
  return false;
}

// "What has changed, and why the rest has not", "what was done or the reason it was not": what is promised is to say why.
bool StatusReader::tells_why_not(std::uint32_t negation, const PatternMatch& match) const {
  const std::uint32_t begin = negation > longest_why ? negation - longest_why : 0;
  for (std::uint32_t i = negation; i-- > begin && tokens_[i].kind != TokenKind::stop;) {
    const std::string_view word = units_.text.word(tokens_[i]);
    const bool reason = (word == "reason" || word == "reasons") && i > 1 && units_.text.word(tokens_[i - 1]) == "the" &&
                        is_a(WordClass::coordinator, i - 2);
    if (word != "why" && !reason) continue;
    const std::uint32_t behind = negation + 1;
    const bool ends = behind >= tokens_.size() || tokens_[behind].kind == TokenKind::stop || tokens_[behind].has(flag_after_comma) ||
                      tokens_[behind].has(flag_after_close_bracket) || is_a(WordClass::coordinator, behind);
    return ends || match.first < i;
  }
  return false;
}

// "No consultation shall be open for fewer than 12 weeks" gives a floor: the "no" is spent on the comparator.
bool StatusReader::turns_comparator(const Found& found, const PatternMatch& match) const {
  if (match.entity < 0) return false;
  const Entity& value = units_.values(units_.units[static_cast<std::size_t>(unit_)])[static_cast<std::size_t>(match.entity)];
  if (found.range.first >= value.first) return false;
  static constexpr std::array<std::string_view, 7> below = {"fewer", "less", "shorter", "under", "below", "earlier", "sooner"};
  static constexpr std::array<std::string_view, 7> above = {"more", "longer", "over", "exceed", "exceeding", "greater", "later"};
  for (std::uint32_t i = value.first; i < value.last; ++i) {
    const std::string_view word = units_.text.word(tokens_[i]);
    if (word == "not" || word == "no") return false;
    if ((value.quantity.floor && is_one_of(below, word)) || (value.quantity.ceiling && is_one_of(above, word))) return true;
  }
  return false;
}

// "Payment in advance is not made": an auxiliary and "not" shortly behind the matched words.
bool StatusReader::is_denied_behind(const PatternMatch& match) const {
  const std::uint32_t limit = std::min<std::uint32_t>(match.last + denial_reach, static_cast<std::uint32_t>(tokens_.size()));
  for (std::uint32_t i = match.last; i < limit; ++i) {
    if (is_a(WordClass::relative_pronoun, i) || !same_clause(i, match.last - 1) || tokens_[i].has(flag_after_comma)) return false;
    if (!is_a(WordClass::denial, i) && !is_a(WordClass::cannot, i)) continue;
    if (tells_why_not(i, match)) return false;
    if (is_a(WordClass::cannot, i)) return true;
    if (i == 0 || !is_auxiliary(i - 1)) continue;
    const bool pseudo = std::any_of(found_.begin(), found_.end(), [&](const Found& f) {
      return f.kind == TriggerKind::pseudo_negated && f.range.first <= i && i < f.range.last;
    });
    return !pseudo;
  }
  return false;
}

// The nearest modal before the last matched word of the same clause decides; else that of the lead-in.
bool StatusReader::is_weak(const PatternMatch& match) const {
  for (const Found& found : found_) {
    if (found.kind != TriggerKind::hedge || !reaches(found, match) || describes_doer(found.range, match)) continue;
    const std::uint32_t distance = found.range.first >= match.last ? found.range.first - match.last
                                   : found.range.last <= match.first ? match.first - found.range.last
                                                                     : 0;
    if (distance <= hedge_reach || is_inherited(found.range.first)) return true;
  }
  const Found* nearest = nullptr;
  for (const Found& found : found_) {
    if (found.kind != TriggerKind::modal_weak && found.kind != TriggerKind::modal_firm) continue;
    if (!reaches(found, match) || is_embedded(found.range, match)) continue;
    if (nearest == nullptr || found.range.first > nearest->range.first) nearest = &found;
  }
  if (nearest == nullptr) nearest = modal_behind(match);
  if (nearest == nullptr || nearest->kind != TriggerKind::modal_weak || is_firm_would(nearest->range.first)) return false;
  if (is_reported_can(nearest->range.first)) return false;
  const bool forbids = nearest->range.last < tokens_.size() && units_.text.word(tokens_[nearest->range.last]) == "not";
  return !forbids;  // "may not", "should not"
}

// "A service wishing to close early must give its reasons": the participle says who is meant, the verb behind it binds.
bool StatusReader::describes_doer(TokenRange hedge, const PatternMatch& match) const {
  if (!units_.text.word(tokens_[hedge.first]).ends_with("ing") || hedge.first == 0 || is_auxiliary(hedge.first - 1)) return false;
  return std::any_of(found_.begin(), found_.end(), [&](const Found& f) {
    return f.kind == TriggerKind::modal_firm && f.range.first >= hedge.last && f.range.first < match.last;
  });
}

// "If the Board agrees, we would write to each scheme"; "letters had gone out, and the lower sums would be paid from May":
// what follows from a condition, or was to come, is as firm as with "will". "We would tell you early" is not.
bool StatusReader::is_firm_would(std::uint32_t verb) const {
  const bool contrary = verb + 1 < tokens_.size() && units_.text.word(tokens_[verb + 1]) == "have";   // "it would have fallen on them"
  if (units_.text.word(tokens_[verb]) != "would" || contrary) return false;
  const auto conditional = [&](const Found& f) { return f.kind == TriggerKind::conditional && f.range.first != verb; };
  if (std::any_of(found_.begin(), found_.end(), conditional)) return true;
  static constexpr std::array<std::string_view, 6> supposing = {"as", "because", "since", "whether", "what", "how"};
  bool told = false;
  for (std::uint32_t i = own_first_; i < verb; ++i) {
    if (is_a(WordClass::past_auxiliary, i) || is_a(WordClass::irregular_past, i)) told = true;
    if (is_one_of(supposing, units_.text.word(tokens_[i]))) told = false;   // "it was rejected, as it would cost more"
  }
  return told || follows_condition();
}

// "The Chair said that a club could keep its grant": what an officer says can be done is put in the past.
bool StatusReader::is_reported_can(std::uint32_t verb) const {
  return units_.text.word(tokens_[verb]) == "could" && std::any_of(found_.begin(), found_.end(), [&](const Found& f) {
    return f.kind == TriggerKind::officer && f.range.last <= verb && parts_[f.range.first] == parts_[verb];
  });
}

// "We may stop a grant should our income fall. We would write to you": the sentence in front supposes it.
bool StatusReader::follows_condition() const {
  if (unit_ <= 0) return false;
  const auto unit = static_cast<std::size_t>(unit_);
  const Unit& before = units_.units[unit - 1];
  if (before.paragraph != units_.units[unit].paragraph) return false;
  return std::ranges::any_of(units_.tokens(before), [&](const Token& token) {
    return units_.text.word(token) == "if" || units_.text.word(token) == "should";
  });
}

// "We work out which groups would lose": the modal belongs to a clause inside the match.
bool StatusReader::is_embedded(TokenRange verb, const PatternMatch& match) const {
  static constexpr std::uint32_t longest_subject = 5;
  for (std::uint32_t i = verb.first; i-- > match.first + 1 && i + longest_subject >= verb.first;) {
    if (is_a(WordClass::clause_opener, i)) return true;
  }
  return false;
}

// "An event for providers may be held": the subject comes first.
const StatusReader::Found* StatusReader::modal_behind(const PatternMatch& match) const {
  static constexpr std::uint32_t furthest = 5;
  for (const Found& found : found_) {
    if (found.kind != TriggerKind::modal_weak && found.kind != TriggerKind::modal_firm) continue;
    if (found.range.first < match.last || found.range.first > match.last + furthest) continue;
    if (!same_clause(found.range.first, match.last - 1)) continue;
    if (stands_behind_condition(found.range, match) || is_embedded(found.range, match)) continue;
    return &found;
  }
  return nullptr;
}

// A past verb group with no modal nearer. "has been" and "have agreed" count as past as well.
bool StatusReader::is_past(const PatternMatch& match) const {
  if (any(TriggerKind::past, match)) return true;
  const std::uint32_t verb = governing_verb(match);
  if (verb < tokens_.size()) {
    const std::string_view word = units_.text.word(tokens_[verb]);
    if (word == "has" || word == "have") return !is_timeless_perfect(verb) && is_past_perfect(verb);
    return is_a(WordClass::past_auxiliary, verb);
  }
  // No auxiliary: look for a finite past form in or just before the match.
  const std::uint32_t from = match.first > 4 ? match.first - 4 : 0;
  for (std::uint32_t i = from; i < match.last; ++i) {
    if (!same_clause(i, match.last - 1) || i == 0 || tokens_[i].kind != TokenKind::word) continue;
    const std::string_view before = units_.text.word(tokens_[i - 1]);
    const bool is_of_noun = before == "the" || (i + 1 < tokens_.size() && units_.text.word(tokens_[i + 1]) == "of");
    if (is_a(WordClass::irregular_past, i) && !is_of_noun) return true;  // "the full set of papers", "the said account"
    const std::string_view word = units_.text.word(tokens_[i]);
    const bool pronoun = before == "we" || before == "they" || before == "it" || before == "i" || before == "council";
    if (word.size() > 4 && word.ends_with("ed") && pronoun) return true;
  }
  return false;
}

// "... once views have been heard", "a report on how each body has kept to it": the main verb tells when.
bool StatusReader::is_timeless_perfect(std::uint32_t verb) const {
  static constexpr std::uint32_t longest_subject = 8;
  static constexpr std::array<std::string_view, 13> subordinators = {"until", "till", "unless", "once", "after", "when", "whenever",
                                                                     "before", "how", "what", "whether", "where", "if"};
  for (std::uint32_t i = verb; i-- > 0 && i + longest_subject >= verb && tokens_[i].kind != TokenKind::stop;) {
    if (is_one_of(subordinators, units_.text.word(tokens_[i]))) return true;
  }
  return false;
}

// "No paper is issued until it shows the costs": what stands behind "until" is required, not denied.
bool StatusReader::is_required(const PatternMatch& match) const {
  static constexpr std::uint32_t longest_main_clause = 24;
  for (std::uint32_t i = match.first; i-- > 0 && tokens_[i].kind != TokenKind::stop;) {
    if (!is_a(WordClass::requirement_opener, i)) continue;
    return std::any_of(found_.begin(), found_.end(), [&](const Found& f) {
      return f.kind == TriggerKind::negated && f.range.last <= i && i - f.range.first <= longest_main_clause &&
             parts_[f.range.first] == parts_[i];
    }) && std::none_of(found_.begin(), found_.end(), [&](const Found& f) {
      return (f.kind == TriggerKind::negated || f.kind == TriggerKind::lacking) && f.range.first > i && reaches(f, match);
    });
  }
  return false;
}

// "has held" tells of the past; "has a term of five years" does not, nor does "has agreed", which binds from now on.
bool StatusReader::is_past_perfect(std::uint32_t verb) const {
  static constexpr std::array<std::string_view, 16> commitments = {
      "committed", "agreed",   "decided", "set",     "approved", "confirmed", "adopted",   "undertaken",
      "resolved",  "pledged",  "guaranteed", "promised", "signed", "allocated", "ensured", "reserved"};
  static constexpr std::array<std::string_view, 26> participles = {
      "been", "had",  "made", "given", "taken", "put",  "run",  "held",  "sent",  "told",  "paid",  "met",  "kept",
      "found", "brought", "written", "done", "gone", "begun", "led", "spent", "sought", "seen", "shown", "heard", "built"};
  for (std::uint32_t i = verb + 1; i < tokens_.size() && i < verb + 5; ++i) {
    const std::string_view word = units_.text.word(tokens_[i]);
    const bool adverb = word == "not" || word == "also" || word == "now" || word == "already" || word == "always" || word == "therefore" || word.ends_with("ly");
    if (adverb) continue;
    if (is_one_of(commitments, word)) return false;
    return is_one_of(participles, word) || (word.size() > 4 && word.ends_with("ed"));
  }
  return false;
}

// The auxiliary that governs the match: the nearest before its last word in the same clause; token count if none.
std::uint32_t StatusReader::governing_verb(const PatternMatch& match) const {
  for (std::uint32_t i = match.last; i-- > 0;) {
    if (!same_clause(i, match.last - 1)) break;
    if (!is_auxiliary(i)) continue;
    // "will be paid", "has been held": the first auxiliary of the group decides.
    while (i > 0 && same_clause(i - 1, i) && is_auxiliary(i - 1)) --i;
    if (i > 1 && units_.text.word(tokens_[i - 1]) == "not" && is_auxiliary(i - 2)) i -= 2;
    return i;
  }
  // "Consultations will run ... ": the subject comes first; look a little behind.
  const std::uint32_t limit = std::min<std::uint32_t>(match.last + 5, static_cast<std::uint32_t>(tokens_.size()));
  for (std::uint32_t i = match.last; i < limit && same_clause(i, match.last - 1); ++i) {
    if (is_auxiliary(i)) return i;
  }
  return static_cast<std::uint32_t>(tokens_.size());
}

// "The draft was open for comment in May"; "the Carers' Circle met us twice" below "How we wrote this policy".
bool StatusReader::tells_of_making(const PatternMatch& match) {
  if (any(TriggerKind::making, match)) return true;
  const std::int32_t heading = units_.sections[units_.units[static_cast<std::size_t>(unit_)].section].heading;
  if (heading < 0) return false;
  return std::any_of(rules_.triggers.begin(), rules_.triggers.end(), [&](const Trigger& trigger) {
    return trigger.kind == TriggerKind::making && matcher_.any(static_cast<std::uint32_t>(heading), trigger.patterns);
  });
}

// "Representations": anything said in writing … / "Grant" means …
bool StatusReader::defines_term() const {
  static constexpr std::uint32_t longest_term = 6;
  if (own_first_ >= tokens_.size() || !tokens_[own_first_].has(flag_after_open_quote)) return false;
  const std::uint32_t limit = std::min<std::uint32_t>(own_first_ + longest_term, static_cast<std::uint32_t>(tokens_.size()));
  for (std::uint32_t i = own_first_ + 1; i < limit; ++i) {
    if (!tokens_[i].has(flag_after_close_quote)) continue;
    const std::string_view word = units_.text.word(tokens_[i]);
    return word == ":" || word == "means" || word == "is" || word == "are" || word == "includes" || tokens_[i].has(flag_after_dash);
  }
  return false;
}

bool StatusReader::any(TriggerKind kind, const PatternMatch& match) const {
  return std::any_of(found_.begin(), found_.end(), [&](const Found& f) { return f.kind == kind && reaches(f, match); });
}

Statuses StatusReader::statuses(std::uint32_t unit, const PatternMatch& match) {
  enter(unit);
  const Unit& u = units_.units[unit];
  Statuses result = 0;
  // "Do you pay in advance?" – "No.": the answer says for the question what it does not say itself. "We used to pay in
  // advance. We no longer do": what is taken back is no old story but how things stand.
  const bool answered = u.answer != Answer::none;
  const bool required = is_required(match);
  if ((!required && is_negated(match)) != (u.answer == Answer::no)) result = result | Status::negated;
  if (u.answer == Answer::hedged || (is_weak(match) && !required && !(answered && u.question))) result = result | Status::weak;
  if (!required && is_past(match) && !tells_of_making(match)) result = result | Status::past;
  if (!answered && any(TriggerKind::history, match)) result = result | Status::history;
  if (!required && any(TriggerKind::excepted, match)) result = result | Status::excepted;
  if (any(TriggerKind::conditional, match)) result = result | Status::conditional;
  const bool quoted = u.zone == Zone::quoted || is_quoted(match) || is_opinion(match) || any(TriggerKind::attributed, match);
  if (quoted && !speaks_itself(match)) result = result | Status::attributed;
  if (!answered && (u.question || any(TriggerKind::question, match))) result = result | Status::question;
  if (u.kind == UnitKind::heading && !answered) result = result | Status::heading;
  // A term that is given a value binds: "Grant Period | the three years from 1 April 2026".
  const bool gives_value = u.first_entity != u.last_entity;
  const bool defines = u.zone == Zone::definitions || defines_term() || any(TriggerKind::definition, match);
  if (!gives_value && defines) result = result | Status::definition;
  if (any(TriggerKind::example, match)) result = result | Status::example;
  if (u.has_blank || any(TriggerKind::unfilled, match)) result = result | Status::unfilled;
  if (u.zone == Zone::contents || u.zone == Zone::furniture) result = result | Status::contents;
  return result;
}

}  // namespace compactproof
