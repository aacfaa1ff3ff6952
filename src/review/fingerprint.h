// A name for a finding that stays the same while the rest of the document changes, for waivers and comparisons.
#pragma once

#include <string>

#include "engine/verdict.h"

namespace compactproof {

// 16 hex digits (FNV-1a, 64 bits) over the point and the words of its best evidence: letters and digits in lower
// case, so that case, punctuation, spacing and place do not matter. Without evidence: of the point alone. The verdict
// is left out, because the same words judged anew are the same finding.
std::string fingerprint_of(const PointVerdict& verdict);

}  // namespace compactproof
