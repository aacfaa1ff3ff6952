#include "engine/find_hits.h"

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

bool passes(const Hit& hit, Expression::Test test, Statuses status) {
  const auto without = [&](Statuses allowed) { return (hit.statuses & ~(hit.ignored | allowed)); };
  switch (test) {
    case Expression::Test::asserted: return is_asserted(hit);
    case Expression::Test::present: return (without(0) & out_of_voice) == 0;
    case Expression::Test::raw: return true;
    case Expression::Test::status: {
      // A firm denial only: "aims not to" denies nothing.
      const Statuses softened = status == static_cast<Statuses>(Status::negated) ? static_cast<Statuses>(Status::weak) : Statuses{0};
      const auto fatal = static_cast<Statuses>((out_of_voice | Status::negated | Status::past) | softened);
      return (hit.statuses & status) != 0 && (without(status) & fatal) == 0;
    }
  }
  return false;
}

}  // namespace compactproof
