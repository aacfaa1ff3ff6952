// The program as one function: a document and a framework in, a review out. Pure and deterministic: no files, no
// clock, no locale; the same input gives the same bytes whatever the number of threads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/verdict.h"
#include "framework/framework.h"
#include "scoring/score.h"
#include "text/document.h"

namespace compactproof {

struct ReviewOptions {
  std::string type;        // document type code or name that overrules recognition; empty: recognise
};

struct DocumentType {
  std::string code;        // "CPA"
  std::string name;        // "consultation-paper"
  std::string title;       // "Consultation paper"
  bool given = false;      // by the user, not recognised
  double confidence = 0;   // 0-1; 1 when given
  std::vector<std::string> cues;     // what it was recognised by, best first
  std::string runner_up;   // name of the second best; may be empty
};

// A point's verdict joined with what the framework says of it: everything a reader of a report needs.
struct Finding {
  std::size_t point = 0;              // index into Framework::points
  PointVerdict verdict;
  bool expected = false;
  bool counted = false;
  int weight = 0;
  double value = 0;
  double points_to_gain = 0;          // how much the document's score (0-100) would rise if this were met
  std::string fix;                    // what would fix it; empty for met and explained
  std::string model_wording;          // words to use, thresholds filled in
  std::string fingerprint;            // 16 hex digits; survives edits elsewhere in the document
};

struct Review {
  std::string document_name;
  std::string document_title;         // from metadata or the first heading; may be empty
  std::string format;
  std::size_t words = 0;
  DocumentType type;
  std::vector<Notice> notices;
  std::vector<Finding> findings;      // one a point, in framework order
  Scorecard scorecard;
};

// Throws Error for an unknown ReviewOptions::type (the message lists the known ones); nothing else.
Review review(const Document& document, const Framework& framework, const ReviewOptions& options = {});

}  // namespace compactproof
