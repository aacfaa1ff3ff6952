// How something found is meant: negated, weakened, excepted, past, somebody else's words … and by whom.
// Rules find things; these statuses decide, the same for every rule.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "language/matcher.h"

namespace compactproof {

enum class Status : std::uint16_t {
  negated = 1,        // not, never, without … an even number of them asserts again
  weak = 2,           // may, might, should, aims to, where possible, in principle
  excepted = 4,       // unless, except, save where
  conditional = 8,    // if, in the event that; does not count against a rule unless the rule asks
  past = 16,          // was done, not will be done
  attributed = 32,    // quoted, or said by a Code, a law or a speaker
  question = 64,      // asked, not said
  heading = 128,      // only in a heading
  definition = 256,   // "X means ..."
  example = 512,      // for example, bad practice
  unfilled = 1024,    // "[insert]", "TBC"
  undecided = 2048,   // a value that leaves the threshold open; set by the engine
  contents = 4096,    // contents list, page header or footer
  history = 8192,     // an old story: "back in 2003"; counts nowhere, not even in a report of what was done
};

using Statuses = std::uint16_t;

constexpr Statuses operator|(Status a, Status b) { return static_cast<Statuses>(static_cast<Statuses>(a) | static_cast<Statuses>(b)); }
constexpr Statuses operator|(Statuses a, Status b) { return static_cast<Statuses>(a | static_cast<Statuses>(b)); }
constexpr bool has(Statuses all, Status one) { return (all & static_cast<Statuses>(one)) != 0; }

// Not said in the document's own voice: never evidence for any verdict.
constexpr Statuses out_of_voice = Status::attributed | Status::question | Status::heading | Status::definition |
                                  Status::example | Status::contents | Status::history;

// Every status by name, in bit order.
const std::vector<std::pair<std::string_view, Status>>& status_names();
std::optional<Status> parse_status(std::string_view name);

// "weak", "negated, past"; "asserted" for none.
std::string describe(Statuses statuses);

// Where a trigger's status reaches.
enum class TriggerScope : std::uint8_t {
  forward,   // what follows in the clause
  backward,  // what precedes in the clause
  clause,    // both sides within the clause; exceptions and conditions: up to the next semicolon
  unit,      // the whole unit
};

// What a trigger does. Besides the statuses there are helpers that cancel or compete.
enum class TriggerKind : std::uint8_t {
  negated, lacking,          // not, never; without, fail to: one of each cancel out
  pseudo_negated,            // "not only", "no later than": a negation word that does not negate
  modal_weak, modal_firm,    // the nearest one before the matched words wins
  hedge, pseudo_hedge,       // weakens whatever the modal; "responses will be considered" is no hedge
  pseudo_excepted,           // "unless terminated earlier": no exception to a term
  officer,                   // who gives facts and answers for the body
  making,                    // how the document itself came about: its past is no old matter
  excepted, conditional, past, history, attributed, own_voice, question, definition, example, unfilled,
  boundary,                  // starts a new clause
};
std::optional<TriggerKind> parse_trigger_kind(std::string_view name);
std::vector<std::string> trigger_kind_names();

struct Trigger {
  TriggerKind kind = TriggerKind::negated;
  TriggerScope scope = TriggerScope::forward;
  PatternListId patterns = 0;
};

// An agent such as "body" (who is bound) or "recipient", with the words that name it.
struct Agent {
  std::string name;
  PatternListId patterns = 0;
};

struct StatusRules {
  std::vector<Trigger> triggers;
  std::vector<Agent> agents;
};

// Reads the statuses of matches in one unit at a time; what it learns of a unit is kept until another unit is asked.
class StatusReader {
 public:
  StatusReader(const StatusRules& rules, Matcher& matcher, const Units& units)
      : rules_(rules), matcher_(matcher), units_(units) {}

  // Statuses of a match (tokens counted from the unit's first). Words that the match itself consumed are no triggers.
  Statuses statuses(std::uint32_t unit, const PatternMatch& match);

  // Index into StatusRules::agents of who governs the match; -1 when nobody is named.
  int agent(std::uint32_t unit, const PatternMatch& match);

 private:
  struct Found {
    TriggerKind kind;
    TriggerScope scope;
    TokenRange range;
  };
  struct NamedAgent {
    int agent;
    TokenRange range;
    bool is_object;   // behind a preposition, or an owner: no subject
    bool behind_by;
  };

  void enter(std::uint32_t unit);
  void find_triggers();
  bool is_a(WordClass one, std::uint32_t token) const { return has(tokens_[token].classes, one); }
  bool is_auxiliary(std::uint32_t token) const;
  void find_sayings();
  void find_clauses();
  void find_quotations();
  bool starts_clause(std::uint32_t token) const;
  bool opens_clause(std::uint32_t token) const;
  bool returns_to_present(std::uint32_t coordinator) const;
  bool same_clause(std::uint32_t a, std::uint32_t b) const { return clauses_[a] == clauses_[b]; }
  bool is_inherited(std::uint32_t token) const { return tokens_[token].has(flag_inherited); }
  bool reaches(const Found& found, const PatternMatch& match) const;
  bool stands_behind_condition(TokenRange trigger, const PatternMatch& match) const;
  bool opens_sentence(TokenRange trigger) const;
  static bool only_asks(TriggerKind kind);
  bool answers_question() const;
  bool describes_doer(TokenRange hedge, const PatternMatch& match) const;
  bool is_negated(const PatternMatch& match) const;
  bool turns_comparator(const Found& found, const PatternMatch& match) const;
  bool describes_subject(TokenRange negation, const PatternMatch& match) const;
  bool tells_why_not(std::uint32_t negation, const PatternMatch& match) const;
  bool is_denied_behind(const PatternMatch& match) const;
  bool is_weak(const PatternMatch& match) const;
  bool is_firm_would(std::uint32_t verb) const;
  bool is_reported_can(std::uint32_t verb) const;
  bool follows_condition() const;
  bool is_embedded(TokenRange verb, const PatternMatch& match) const;
  const Found* modal_behind(const PatternMatch& match) const;
  bool is_past(const PatternMatch& match) const;
  bool tells_of_making(const PatternMatch& match);
  bool defines_term() const;
  bool is_opinion(const PatternMatch& match);
  bool speaks_for_body(std::uint32_t verb);
  bool pronoun_speaks_for_body();
  bool is_officer(std::string_view surname);
  bool is_quoted(const PatternMatch& match) const;
  bool speaks_itself(const PatternMatch& match) const;
  bool any(TriggerKind kind, const PatternMatch& match) const;
  bool is_past_perfect(std::uint32_t verb) const;
  bool is_timeless_perfect(std::uint32_t verb) const;
  bool is_required(const PatternMatch& match) const;
  bool abbreviates_number(const PatternMatch& match) const;
  bool lies_within(const Found& found, TriggerKind kind) const;
  bool stands_for_value(TokenRange blank) const;
  bool is_only_supposed(TokenRange saying) const;
  std::uint32_t governing_verb(const PatternMatch& match) const;
  std::vector<NamedAgent> named_agents();
  std::string_view word_before_article(std::uint32_t token) const;
  std::uint32_t main_verb(const PatternMatch& match) const;
  bool is_given_time(std::uint32_t token) const;
  bool is_served(std::uint32_t verb, bool is_body) const;
  bool continues_subject(std::uint32_t verb) const;
  int agent_named(std::string_view name) const;

  const StatusRules& rules_;
  Matcher& matcher_;
  const Units& units_;
  std::int64_t unit_ = -1;
  std::span<const Token> tokens_;
  std::uint32_t own_first_ = 0;
  KeyedValues triggers_;                    // of each unit; none before they are asked for
  std::vector<Found> found_;
  std::vector<std::uint16_t> clauses_;      // clause number of each token
  std::vector<std::uint16_t> brackets_;     // number of the pair of brackets round each token; 0: none
  std::vector<std::uint16_t> parts_;        // number of the part between semicolons of each token
  std::vector<TokenRange> quotations_;
  std::optional<std::set<std::string, std::less<>>> officers_;   // surnames; not looked for before they are asked for
  std::vector<bool> in_value_;              // whether a token belongs to a value: May and will in dates are no verbs
};

}  // namespace compactproof
