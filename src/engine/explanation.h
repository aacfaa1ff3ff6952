// Comply or explain: a departure counts less when the document says what forced it.
#pragma once

#include <cstdint>
#include <optional>

#include "engine/hit.h"
#include "engine/reading.h"

namespace compactproof {

// The unit in which the document explains what the rule's hit says: one that names a cause from outside (a court, a statute,
// a funder's date, danger) in the hit's own sentence, or in one beside it in its paragraph.
// - What somebody outside did or withheld explains in the same sentence and the next; two sentences away, and where the
//   cause is only named, a word of cause must tie it.
// - Where the rules know the words of causes (TopicWords), a sentence in such words explains from anywhere in the
//   paragraph, and from the next ones when it is about the rule's matter; one without them names no cause.
// - A cause that is denied ("not because of the court"), only supposed ("unless safety requires it"), asked about, quoted,
//   binding upon the recipient, or belonging to another matter explains nothing; nor does one next door to a departure
//   whose own sentence gives the body's convenience as its reason.
// Nothing when the hit is not explained, or when the rules name no causes.
std::optional<std::uint32_t> explaining_unit(Reading& reading, const Rule& rule, const Hit& hit);

// Whether the sentence of the hit gives the body's own convenience as the reason ("as members felt", "to save time").
bool is_own_choice(Reading& reading, const Hit& hit);

}  // namespace compactproof
