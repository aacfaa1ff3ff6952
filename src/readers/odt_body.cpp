#include "readers/odt_body.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>
#include <utility>

#include "error.h"
#include "readers/limits.h"
#include "readers/xml.h"

namespace compactproof {

namespace {

constexpr std::string_view white_space = " \t\r\n";

bool is_paragraph(pugi::xml_node node) {
  const char* name = behind_prefix(node.name());
  return (name[0] == 'p' || name[0] == 'h') && name[1] == '\0';
}

// A text node, or an element that begins with text.
bool holds_text(pugi::xml_node node) { return is_text(node) || *node.value() != '\0'; }

// Visits `root` and all below it in document order, without recursion.
template <typename Visit>
void for_each_below(pugi::xml_node root, const Visit& visit) {
  for (pugi::xml_node node = root; exists(node); node = next_within(node, root)) {
    visit(node);
  }
}

// The bare words of paragraphs, or of a span, that are kept beside the text; paragraphs end with a line feed but the
// last. What is no paragraph's text in a comment (author, date) is left out, and so are comments on the words.
std::string words_of(pugi::xml_node root) {
  const bool inside_paragraph = local_name(root) == "span" || local_name(root) == "hidden-text";
  std::string words;
  const auto in_paragraph = [&](pugi::xml_node node) {
    while (node != root && !is_paragraph(node)) node = node.parent();
    return inside_paragraph || is_paragraph(node);
  };
  for (pugi::xml_node node = root; node;) {
    const std::string_view name = local_name(node);
    if (name == "annotation" && node != root) {
      node = next_behind(node, root);
      continue;
    }
    if (name == "s" || name == "tab" || name == "line-break") words += ' ';
    if (is_paragraph(node) && !words.empty()) words += '\n';
    if (holds_text(node) && in_paragraph(node)) words += node.value();
    node = next_within(node, root);
  }
  return words;
}

std::uint32_t count(pugi::xml_node node, std::string_view name, std::uint32_t most) {
  const std::string_view text = attribute(node, name);
  std::uint32_t value = 1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc::result_out_of_range) return most;
  return std::clamp<std::uint32_t>(value, 1, most);
}

// A row or cell is repeated for what it shows; one with more in it than people repeat is read once.
std::uint32_t repetitions(pugi::xml_node node, std::string_view name) {
  constexpr int most_nodes = 65;  // with itself; a text that an element begins with counts too
  const std::uint32_t repeated = count(node, name, limits::repeated_cells);
  if (repeated == 1) return 1;
  int nodes = 0;
  for (pugi::xml_node each = node; each && nodes <= most_nodes; each = next_within(each, node)) {
    nodes += !is_text(each) && holds_text(each) ? 2 : 1;
  }
  return nodes > most_nodes ? 1 : repeated;
}

bool is_hidden_section(pugi::xml_node section) {
  const std::string_view display = attribute(section, "display");
  return display == "none" || (display == "condition" && attribute(section, "is-hidden") == "true");
}

// Also begins "header-left" and "header-first".
std::string_view page_part_name(BlockKind kind) { return kind == BlockKind::header ? "header" : "footer"; }

bool has_page_part(pugi::xml_node root, std::string_view name) {
  for (pugi::xml_node page : child(root, "master-styles").children()) {
    for (pugi::xml_node part : page.children()) {
      if (local_name(part).starts_with(name)) return true;
    }
  }
  return false;
}

std::string counted(std::size_t count, const std::string& one) {
  return std::to_string(count) + ' ' + one + (count == 1 ? "" : "s");
}

}  // namespace

bool OdtBody::is_page_furniture(BlockKind kind) { return kind == BlockKind::header || kind == BlockKind::footer; }

BlockKind OdtBody::inside(BlockKind outer, BlockKind inner) {
  return is_page_furniture(outer) || outer == BlockKind::footnote ? outer : inner;
}

OdtBody::OdtBody(const OdtStyles& styles, DocumentBuilder& builder, std::string file, const OdtPart& part)
    : styles_(styles),
      builder_(builder),
      file_(std::move(file)),
      part_(part.name),
      has_clean_text_(part.has_clean_text),
      has_plain_text_(part.has_plain_text),
      part_number_(builder.part(part_)),
      lists_(styles) {}

bool OdtBody::read_text(pugi::xml_node root) {
  bool found = false;
  for (pugi::xml_node part = enter(root); exists(part); part = part.next_sibling()) {
    if (local_name(part) != "body") {
      skip(part);
      continue;
    }
    for (pugi::xml_node text = enter(part); exists(text); text = text.next_sibling()) {
      if (local_name(text) != "text") {
        skip(text);
        continue;
      }
      found = true;
      read_blocks(text);
    }
  }
  note_comments();
  objects_.tell(builder_, part_);
  return found;
}

void OdtBody::read_page_parts(pugi::xml_node root, BlockKind kind) {
  around_.kind = kind;
  if (!has_page_part(root, page_part_name(kind))) return;  // spares most documents the count of all their styles
  for (pugi::xml_node part = enter(root); exists(part); part = part.next_sibling()) {
    if (local_name(part) == "master-styles") {
      for (pugi::xml_node page = enter(part); exists(page); page = page.next_sibling()) {
        if (!count_if_text(page)) read_page_style(page);
      }
    } else {
      skip(part);
    }
  }
  note_comments();
  objects_.tell(builder_, part_);
}

void OdtBody::read_page_style(pugi::xml_node page) {
  for (pugi::xml_node part = enter(page); exists(part); part = part.next_sibling()) {
    const bool wanted = local_name(part).starts_with(page_part_name(around_.kind));
    const bool shown = wanted && attribute(part, "display") != "false";
    if (shown) {
      read_blocks(part);
      write_page_part();
    } else {
      skip(part);
    }
  }
}

// Page styles often share what their headers say, which is read once.
void OdtBody::write_page_part() {
  std::string words;
  for (const OdtParagraph& paragraph : page_part_) words += paragraph.text() + '\n';
  const bool is_new = page_texts_.insert(std::move(words)).second;
  for (OdtParagraph& paragraph : std::exchange(page_part_, {})) {
    if (is_new) paragraph.add_to(builder_, has_clean_text_);
  }
  waiting_bytes_ = 0;
}

OdtBody::BlockReader OdtBody::block_reader(std::string_view name) {
  static const std::unordered_map<std::string_view, BlockReader> readers{
      {"p", &OdtBody::read_paragraph},
      {"h", &OdtBody::read_paragraph},
      {"list", &OdtBody::read_list},
      {"table", &OdtBody::read_table},
      {"section", &OdtBody::read_section},
      {"tracked-changes", &OdtBody::leave_out_changes},
      {"annotation", &OdtBody::read_comment},
      {"annotation-end", &OdtBody::end_comment},
      {"forms", &OdtBody::leave_out_silently},
      {"frame", &OdtBody::read_frame},
      {"g", &OdtBody::read_blocks},  // a group of shapes; what it says of itself (svg:title) is no text
      {"custom-shape", &OdtBody::read_shape},
      {"rect", &OdtBody::read_shape},
      {"ellipse", &OdtBody::read_shape},
      {"circle", &OdtBody::read_shape},
      {"line", &OdtBody::read_shape},
      {"polyline", &OdtBody::read_shape},
      {"polygon", &OdtBody::read_shape},
      {"regular-polygon", &OdtBody::read_shape},
      {"path", &OdtBody::read_shape},
      {"connector", &OdtBody::read_shape},
      {"caption", &OdtBody::read_shape},
      {"measure", &OdtBody::read_shape},
      {"text-box", &OdtBody::read_shape},
  };
  const auto found = readers.find(name);
  return found == readers.end() ? nullptr : found->second;
}

// What has no reader is looked through: page sequences, index bodies, groups of newer versions.
void OdtBody::read_block(pugi::xml_node node) {
  if (count_if_text(node)) return;
  if (is_named(node, "p")) return read_paragraph(node);  // most of all there is
  if (const BlockReader reader = block_reader(local_name(node))) {
    (this->*reader)(node);
  } else {
    read_blocks(node);
  }
}

void OdtBody::read_blocks(pugi::xml_node parent) {
  for (pugi::xml_node node = enter(parent); exists(node); node = node.next_sibling()) read_block(node);
}

void OdtBody::read_section(pugi::xml_node node) {
  if (is_hidden_section(node)) {
    hide(node);
  } else {
    read_blocks(node);
  }
}

void OdtBody::read_list(pugi::xml_node list) {
  lists_.begin_list(list);
  for (pugi::xml_node item = enter(list); exists(item); item = item.next_sibling()) {
    if (count_if_text(item)) continue;
    lists_.begin_item(item, is_named(item, "list-item"));
    read_blocks(item);
  }
  lists_.end_list();
}

void OdtBody::read_inside(pugi::xml_node parent, Surroundings surroundings) {
  std::swap(around_, surroundings);
  OdtLists::Stack lists = lists_.exchange({});
  read_blocks(parent);
  lists_.exchange(std::move(lists));
  std::swap(around_, surroundings);
}

// A frame offers the same content in several forms, the first being the best.
void OdtBody::read_frame(pugi::xml_node frame) {
  bool done = false;
  for (pugi::xml_node form = enter(frame); exists(form); form = form.next_sibling()) {
    const std::string_view name = local_name(form);
    if (done || count_if_text(form)) {
      if (done) skip(form);
    } else if (name == "text-box") {
      read_shape(form);
      done = true;
    } else if (name == "object" || name == "object-ole") {
      note_object(form, attribute(frame, "name"));
      skip(form);
      done = true;
    } else {
      skip(form);
    }
  }
}

// An object of the package is named by where it stands: "./Object 1"; that of a flat file stands here.
void OdtBody::note_object(pugi::xml_node object, std::string_view name) {
  const std::string_view target = attribute(object, "href");
  const std::string_view inside = target.starts_with("./") ? target.substr(2) : std::string_view();
  objects_.add(target.empty() ? part_ : inside, name);
}

void OdtBody::read_shape(pugi::xml_node shape) {
  read_inside(shape, {inside(around_.kind, BlockKind::text_box), std::nullopt, std::move(around_.note_label), true});
}

void OdtBody::leave_out_changes(pugi::xml_node changes) {
  std::size_t insertions = 0;
  std::size_t deletions = 0;
  for (pugi::xml_node region : changes.children()) {
    if (child(region, "insertion")) ++insertions;
    if (child(region, "deletion")) ++deletions;
  }
  skip(changes);
  if (insertions + deletions == 0) return;
  builder_.notice("tracked-changes",
                  "The document has tracked changes (" + counted(insertions, "insertion") + ", " +
                      counted(deletions, "deletion") + "); it was read as if all were accepted.",
                  part_);
}

void OdtBody::read_comment(pugi::xml_node comment) {
  skip(comment);
  if (!open_.empty()) paragraphs_[open_.back()].begin_comment(attribute(comment, "name"));
  keep_comment(comment);
}

void OdtBody::keep_comment(pugi::xml_node comment) {
  Aside aside;
  aside.text = words_of(comment);
  aside.author = child(comment, "creator").text().get();
  aside.date = child(comment, "date").text().get();
  ++comments_;
  keep_aside(std::move(aside));
}

// A comment on several paragraphs is kept with the words of the first.
void OdtBody::end_comment(pugi::xml_node mark) {
  skip(mark);
  if (!open_.empty()) paragraphs_[open_.back()].end_comment(attribute(mark, "name"));
}

void OdtBody::keep_aside(Aside aside) {
  if (!open_.empty()) {
    paragraphs_[open_.back()].add_aside(std::move(aside));
  } else {
    const auto end = static_cast<std::uint32_t>(builder_.text_size());
    aside.span = {end, end};
    builder_.add_aside(std::move(aside));
  }
}

void OdtBody::note_comments() {
  if (comments_ == 0) return;
  builder_.notice("comments", "The document has " + counted(comments_, "comment") + "; comments are not reviewed.", part_);
}

void OdtBody::leave_out_silently(pugi::xml_node node) { skip(node); }

void OdtBody::hide(pugi::xml_node node) {
  std::string words = words_of(node);
  skip(node);
  if (words.find_first_not_of(white_space) != std::string::npos) {
    note_hidden();
    keep_aside({AsideKind::hidden, std::move(words), {}, {}, 0, {}});
  }
  for (pugi::xml_node each = node; exists(each); each = next_within(each, node)) {
    if (local_name(each) == "annotation") keep_comment(each);
  }
}

void OdtBody::note_hidden() {
  builder_.notice("hidden-text", "Hidden text was left out.", part_);
}

void OdtBody::skip(pugi::xml_node root) {
  for_each_below(root, [&](pugi::xml_node node) {
    if (holds_text(node)) ++position_.node;
    if (!is_text(node) && is_paragraph(node)) ++position_.paragraph;
  });
}

bool OdtBody::count_if_text(pugi::xml_node node) {
  if (!is_text(node)) return false;
  ++position_.node;
  return true;
}

pugi::xml_node OdtBody::enter(pugi::xml_node parent) {
  if (holds_text(parent)) ++position_.node;
  return parent.first_child();
}

void OdtBody::check_limits() const {
  if (builder_.text_size() + waiting_bytes_ > limits::document_text_bytes) {
    throw Error("the document has more than " + std::to_string(limits::document_text_bytes / limits::mebibyte) +
                    " MiB of text. Split it",
                {file_});
  }
  if (blocks_so_far() >= limits::document_blocks) {
    throw Error("the document has more than " + std::to_string(limits::document_blocks) +
                    " paragraphs and table cells. Split it",
                {file_});
  }
}

void OdtBody::read_table(pugi::xml_node node) {
  Table table;
  table.number = tables_++;
  read_rows(node, table);
}

void OdtBody::read_rows(pugi::xml_node parent, Table& table) {
  for (pugi::xml_node node = enter(parent); exists(node); node = node.next_sibling()) {
    if (count_if_text(node)) continue;
    const std::string_view name = local_name(node);
    if (name == "table-row") {
      read_row(node, table);
    } else if (name == "table-header-rows") {
      table.header_row = true;
      read_rows(node, table);
      table.header_row = false;
    } else if (name == "table-rows" || name == "table-row-group") {
      read_rows(node, table);
    } else {
      skip(node);
    }
  }
}

void OdtBody::read_row(pugi::xml_node row, Table& table) {
  const std::string_view visibility = attribute(row, "visibility");
  const bool hidden = visibility == "collapse" || visibility == "filter";
  const std::uint32_t last = table.row + repetitions(row, "number-rows-repeated");
  const Position start = position_;
  for (bool goes_on = true; goes_on && table.row < last; ++table.row) {
    const std::size_t before = blocks_so_far();
    position_ = start;
    table.column = 0;
    if (hidden) {
      hide(row);
    } else {
      for (pugi::xml_node cell = enter(row); exists(cell); cell = cell.next_sibling()) {
        if (!count_if_text(cell)) read_cell(cell, table);
      }
    }
    goes_on = blocks_so_far() > before;  // so that the limit of blocks bounds the work
  }
  table.row = last;
}

void OdtBody::read_cell(pugi::xml_node cell, Table& table) {
  const std::uint32_t repeated = repetitions(cell, "number-columns-repeated");
  if (!is_named(cell, "table-cell")) {
    hide(cell);  // the place under a merged cell
    table.column += repeated;
    return;
  }
  CellPosition place;
  place.table = table.number;
  place.row = table.row;
  place.row_span = count(cell, "number-rows-spanned", limits::repeated_cells);
  place.column_span = count(cell, "number-columns-spanned", limits::table_columns);
  place.header_row = table.header_row;
  const Position start = position_;
  for (std::uint32_t i = 0; i < repeated; ++i) {
    position_ = start;
    place.column = table.column++;
    if (place.column >= limits::table_columns) {
      skip(cell);
      builder_.notice("table-cut", "A table is too wide; cells at its right were left out.", part_);
      break;
    } else {
      read_cell_once(cell, place);
    }
  }
}

void OdtBody::read_cell_once(pugi::xml_node cell, const CellPosition& place) {
  check_limits();
  const Position start = position_;
  const std::size_t before = blocks_so_far();
  read_inside(cell, {inside(around_.kind, BlockKind::table_cell), place, {}, around_.in_text_box});
  if (blocks_so_far() > before || is_page_furniture(around_.kind)) return;
  OdtParagraph& empty = paragraphs_.emplace_back();
  empty.block.kind = inside(around_.kind, BlockKind::table_cell);
  empty.block.cell = place;
  empty.block.in_text_box = around_.in_text_box;
  empty.block.anchor.part = part_number_;
  empty.block.anchor.paragraph = start.paragraph;
  if (open_.empty()) flush();
}

}  // namespace compactproof
