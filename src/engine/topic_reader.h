// What the passages of a document are about, by their words.
#pragma once

#include <cstdint>
#include <vector>

#include "language/topic_words.h"
#include "language/units.h"

namespace compactproof {

class TopicReader {
 public:
  // Keeps references to both.
  TopicReader(const Units& units, const TopicWords& words) : units_(units), words_(words) {}

  // How much the words of a paragraph are those of passages on the topic, in that of its units where they are most so:
  // 0 where they tell nothing, more where they speak for it, less where they speak of something else. With each unit
  // count its lead-in and the heading above it. `units` are those of the paragraph.
  double likeness(std::uint32_t paragraph, std::pair<std::uint32_t, std::uint32_t> units, std::uint32_t topic);

 private:
  void read_unit(std::uint32_t unit, std::vector<float>& best);
  void add_rows(std::uint32_t unit);

  const Units& units_;
  const TopicWords& words_;
  std::vector<std::vector<float>> likeness_;   // by paragraph and topic; empty until it is asked for
  std::vector<std::uint32_t> rows_;            // of the words of the unit at hand
  std::vector<int> sums_;                      // by topic
};

}  // namespace compactproof
