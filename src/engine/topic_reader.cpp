#include "engine/topic_reader.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace compactproof {

namespace {

constexpr FormId unread = std::numeric_limits<FormId>::max();

}  // namespace

double TopicReader::likeness(std::uint32_t paragraph, std::pair<std::uint32_t, std::uint32_t> units, std::uint32_t topic) {
  if (paragraph >= likeness_.size()) likeness_.resize(paragraph + 1);
  likeness_[paragraph].resize(words_.topics);
  std::optional<float>& known = likeness_[paragraph][topic];
  if (!known) {
    known = std::numeric_limits<float>::lowest();
    for (std::uint32_t unit = units.first; unit < units.second; ++unit) {
      if (units_.units[unit].paragraph == paragraph) known = std::max(*known, likeness_of(unit, topic));
    }
  }
  return *known;
}

float TopicReader::likeness_of(std::uint32_t unit, std::uint32_t topic) {
  const std::int32_t heading = units_.sections[units_.units[unit].section].heading;
  const std::span<const std::uint32_t> own = rows_of(unit);
  const std::span<const std::uint32_t> above = heading < 0 ? std::span<const std::uint32_t>() : rows_of(static_cast<std::uint32_t>(heading));
  rows_.clear();
  std::ranges::set_union(own, above, std::back_inserter(rows_));
  int sum = 0;
  for (const std::uint32_t row : rows_) sum += words_.weights_of(row)[topic];
  // A long passage has more words to speak for everything: the root keeps it from outdoing a short one.
  const double length = TopicWords::scale * std::sqrt(static_cast<double>(rows_.size()) + 2);
  return static_cast<float>(sum / length);
}

// Those of the unit's own words, ascending, each once.
std::span<const std::uint32_t> TopicReader::rows_of(std::uint32_t unit) {
  rows_of_units_.resize(units_.units.size());
  std::optional<std::span<const std::uint32_t>>& known = rows_of_units_[unit];
  if (!known) {
    rows_.clear();
    if (rows_of_words_.empty()) rows_of_words_.assign(units_.text.folded.size() + 1, unread);
    for (const Token& token : units_.tokens(units_.units[unit])) {
      FormId& row = rows_of_words_[token.folded];   // equal words share their folded form: each is looked up once
      if (row == unread) row = words_.words.find(units_.text.word(token));
      if (row != Lexicon::unknown) rows_.push_back(row);
    }
    std::ranges::sort(rows_);
    rows_.erase(std::unique(rows_.begin(), rows_.end()), rows_.end());
    known = kept_rows_.keep(rows_);
  }
  return *known;
}

}  // namespace compactproof
