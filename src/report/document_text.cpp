#include "report/document_text.h"

#include <cassert>
#include <nlohmann/json.hpp>
#include <ostream>

#include "report/visible_text.h"

namespace compactproof {
namespace {

using nlohmann::ordered_json;

// Where words stand that are not the running text. A table in a text box belongs to the box.
std::string_view channel_of(const Block& block) {
  if (block.in_text_box) return "text_box";
  switch (block.kind) {
    case BlockKind::footnote: return "note";
    case BlockKind::header: return "header";
    case BlockKind::footer: return "footer";
    case BlockKind::text_box: return "text_box";
    default: return "body";
  }
}

void write_line(std::string_view kind, std::string_view label, std::string_view text, std::ostream& out) {
  out << kind << '\t' << visible_text(label) << '\t' << visible_text(text) << '\n';
}

void write_aside(const Aside& aside, std::ostream& out) {
  write_line(to_string(aside.kind), aside.author, aside.text, out);
}

void write_text(const Document& document, std::ostream& out) {
  auto aside = document.asides.begin();
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    write_line(to_string(block.kind), block.label, document.text_of(block), out);
    for (; aside != document.asides.end() && aside->block <= i; ++aside) write_aside(*aside, out);
  }
  for (; aside != document.asides.end(); ++aside) write_aside(*aside, out);
}

ordered_json cell_json(const CellPosition& cell) {
  return {{"table", cell.table},       {"row", cell.row},
          {"column", cell.column},     {"row_span", cell.row_span},
          {"column_span", cell.column_span}, {"header_row", cell.header_row}};
}

ordered_json block_json(const Document& document, const Block& block) {
  ordered_json object = {{"kind", to_string(block.kind)}, {"channel", channel_of(block)}};
  if (block.level > 0) object["level"] = block.level;
  if (!block.label.empty()) object["label"] = block.label;
  if (block.cell) object["cell"] = cell_json(*block.cell);
  object["text"] = document.text_of(block);
  return object;
}

ordered_json aside_json(const Document& document, const Aside& aside) {
  ordered_json object = {{"block", aside.block}};
  if (!aside.author.empty()) object["author"] = aside.author;
  if (!aside.date.empty()) object["date"] = aside.date;
  if (!aside.span.empty()) object["on"] = std::string_view(document.text).substr(aside.span.begin, aside.span.length());
  object["text"] = aside.text;
  return object;
}

ordered_json asides_json(const Document& document, AsideKind kind) {
  ordered_json list = ordered_json::array();
  for (const Aside& aside : document.asides) {
    if (aside.kind == kind) list.push_back(aside_json(document, aside));
  }
  return list;
}

ordered_json metadata_json(const Metadata& metadata) {
  return {{"title", metadata.title},
          {"author", metadata.author},
          {"created", metadata.created},
          {"modified", metadata.modified},
          {"language", metadata.language}};
}

void write_json(const Document& document, std::ostream& out) {
  ordered_json blocks = ordered_json::array();
  for (const Block& block : document.blocks) blocks.push_back(block_json(document, block));
  ordered_json notices = ordered_json::array();
  for (const Notice& notice : document.notices) {
    notices.push_back({{"code", notice.code}, {"message", notice.message}, {"part", notice.part}});
  }
  const ordered_json object = {{"path", document.name},
                               {"format", document.format},
                               {"metadata", metadata_json(document.metadata)},
                               {"blocks", std::move(blocks)},
                               {"comments", asides_json(document, AsideKind::comment)},
                               {"hidden", asides_json(document, AsideKind::hidden)},
                               {"notices", std::move(notices)}};
  out << object.dump(-1, ' ', false, ordered_json::error_handler_t::replace) << '\n';
}

}  // namespace

std::vector<std::string_view> document_formats() { return {"text", "json"}; }

void write_document(const Document& document, std::string_view format, std::ostream& out) {
  assert(format == "text" || format == "json");
  (format == "json" ? write_json : write_text)(document, out);
}

}  // namespace compactproof
