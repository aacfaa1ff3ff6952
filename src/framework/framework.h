// A checked framework: what is asked, of which document, and how it weighs. Immutable once loaded; shared freely
// between threads.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "framework/source_text.h"

namespace compactproof {

class RuleSet;  // compiled rules and language; framework/rule_set.h

// Where a commitment comes from, and how far the citation can be trusted.
struct CommitmentSource {
  std::string instrument;        // id in Framework::instruments
  std::string number;            // "2.4"; may be empty
  bool number_verified = false;  // the number was seen in the instrument's own text
  std::string mark;              // "verified", "second-hand", "local", "memory": how the statement itself was seen
  std::string note;
};

struct Instrument {
  std::string id;                // "N10"
  std::string title;
  std::string date;              // as known: "Dec 2010"
  std::string status;            // "superseded Dec 2010", "current"
};

struct ReviewPoint {
  std::string id;                          // "CON-01"
  std::string slug;                        // "twelve-weeks"
  std::string title;                       // one line for the reader
  std::string rule;                        // "consultation/twelve-weeks"
  int weight = 1;                          // 1, 2, 3; a breached weight 3 makes the rating red
  std::vector<std::string> expected;       // document type codes: silence is a gap
  std::vector<std::string> optional;       // silence does not count
  std::map<std::string, std::string> parameters;  // "min_weeks" → "12"
  std::string guidance;                    // what would fix a gap
  std::string model_wording;               // with $parameters filled in
  std::size_t area = 0;                    // index into Framework::areas
  std::size_t commitment = 0;              // index into Framework::commitments
};

struct Commitment {
  std::string id;
  std::string text;
  std::vector<CommitmentSource> sources;
};

struct Area {
  std::string id;
  std::string title;
  std::string description;
};

struct Framework {
  std::string id;                          // "bromley-compact"
  std::string title;
  std::string version;
  std::string description;
  std::string valid_from;                  // ISO dates; empty: no bound
  std::string valid_to;
  double green_score = 80;                 // score from which the rating can be green
  std::vector<Instrument> instruments;
  std::vector<Area> areas;
  std::vector<Commitment> commitments;
  std::vector<ReviewPoint> points;         // in framework order
  std::shared_ptr<const RuleSet> rules;    // compiled; never null after load_framework

  const ReviewPoint* find_point(std::string_view id) const;   // null when the framework does not have it
};

}  // namespace compactproof
