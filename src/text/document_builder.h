// Assembles a Document block by block; the only place that keeps text, spans and anchors in step.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace compactproof {

class DocumentBuilder {
 public:
  DocumentBuilder(std::string name, std::string format);

  // Makes room for what so many bytes of XML usually hold, so that what is there need not move as often.
  void reserve_for(std::size_t xml_bytes);

  // Starts a block; an open one is finished first. Fill in kind, level, label … on the returned reference,
  // which is valid until the next begin_block or finish.
  Block& begin_block(BlockKind kind);

  // Appends text that stands in run `node` of the source part, from `node_offset` on.
  // Invalid UTF-8 and control characters other than tab and line feed become U+FFFD and a space.
  void append(std::string_view text, std::int32_t node, std::uint32_t node_offset);

  // Appends the text that stands in `runs`, which cover it in order; their offsets count from its beginning.
  void append(std::string_view text, std::vector<SourceRun> runs);

  // The same for what is known to be clean: is_clean_text() of it or of all that it was taken from.
  void append_clean(std::string_view text, std::int32_t node, std::uint32_t node_offset);
  void append_clean(std::string_view text, std::vector<SourceRun> runs);

  // Appends a character that the source spells differently, from `node_offset` on: "&amp;". It keeps a run of its own.
  void append_decoded(std::string_view text, std::int32_t node, std::uint32_t node_offset);

  // Appends text that no source node holds (a tab, a line break, a generated word).
  void append_generated(std::string_view text);

  // Adds text that the file holds but does not show. What follows other hidden text of the same block at the same
  // place lengthens that, on a new line when it is of another block; white space alone begins nothing.
  void append_hidden(std::string_view text);

  // Adds what stands beside the text, at aside.span of the text so far; its block becomes the open one, else the next.
  void add_aside(Aside aside);

  // Text of the open block so far.
  std::string_view open_text() const;

  // Ends the open block. White space at both ends is dropped and the anchors follow.
  // An empty block is discarded unless it is a table cell.
  void end_block();

  // The number of a source part for anchors.
  std::uint32_t part(std::string_view name);

  // Adds a notice unless one with the same code and part is there already.
  void notice(std::string code, std::string message, std::string part = {});

  Metadata& metadata();
  std::size_t block_count() const;
  std::size_t text_size() const;

  // Ends the open block and hands over the document; the builder is empty afterwards.
  Document finish();

 private:
  void append_cleaned(std::string_view text, std::int32_t node, std::uint32_t node_offset);
  void add_run(const SourceRun& run);
  std::uint32_t block_size() const;  // bytes of the open block's text so far
  std::size_t current_block() const;  // the open one, else the next
  static void cut_runs(std::vector<SourceRun>& runs, std::uint32_t cut, std::uint32_t length);
  void move_asides(std::uint32_t begin, std::uint32_t cut);

  Document document_;
  bool open_ = false;
  std::size_t first_aside_ = 0;  // of the open block
  bool hidden_begun_ = false;    // the open block has hidden text
};

}  // namespace compactproof
