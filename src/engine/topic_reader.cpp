#include "engine/topic_reader.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace compactproof {

double TopicReader::likeness(std::uint32_t paragraph, std::pair<std::uint32_t, std::uint32_t> units, std::uint32_t topic) {
  if (paragraph >= likeness_.size()) likeness_.resize(paragraph + 1);
  std::vector<float>& best = likeness_[paragraph];
  if (best.empty()) {
    best.assign(words_.topics, std::numeric_limits<float>::lowest());
    for (std::uint32_t unit = units.first; unit < units.second; ++unit) {
      if (units_.units[unit].paragraph == paragraph) read_unit(unit, best);
    }
  }
  return best[topic];
}

void TopicReader::read_unit(std::uint32_t unit, std::vector<float>& best) {
  rows_.clear();
  add_rows(unit);
  const std::int32_t heading = units_.sections[units_.units[unit].section].heading;
  if (heading >= 0) add_rows(static_cast<std::uint32_t>(heading));
  std::ranges::sort(rows_);
  rows_.erase(std::unique(rows_.begin(), rows_.end()), rows_.end());
  sums_.assign(words_.topics, 0);
  for (const std::uint32_t row : rows_) {
    const auto weights = words_.weights_of(row);
    for (std::size_t topic = 0; topic < sums_.size(); ++topic) sums_[topic] += weights[topic];
  }
  // A long passage has more words to speak for everything: the root keeps it from outdoing a short one.
  const double length = TopicWords::scale * std::sqrt(static_cast<double>(rows_.size()) + 2);
  for (std::size_t topic = 0; topic < sums_.size(); ++topic) best[topic] = std::max(best[topic], static_cast<float>(sums_[topic] / length));
}

void TopicReader::add_rows(std::uint32_t unit) {
  for (const Token& token : units_.tokens(units_.units[unit])) {
    if (const FormId row = words_.words.find(units_.text.word(token)); row != Lexicon::unknown) rows_.push_back(row);
  }
}

}  // namespace compactproof
