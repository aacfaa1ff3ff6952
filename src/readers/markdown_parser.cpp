#include "readers/markdown_parser.h"

#include <md4c.h>

#include <algorithm>
#include <exception>
#include <new>
#include <utility>

#include "error.h"
#include "readers/limits.h"
#include "readers/text_heading.h"
#include "readers/text_line.h"
#include "readers/text_list.h"
#include "readers/text_marker.h"
#include "readers/text_wrap.h"

namespace compactproof {

namespace {

// Indented code is left out of the language: in documents it is a paragraph that somebody has indented. So are bare
// web addresses as links: they show as they stand anyhow, and md4c 0.4 needs quadratic time for a flood of them.
constexpr unsigned dialect = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOINDENTEDCODEBLOCKS;

// "[^name]:" at the start of a line; the name.
std::optional<std::string_view> note_name(std::string_view line) {
  if (!line.starts_with("[^")) return std::nullopt;
  const std::size_t end = line.substr(0, longest_note_name + 4).find("]:");
  if (end == std::string_view::npos || end == 2) return std::nullopt;
  const std::string_view name = line.substr(2, end - 2);
  return name.find_first_of(" \t[]\n\r") == std::string_view::npos ? std::optional(name) : std::nullopt;
}

// md4c knows no footnotes and takes "[^1]: word" for the address of a link. Without its colon it is a paragraph.
std::string without_note_colons(std::string_view source) {
  std::string copy(source);
  for (std::size_t at = source.find("[^"); at != std::string_view::npos; at = source.find("[^", at + 2)) {
    if (const auto name = note_name(source.substr(at))) copy[at + 3 + name->size()] = '.';
  }
  return copy;
}

bool ends_clause(std::string_view text) {
  return text.ends_with(" and") || text.ends_with(" or") || text.ends_with(',') || ends_sentence(text);
}

class MarkdownParser {
 public:
  MarkdownParser(const std::string& name, std::string_view source, std::size_t begin)
      : name_(name), source_(source), parsed_(without_note_colons(source)), begin_(begin), cursor_(source) {}

  MarkdownText parse() {
    MD_PARSER parser{};
    parser.flags = dialect;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
      return guarded(self, [&](MarkdownParser& it) { it.enter_block(type, detail); });
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
      return guarded(self, [&](MarkdownParser& it) { it.leave_block(type); });
    };
    parser.enter_span = [](MD_SPANTYPE type, void*, void* self) {
      return guarded(self, [&](MarkdownParser& it) { it.enter_span(type); });
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
      return guarded(self, [&](MarkdownParser& it) { it.leave_span(type); });
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
      return guarded(self, [&](MarkdownParser& it) { it.add_text(type, {text, size}); });
    };
    const int outcome = md_parse(parsed_.data() + begin_, static_cast<MD_SIZE>(parsed_.size() - begin_), &parser, this);
    if (failure_) std::rethrow_exception(failure_);
    if (outcome != 0) throw std::bad_alloc();  // md4c fails by itself for want of memory only
    result_.tables = tables_;
    result_.lists = next_list_;
    return std::move(result_);
  }

 private:
  struct Container {
    bool list = false;         // or a quotation
    bool ordered = false;
    std::uint64_t number = 0;  // of the next item
    char delimiter = '.';
    std::int32_t id = -1;
    std::string label;         // of an item, until its first block takes it
  };

  // An exception must not travel through md4c, which is C: it waits until md_parse has returned.
  template <typename Work>
  static int guarded(void* self, const Work& work) {
    auto& parser = *static_cast<MarkdownParser*>(self);
    try {
      work(parser);
      return 0;
    } catch (...) {
      parser.failure_ = std::current_exception();
      return 1;
    }
  }

  void enter_block(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
      case MD_BLOCK_QUOTE: containers_.push_back({}); break;
      case MD_BLOCK_UL: begin_list(nullptr); break;
      case MD_BLOCK_OL: begin_list(static_cast<MD_BLOCK_OL_DETAIL*>(detail)); break;
      case MD_BLOCK_LI: begin_item(); break;
      case MD_BLOCK_H:
        begin(BlockKind::heading).level = static_cast<std::uint16_t>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
        break;
      case MD_BLOCK_P:
      case MD_BLOCK_CODE: begin(kind_here()); break;
      case MD_BLOCK_HTML: begin(kind_here()).html = true; break;
      case MD_BLOCK_THEAD: header_row_ = true; break;
      case MD_BLOCK_TBODY: header_row_ = false; break;
      case MD_BLOCK_TABLE: row_ = 0; break;
      case MD_BLOCK_TR: column_ = 0; break;
      case MD_BLOCK_TH:
      case MD_BLOCK_TD: begin_cell(); break;
      default: break;
    }
    in_text_ = type == MD_BLOCK_P;
    if (!in_text_) marked_.close();
  }

  void leave_block(MD_BLOCKTYPE type) {
    switch (type) {
      case MD_BLOCK_UL:
      case MD_BLOCK_OL: --list_depth_; [[fallthrough]];
      case MD_BLOCK_QUOTE: containers_.pop_back(); break;
      case MD_BLOCK_P:
        if (!std::exchange(marks_items_, false)) marked_.close();
        break;
      case MD_BLOCK_TR: ++row_; break;
      case MD_BLOCK_TABLE: ++tables_; break;
      default: break;
    }
    open_ = false;
  }

  void enter_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_STRONG) ++strong_;
    if (type == MD_SPAN_IMG) ++pictures_;
    if (type == MD_SPAN_DEL) {
      ++deletions_;
      result_.has_deletions = true;
    }
  }

  void leave_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_STRONG) --strong_;
    if (type == MD_SPAN_IMG) --pictures_;
    if (type == MD_SPAN_DEL) --deletions_;
  }

  // The words of a picture are not part of the text, nor is what was struck out.
  void add_text(MD_TEXTTYPE type, std::string_view text) {
    if (pictures_ > 0 || deletions_ > 0) return;
    if (!open_) begin(kind_here());  // a tight list has no paragraphs in its items
    switch (type) {
      case MD_TEXT_NULLCHAR: add_generated(" "); break;
      case MD_TEXT_BR: add_break("\n"); break;
      case MD_TEXT_SOFTBR: add_break(" "); break;
      case MD_TEXT_HTML: add_html(text); break;
      case MD_TEXT_ENTITY: add(text, MarkdownPiece::Origin::entity); break;
      default: add(text, MarkdownPiece::Origin::source); break;
    }
  }

  void add(std::string_view text, MarkdownPiece::Origin origin) {
    if (text.empty()) return;
    const bool from_source = text.data() >= parsed_.data() && text.data() < parsed_.data() + parsed_.size();
    if (!from_source) return add_generated(text == "\n" ? "\n" : " ");
    const std::size_t offset = static_cast<std::size_t>(text.data() - parsed_.data());
    text = source_.substr(offset, text.size());
    if (at_line_start_ && in_text_ && origin == MarkdownPiece::Origin::source) text = read_line_start(offset, text);
    at_line_start_ = false;
    const CursorPlace place = cursor_.place(text);
    MarkdownBlock& block = result_.blocks.back();
    if (block.pieces.empty()) block.line = static_cast<std::uint32_t>(place.line);
    line_ = static_cast<std::uint32_t>(place.line);
    block.bold = block.bold && strong_ > 0;
    block.pieces.push_back({text, place, origin});
  }

  void add_generated(std::string_view text) {
    result_.blocks.back().pieces.push_back({text, {}, MarkdownPiece::Origin::generated});
  }

  void add_break(std::string_view text) {
    add_generated(text);
    at_line_start_ = true;
  }

  void add_html(std::string_view text) {
    if (result_.blocks.back().html) return add(text, MarkdownPiece::Origin::source);
    if (text.starts_with("<br") || text.starts_with("<BR")) add_break("\n");
  }

  // A line of a paragraph may open a footnote or an item; what it opens is taken off `text` and stands behind.
  std::string_view read_line_start(std::size_t offset, std::string_view text) {
    const std::size_t line_end = std::min(source_.find_first_of("\r\n", offset), source_.size());
    const std::string_view line = source_.substr(offset, line_end - offset);
    if (const auto name = note_name(line)) {
      split_block(BlockKind::footnote).note = *name;
      text.remove_prefix(std::min(name->size() + 4, text.size()));
      in_note_ = true;
      return text;
    }
    if (in_note_ || !containers_.empty()) return text;
    const auto marker = read_marker(line);
    const bool wanted = marker && !marker->content.empty() && is_item(*marker) &&
                        static_cast<std::size_t>(marker->content.data() - line.data()) <= text.size();
    if (!wanted) return text;
    open_marked_block(*marker, line_end);
    return source_.substr(static_cast<std::size_t>(marker->content.data() - source_.data()),
                          static_cast<std::size_t>(text.data() + text.size() - marker->content.data()));
  }

  // "2. ..." inside a paragraph is no item in Markdown; "(b) ..." is one where the line above has ended.
  bool is_item(const ListMarker& marker) const {
    if (marker.style == MarkerStyle::bullet) return false;
    if (!starts_sequence(marker) && !marked_.continues(marker)) return false;
    const std::vector<MarkdownPiece>& pieces = result_.blocks.back().pieces;
    if (pieces.empty()) return true;
    if (marker.frame == MarkerFrame::stop || marker.frame == MarkerFrame::bare) return false;
    return pieces.size() > 1 && ends_clause(trim(pieces[pieces.size() - 2].text));
  }

  void open_marked_block(const ListMarker& marker, std::size_t line_end) {
    if (marker.style == MarkerStyle::clause && is_alone(line_end) && is_numbered_title(marker)) {
      MarkdownBlock& block = split_block(BlockKind::heading);
      block.level = static_cast<std::uint16_t>(std::min(marker.depth, 9u));
      block.label = marker.label;
      return;
    }
    const auto place = marked_.place(marker, 0);
    if (place.list != marked_list_) {
      marked_list_ = place.list;
      list_id_ = next_list_++;
    }
    MarkdownBlock& block = split_block(BlockKind::list_item);
    block.label = marker.label;
    block.level = place.level;
    block.list = list_id_;
    marks_items_ = true;
  }

  // Whether the open block is the line that ends at `line_end`, with text somewhere behind it.
  bool is_alone(std::size_t line_end) const {
    if (!result_.blocks.back().pieces.empty()) return false;
    std::string_view behind = source_.substr(line_end);
    behind.remove_prefix(behind.starts_with("\r\n") ? 2 : std::min<std::size_t>(1, behind.size()));
    const std::size_t visible = behind.find_first_not_of(" \t");
    return visible != std::string_view::npos && (behind[visible] == '\r' || behind[visible] == '\n') &&
           behind.find_first_not_of(" \t\r\n") != std::string_view::npos;
  }

  // Turns the open block into one of another kind; what it holds already becomes a block before it.
  MarkdownBlock& split_block(BlockKind kind) {
    std::vector<MarkdownPiece>& pieces = result_.blocks.back().pieces;
    if (!pieces.empty()) {
      pieces.pop_back();  // the break
      begin(kind);
    }
    result_.blocks.back().kind = kind;
    return result_.blocks.back();
  }

  void begin_item() {
    Container& list = containers_.back();
    list.label = list.ordered ? std::to_string(list.number++) + list.delimiter : "•";
  }

  void begin_cell() {
    MarkdownBlock& block = begin(BlockKind::table_cell);
    block.line = line_;
    block.cell = CellPosition{tables_, row_, column_++, 1, 1, header_row_};
  }

  BlockKind kind_here() const {
    if (containers_.empty()) return BlockKind::paragraph;
    return containers_.back().list ? BlockKind::list_item : BlockKind::quote;
  }

  MarkdownBlock& begin(BlockKind kind) {
    if (result_.blocks.size() >= limits::document_blocks) {
      throw Error("the text has more than " + std::to_string(limits::document_blocks) + " paragraphs. Split it into parts",
                  {name_});
    }
    MarkdownBlock& block = result_.blocks.emplace_back();
    block.kind = kind;
    block.line = line_;
    block.bold = true;
    if (kind == BlockKind::list_item && !containers_.empty()) {
      Container& list = containers_.back();
      block.label = std::exchange(list.label, {});
      block.list = list.id;
      block.level = static_cast<std::uint16_t>(std::min(list_depth_, limits::list_levels));
    }
    open_ = true;
    at_line_start_ = true;
    in_note_ = false;
    return block;
  }

  // The lists inside a list belong to it.
  void begin_list(const MD_BLOCK_OL_DETAIL* ordered) {
    open_ = false;
    Container list;
    list.list = true;
    list.id = containers_.empty() || !containers_.back().list ? next_list_++ : containers_.back().id;
    list.ordered = ordered != nullptr;
    if (ordered != nullptr) {
      list.number = ordered->start;
      list.delimiter = ordered->mark_delimiter;
    }
    containers_.push_back(std::move(list));
    ++list_depth_;
  }

  const std::string& name_;
  std::string_view source_;
  std::string parsed_;  // the source, byte by byte in the same places, as md4c is to see it
  std::size_t begin_;
  SourceCursor cursor_;
  MarkdownText result_;
  std::exception_ptr failure_;

  std::vector<Container> containers_;
  std::size_t list_depth_ = 0;
  std::int32_t next_list_ = 0;
  ListNesting marked_;  // of the numbered lines that are no lists in Markdown
  std::int32_t marked_list_ = -1;
  std::int32_t list_id_ = -1;
  bool marks_items_ = false;    // the open paragraph

  std::uint32_t tables_ = 0;
  std::uint32_t row_ = 0;
  std::uint32_t column_ = 0;
  bool header_row_ = false;

  std::uint32_t line_ = 0;  // of the last text
  bool open_ = false;
  bool in_text_ = false;
  bool in_note_ = false;
  bool at_line_start_ = false;
  int strong_ = 0;
  int pictures_ = 0;
  int deletions_ = 0;
};

}  // namespace

MarkdownText parse_markdown(const std::string& name, std::string_view source, std::size_t begin) {
  return MarkdownParser(name, source, begin).parse();
}

}  // namespace compactproof
