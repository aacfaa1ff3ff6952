#include "readers/text_reader.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "error.h"
#include "readers/limits.h"
#include "readers/text_encoding.h"
#include "readers/text_heading.h"
#include "readers/text_line.h"
#include "readers/text_list.h"
#include "readers/text_marker.h"
#include "readers/text_table.h"
#include "readers/text_wrap.h"
#include "text/document_builder.h"

namespace compactproof {

namespace {

constexpr std::size_t page_gap = 8;           // lines that the foot and head of a page may put into a paragraph
constexpr std::uint32_t centred_indent = 20;  // a number that stands alone this far in is a page number
constexpr std::uint32_t sentence_width = 45;  // a line this long below a short one is text, not an address
constexpr std::uint32_t prose_width = 60;
constexpr std::uint16_t capital_level = 1;
constexpr std::uint16_t title_level = 2;

bool is_rule(std::string_view text) {
  const char sign = text.front();
  if (std::string_view("-*_=~").find(sign) == std::string_view::npos) return false;
  const auto count = static_cast<std::size_t>(std::count(text.begin(), text.end(), sign));
  return count >= 3 && text.find_first_not_of(std::string{sign, ' '}) == std::string_view::npos;
}

bool is_digits(std::string_view text) {
  return !text.empty() && text.size() <= 4 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// "- 3 -", "Page 3", "Page 3 of 7"; a bare number only where it is centred.
bool is_page_number(const TextLine& line) {
  std::string_view text = line.text;
  if (text.starts_with("- ") && text.ends_with(" -") && text.size() > 4)
    return is_digits(text.substr(2, text.size() - 4));
  if (text.starts_with("Page ") || text.starts_with("PAGE ")) {
    text.remove_prefix(5);
    return is_digits(text.substr(0, text.find(' '))) && text.size() <= 12;
  }
  return line.indent >= centred_indent && is_digits(text);
}

bool starts_structure(std::string_view text) {
  return text.front() == '>' || is_rule(text) || read_markdown_heading(text).has_value();
}

bool awaits_more(std::string_view text) {
  return text.ends_with(',') || text.ends_with(" and") || text.ends_with(" or") || ends_sentence(text);
}

class TextParser {
 public:
  TextParser(const std::string& name, std::string_view text)
      : name_(name),
        lines_(split_lines(text)),
        wrap_width_(find_wrap_width(lines_)),
        hyphens_(lines_),
        builder_(name, "text") {
    if (lines_.size() > max_text_lines)
      throw Error("the text has more than a million lines. Split it into parts", {name});
  }

  Document parse() {
    while (at_ < lines_.size()) parse_block();
    return builder_.finish();
  }

 private:
  void parse_block() {
    const TextLine& line = lines_[at_];
    if (line.blank() && !line.raw.starts_with('\t')) {
      ++at_;
    } else if (const auto table = read_table(lines_, at_)) {
      emit_table(*table);
      at_ = table->end;
    } else if (line.blank() || is_page_number(line)) {
      ++at_;
    } else if (const auto heading = read_markdown_heading(line.text)) {
      ++at_;
      emit_heading({piece_of(line, heading->text)}, heading->level, {}, false);
    } else if (is_underlined(at_)) {
      emit_heading({piece_of(line, line.text)}, setext_level(lines_[at_ + 1].text), {}, false);
      at_ += 2;
    } else if (is_rule(line.text)) {
      ++at_;
    } else if (line.text.front() == '>') {
      parse_quote();
    } else if (const auto marker = marker_with_content()) {
      parse_marked(*marker);
    } else {
      parse_unmarked();
    }
  }

  // An initial ("J. Harris") reads like a letter's marker unless it carries on a list.
  std::optional<ListMarker> marker_at(std::size_t at) const {
    auto marker = read_marker(lines_[at].text);
    if (marker && !starts_sequence(*marker) && !lists_.continues(*marker)) return std::nullopt;
    return marker;
  }

  std::size_t next_visible(std::size_t from) const {
    while (from < lines_.size() && (lines_[from].blank() || is_page_number(lines_[from]))) ++from;
    return from;
  }

  bool is_underlined(std::size_t at) const {
    if (at + 1 >= lines_.size() || setext_level(lines_[at + 1].text) == 0) return false;
    return !is_rule(lines_[at].text) && !lines_[at].text.ends_with('.') && !read_marker(lines_[at].text);
  }

  void parse_quote() {
    std::vector<TextPiece> pieces;
    for (; at_ < lines_.size() && lines_[at_].text.starts_with('>'); ++at_) {
      const std::string_view text = lines_[at_].text;
      const std::string_view quoted = trim(text.substr(std::min(text.find_first_not_of("> "), text.size())));
      if (quoted.empty()) {
        emit(BlockKind::quote, std::exchange(pieces, {}));
      } else {
        pieces.push_back(piece_of(lines_[at_], quoted));
      }
    }
    emit(BlockKind::quote, pieces);
  }

  struct MarkedText {
    ListMarker marker;
    std::size_t body = 0;  // index of the line that holds the marker's content
  };

  // Word's text export leaves a number alone on its line when a tab or table cell stood behind it.
  std::optional<MarkedText> marker_with_content() const {
    auto marker = marker_at(at_);
    if (!marker || !marker->content.empty()) return marker ? std::optional(MarkedText{*marker, at_}) : std::nullopt;
    const std::size_t next = at_ + 1;
    if (next >= lines_.size() || lines_[next].blank() || marker_at(next)) return std::nullopt;
    marker->content = lines_[next].text;
    return MarkedText{*marker, next};
  }

  void parse_marked(const MarkedText& marked) {
    const auto& [marker, body] = marked;
    if (is_numbered_heading(marker, body)) {
      const std::uint32_t level = marker.style == MarkerStyle::clause ? std::min(marker.depth, 9u) : 1;
      at_ = body + 1;
      emit_heading({piece_of(lines_[body], marker.content)}, static_cast<std::uint16_t>(level), marker.label, true);
    } else {
      parse_item(marker, body);
    }
  }

  // A short numbered line is a heading when text follows, and an item when its neighbours are short items too.
  // lines_[body] holds the marker's content.
  bool is_numbered_heading(const ListMarker& marker, std::size_t body) const {
    if (!is_numbered_title(marker) || (lists_.continues(marker) && last_item_is_title_)) return false;
    const std::size_t next = next_visible(body + 1);
    if (next == lines_.size() || starts_small(lines_[next].text)) return false;
    if (next == body + 1 && goes_on(lines_[body], lines_[next], wrap_width_)) return false;
    const auto sibling = read_marker(lines_[next].text);
    return !sibling || sibling->style != marker.style || sibling->frame != marker.frame ||
           sibling->depth != marker.depth;
  }

  void parse_item(const ListMarker& marker, std::size_t body) {
    const TextLine& line = lines_[at_];
    const auto place = lists_.place(marker, line.indent);
    std::vector<TextPiece> pieces{piece_of(lines_[body], marker.content)};
    at_ = body + 1;
    gather_lines(pieces, &line);
    last_item_is_title_ = is_numbered_title(marker);
    if (pieces.back().text.ends_with(':')) lists_.open_lead_in();
    if (Block* block = emit(BlockKind::list_item, pieces)) {
      block->label = marker.label;
      block->level = place.level;
      block->list = place.list;
    }
  }

  void parse_unmarked() {
    const TextLine& line = lines_[at_];
    if (is_capital_heading_here()) {
      parse_capital_heading();
    } else if (const std::size_t next = next_visible(at_ + 1); next < lines_.size() && is_title_here(next)) {
      const bool major = is_division_heading(line.text) || builder_.block_count() == 0;
      ++at_;
      emit_heading({piece_of(line, line.text)}, major ? capital_level : title_level, {}, true);
    } else {
      parse_paragraph();
    }
  }

  bool is_capital_heading_here() const {
    const std::size_t next = next_visible(at_ + 1);
    if (next == lines_.size() || !is_capital_heading(lines_[at_].text)) return false;
    return next != at_ + 1 || !goes_on(lines_[at_], lines_[next], wrap_width_) || is_capital_heading(lines_[next].text);
  }

  void parse_capital_heading() {
    std::vector<TextPiece> pieces;
    do {
      pieces.push_back(piece_of(lines_[at_], lines_[at_].text));
      ++at_;
    } while (at_ < lines_.size() && is_capital_heading(lines_[at_].text) &&
             goes_on(lines_[at_ - 1], lines_[at_], wrap_width_));
    emit_heading(pieces, capital_level, {}, true);
  }

  // lines_[next] is the next line with text.
  bool is_title_here(std::size_t next) const {
    const TextLine& line = lines_[at_];
    const TextLine& below = lines_[next];
    const bool alone = next > at_ + 1;
    if (!alone && goes_on(line, below, wrap_width_)) return false;
    if (is_division_heading(line.text) && alone) return true;
    if (!is_short_title(line.text) || starts_small(below.text) || below_short_line()) return false;
    const bool opens_table_or_list = read_marker(below.text) || below.text.find('|') != std::string_view::npos;
    if (opens_table_or_list) return true;
    if (!alone && wrap_width_ == 0 && ends_sentence(below.text)) return true;
    if (!alone) return below.width >= prose_width && below.width >= line.width * 2;
    const bool opens_text = below.width >= sentence_width || ends_sentence(below.text) || below.raw.starts_with('\t');
    return opens_text || builder_.block_count() <= 1 || is_capital_heading(below.text);
  }

  // The lines of an address or a signature stand together.
  bool below_short_line() const {
    if (at_ == 0 || lines_[at_ - 1].blank() || last_is_heading_) return false;
    const std::string_view above = lines_[at_ - 1].text;
    return lines_[at_ - 1].width < prose_width && !ends_sentence(above) && !read_marker(above);
  }

  void parse_paragraph() {
    const TextLine& first = lines_[at_];
    if (lists_.open() && first.indent <= lists_.outer_indent()) lists_.close();
    std::vector<TextPiece> pieces{piece_of(first, first.text)};
    ++at_;
    gather_lines(pieces, nullptr);
    emit(BlockKind::paragraph, pieces);
  }

  // Adds the lines that carry on lines_[at_ - 1]. `item` is the line with the item's marker, if there is one.
  void gather_lines(std::vector<TextPiece>& pieces, const TextLine* item) {
    std::size_t last = at_ - 1;
    while (at_ < lines_.size()) {
      if (lines_[at_].blank()) {
        const std::size_t beyond = beyond_page_gap(last);
        if (beyond == lines_.size()) return;
        at_ = beyond;
      } else if (!carries_on(lines_[last], at_, item)) {
        return;
      }
      pieces.push_back(piece_of(lines_[at_], lines_[at_].text));
      last = at_++;
    }
  }

  // The line behind blank lines and a page number that goes on in mid-sentence, or lines_.size().
  std::size_t beyond_page_gap(std::size_t last) const {
    const std::size_t limit = std::min(lines_.size(), at_ + page_gap);
    bool page_ends = false;
    std::size_t next = at_;
    for (; next < limit && (lines_[next].blank() || is_page_number(lines_[next])); ++next) {
      page_ends = page_ends || lines_[next].after_page_break || !lines_[next].blank();
    }
    if (next == limit) return lines_.size();
    page_ends = page_ends || lines_[next].after_page_break;
    const bool full = wrap_width_ > 0 && lines_[last].width * 2 >= wrap_width_;
    const bool goes_on_there = !ends_sentence(lines_[last].text) && starts_small(lines_[next].text) && !marker_at(next);
    return goes_on_there && (page_ends || full) ? next : lines_.size();
  }

  bool carries_on(const TextLine& line, std::size_t at, const TextLine* item) const {
    const TextLine& next = lines_[at];
    if (starts_structure(next.text) || is_page_number(next) || is_underlined(at)) return false;
    const bool full = goes_on(line, next, wrap_width_);
    if (const auto marker = marker_at(at)) {
      if (!full || awaits_more(line.text) || lists_.continues(*marker)) return false;
    }
    if (is_labelled_value(line.text) && is_labelled_value(next.text)) return false;
    const bool hanging = item != nullptr && next.indent > item->indent && !ends_sentence(line.text);
    return (full || hanging) && !read_table(lines_, at);
  }

  void emit_heading(const std::vector<TextPiece>& pieces, std::uint16_t level, std::string_view label, bool likely) {
    lists_.close();
    Block* block = emit(BlockKind::heading, pieces);
    if (block == nullptr) return;
    block->level = level;
    block->label = label;
    block->likely_heading = likely;
    last_is_heading_ = true;
  }

  // A table inside an item is indented like it.
  void emit_table(const TextTable& table) {
    if (lists_.open() && lines_[at_].indent <= lists_.outer_indent()) lists_.close();
    for (std::uint32_t row = 0; row < table.rows.size(); ++row) {
      std::uint32_t column = 0;
      for (const TextCell& cell : table.rows[row]) {
        emit_cell(cell, {tables_, row, column, 1, cell.column_span, table.header_row && row == 0});
        column += cell.column_span;
      }
    }
    ++tables_;
  }

  void emit_cell(const TextCell& cell, const CellPosition& position) {
    static const std::vector<TextCellParagraph> nothing(1);
    for (const TextCellParagraph& paragraph : cell.paragraphs.empty() ? nothing : cell.paragraphs) {
      Block& block = begin(BlockKind::table_cell, cell.first_line);
      block.label = paragraph.label;
      block.cell = position;
      append(block, paragraph.pieces);
    }
  }

  // The block is valid until the next one begins; null when there is nothing to emit.
  Block* emit(BlockKind kind, const std::vector<TextPiece>& pieces) {
    if (pieces.empty()) return nullptr;
    Block& block = begin(kind, pieces.front().line);
    append(block, pieces);
    return &block;
  }

  Block& begin(BlockKind kind, std::uint32_t line) {
    if (builder_.block_count() >= limits::document_blocks) {
      throw Error(
          "the text has more than " + std::to_string(limits::document_blocks) + " paragraphs. Split it into parts",
          {name_});
    }
    last_is_heading_ = false;
    Block& block = builder_.begin_block(kind);
    block.anchor.paragraph = line;
    return block;
  }

  void append(Block& block, const std::vector<TextPiece>& pieces) {
    if (!pieces.empty()) block.anchor.paragraph = pieces.front().line;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      TextPiece piece = pieces[i];
      const bool hyphen = i + 1 < pieces.size() && ends_in_hyphen(piece.text, pieces[i + 1].text);
      if (hyphen && !hyphens_.keeps_hyphen(piece.text, pieces[i + 1].text)) piece.text.remove_suffix(1);
      append_without_bold(piece);
      if (i + 1 < pieces.size() && !hyphen) builder_.append_generated(" ");
    }
  }

  // Markdown's ** is dropped where it comes in pairs on one line.
  void append_without_bold(const TextPiece& piece) {
    std::vector<std::size_t> marks;
    for (std::size_t at = piece.text.find("**"); at != std::string_view::npos; at = piece.text.find("**", at + 2)) {
      marks.push_back(at);
    }
    const auto line = static_cast<std::int32_t>(piece.line);
    if (marks.size() % 2 != 0) marks.clear();
    std::size_t from = 0;
    for (const std::size_t mark : marks) {
      builder_.append(piece.text.substr(from, mark - from), line, piece.offset + static_cast<std::uint32_t>(from));
      from = mark + 2;
    }
    builder_.append(piece.text.substr(from), line, piece.offset + static_cast<std::uint32_t>(from));
  }

  const std::string& name_;
  std::vector<TextLine> lines_;
  std::uint32_t wrap_width_;
  HyphenMemory hyphens_;
  DocumentBuilder builder_;
  ListNesting lists_;
  std::size_t at_ = 0;
  std::uint32_t tables_ = 0;
  bool last_item_is_title_ = false;
  bool last_is_heading_ = false;
};

}  // namespace

Document read_text(const std::string& name, std::string_view bytes) {
  DecodedText decoded;
  decode_text(name, bytes, decoded);
  Document document = TextParser(name, decoded.text).parse();
  if (document.blocks.empty()) throw Error("the file holds no text", {name});
  document.notices.insert(document.notices.end(), decoded.notices.begin(), decoded.notices.end());
  return document;
}

}  // namespace compactproof
