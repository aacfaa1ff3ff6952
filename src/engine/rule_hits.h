// What the signals of a rule find in a document, looked for only as far as it is asked for: the first hit tells whether
// a line of the ladder holds, a report shows six passages, and signals of lower lines may not be asked for at all.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <vector>

#include "engine/hit.h"
#include "engine/pattern_hits.h"
#include "engine/reading.h"

namespace compactproof {

class RuleHits {
 public:
  // Keeps references to both.
  RuleHits(Reading& reading, const Rule& rule);

  // The number of signals.
  std::size_t size() const { return searches_.size(); }

  // Calls `use` with a signal's hits in document order until it returns false. Hits stay where they are.
  template <typename Use>
  void for_each(std::size_t signal, Use use) {
    Search& search = begun(signal);
    for (std::size_t i = 0; i < search.hits.size() || find_more(search); ++i) {
      if (!use(search.hits[i])) return;
    }
  }

  // All hits of a signal.
  const std::deque<Hit>& all(std::size_t signal);

  // Calls `use` with what a signal nearly found until it returns false. Looked for only where it is shown: a document
  // has three misses for a hit.
  void for_each_miss(std::size_t signal, const std::function<bool(const Miss&)>& use);

 private:
  // A signal's hits as far as they were looked for: in document order, so that what is known is known up to a unit.
  struct Search {
    explicit Search(const Signal& searched) : signal(searched) {}

    const Signal& signal;
    bool is_begun = false;
    std::optional<PatternHits> finder;     // none for a signal of dates or of a table, whose hits are found at once
    std::vector<std::uint32_t> units;      // those that may have hits
    std::size_t next = 0;                  // in units
    std::vector<bool> barren;              // whether nothing was found in a unit, by its place in units
    std::deque<Hit> hits;
  };

  Search& begun(std::size_t signal);
  void begin(Search& search);
  bool find_more(Search& search);
  void look_at_next(Search& search);
  bool stands_elsewhere(const Signal& signal, std::uint32_t unit);
  bool has_asserted(std::size_t signal);
  void add(Search& search, Hit hit, const Hit* neighbour);
  const Hit* asserted(std::size_t signal, std::uint32_t unit, Spread within);
  const Hit* neighbour(const Signal& signal, std::uint32_t unit);
  bool stands_alone(const Signal& signal, std::uint32_t unit);

  Reading& reading_;
  const Rule& rule_;
  Statuses ignored_here_;                  // by all signals in a document of this type
  std::vector<Search> searches_;           // by signal
};

}  // namespace compactproof
