// What the passages of a document are about, by their words.
#pragma once

#include <cstdint>
#include <vector>

#include "language/topic_words.h"
#include "language/units.h"

namespace compactproof {

// The scores of all units for all topics: log-odds, above 0 where a passage with these words rather speaks of the matter. A
// unit's words are its own, those of its lead-in and row's headers, and, counting less, those of the heading above it, of
// the unit before it in its section and of the document's first unit, which is its title; their sum is divided by the length
// of the vector that they make.
class TopicReader {
 public:
  TopicReader(const Units& units, const TopicWords& words);

  float score(std::uint32_t unit, std::uint32_t topic) const { return scores_[unit * topics_ + topic]; }

 private:
  std::size_t topics_;
  std::vector<float> scores_;   // unit by unit
};

}  // namespace compactproof
