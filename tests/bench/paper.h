// A made-up consultation paper of any length: headings, paragraphs, lists and tables as such papers have them. The
// same every time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace compactproof::bench {

struct PaperBlock {
  enum class Kind : std::uint8_t { heading, paragraph, item, row };
  Kind kind = Kind::paragraph;
  std::vector<std::string> texts;  // one; the cells of a row
};

// About 500 words a page.
std::vector<PaperBlock> make_paper(std::size_t pages);

}  // namespace compactproof::bench
