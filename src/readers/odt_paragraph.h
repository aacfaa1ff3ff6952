// A paragraph of an ODT document while it is being read. Notes and text boxes stand inside the paragraph that refers
// to them, so several may be open at once; they become blocks when the outermost ends.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/document_builder.h"

namespace compactproof {

class OdtParagraph {
 public:
  // The block's kind, level, label …; its span and the anchor's runs come from the text.
  Block block;

  // A field in the paragraph says that none of it shows.
  bool hidden = false;

  // Adds character data of one node with white space collapsed as OpenDocument asks (ISO/IEC 26300-1, 6.1.2).
  // Soft hyphens, which show only at a line's end, are left out.
  void append_collapsed(std::string_view data, std::int32_t node, bool bold);

  // The same for data without white space but single spaces, and without soft hyphens.
  void append_plain(std::string_view data, std::int32_t node, bool bold);

  // Adds what elements stand for: a tab, a break, counted spaces.
  void append_generated(std::string_view text);

  const std::string& text() const { return text_; }
  bool has_words() const;
  bool all_bold() const { return has_bold_ && !has_plain_; }

  // What stands beside the paragraph: placed at the end of its text so far.
  void add_aside(Aside aside);
  std::vector<Aside>& asides() { return asides_; }

  // The next aside is a comment that goes on until end_comment is told the same name.
  void begin_comment(std::string_view name);
  void end_comment(std::string_view name);

  // Makes the block. The paragraph is empty afterwards. `clean`: the part's text is (text/clean_text.h).
  void add_to(DocumentBuilder& builder, bool clean);

 private:
  void append(std::string_view text, std::int32_t node, std::size_t node_offset);

  std::string text_;
  std::vector<SourceRun> runs_;
  std::vector<Aside> asides_;  // spans of text_
  std::vector<std::pair<std::string, std::size_t>> comments_;  // names of commented ranges and their asides
  bool behind_space_ = true;  // also at the start: leading white space is dropped
  bool has_bold_ = false;
  bool has_plain_ = false;
};

}  // namespace compactproof
