// A rule as its author wrote it: text with places, checked for shape but not yet for meaning.
// load_framework reads it from rules/<theme>/<point>.yaml; compile_rule turns it into what the engine runs.
// docs/writing-rules.md describes every key.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "framework/source_text.h"

namespace compactproof {

// dates: {open: [...], close: [...], topic: [...], from_document_date: true}
struct DatesSource {
  std::vector<SourceText> topic;   // patterns; one must match in the unit, its paragraph or a heading above
  std::vector<SourceText> open;    // patterns that stand beside an opening date
  std::vector<SourceText> close;   // patterns that stand beside a closing date
  bool from_document_date = false; // the document's own date (of a letter) opens the period
};

struct SignalSource {
  SourceText name;
  std::vector<SourceText> any;       // exactly one of any, all, dates, table
  std::vector<SourceText> all;
  std::optional<DatesSource> dates;
  SourceText table;                  // "actions" or "membership"
  std::vector<SourceText> none;      // patterns that must not match in the unit
  std::vector<SourceText> section;   // one must match in a heading above
  std::vector<SourceText> context;   // one must match in the paragraph, lead-in or a heading above
  bool cause = false;                // only passages in the words of causes from outside
  SourceText near;                   // most tokens between the parts of `all` (number); default 40
  SourceText in;                     // where the parts of `all` may be spread: unit (default), paragraph, section
  SourceText where;                  // "duration >= $min_weeks weeks", "percent <= 10", "window < 84 days"
  SourceText agent;                  // an agent of rules/language/agents.yaml: "body", "recipient", ...
  SourceText agent_not;
  SourceText anchor;                 // first, last or all (default): the part whose statuses count
  std::vector<SourceText> ignore;    // statuses that do not count against this signal
  std::vector<SourceText> types;     // only in these document types (codes: CPA, GRA, ...)
  SourceText beside;                 // a signal that must have a hit nearby ...
  SourceText within;                 // ... unit, neighbour, paragraph (default), section or document
};

struct VerdictLineSource {
  SourceText verdict;                // met, explained, partial, breached, not_applicable
  SourceText when;                   // expression over signals: "long and not short.weak", "count(a, b, c) >= 2"
  SourceText reason;                 // partial only: weak, narrower, exception, incomplete, undecided, unfilled,
                                     // general, other_document
  SourceText because;                // the proof in one plain sentence
  std::vector<SourceText> evidence;  // signals to quote; default: those that made `when` true
};

struct ExampleSource {
  SourceText text;                   // read like a text file: "# Heading", lists, "| a | b |" tables
  SourceText type;                   // document type code; empty: any
  bool fixed = false;                // its sentence cannot be denied, weakened or asked with a known verdict
};

struct RuleSource {
  SourceText id;                     // "consultation/twelve-weeks", the same as its path
  SourceText point;                  // "CON-01"
  SourceText title;
  std::vector<SourceText> setting;   // patterns; around whatever the rule finds in a document, each must match
  std::vector<SignalSource> signals; // in file order
  std::vector<VerdictLineSource> ladder;
  SourceText conflict_when;          // optional; raises the conflict flag
  SourceText conflict_because;
  bool never_explained = false;      // a reason beside a breach is no excuse, as where the point asks for the reason itself
  std::map<std::string, std::vector<ExampleSource>> examples;  // verdict name → examples
};

// rules/language/*.yaml
struct ConceptSource {
  SourceText name;
  std::vector<SourceText> patterns;
};

// One line of rules/language/statuses.yaml or agents.yaml
struct TriggerSource {
  SourceText status;                 // negated, weak, firm, excepted, conditional, past, attributed, ... or agent name
  SourceText scope;                  // forward, backward, clause, unit
  std::vector<SourceText> patterns;
};

// What words tell of the topics; numbers as written.
struct TopicSource {
  std::vector<std::pair<SourceText, SourceText>> start;   // id of a rule, or outside_cause → score for a passage of unknown words, tenths
  std::vector<std::pair<SourceText, SourceText>> words;   // forms of a word → "412 33 0 -4": rarity, then a weight for each topic
};

struct LanguageSource {
  std::vector<ConceptSource> concepts;
  std::vector<TriggerSource> triggers;  // statuses
  std::vector<TriggerSource> agents;
  TopicSource topics;
};

// One entry of rules/document-types.yaml
struct DocumentTypeSource {
  SourceText code;                   // "CPA"
  SourceText name;                   // "consultation-paper": the name in JSON and on the command line
  SourceText title;                  // "Consultation paper"
  struct Cue {
    std::string where;               // "title" (first heading or title-like line), "heading", "body", "name" (file name)
    double weight = 1;
    std::vector<SourceText> patterns;
  };
  std::vector<Cue> cues;
};

}  // namespace compactproof
