#include "readers/source_cursor.h"

#include <algorithm>

namespace compactproof {

SourceCursor::SourceCursor(std::string_view text) : text_(text) { find_line_end(); }

void SourceCursor::find_line_end() { line_end_ = std::min(text_.find_first_of("\r\n", line_start_), text_.size()); }

CursorPlace SourceCursor::place(std::size_t offset) {
  offset = std::min(offset, text_.size());
  if (offset < line_start_) {
    line_start_ = 0;
    line_ = 0;
    find_line_end();
  }
  while (line_end_ < offset) {
    line_start_ = line_end_ + (text_.substr(line_end_, 2) == "\r\n" ? 2 : 1);
    ++line_;
    find_line_end();
  }
  return {line_, static_cast<std::uint32_t>(offset - std::min(offset, line_start_))};
}

}  // namespace compactproof
