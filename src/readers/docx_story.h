// Walks one story (the body, a header, a note …) in document order and writes its blocks. The one place where a DOCX
// paragraph becomes a block.
//
// Anchors count w:p and w:r elements of the part from 0, skipped ones included; a run's own text is that of its w:t
// elements, without those of alternatives that were not chosen. Elements are recursed into, which limits::xml_depth bounds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "readers/docx_comments.h"
#include "readers/docx_fields.h"
#include "readers/docx_names.h"
#include "readers/docx_notes.h"
#include "readers/docx_numbering.h"
#include "readers/docx_package.h"
#include "readers/docx_properties.h"
#include "readers/docx_styles.h"
#include "readers/docx_table.h"
#include "readers/embedded_objects.h"
#include "text/document_builder.h"

namespace compactproof {

// What all stories of a document share.
struct DocxContext {
  DocumentBuilder& builder;
  const std::string& file;
  const DocxStyles& styles;
  DocxNumbering& numbering;
  DocxNotes& footnotes;
  DocxNotes& endnotes;
  DocxComments& comments;
  const std::vector<DocxRelationship>* relationships = nullptr;  // of the main part, where its objects are

  EmbeddedObjects objects{};
  std::uint32_t tables = 0;
  std::size_t insertions = 0;   // tracked: accepted here
  std::size_t deletions = 0;    // tracked: left out here
  std::size_t comment_marks = 0;
};

class DocxStory {
 public:
  // `kind` is given to every block of a header, footer or note (then `label` is its number); for the body it is
  // BlockKind::paragraph and each block finds its own kind; text_box leaves table cells as they are.
  DocxStory(DocxContext& context, const DocxNames& names, std::string part, BlockKind kind, std::string label = {});

  // Where in the part the first paragraph and run stand, when it is not read from its beginning.
  void start_at(std::uint32_t paragraphs, std::int32_t runs);

  // Reads everything below `container`: w:body, w:hdr, w:footnote, w:txbxContent.
  void read(pugi::xml_node container);

 private:
  struct Run {
    std::int32_t number = 0;
    std::uint32_t offset = 0;  // bytes of its own text so far
    bool shown = true;
    bool bold = false;
    bool custom_mark = false;  // its text is the mark of a note
  };
  // Notes, text boxes and misplaced blocks stand behind the paragraph that holds them.
  struct Deferred {
    pugi::xml_node text_box;
    pugi::xml_node block;
    std::uint32_t paragraphs = 0;
    std::int32_t runs = 0;
    DocxNotes* notes = nullptr;
    const DocxNote* note = nullptr;
    std::string label;
  };

  void walk_blocks(pugi::xml_node container);
  void read_block(pugi::xml_node node);
  void walk_alternatives(pugi::xml_node node, void (DocxStory::*walk)(pugi::xml_node));
  void read_table(pugi::xml_node node);
  void read_cell(const DocxCell& cell, std::uint32_t table);

  void read_paragraph(pugi::xml_node node);
  void begin_paragraph(const DocxParagraphProperties& properties);
  void end_paragraph();
  void flush_joined();
  void check_limits() const;
  void classify(Block& block);
  void classify_body(Block& block, const DocxStyle& style, std::optional<ListLabel> label);
  std::uint16_t heading_level(const DocxStyle& style) const;
  std::optional<ListLabel> list_label(const DocxStyle& style);
  void write_deferred();

  void walk_inline(pugi::xml_node container);
  void read_run(pugi::xml_node node);
  void walk_run(pugi::xml_node container);
  void defer_text_box(pugi::xml_node node);
  void defer_block(pugi::xml_node node);
  void read_symbol(pugi::xml_node node);
  void read_text(pugi::xml_node node);
  void read_text(std::string_view text);
  void read_field_mark(pugi::xml_node node);
  void read_note_reference(pugi::xml_node node, DocxNotes& notes);
  void generate(std::string_view text);
  void begin_comment(pugi::xml_node node);
  void note_object(pugi::xml_node node, std::string_view name);
  void skip(pugi::xml_node node);
  void skip_deleted(pugi::xml_node node);
  bool visible() const { return run_.shown && (!fields_.in_code() || fields_damaged_); }

  DocxContext& context_;
  const DocxNames& names_;
  std::string part_;
  std::uint32_t part_number_;
  BlockKind kind_;
  std::string label_;
  pugi::xml_node top_;

  std::uint32_t paragraphs_ = 0;
  std::int32_t runs_ = 0;
  DocxFields fields_;
  bool fields_checked_ = false;
  bool fields_damaged_ = false;
  std::optional<CellPosition> cell_;
  std::uint16_t last_heading_level_ = 0;

  // The open paragraph; several elements when the marks between them were deleted.
  Block* block_ = nullptr;
  DocxParagraphProperties properties_;
  const DocxStyle* style_ = nullptr;
  bool all_bold_ = true;
  Run run_;
  std::vector<Deferred> deferred_;
};

}  // namespace compactproof
