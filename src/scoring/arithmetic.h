// The sum behind a score, written out so that a reader can check it with a pencil.
#pragma once

#include <string>
#include <vector>

#include "framework/framework.h"
#include "scoring/score.h"

namespace compactproof {

// One line an area that counts, one for the whole, one for the band when a point needs review:
//   Consultation: CON-01 3×1 + CON-02 2×0.5 = 4 of 5 = 80.0
//   Score: 100 × 4 / 5 = 80.0
//   Score with every point that needs review at its worst 20.0, at its best 80.0
std::vector<std::string> arithmetic_lines(const Framework& framework, const Scorecard& card);

}  // namespace compactproof
