// Whose words the parts of a document are: extracts, contents lists and glossaries do not speak for it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "framework/rule_set.h"
#include "language/matcher.h"
#include "language/units.h"

namespace compactproof {

// Gives the units below headings and announcements ("Annex B: extract from the Code") their zone. `titles` are units of
// the document's title: what stands below them is the document itself. `matcher` has to be that of `units`.
//
// A contents list goes on until its first entry comes again or running sentences begin: in plain text nothing else may
// tell where it ends. Below a heading that names another matter too ("Definitions and duration") only what explains a
// term is a definition; the rest are clauses that bind.
void mark_zones(Units& units, Matcher& matcher, std::span<const ZoneWords> zones, std::span<const std::uint32_t> titles);

}  // namespace compactproof
