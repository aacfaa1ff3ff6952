// The framework to measure with, and rule sets of any size made from it.
#pragma once

#include <cstddef>

#include "framework/framework.h"
#include "framework/rule_set.h"

namespace compactproof::bench {

// The built-in framework, or the one that the environment variable COMPACTPROOF_BENCH_FRAMEWORK names by path.
const Framework& framework();

// The framework's first `count` rules. When it has fewer they are repeated, each repetition with pattern lists of
// its own, so that nothing is shared between them.
RuleSet rules_of_size(std::size_t count);

}  // namespace compactproof::bench
