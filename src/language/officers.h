// Who is an officer of the body, as minutes list it: "Ms F. Moor (Head of Communities, Ravensdale District Council)".
#pragma once

#include <functional>
#include <set>
#include <string>

#include "language/units.h"

namespace compactproof {

// Surnames, folded, of those whom the first page names with an office of a public body. Offices in charities are none.
std::set<std::string, std::less<>> find_officers(const Units& units);

}  // namespace compactproof
