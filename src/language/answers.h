// Questions and what is answered to them: "Will you pay in advance?" – "No." Together they say what neither says alone.
#pragma once

#include "language/units.h"

namespace compactproof {

// Sets Unit::answer of each question that the next unit answers with yes, no or a hedge, of each two-celled row whose
// second cell does ("Payment in advance | No"), and of each statement that the next sentence takes back ("We no longer
// do."). Questions that ask for more than yes or no (who, when, how) are left alone. Linear in the units.
void fold_answers(Units& units);

}  // namespace compactproof
