#include "readers/markdown_reader.h"

#include <map>
#include <utility>
#include <vector>

#include "error.h"
#include "readers/character_entities.h"
#include "readers/docx_heading_looks.h"
#include "readers/html_body.h"
#include "readers/limits.h"
#include "readers/markdown_front_matter.h"
#include "readers/markdown_parser.h"
#include "readers/text_encoding.h"
#include "readers/text_reader.h"
#include "text/document_builder.h"
#include "text/utf8.h"

namespace compactproof {

namespace {

// Writes the blocks, each footnote behind the block that refers to it.
class MarkdownWriter {
 public:
  // `source` is what `text` was parsed from, `html` reads the HTML in it.
  MarkdownWriter(MarkdownText text, std::string_view source, HtmlBody& html, DocumentBuilder& builder)
      : text_(std::move(text)), source_(source), html_(html), builder_(builder) {
    html_.next_table = text_.tables;
    html_.next_list = text_.lists;
  }

  void write() {
    for (std::size_t i = 0; i < text_.blocks.size(); ++i) {
      const MarkdownBlock& block = text_.blocks[i];
      if (block.kind == BlockKind::footnote) notes_.try_emplace(block.note, i);
    }
    for (const MarkdownBlock& block : text_.blocks) {
      if (block.kind != BlockKind::footnote) write_with_notes(block);
    }
    for (const MarkdownBlock& block : text_.blocks) {
      if (block.kind == BlockKind::footnote) write_note(block.note);  // that nothing refers to
    }
  }

 private:
  void write_with_notes(const MarkdownBlock& block) {
    write_block(block);
    // A note may refer to notes; those come behind it.
    for (std::size_t i = 0; i < waiting_.size(); ++i) write_note(waiting_[i]);
    waiting_.clear();
  }

  void write_note(std::string_view name) {
    const auto found = notes_.find(name);
    if (found == notes_.end()) return;
    const MarkdownBlock& note = text_.blocks[found->second];
    notes_.erase(found);
    note_names_.insert_or_assign(name, true);
    write_block(note);
  }

  void write_html(const MarkdownBlock& block) {
    const MarkdownPiece* first = nullptr;
    const MarkdownPiece* last = nullptr;
    for (const MarkdownPiece& piece : block.pieces) {
      if (piece.origin == MarkdownPiece::Origin::generated) continue;
      if (first == nullptr) first = &piece;
      last = &piece;
    }
    if (first == nullptr) return;
    html_.read(static_cast<std::size_t>(first->text.data() - source_.data()),
               static_cast<std::size_t>(last->text.data() + last->text.size() - source_.data()));
  }

  void write_block(const MarkdownBlock& source) {
    if (source.html) return write_html(source);
    Block& block = builder_.begin_block(source.kind);
    block.level = source.level;
    block.label = source.kind == BlockKind::footnote ? std::string(source.note) : source.label;
    block.list = source.list;
    block.cell = source.cell;
    block.anchor.paragraph = source.line;
    for (const MarkdownPiece& piece : source.pieces) write_piece(piece);
    if (source.kind == BlockKind::paragraph) block.likely_heading = looks_like_heading(builder_.open_text(), source.bold);
    builder_.end_block();
  }

  void write_piece(const MarkdownPiece& piece) {
    if (piece.origin == MarkdownPiece::Origin::generated) return builder_.append_generated(piece.text);
    if (piece.origin == MarkdownPiece::Origin::entity) return write_entity(piece);
    std::size_t from = 0;
    for (std::size_t at = piece.text.find("[^"); at != std::string_view::npos; at = piece.text.find("[^", at + 2)) {
      const std::string_view name = name_of_reference(piece.text.substr(at));
      if (name.empty()) continue;
      append(piece, from, at);
      from = at + name.size() + 3;
      waiting_.push_back(name);
    }
    append(piece, from, piece.text.size());
  }

  // The name in the "[^name]" that `text` begins with, when there is a note of that name.
  std::string_view name_of_reference(std::string_view text) const {
    const std::size_t end = text.substr(0, longest_note_name + 3).find_first_of("] \n");
    if (end == std::string_view::npos || text[end] != ']') return {};
    const std::string_view name = text.substr(2, end - 2);
    return notes_.count(name) + note_names_.count(name) > 0 ? name : std::string_view{};
  }

  void append(const MarkdownPiece& piece, std::size_t from, std::size_t to) {
    builder_.append(piece.text.substr(from, to - from), piece.place.line,
                    piece.place.offset + static_cast<std::uint32_t>(from));
  }

  void write_entity(const MarkdownPiece& piece) {
    const auto entity = read_entity(piece.text);
    if (!entity || entity->length != piece.text.size()) return append(piece, 0, piece.text.size());
    std::string character;
    append_utf8(character, entity->character);
    builder_.append_decoded(character, piece.place.line, piece.place.offset);
  }

  MarkdownText text_;
  std::string_view source_;
  HtmlBody& html_;
  DocumentBuilder& builder_;
  std::map<std::string_view, std::size_t> notes_;    // not written yet
  std::map<std::string_view, bool> note_names_;      // written
  std::vector<std::string_view> waiting_;
};

Document read_as_plain_text(const std::string& name, std::string_view bytes) {
  Document document = read_text(name, bytes);
  document.notices.push_back({"markdown-as-text",
                              "The file is too large to be read as Markdown and was read as plain text.", {}});
  return document;
}

}  // namespace

Document read_markdown(const std::string& name, std::string_view bytes) {
  if (bytes.size() > limits::markdown_input_bytes) return read_as_plain_text(name, bytes);
  DecodedText decoded;
  decode_text(name, bytes, decoded);
  DocumentBuilder builder(name, "markdown");
  MarkdownText text = parse_markdown(name, decoded.text, read_front_matter(decoded.text, builder.metadata()));
  if (text.has_deletions) builder.notice("deleted-text", "Text marked as deleted was left out.");
  HtmlBody html(name, decoded.text, builder);
  MarkdownWriter(std::move(text), decoded.text, html, builder).write();
  for (const Notice& notice : decoded.notices) builder.notice(notice.code, notice.message, notice.part);
  if (builder.block_count() == 0) throw Error("the file holds no text", {name});
  return builder.finish();
}

}  // namespace compactproof
