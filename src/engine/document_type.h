// What kind of document this is, by the cues of rules/document-types.yaml.
#pragma once

#include "engine/evaluate.h"
#include "engine/reading.h"

namespace compactproof {

// The type with the highest sum of cue weights; ties go to the one that stands first in the file. "OUT" when the
// best sum is below what one title cue gives.
RecognisedType recognise_type(Reading& reading);

}  // namespace compactproof
