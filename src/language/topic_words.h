// How much each word tells of what a passage is about: how much likelier it stands in a passage on a topic than in any
// other. A topic is the matter of one rule.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "language/lexicon.h"

namespace compactproof {

struct TopicWords {
  static constexpr double scale = 10;       // of the weights: tenths of a natural logarithm

  std::uint32_t topics = 0;
  Lexicon words;                            // the forms of one word share its row's number; 0 tells nothing
  std::vector<std::int8_t> weights;         // rows of a weight for each topic; row 0 stands for no word

  std::span<const std::int8_t> weights_of(FormId row) const { return std::span(weights).subspan(std::size_t{row} * topics, topics); }
};

}  // namespace compactproof
