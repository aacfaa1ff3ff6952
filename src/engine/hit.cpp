#include "engine/hit.h"

namespace compactproof {

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
