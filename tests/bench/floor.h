// The least that reading can cost with the same libraries: the main part unpacked by libzip, parsed by pugixml, its
// text walked once. No checks, styles, labels or anchors.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace compactproof::bench {

struct FloorText {
  std::string text;
  std::size_t part_bytes = 0;  // of the unpacked main part; 0 when there is none under its usual name
};

FloorText read_at_the_floor(std::string_view archive, const char* part);

}  // namespace compactproof::bench
