#include "engine/topic_reader.h"

#include <algorithm>
#include <cmath>

#include "language/surroundings.h"

namespace compactproof {

namespace {

constexpr double heading_share = 0.5;
constexpr double before_share = 0.25;
constexpr double title_share = 0.2;

// The words of a stretch of text, added up.
class Sum {
 public:
  explicit Sum(const TopicWords& words) : words_(&words), weights_(words.lanes(), 0) {}

  void clear() {
    std::ranges::fill(weights_, 0);
    square_ = 0;
  }

  void add(std::span<const Token> tokens) {
    for (const Token& token : tokens) {
      const std::uint32_t row = words_->row(token);
      if (row == 0) continue;
      const TopicWords::Weight* const weights = words_->weights(row).data();
      for (std::size_t i = 0; i < weights_.size(); ++i) weights_[i] += weights[i];
      square_ += words_->rarity(row) * words_->rarity(row);
    }
  }

  // Adds the weights, times `share`, to as many sums.
  void add_to(std::span<float> sums, float share) const {
    for (std::size_t i = 0; i < weights_.size(); ++i) sums[i] += share * static_cast<float>(weights_[i]);
  }

  double square() const { return square_; }   // of the vector's length

 private:
  const TopicWords* words_;
  std::vector<std::int32_t> weights_;
  double square_ = 0;
};

// The words of a stretch, and how much they count.
struct Share {
  const Sum* words = nullptr;
  double share = 1;
};

double length_of(std::span<const Share> shares) {
  double square = 0;
  for (const auto& [words, share] : shares) square += share * words->square();
  return std::sqrt(square);
}

}  // namespace

TopicReader::TopicReader(const Units& units, const TopicWords& words) : topics_(words.topics()), scores_(units.units.size() * topics_) {
  if (topics_ == 0 || units.units.empty()) return;
  std::vector<float> start;
  for (const TopicWords::Weight score : words.start()) start.push_back(static_cast<float>(score * TopicWords::weight_unit));
  Sum own(words);
  Sum before(words);
  Sum above(words);
  Sum title(words);
  title.add(units.tokens(units.units.front()));
  std::int32_t heading = -1;   // whose words `above` holds
  std::vector<Share> shares;
  std::vector<float> weights(words.lanes());   // of all shares, for each topic
  for (std::uint32_t i = 0; i < units.units.size(); ++i) {
    if (const std::int32_t next = heading_above(units, i); next != heading) {
      heading = next;
      above.clear();
      if (heading >= 0) {
        const Unit& unit = units.units[static_cast<std::size_t>(heading)];
        above.add(units.tokens(unit).subspan(unit.own_first - unit.first));
      }
    }
    std::swap(own, before);
    own.clear();
    own.add(units.tokens(units.units[i]));
    shares.assign({{&own, 1}, {&above, heading_share}});
    if (reads_on(units, i)) shares.push_back({&before, before_share});
    if (i > 0) shares.push_back({&title, title_share});
    std::ranges::fill(weights, 0.F);
    for (const auto& [part, share] : shares) part->add_to(weights, static_cast<float>(share));
    const double length = length_of(shares);
    const auto scale = static_cast<float>(length > 0 ? TopicWords::weight_unit / length : 0);
    for (std::size_t topic = 0; topic < topics_; ++topic) {
      scores_[i * topics_ + topic] = weights[topic] * scale + start[topic];
    }
  }
}

}  // namespace compactproof
