// Ties each piece of a block's text to the place in the source file that it came from, exactly enough to
// put a comment on a range of words later.
#pragma once

#include <cstdint>
#include <vector>

namespace compactproof {

// A stretch of block text that came from one text node of the source part.
struct SourceRun {
  static constexpr std::int32_t generated = -1;  // text that no node holds: a tab, a break, a label

  std::uint32_t begin = 0;          // byte offset in the *block's* text
  std::uint32_t end = 0;            // half-open
  std::int32_t node = generated;    // number of the run element in the part, in document order from 0
  std::uint32_t node_offset = 0;    // byte offset of `begin` inside that run's own text

  friend bool operator==(const SourceRun&, const SourceRun&) = default;
};

struct SourceAnchor {
  std::uint32_t part = 0;       // of Document::parts
  std::uint32_t paragraph = 0;  // number of the paragraph element in the part from 0; plain text: first line from 0
  std::vector<SourceRun> runs;  // in text order, no gaps, no overlaps
};

}  // namespace compactproof
