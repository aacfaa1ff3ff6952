// Dates and date ranges in British (and unmistakable other) forms.
#pragma once

#include <optional>

#include "language/entity.h"
#include "language/entity_words.h"

namespace compactproof {

// The date or date range that starts at token i ("from" and "between" belong to the range).
std::optional<Entity> read_date(const EntityTokens& tokens, std::uint32_t i);

// A time of day: 5pm, 10.30 am, 17:00, 12 noon. Returns the index behind it, or i when there is none.
std::uint32_t skip_time(const EntityTokens& tokens, std::uint32_t i);

}  // namespace compactproof
