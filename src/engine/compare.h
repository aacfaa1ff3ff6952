// Whether a value meets a signal's condition.
#pragma once

#include "framework/rule_set.h"

namespace compactproof {

enum class Outcome { holds, fails, undecided };

// The value's whole interval must meet the condition, or must not; anything between is undecided.
Outcome compare(const Quantity& value, const ValueCondition& condition);

}  // namespace compactproof
