// What the passages of a document are about, by their words.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "language/lasting_store.h"
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
  float likeness_of(std::uint32_t unit, std::uint32_t topic);
  std::span<const std::uint32_t> rows_of(std::uint32_t unit);

  const Units& units_;
  const TopicWords& words_;
  std::vector<std::vector<std::optional<float>>> likeness_;   // by paragraph and topic, where it was asked for
  std::vector<std::optional<std::span<const std::uint32_t>>> rows_of_units_;   // likewise
  LastingStore<std::uint32_t> kept_rows_;
  std::vector<FormId> rows_of_words_;                         // by where a word's folded form stands
  std::vector<std::uint32_t> rows_;                           // of the words of the unit at hand
};

}  // namespace compactproof
