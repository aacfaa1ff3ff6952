// What readers promise of any input. A broken promise aborts, which a fuzzer takes for a crash.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/document.h"

namespace compactproof {

// Ends the program, after saying which promise was broken, unless `kept`.
void promise(bool kept, std::string_view what);

// Reads `bytes` as a user's file of that name and holds the outcome against the promises of read_document.h and
// document.h. Nothing when the file was refused,
// or would be handed to another program.
std::optional<Document> read_as_promised(const std::string& name, std::string_view bytes);

}  // namespace compactproof
