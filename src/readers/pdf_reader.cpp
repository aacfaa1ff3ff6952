#include "readers/pdf_reader.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "error.h"
#include "readers/converter_process.h"
#include "readers/docx_heading_looks.h"
#include "readers/limits.h"
#include "readers/pdf_pages.h"
#include "readers/pdf_tables.h"
#include "readers/text_heading.h"
#include "readers/text_line.h"
#include "readers/text_list.h"
#include "readers/text_marker.h"
#include "readers/text_wrap.h"
#include "text/document_builder.h"

namespace compactproof {

namespace {

constexpr double larger = 1.12;  // letters of a heading against those of the text
constexpr std::size_t most_heading_lines = 3;
constexpr std::size_t largest_heading_level = 6;

std::string convert(const std::string& name, std::string_view bytes) {
  const PrivateFolder folder;
  const std::string file = folder.write("document.pdf", bytes);
  ConverterOutcome outcome = run_converter("pdftotext", {"-bbox-layout", "-enc", "UTF-8", file, "-"}, folder);
  switch (outcome.end) {
    case ConverterEnd::missing:
      throw Error("PDF files are read with the program pdftotext, which is not installed. Install poppler-utils "
                  "(apt-get install poppler-utils), or save the document as DOCX or text",
                  {name});
    case ConverterEnd::out_of_time:
    case ConverterEnd::too_much_output:
      throw Error("the PDF is too large or too complicated to be converted. Split it, or save it as DOCX or text", {name});
    case ConverterEnd::crashed: break;
    case ConverterEnd::finished:
      if (outcome.complaint.find("ncorrect password") != std::string::npos) {
        throw Error("the document is encrypted. Save it without its password", {name});
      }
      if (outcome.exit_code == 0) return std::move(outcome.output);
  }
  throw Error("the PDF is damaged and cannot be read. Get it again, or save the document as DOCX or text", {name});
}

class PdfWriter {
 public:
  PdfWriter(const std::string& name, const std::vector<PdfPage>& pages, DocumentBuilder& builder)
      : name_(name), pages_(pages), builder_(builder), hyphens_(lines_of(pages)), line_spacing_(usual_line_spacing(pages)) {
    rank_headings();
  }

  void write() {
    write_furniture(true);
    for (std::size_t page = 0; page < pages_.size(); ++page) write_page(page);
    write_paragraph();
    write_furniture(false);
  }

 private:
  struct Place {
    std::size_t page = 0;
    const PdfLine* line = nullptr;
  };

  static std::vector<TextLine> lines_of(const std::vector<PdfPage>& pages) {
    std::vector<TextLine> lines;
    for (const PdfPage& page : pages) {
      for (const PdfLine& line : page.lines) {
        TextLine& each = lines.emplace_back();
        each.raw = each.text = line.text;
      }
    }
    return lines;
  }

  static int size_of(const PdfLine& line) { return static_cast<int>(line.height * 2 + 0.5); }

  // The size in which most of the text is set is the text's; those that are clearly larger are headings'.
  void rank_headings() {
    std::map<int, std::size_t> letters;
    for (const PdfPage& page : pages_) {
      for (const PdfLine& line : page.lines) letters[size_of(line)] += line.text.size();
    }
    const auto most = std::max_element(letters.begin(), letters.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most == letters.end()) return;
    for (auto each = letters.rbegin(); each != letters.rend() && each->first > most->first * larger; ++each) {
      level_of_size_[each->first] = static_cast<std::uint16_t>(std::min(level_of_size_.size() + 1, largest_heading_level));
    }
  }

  // A table stands where the first of its lines does.
  void write_page(std::size_t page) {
    const std::vector<PdfTable> tables = find_pdf_tables(pages_[page], line_spacing_);
    std::vector<const PdfTable*> table_of(pages_[page].lines.size(), nullptr);
    for (const PdfTable& table : tables) {
      for (const std::uint32_t line : table.lines) table_of[line] = &table;
    }
    for (const PdfLine& line : pages_[page].lines) {
      const PdfTable* table = table_of[line.number];
      if (table != nullptr && line.number == table->lines.front()) write_table(page, table->table);
      if (table == nullptr && !line.furniture && !line.text.empty()) add(page, line);
    }
  }

  void write_table(std::size_t page, const TextTable& table) {
    write_paragraph();
    CellPosition position;
    position.table = tables_++;
    for (const TextRow& row : table.rows) {
      position.header_row = table.header_row && position.row == 0;
      position.column = 0;
      for (const TextCell& cell : row) {
        begin(BlockKind::table_cell, {page, &pages_[page].lines[cell.first_line]}).cell = position;
        for (const TextCellParagraph& paragraph : cell.paragraphs) append(paragraph.pieces);
        builder_.end_block();
        ++position.column;
      }
      ++position.row;
    }
  }

  void add(std::size_t page, const PdfLine& line) {
    if (!paragraph_.empty() && starts_paragraph(page, line)) write_paragraph();
    paragraph_.push_back({page, &line});
  }

  bool starts_paragraph(std::size_t page, const PdfLine& line) const {
    const Place& last = paragraph_.back();
    if (std::abs(size_of(*last.line) - size_of(line)) > size_of(line) * (larger - 1)) return true;
    const auto marker = read_marker(line.text);
    if (marker && (starts_sequence(*marker) || lists_.continues(*marker)) && marker->content.data() != nullptr) return true;
    if (!line.opens_block) return false;
    const bool new_page = page != last.page;
    return !(new_page && starts_small(line.text) && !ends_sentence(last.line->text));
  }

  void write_paragraph() {
    if (paragraph_.empty()) return;
    const std::vector<Place> lines = std::exchange(paragraph_, {});
    const PdfLine& first = *lines.front().line;
    const auto size = level_of_size_.find(size_of(first));
    const auto marker = read_marker(first.text);
    const bool item = marker && !marker->content.empty() && (starts_sequence(*marker) || lists_.continues(*marker));
    if (size != level_of_size_.end() && lines.size() <= most_heading_lines) {
      lists_.close();
      Block& block = begin(BlockKind::heading, lines.front());
      block.level = size->second;
      block.likely_heading = true;
      append(lines, 0);
    } else if (item) {
      write_item(lines, *marker);
    } else {
      Block& block = begin(BlockKind::paragraph, lines.front());
      append(lines, 0);
      block.likely_heading = lines.size() == 1 && looks_like_heading(builder_.open_text(), false);
      if (block.likely_heading) lists_.close();
    }
    builder_.end_block();
  }

  void write_item(const std::vector<Place>& lines, const ListMarker& marker) {
    const PdfLine& first = *lines.front().line;
    const auto content = static_cast<std::size_t>(marker.content.data() - first.text.data());
    if (marker.style == MarkerStyle::clause && lines.size() == 1 && is_numbered_title(marker)) {
      Block& block = begin(BlockKind::heading, lines.front());
      block.level = static_cast<std::uint16_t>(std::min(marker.depth, 9u));
      block.label = marker.label;
      block.likely_heading = true;
      lists_.close();
    } else {
      const auto place = lists_.place(marker, static_cast<std::uint32_t>(std::max(first.left, 0.0) / 6));
      Block& block = begin(BlockKind::list_item, lines.front());
      block.label = marker.label;
      block.level = place.level;
      block.list = place.list;
    }
    append(lines, content);
  }

  Block& begin(BlockKind kind, const Place& place) {
    if (builder_.block_count() >= limits::document_blocks || builder_.text_size() > limits::document_text_bytes) {
      throw Error("the PDF holds too much text. Split it into parts", {name_});
    }
    Block& block = builder_.begin_block(kind);
    block.anchor.part = builder_.part("page " + std::to_string(place.page + 1));
    block.anchor.paragraph = place.line->number;
    return block;
  }

  // Anchors are of the paragraph's first page; a line from the next page has no source there.
  void append(const std::vector<Place>& lines, std::size_t from) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::string_view text = std::string_view(lines[i].line->text).substr(i == 0 ? from : 0);
      const std::string_view next = i + 1 < lines.size() ? std::string_view(lines[i + 1].line->text) : std::string_view();
      const bool same_page = lines[i].page == lines.front().page;
      const auto node = same_page ? static_cast<std::int32_t>(lines[i].line->number) : SourceRun::generated;
      append(text, next, node, same_page && i == 0 ? static_cast<std::uint32_t>(from) : 0);
    }
  }

  void append(const std::vector<TextPiece>& pieces) {
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const std::string_view next = i + 1 < pieces.size() ? pieces[i + 1].text : std::string_view();
      append(pieces[i].text, next, static_cast<std::int32_t>(pieces[i].line), pieces[i].offset);
    }
  }

  // `next` is the line that goes on with the text; empty behind the last.
  void append(std::string_view text, std::string_view next, std::int32_t node, std::uint32_t offset) {
    const bool hyphen = !next.empty() && ends_in_hyphen(text, next);
    if (hyphen && !hyphens_.keeps_hyphen(text, next)) text.remove_suffix(1);
    builder_.append(text, node, offset);
    if (!next.empty() && !hyphen) builder_.append_generated(" ");
  }

  // Once each, and nothing that is only a number.
  void write_furniture(bool upper) {
    for (std::size_t page = 0; page < pages_.size(); ++page) {
      for (const PdfLine& line : pages_[page].lines) {
        if (!line.furniture || (line.top < pages_[page].height / 2) != upper) continue;
        std::string words;
        std::copy_if(line.text.begin(), line.text.end(), std::back_inserter(words), [](char c) { return c < '0' || c > '9'; });
        const bool number_only = words.find_first_not_of(" -/|.") == std::string::npos || words == "Page " || words == "Page  of ";
        if (number_only || !furniture_.insert(words).second) continue;
        begin(upper ? BlockKind::header : BlockKind::footer, {page, &line});
        append({{page, &line}}, 0);
        builder_.end_block();
      }
    }
  }

  const std::string& name_;
  const std::vector<PdfPage>& pages_;
  DocumentBuilder& builder_;
  HyphenMemory hyphens_;
  double line_spacing_;
  ListNesting lists_;
  std::uint32_t tables_ = 0;
  std::map<int, std::uint16_t> level_of_size_;
  std::set<std::string> furniture_;
  std::vector<Place> paragraph_;
};

void note_limits(const std::vector<PdfPage>& pages, DocumentBuilder& builder) {
  const auto empty = static_cast<std::size_t>(
      std::count_if(pages.begin(), pages.end(), [](const PdfPage& page) { return page.lines.empty(); }));
  if (empty == pages.size()) {
    builder.notice("no-text", "The PDF holds no text, only pictures of pages: use text recognition (OCR) first.");
    return;
  }
  builder.notice("pdf-layout", "A PDF does not say what is a heading, list or table; they were guessed.");
  if (empty > 0) {
    builder.notice("pages-without-text", std::to_string(empty) + " of " + std::to_string(pages.size()) +
                                             " pages hold no text; they may be scanned.");
  }
}

}  // namespace

Document read_pdf(const std::string& name, std::string_view bytes) {
  DocumentBuilder builder(name, "pdf");
  std::vector<PdfPage> pages = read_pdf_pages(convert(name, bytes), builder.metadata());
  mark_furniture(pages);
  PdfWriter(name, pages, builder).write();
  note_limits(pages, builder);
  return builder.finish();
}

}  // namespace compactproof
