// The hits of a signal of patterns, unit by unit.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/compare.h"
#include "engine/hit.h"
#include "engine/reading.h"

namespace compactproof {

class PatternHits {
 public:
  // Keeps references to both. Requires a signal with parts.
  PatternHits(Reading& reading, const Signal& signal) : reading_(reading), signal_(signal) {}

  // Whether its parts may stand in several units.
  static bool is_spread(const Signal& signal) { return signal.in != Spread::unit && signal.parts.size() > 1; }

  // The most that the confidence of a hit can be.
  static double best_confidence(const Signal& signal);

  // Units in which the signal can have a hit, in order.
  std::vector<std::uint32_t> candidates() const;

  // The hits in a unit by its words alone: neither what surrounds them nor how they are meant has been looked at. Good
  // until the next call, and may be moved from.
  std::span<Hit> find(std::uint32_t unit);

  // Reads how a hit is meant.
  void read_statuses(Hit& hit);

 private:
  // One choice of a match for each part of a signal.
  struct Combination {
    std::vector<const PatternMatch*> parts;    // none: no choice was good enough
    std::uint32_t gap = 0;                     // words between neighbouring parts, the widest
    Outcome value = Outcome::holds;
  };

  void find_in_unit(std::uint32_t unit);
  void choose(std::uint32_t unit, std::size_t& budget);
  std::uint32_t widest_gap();
  Outcome value_of(std::uint32_t unit, const std::vector<const PatternMatch*>& parts) const;
  void find_spread(std::uint32_t unit);
  bool find_part_nearby(std::uint32_t unit, std::uint32_t from, std::uint32_t to, std::size_t part, std::vector<std::uint32_t>& also);
  void add_hit(std::uint32_t unit, const Combination& combination, std::vector<std::uint32_t> also = {});
  PatternMatch merge(const std::vector<const PatternMatch*>& parts);
  TokenRange anchor_of(const std::vector<const PatternMatch*>& parts, const PatternMatch& whole) const;
  bool has_own_word(std::uint32_t unit, const PatternMatch& match) const;
  bool tells_of_old_years(std::uint32_t unit, Statuses statuses) const;
  double confidence_of(std::uint32_t unit, const Combination& combination) const;

  Reading& reading_;
  const Signal& signal_;
  std::vector<Hit> hits_;                                 // of the unit at hand
  // The same; kept for their memory.
  Combination best_;                                      // with the first part's match at hand
  std::vector<std::span<const PatternMatch>> lists_;      // matches of each part
  std::vector<const PatternMatch*> chosen_;               // one of each list, as far as it got
  std::vector<const PatternMatch*> in_order_;             // the same by place
  std::vector<TokenRange> filled_;                        // the words that filled them
};

}  // namespace compactproof
