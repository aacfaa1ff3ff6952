// Comply or explain: a departure counts less when the document says what forced it.
#pragma once

#include <cstdint>
#include <optional>

#include "engine/hit.h"
#include "engine/reading.h"

namespace compactproof {

// The unit in which the document explains what the hit says: one that names an outside cause (a court, a statute, a
// funder's date, danger) and ties it to its consequence, in the hit's own sentence or one beside it in its paragraph.
// A cause that is only supposed ("unless safety requires it"), asked about or quoted explains nothing.
// Nothing when the hit is not explained, or when the rules name no causes.
std::optional<std::uint32_t> explaining_unit(Reading& reading, const Hit& hit);

}  // namespace compactproof
