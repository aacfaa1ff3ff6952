// Document types as people name them: "CPA" and "consultation-paper" are the same.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/evaluate.h"

namespace compactproof {

// The types of the rules, with "OUT" ("other") added when the rules leave it out.
std::vector<KnownType> with_out_of_scope(std::vector<KnownType> types);

// By code or name, in any case. Throws Error that names the closest and lists them all, or the codes when several types
// share the name: a guess would make silence in the document mean the wrong thing.
const KnownType& find_type(std::string_view code_or_name, const std::vector<KnownType>& types);

// The entry of a code; a code that the rules do not name stands for itself.
KnownType type_of_code(std::string_view code, const std::vector<KnownType>& types);

}  // namespace compactproof
