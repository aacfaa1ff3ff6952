// How much each word tells of what a passage is about: a linear model over single words, one a topic, trained on passages
// with known answers (scripts/train-topics). A topic is the matter of one rule, or a cause from outside. It proposes the
// passages that a rule looks at, or the causes; patterns and statuses decide.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "language/lexicon.h"
#include "language/token.h"

namespace compactproof {

class TopicWords {
 public:
  using Weight = std::int16_t;                          // tenths
  static constexpr double weight_unit = 0.1;
  static constexpr double rarity_unit = 0.01;
  static constexpr std::string_view any_number = "0";   // the word that every number is

  TopicWords() = default;
  // Topics with the score of a passage of unknown words.
  explicit TopicWords(std::vector<Weight> start);

  // A word: the numbers of its forms in the rules' lexicon, which no other word may have, its rarity and what it adds to the
  // score of each topic.
  void add(std::span<const FormId> forms, std::uint16_t rarity, std::span<const Weight> weights);
  void set_number(FormId form) { number_ = row(form); }

  std::size_t topics() const { return start_.size(); }
  std::span<const Weight> start() const { return start_; }

  // The row of a word of the document; 0 for one that tells nothing.
  std::uint32_t row(const Token& token) const { return token.kind == TokenKind::number ? number_ : row(token.form); }
  double rarity(std::uint32_t row) const { return rarities_[row] * rarity_unit; }
  // lanes() weights; those behind the topics are 0.
  std::span<const Weight> weights(std::uint32_t row) const { return std::span(weights_).subspan(std::size_t{row} * lanes_, lanes_); }
  std::size_t lanes() const { return lanes_; }

  template <typename Archive>
  void transfer(Archive& archive) { archive(start_, lanes_, rows_, rarities_, weights_, number_); }

 private:
  std::uint32_t row(FormId form) const { return form < rows_.size() ? rows_[form] : 0; }

  std::vector<Weight> start_;
  std::uint32_t lanes_ = 0;                  // topics, rounded up to what is added at once
  std::vector<std::uint32_t> rows_;          // by form
  std::vector<std::uint16_t> rarities_;      // by row; row 0 is no word
  std::vector<Weight> weights_;              // row by row
  std::uint32_t number_ = 0;                 // row of any_number
};

}  // namespace compactproof
