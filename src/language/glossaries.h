// Lists of terms with what they mean: "Social value: the good done to a place."
#pragma once

#include "language/units.h"

namespace compactproof {

// Marks each line of a glossary as one (Zone::definitions), whatever its heading: three or more lines in a row that give
// a label and then say what sort of thing it is. A label with a value ("Notice: three months") or a duty is no such line,
// and ends the list. Linear in the units.
void mark_glossaries(Units& units);

}  // namespace compactproof
