#include "engine/compare.h"

namespace compactproof {

// Thresholds are intervals too: "3 months" is [89, 92] days, and 90 days are enough.
Outcome compare(const Quantity& value, const ValueCondition& condition) {
  using Comparison = ValueCondition::Comparison;
  const double least = condition.threshold.low;
  const double most = condition.threshold.high;
  const auto decide = [](bool holds, bool fails) {
    return holds ? Outcome::holds : fails ? Outcome::fails : Outcome::undecided;
  };
  switch (condition.comparison) {
    case Comparison::at_least: return decide(value.low >= least, value.high < least);
    case Comparison::less: return decide(value.high < least, value.low >= least);
    case Comparison::more: return decide(value.low > most, value.high <= most);
    case Comparison::at_most: return decide(value.high <= most, value.low > most);
    case Comparison::reaches: return decide(value.high >= least, value.high < least);
  }
  return Outcome::fails;
}

}  // namespace compactproof
