// A document as every later stage sees it: blocks of text in reading order. No files, no formats.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/notice.h"
#include "text/source_anchor.h"
#include "text/span.h"

namespace compactproof {

enum class BlockKind : std::uint8_t {
  heading,
  paragraph,
  list_item,
  table_cell,  // one block for each paragraph of a cell; an empty cell has one empty block
  quote,
  footnote,    // also endnotes; stands behind the block that refers to it
  header,      // page furniture, once each, before the body
  footer,      // page furniture, once each, after the body
  text_box,
};

// The word used in golden texts, JSON and messages: "heading", "list-item", ...
std::string_view to_string(BlockKind kind);

// Where a table_cell block stands. Rows and columns count from 0 on the grid, so merged cells keep their place.
struct CellPosition {
  std::uint32_t table = 0;        // number of the table in the document from 0; a nested table has its own
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::uint32_t row_span = 1;
  std::uint32_t column_span = 1;
  bool header_row = false;        // marked as a header row by the file format
};

struct Block {
  BlockKind kind = BlockKind::paragraph;
  Span span;                      // of Document::text; never holds the label
  std::uint16_t level = 0;        // heading: 1-9; list_item: nesting depth from 1; otherwise 0
  std::string label;              // computed label of a list item, numbered heading or note: "4.2", "(a)", "•"
  std::int32_t list = -1;         // items of one list share a number; -1 outside lists
  bool likely_heading = false;    // a heading recognised by its looks (bold, capitals), not by style
  bool in_text_box = false;       // stands in a text box, also as a cell of a table there
  std::optional<CellPosition> cell;
  SourceAnchor anchor;
};

// What the file says about itself. Dates as written there (ISO 8601), empty when absent.
struct Metadata {
  std::string title;
  std::string author;
  std::string created;
  std::string modified;
  std::string language;
};

enum class AsideKind : std::uint8_t {
  comment,
  hidden,  // text that the file holds, but does not show
};

// The word used in golden texts and JSON: "comment", "hidden".
std::string_view to_string(AsideKind kind);

// What stands beside the text: kept and shown, never reviewed.
struct Aside {
  AsideKind kind = AsideKind::comment;
  std::string text;               // UTF-8; paragraphs end with '\n' but the last
  std::string author;             // of a comment; empty when unknown
  std::string date;               // as written there (ISO 8601)
  std::size_t block = 0;          // the block it stands in or before; past the last: behind all
  Span span;                      // of Document::text: the words commented on; empty: the place
};

struct Document {
  std::string name;               // as given by the user: a path or --stdin-name
  std::string format;             // "docx", "odt", "pdf", "html", "markdown", "text"
  std::vector<std::string> parts{""};  // "word/document.xml", "content.xml", "page 3"; the first is the file as a whole
  std::string text;               // UTF-8; the blocks' texts in order, each followed by '\n'
  std::vector<Block> blocks;      // spans ascend and do not overlap
  std::vector<Aside> asides;      // in the order met
  Metadata metadata;
  std::vector<Notice> notices;    // in the order met; each code and part once

  std::string_view text_of(const Block& block) const {
    return std::string_view(text).substr(block.span.begin, block.span.length());
  }
  const std::string& part_of(const Block& block) const { return parts[block.anchor.part]; }
};

}  // namespace compactproof
