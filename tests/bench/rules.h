// The framework to measure with, and rule sets of any size made from it.
#pragma once

#include <cstddef>
#include <memory>

#include "framework/framework.h"
#include "framework/rule_set.h"

namespace compactproof::bench {

// The built-in framework, or the one that the environment variable COMPACTPROOF_BENCH_FRAMEWORK names by path.
const Framework& framework();

// The framework's first `count` rules. When it has fewer they are repeated, in each repetition with other words of
// the rules in place of their own, so that the copies look for other things in the same language.
std::shared_ptr<const RuleSet> rules_of_size(std::size_t count);

}  // namespace compactproof::bench
