// What the readers accept. Input is hostile: everything is bounded before it is unpacked and while it is built.
//
// The numbers keep one document below 256 MiB: the input (48), one unpacked part with its tree (32 + 96), and the
// document made of it (text 16, blocks about 48). pugixml needs 64 bytes a node and 40 an attribute, so trees are
// 2-5 times their XML; xml.cpp gives it no more than a tree may take.
#pragma once

#include <cstddef>
#include <cstdint>

namespace compactproof::limits {

constexpr std::size_t mebibyte = std::size_t{1} << 20;

constexpr std::size_t input_bytes = 48 * mebibyte;        // a whole file; pictures are most of a large one
constexpr std::size_t text_input_bytes = 16 * mebibyte;   // a file read as plain text
constexpr std::size_t markdown_input_bytes = 2 * mebibyte;  // its parser needs 60 bytes for each of a flood of signs

constexpr std::uint64_t zip_entries = 10'000;
constexpr std::uint64_t part_bytes = 32 * mebibyte;       // one part after unpacking
constexpr std::uint64_t unpacked_bytes = 64 * mebibyte;   // all parts that are read
constexpr std::uint64_t compression_ratio = 500;          // of a part above ratio_free_bytes; deflate ends at 1032
constexpr std::uint64_t ratio_free_bytes = 4 * mebibyte;

constexpr std::size_t tree_bytes = 96 * mebibyte;         // size of the main part's node tree
constexpr std::size_t side_tree_bytes = 16 * mebibyte;    // of a part held beside it: notes, styles, a header
constexpr std::size_t xml_depth = 256;                    // readers may recurse this deep
constexpr std::size_t attribute_bytes = mebibyte;
constexpr std::size_t attributes_of_element = 4096;
constexpr std::size_t html_depth = 256;                   // of open elements; browsers stop at 512
constexpr std::size_t html_text_bytes = 6 * mebibyte;     // each byte of it may need a source run of 16
constexpr std::size_t html_look_ahead = 8 * mebibyte;     // of all lists together that count down

constexpr std::size_t document_text_bytes = 16 * mebibyte;
constexpr std::size_t document_blocks = 250'000;
constexpr std::uint32_t table_columns = 1024;             // a wider grid is cut
constexpr std::uint32_t repeated_cells = 1024;            // ODT repeats an element by a count; past this it is cut
constexpr std::uint32_t repeated_spaces = 256;
constexpr std::size_t style_chain = 64;                   // styles based on styles; also stops at cycles
constexpr std::size_t list_levels = 10;

}  // namespace compactproof::limits
