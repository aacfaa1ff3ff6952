// The least that reading can cost: the main part found by libzip and unpacked, parsed by pugixml, its text walked once.
// No checks, styles, labels or anchors. Unpacked by libdeflate, as the readers do, or by zlib, as most programs do.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace compactproof::bench {

struct FloorText {
  std::string text;
  std::size_t part_bytes = 0;  // of the unpacked main part; 0 when there is none under its usual name
};

enum class Inflater { libdeflate, zlib };

FloorText read_at_the_floor(std::string_view archive, const char* part, Inflater inflater);

}  // namespace compactproof::bench
