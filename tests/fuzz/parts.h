// Lets a fuzzer reach the XML of a packed document: a mutated archive hardly ever gets past its checksums.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace compactproof {

// Stands before each part; no part of a document can hold it.
constexpr char part_mark = '\x1E';

// The archive that `input` stands for: itself when it begins as an archive, otherwise its marked parts packed under
// `names`, in that order. Parts past the last name are dropped, and names without a part are left out.
std::string archive_of(std::string_view input, std::initializer_list<std::string_view> names);

}  // namespace compactproof
