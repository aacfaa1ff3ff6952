// Markdown source → its blocks, each with the pieces of source that it is made of. The only user of md4c.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "readers/source_cursor.h"
#include "text/document.h"

namespace compactproof {

inline constexpr std::size_t longest_note_name = 40;

// A stretch of a block's text.
struct MarkdownPiece {
  enum class Origin : std::uint8_t {
    source,     // stands in the source as it is
    entity,     // "&amp;", for the character that it names
    generated,  // a break; no source
  };

  std::string_view text;
  CursorPlace place;
  Origin origin = Origin::source;
};

struct MarkdownBlock {
  BlockKind kind = BlockKind::paragraph;
  std::uint16_t level = 0;
  std::string label;
  std::int32_t list = -1;
  std::optional<CellPosition> cell;
  std::uint32_t line = 0;            // of its first piece, from 0
  bool bold = false;                 // all of it
  bool html = false;                 // raw HTML, not text
  std::string_view note;             // of a footnote's text: its name, "1" of "[^1]: ..."
  std::vector<MarkdownPiece> pieces;
};

struct MarkdownText {
  std::vector<MarkdownBlock> blocks;
  std::uint32_t tables = 0;
  std::int32_t lists = 0;
  bool has_deletions = false;  // ~~text~~, which is left out
};

// `source` is valid UTF-8 and must outlive the result; the text starts at byte `begin` of it. Numbered lines of a paragraph ("(a) ...", "4.2 ..."), which
// Markdown does not know as lists, become items. Throws Error with `name` past a limit of limits.h.
MarkdownText parse_markdown(const std::string& name, std::string_view source, std::size_t begin = 0);

}  // namespace compactproof
