// Rules as the engine runs them. Built once by compile_rules, immutable and shared between threads afterwards.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "framework/expression.h"
#include "framework/verdict_kind.h"
#include "language/pattern_index.h"
#include "language/statuses.h"
#include "language/topic_words.h"

namespace compactproof {

// How far apart the parts of something may stand.
enum class Spread : std::uint8_t { unit, neighbour, paragraph, section, document };

// "duration >= 12 weeks": what a value must be for a match to count.
struct ValueCondition {
  enum class Subject : std::uint8_t { duration, money, percent, count, window, complete, statutory_share, share };
  enum class Comparison : std::uint8_t { less, at_most, at_least, more, reaches };

  Subject subject = Subject::duration;
  Comparison comparison = Comparison::at_least;
  Quantity threshold;
};

// Opening and closing dates joined over the document into periods.
struct DatesSignal {
  std::optional<PatternListId> topic;
  PatternListId open = 0;
  PatternListId close = 0;
  bool from_document_date = false;
};

enum class TableKind : std::uint8_t { actions, membership };

struct Signal {
  std::string name;
  std::vector<PatternListId> parts;          // all must match; one part for `any`; none for dates and tables
  std::optional<DatesSignal> dates;
  std::optional<TableKind> table;
  std::optional<PatternListId> none;
  std::optional<PatternListId> section;
  std::optional<PatternListId> context;
  std::vector<PatternListId> setting;        // the rule's, see Reading::in_setting; all must hold
  int topic = -1;                            // the rule's, index into TopicWords; -1: nothing is known of its words
  bool cause = false;                        // asks for Reading::names_cause
  std::uint32_t near = 40;                   // most words between neighbouring parts
  Spread in = Spread::unit;
  std::optional<ValueCondition> where;
  int agent = -1;                            // index into StatusRules::agents
  int agent_not = -1;
  enum class Anchor : std::uint8_t { all, first, last } anchor = Anchor::all;
  Statuses ignore = 0;
  std::vector<std::string> types;            // document type codes; empty: all
  int beside = -1;                           // index of a signal of the same rule, always an earlier one
  Spread within = Spread::paragraph;
};

struct VerdictLine {
  Verdict verdict = Verdict::not_found;
  Expression when;
  std::string text;                          // as written, for proofs: "met: long or window_long"
  PartialReason reason = PartialReason::none;
  std::string because;                       // one plain sentence, thresholds filled in
  std::vector<std::uint32_t> evidence;       // signals to quote
};

struct Rule {
  std::string id;                            // "consultation/twelve-weeks"
  std::string point;                         // "CON-01"
  std::string title;
  std::vector<Signal> signals;
  std::vector<VerdictLine> ladder;
  std::optional<Expression> conflict;
  std::string conflict_because;
  int topic = -1;                            // its matter, index into TopicWords; -1: nothing is known of its words
  bool never_explained = false;              // a breach with an outside cause beside it stays one
};

struct TypeCue {
  enum class Place : std::uint8_t { title, heading, body, name };
  Place place = Place::body;
  double weight = 1;
  PatternListId patterns = 0;
};

struct TypeRule {
  std::string code;
  std::string name;
  std::string title;
  std::vector<TypeCue> cues;
};

// Headers of the columns that an action plan needs, what announces a list of actions or of members, and what each names;
// each is a concept of rules/language.
struct TableWords {
  std::optional<PatternListId> action;
  std::optional<PatternListId> owner;
  std::optional<PatternListId> when;
  std::optional<PatternListId> action_plan;      // announces actions and nothing else
  std::optional<PatternListId> action_list;      // may announce actions
  std::optional<PatternListId> action_owner;
  std::optional<PatternListId> action_due;
  std::optional<PatternListId> action_refused;   // what was asked for and will not be done
  std::optional<PatternListId> member_header;    // of a table's column
  std::optional<PatternListId> member_list;
  std::optional<PatternListId> seat;
  std::optional<PatternListId> statutory_member;
  std::optional<PatternListId> voluntary_member;
};

// What explains a departure, each a concept of rules/language: what somebody outside did, what they withheld, and what
// counts only where a word of cause ties it; the words that tie a cause to its effect within a sentence ("because"), and
// those that do so over several ("it must", "by law"); reasons of the body's own, and words that open another matter.
struct ExplanationWords {
  std::optional<PatternListId> act;
  std::optional<PatternListId> silence;
  std::optional<PatternListId> ground;
  std::optional<PatternListId> link;
  std::optional<PatternListId> effect;
  std::optional<PatternListId> force;
  std::optional<PatternListId> inside;
  std::optional<PatternListId> no_cause;
  std::optional<PatternListId> aside;
  int topic = -1;                            // of sentences that name such a cause, index into TopicWords; -1: nothing is known
};

// Words that tell whose the text below is: of a heading ("Annex: extract from the Code"), or of a sentence in front
// ("The following is taken from the Code").
struct ZoneWords {
  Zone zone = Zone::quoted;
  bool in_heading = true;
  PatternListId patterns = 0;
};

class RuleSet {
 public:
  Lexicon lexicon;
  PatternIndex patterns;
  StatusRules statuses;
  std::vector<ZoneWords> zones;
  TableWords tables;
  ExplanationWords explanations;
  TopicWords topics;
  std::vector<Rule> rules;      // one a framework point, in framework order
  std::vector<TypeRule> types;  // document types in file order
};

}  // namespace compactproof
