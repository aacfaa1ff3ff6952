// What the engine concludes about one review point, with everything needed to show why.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "framework/verdict_kind.h"
#include "text/span.h"

namespace compactproof {

// Where in the document a quotation stands.
struct Location {
  Span span;                          // of Document::text
  std::uint32_t block = 0;            // index into Document::blocks
  std::uint32_t paragraph = 0;        // number of the body block from 1, for people
  std::vector<std::string> headings;  // path of headings above, outermost first
  std::string label;                  // list or clause label: "4.2", "(a)"
  std::string cell;                   // "table 2, row 3, column 1"; empty outside tables
};

struct Evidence {
  std::string quote;                  // own words of the unit: a sentence, list item or table row
  std::string lead_in;                // the lead-in of a list item; empty otherwise
  std::string matched;                // the words that matched, inside the quote or lead-in
  std::string signal;                 // name of the signal in the rule
  std::vector<std::string> statuses;  // "negated", "weak", ...; empty: asserted
  Location location;
  double confidence = 1;
};

// Something that almost counted, for "not found" and for explain.
struct NearMiss {
  Evidence evidence;
  std::string why;                    // "only in a heading", "quoted from the Code", "no period of 12 weeks beside it"
};

struct PointVerdict {
  std::string point;                  // "CON-01"
  std::string rule;
  Verdict verdict = Verdict::not_found;
  PartialReason reason = PartialReason::none;
  bool conflict = false;              // evidence for two opposite verdicts
  std::string conflict_because;
  bool needs_review = false;          // confidence below the published bound
  double confidence = 1;
  std::string because;                // the proof in one plain sentence
  std::string branch;                 // the ladder line that held, as written: "met: long or window_long"
  std::vector<Evidence> evidence;     // best first
  std::vector<Evidence> counter_evidence;
  std::vector<NearMiss> near_misses;
  std::vector<NearMiss> closest;      // passages nearest in words, when nothing was found
};

}  // namespace compactproof
