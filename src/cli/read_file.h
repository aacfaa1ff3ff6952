// Bytes of a file or of standard input, bounded.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>

namespace compactproof {

// Larger documents are refused: a long tender pack is under 50 MB, and everything read is held in memory.
constexpr std::size_t max_document_bytes = std::size_t{128} << 20;

// Throws Error with the path when it cannot be opened or read, is not a regular file, or is too large.
std::string read_file(const std::string& path);

// Everything up to the end; Error when larger than max_document_bytes.
std::string read_stream(std::istream& in, const std::string& name);

}  // namespace compactproof
