// The gate of a run: what makes the exit code 1.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "framework/framework.h"
#include "review/review.h"

namespace compactproof {

struct Gate {
  std::string fail_on;              // one of gate_names(); empty: nothing
  std::optional<double> min_score;  // 0-100

  bool asks() const { return !fail_on.empty() || min_score; }
};

// Values of --fail-on: "breached", "partial", "missing", "red", "amber".
std::vector<std::string> gate_names();

// Why the review does not pass, one plain sentence each; empty when it does. A review without a score passes min_score.
std::vector<std::string> failures(const Gate& gate, const Review& review, const Framework& framework);

}  // namespace compactproof
