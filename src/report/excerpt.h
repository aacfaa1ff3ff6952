// A quotation cut to a readable length, with the words that decided set apart.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace compactproof {

struct ExcerptPart {
  std::string text;
  bool matched = false;
};

// The parts in order. `matched` may name several passages, parted by " … "; passages that do not stand in `text` in
// that order are left unmarked. A text of more than `limit` bytes is cut, around the first match, with "…" for what
// was left out.
std::vector<ExcerptPart> excerpt(std::string_view text, std::string_view matched, std::size_t limit);

}  // namespace compactproof
