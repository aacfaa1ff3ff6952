// What the words of a hit do not tell: whether what surrounds it and whom it binds let it count.
#pragma once

#include <string>
#include <string_view>

#include "engine/hit.h"
#include "engine/reading.h"

namespace compactproof {

// Whether the unit stands in each setting of the signal's rule; one whose words leave no doubt of its matter need only be
// in a document that has them.
bool in_setting(Reading& reading, const Signal& signal, std::uint32_t unit);

// Whether the unit stands under a heading that the signal's `section` asks for.
bool in_section(Reading& reading, const Signal& signal, std::uint32_t unit);

// Why nothing that the signal finds in the unit counts, by its setting, `none`, `section` and `context`; empty
// when it may.
std::string_view misplaced_because(Reading& reading, const Signal& signal, std::uint32_t unit);

// Why the hit does not count for whom it binds; empty when it stands. Lowers its confidence when nobody is named.
std::string binds_another_because(Reading& reading, const Signal& signal, Hit& hit);

// Whether the words of the hit, or around it, can be about the matter of the signal's rule.
bool is_on_topic(Reading& reading, const Signal& signal, const Hit& hit);

// Why the hit does not count, for near misses; empty when it may.
std::string fails_because(Reading& reading, const Signal& signal, Hit& hit);

}  // namespace compactproof
