// Hits → the words a reader is shown, with their place.
#pragma once

#include <string>

#include "engine/hit.h"
#include "engine/reading.h"
#include "engine/verdict.h"

namespace compactproof {

// The unit's own words: a sentence, a list item without its lead-in, a table row with " | " between its cells.
std::string quote_of(const Reading& reading, std::uint32_t unit);

Location location_of(const Reading& reading, std::uint32_t unit);

Evidence evidence_of(const Reading& reading, const Hit& hit, const std::string& signal);

// Evidence for a further unit of a hit, such as the sentence with the opening date.
Evidence supporting_evidence(const Reading& reading, const Hit& hit, std::uint32_t unit, const std::string& signal);

}  // namespace compactproof
