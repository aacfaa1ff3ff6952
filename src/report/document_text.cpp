#include "report/document_text.h"

#include <cassert>
#include <nlohmann/json.hpp>
#include <ostream>
#include <utility>

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

ordered_json metadata_json(const Metadata& metadata) {
  return {{"title", metadata.title},
          {"author", metadata.author},
          {"created", metadata.created},
          {"modified", metadata.modified},
          {"language", metadata.language}};
}

ordered_json notice_json(const Notice& notice) {
  return {{"code", notice.code}, {"message", notice.message}, {"part", notice.part}};
}

// Writes an object's members one by one: as a whole it would take more memory than the document.
class JsonObjectWriter {
 public:
  explicit JsonObjectWriter(std::ostream& out) : out_(out) { out_ << '{'; }

  void add(std::string_view key, const ordered_json& value) {
    begin(key);
    write(value);
  }

  // `json_of` gives the object for each item, or null for one that is left out.
  template <typename Items, typename JsonOf>
  void add_list(std::string_view key, const Items& items, const JsonOf& json_of) {
    begin(key);
    out_ << '[';
    bool first = true;
    for (const auto& item : items) {
      const ordered_json object = json_of(item);
      if (object.is_null()) continue;
      if (!std::exchange(first, false)) out_ << ',';
      write(object);
    }
    out_ << ']';
  }

  void end() { out_ << "}\n"; }

 private:
  void begin(std::string_view key) {
    if (!std::exchange(first_, false)) out_ << ',';
    write(key);
    out_ << ':';
  }

  void write(const ordered_json& value) { out_ << value.dump(-1, ' ', false, ordered_json::error_handler_t::replace); }

  std::ostream& out_;
  bool first_ = true;
};

void write_json(const Document& document, std::ostream& out) {
  const auto asides = [&](AsideKind kind) {
    return [&document, kind](const Aside& aside) {
      return aside.kind == kind ? aside_json(document, aside) : ordered_json();
    };
  };
  JsonObjectWriter object(out);
  object.add("path", document.name);
  object.add("format", document.format);
  object.add("metadata", metadata_json(document.metadata));
  object.add_list("blocks", document.blocks, [&](const Block& block) { return block_json(document, block); });
  object.add_list("comments", document.asides, asides(AsideKind::comment));
  object.add_list("hidden", document.asides, asides(AsideKind::hidden));
  object.add_list("notices", document.notices, notice_json);
  object.end();
}

}  // namespace

std::vector<std::string_view> document_formats() { return {"text", "json"}; }

void write_document(const Document& document, std::string_view format, std::ostream& out) {
  assert(format == "text" || format == "json");
  (format == "json" ? write_json : write_text)(document, out);
}

}  // namespace compactproof
