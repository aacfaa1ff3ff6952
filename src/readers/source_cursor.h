// Byte offsets in a text → the line and the byte in that line, as the source anchors of text formats want them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace compactproof {

struct CursorPlace {
  std::int32_t line = 0;     // from 0
  std::uint32_t offset = 0;  // byte offset in that line
};

// Lines end as split_lines (text_line.h) ends them: LF, CR LF or CR. Asking in ascending order costs one pass over
// the text; going back costs the way from its start.
class SourceCursor {
 public:
  explicit SourceCursor(std::string_view text);

  CursorPlace place(std::size_t offset);

  // Of a stretch of the text.
  CursorPlace place(std::string_view part) { return place(static_cast<std::size_t>(part.data() - text_.data())); }

 private:
  void find_line_end();

  std::string_view text_;
  std::size_t line_start_ = 0;
  std::size_t line_end_ = 0;
  std::int32_t line_ = 0;
};

}  // namespace compactproof
