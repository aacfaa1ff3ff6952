// The text of one ODT part: office:text, or the headers and footers of the page styles.
#pragma once

#include <cstdint>
#include <optional>
#include <pugixml.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "readers/embedded_objects.h"
#include "readers/odt_lists.h"
#include "readers/odt_paragraph.h"
#include "readers/odt_styles.h"
#include "text/document_builder.h"

namespace compactproof {

// What is known of a part as a whole: the name that anchors carry, and XmlPart's judgement of its text.
struct OdtPart {
  std::string name;
  bool has_clean_text = false;
  bool has_plain_text = false;
};

// Walks a part once, in document order, so that the anchors can count its paragraphs and text nodes. It recurses as
// deep as the XML is nested, which limits::xml_depth bounds.
class OdtBody {
 public:
  // `file` is the document's name for errors.
  OdtBody(const OdtStyles& styles, DocumentBuilder& builder, std::string file, const OdtPart& part);

  // Reads office:text below `root`. Returns false when there is none.
  bool read_text(pugi::xml_node root);

  // Reads the page headers (kind header) or footers (kind footer) below `root`. A text that several page styles
  // share is read once.
  void read_page_parts(pugi::xml_node root, BlockKind kind);

 private:
  // What stands around the paragraph that is being read.
  struct Surroundings {
    BlockKind kind = BlockKind::paragraph;
    std::optional<CellPosition> cell;
    std::string note_label;  // waits for the note's first paragraph
    bool in_text_box = false;
  };

  struct Table {
    std::uint32_t number = 0;
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    bool header_row = false;
  };

  // Where a part's counting stands; a repeated row or cell is read again from the same place.
  struct Position {
    std::int32_t node = 0;
    std::uint32_t paragraph = 0;
  };

  using BlockReader = void (OdtBody::*)(pugi::xml_node);

  // Null for elements that are looked through.
  static BlockReader block_reader(std::string_view name);
  static bool is_page_furniture(BlockKind kind);
  // Headers, footers and notes stay what they are, whatever stands inside them.
  static BlockKind inside(BlockKind outer, BlockKind inner);

  void read_page_style(pugi::xml_node page);
  void write_page_part();

  void read_blocks(pugi::xml_node parent);
  void read_block(pugi::xml_node node);
  void read_section(pugi::xml_node node);
  void read_list(pugi::xml_node list);
  void read_frame(pugi::xml_node frame);
  void note_object(pugi::xml_node object, std::string_view name);
  void read_shape(pugi::xml_node shape);
  void read_inside(pugi::xml_node parent, Surroundings surroundings);

  void read_table(pugi::xml_node node);
  void read_rows(pugi::xml_node parent, Table& table);
  void read_row(pugi::xml_node row, Table& table);
  void read_cell(pugi::xml_node cell, Table& table);
  void read_cell_once(pugi::xml_node cell, const CellPosition& place);

  void read_paragraph(pugi::xml_node node);
  void classify(pugi::xml_node node, const OdtLook& look, OdtParagraph& paragraph);
  void finish_paragraph(std::size_t index);
  void take_back(std::size_t index);
  void flush();

  void read_inline_content(pugi::xml_node parent, bool bold);
  void read_text_node(std::string_view text, bool bold);
  void read_inline(pugi::xml_node node, bool bold);
  void read_span(pugi::xml_node span, bool bold);
  void read_spaces(pugi::xml_node spaces, bool bold);
  void read_tab(pugi::xml_node tab, bool bold);
  void read_line_break(pugi::xml_node line_break, bool bold);
  void read_note(pugi::xml_node note, bool bold);
  void read_hidden_paragraph(pugi::xml_node field, bool bold);
  void read_hidden_text(pugi::xml_node field, bool bold);
  void read_ruby_text(pugi::xml_node ruby_text, bool bold);
  void skip_inline(pugi::xml_node node, bool bold);
  void append_generated(std::string_view text);

  void leave_out_changes(pugi::xml_node changes);
  void read_comment(pugi::xml_node comment);
  void keep_comment(pugi::xml_node comment);
  void end_comment(pugi::xml_node mark);
  void keep_aside(Aside aside);
  void leave_out_silently(pugi::xml_node node);
  void note_comments();
  void hide(pugi::xml_node node);
  void note_hidden();
  // Counts the paragraphs and text nodes in `node` without reading them.
  void skip(pugi::xml_node node);
  bool count_if_text(pugi::xml_node node);
  // Counts the text that `parent` begins with; its first child.
  pugi::xml_node enter(pugi::xml_node parent);
  std::size_t blocks_so_far() const { return builder_.block_count() + paragraphs_.size() + page_part_.size(); }
  // Throws Error when the document has grown past a limit.
  void check_limits() const;

  const OdtStyles& styles_;
  DocumentBuilder& builder_;
  std::string file_;
  std::string part_;
  bool has_clean_text_;
  bool has_plain_text_;
  std::uint32_t part_number_;
  OdtLists lists_;
  EmbeddedObjects objects_;
  Position position_;
  Surroundings around_;
  std::uint32_t tables_ = 0;
  std::size_t comments_ = 0;
  std::vector<OdtParagraph> paragraphs_;  // of the outermost open paragraph, in the order they began
  std::vector<std::size_t> open_;         // indexes of the open ones
  std::size_t waiting_bytes_ = 0;         // text in paragraphs_
  std::vector<OdtParagraph> page_part_;  // the finished ones of a header or footer
  std::set<std::string, std::less<>> page_texts_;
};

}  // namespace compactproof
