// The second half of review(): what the engine concluded, joined with what the framework says. Knows no rules, so it
// can be tested with verdicts made by hand.
#pragma once

#include <string_view>
#include <vector>

#include "engine/evaluate.h"
#include "review/review.h"

namespace compactproof {

// `given_type` is the code of the type the user asked for; empty when it was recognised. `types` are those of the
// framework's rules. Requires one verdict a framework point, in framework order.
Review assemble_review(const Document& document, const Framework& framework, Evaluation evaluation,
                       const std::vector<KnownType>& types, std::string_view given_type);

}  // namespace compactproof
