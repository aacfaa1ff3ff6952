// Signals that look for no words but join what stands in several places.
#pragma once

#include "engine/hit.h"
#include "engine/reading.h"

namespace compactproof {

// Periods between an opening and a closing date.
SignalHits find_date_windows(Reading& reading, const Signal& signal);

// Actions with owners and dates, members of joint bodies: counted in tables, lists and sentences.
SignalHits find_tally_hits(Reading& reading, const Signal& signal);

}  // namespace compactproof
