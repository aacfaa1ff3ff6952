#include "readers/docx_story.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "error.h"
#include "readers/docx_heading_looks.h"
#include "readers/docx_symbols.h"
#include "readers/limits.h"

namespace compactproof {

namespace {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view space = " \t\n";
  const std::size_t first = text.find_first_not_of(space);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(space) - first + 1);
}

// Switches such as bold and hidden: direct formatting decides; styles of both kinds cancel each other
// (ECMA-376 part 1, 17.7.3).
bool switched(std::optional<bool> direct, std::optional<bool> character, std::optional<bool> paragraph) {
  return direct ? *direct : character.value_or(false) != paragraph.value_or(false);
}

// A field that begins and never ends would hide the rest of the story.
bool has_unclosed_field(pugi::xml_node top) {
  std::ptrdiff_t open = 0;
  for (pugi::xml_node node = top; exists(node); node = next_within(node, top)) {
    if (local_name(node) == "fldChar") {
      const std::string_view type = attribute(node, "fldCharType");
      open += type == "begin" ? 1 : type == "end" ? -1 : 0;
    }
  }
  return open > 0;
}

bool is_furniture(BlockKind kind) {
  return kind == BlockKind::header || kind == BlockKind::footer || kind == BlockKind::footnote;
}

}  // namespace

DocxStory::DocxStory(DocxContext& context, const DocxNames& names, std::string part, BlockKind kind, std::string label)
    : context_(context),
      names_(names),
      part_(std::move(part)),
      part_number_(context.builder.part(part_)),
      kind_(kind),
      label_(std::move(label)) {}

void DocxStory::start_at(std::uint32_t paragraphs, std::int32_t runs) {
  paragraphs_ = paragraphs;
  runs_ = runs;
}

void DocxStory::read(pugi::xml_node container) {
  top_ = container;
  walk_blocks(container);
  flush_joined();
}

void DocxStory::walk_blocks(pugi::xml_node container) {
  for (pugi::xml_node node = container.first_child(); exists(node); node = node.next_sibling()) read_block(node);
}

void DocxStory::read_block(pugi::xml_node node) {
  switch (names_.of(node)) {
    case DocxTag::p: read_paragraph(node); break;
    case DocxTag::tbl: read_table(node); break;
    case DocxTag::alternate_content: walk_alternatives(node, &DocxStory::walk_blocks); break;
    case DocxTag::del:
    case DocxTag::move_from:
      skip_deleted(node);
      break;
    case DocxTag::ins:
    case DocxTag::move_to:
      ++context_.insertions;
      walk_blocks(node);
      break;
    case DocxTag::alt_chunk:
    case DocxTag::sub_doc:
      note_object(node, {});
      break;
    case DocxTag::comment_range_start: begin_comment(node); break;
    case DocxTag::properties:
    case DocxTag::text_node: break;
    case DocxTag::r: skip(node); break;
    default: walk_blocks(node);
  }
}

// A writer gives the same content twice, for new and for old programs: the first choice only.
void DocxStory::walk_alternatives(pugi::xml_node node, void (DocxStory::*walk)(pugi::xml_node)) {
  pugi::xml_node chosen;
  for (pugi::xml_node each : node.children()) {
    const DocxTag tag = names_.of(each);
    if (tag == DocxTag::fallback && !chosen) chosen = each;
    if (tag != DocxTag::choice) continue;
    chosen = each;
    break;
  }
  for (pugi::xml_node each : node.children()) {
    if (each == chosen) {
      (this->*walk)(each);
    } else {
      skip(each);
    }
  }
}

void DocxStory::read_table(pugi::xml_node node) {
  flush_joined();
  const DocxTable table = read_docx_table(node, names_);
  context_.insertions += table.has_inserted_rows ? 1 : 0;
  context_.deletions += table.has_deleted_rows ? 1 : 0;
  if (table.has_hidden_rows) context_.builder.notice("hidden-text", "Hidden text was left out.", part_);
  if (table.cut) context_.builder.notice("table-cut", "A table is too wide; cells at its right share a place.", part_);
  const std::uint32_t number = context_.tables++;
  for (const DocxCell& cell : table.cells) read_cell(cell, number);
}

void DocxStory::read_cell(const DocxCell& cell, std::uint32_t table) {
  if (cell.removed) {
    if (cell.hidden) context_.builder.append_hidden(docx_words(cell.node, names_));
    return skip(cell.node);
  }
  const std::optional<CellPosition> outer = cell_;
  if (!is_furniture(kind_)) {
    cell_ = CellPosition{table, cell.row, cell.column, cell.row_span, cell.column_span, cell.header_row};
  }
  const std::uint32_t first_paragraph = paragraphs_;
  const std::size_t before = context_.builder.block_count();
  walk_blocks(cell.node);
  flush_joined();
  if (cell_ && !cell.continues && context_.builder.block_count() == before) {
    Block& block = context_.builder.begin_block(BlockKind::table_cell);
    block.cell = cell_;
    block.in_text_box = kind_ == BlockKind::text_box;
    block.anchor.part = part_number_;
    block.anchor.paragraph = first_paragraph;
    context_.builder.end_block();
    check_limits();
  }
  cell_ = outer;
}

void DocxStory::read_paragraph(pugi::xml_node node) {
  begin_paragraph(docx_paragraph_properties(node));
  walk_inline(node);
  const pugi::xml_node mark = properties_.mark;
  if (!mark) return end_paragraph();
  if (child(mark, "ins") || child(mark, "moveTo")) ++context_.insertions;
  // Without its mark a paragraph runs on into the next one, whose properties then count for both.
  if (child(mark, "del") || child(mark, "moveFrom")) {
    ++context_.deletions;
    return;
  }
  end_paragraph();
}

void DocxStory::begin_paragraph(const DocxParagraphProperties& properties) {
  properties_ = properties;
  style_ = &context_.styles.paragraph_style(properties.style);
  const std::uint32_t number = paragraphs_++;
  if (block_ != nullptr && !context_.builder.open_text().empty()) return;
  if (block_ == nullptr) block_ = &context_.builder.begin_block(BlockKind::paragraph);
  block_->anchor.part = part_number_;
  block_->anchor.paragraph = number;
  all_bold_ = true;
}

void DocxStory::end_paragraph() {
  classify(*block_);
  block_ = nullptr;
  context_.builder.end_block();
  check_limits();
  write_deferred();
}

void DocxStory::flush_joined() {
  if (block_ != nullptr) end_paragraph();
}

void DocxStory::check_limits() const {
  if (context_.builder.text_size() > limits::document_text_bytes) {
    throw Error("the document has more than " + std::to_string(limits::document_text_bytes / limits::mebibyte) +
                    " MiB of text. Split it",
                {context_.file});
  }
  if (context_.builder.block_count() > limits::document_blocks) {
    throw Error("the document has more than " + std::to_string(limits::document_blocks) +
                    " paragraphs and table cells. Split it",
                {context_.file});
  }
}

void DocxStory::classify(Block& block) {
  const bool blank = trimmed(context_.builder.open_text()).empty();
  std::optional<ListLabel> label = list_label(*style_);
  if (is_furniture(kind_)) {
    block.kind = kind_;
    block.label = label_;
  } else if (cell_ || kind_ == BlockKind::text_box) {
    // An empty paragraph stays a paragraph, which the builder drops; read_cell marks the empty cell.
    if (!blank) block.kind = cell_ ? BlockKind::table_cell : kind_;
    block.cell = cell_;
    block.in_text_box = kind_ == BlockKind::text_box;
    if (label) {
      block.label = std::move(label->text);
      block.list = label->list;
    }
  } else {
    classify_body(block, *style_, std::move(label));
  }
}

void DocxStory::classify_body(Block& block, const DocxStyle& style, std::optional<ListLabel> label) {
  const std::string_view text = trimmed(context_.builder.open_text());
  block.level = heading_level(style);
  if (label) block.label = std::move(label->text);
  if (block.level > 0) {
    block.kind = BlockKind::heading;
    if (!text.empty()) last_heading_level_ = block.level;
    return;
  }
  const bool can_be_heading = !label || (!label->bullet && label->level == 1 && all_bold_);
  if (can_be_heading && !style.quote && looks_like_heading(text, all_bold_)) {
    block.kind = BlockKind::heading;
    block.likely_heading = true;
    block.level = static_cast<std::uint16_t>(std::min(last_heading_level_ + 1, 9));
  } else if (label) {
    block.kind = BlockKind::list_item;
    block.level = label->level;
    block.list = label->list;
  } else if (style.quote) {
    block.kind = BlockKind::quote;
  }
}

std::uint16_t DocxStory::heading_level(const DocxStyle& style) const {
  const std::string_view direct = properties_.outline_level;
  if (direct.size() == 1 && direct[0] >= '0' && direct[0] <= '8') return static_cast<std::uint16_t>(direct[0] - '0' + 1);
  return direct == "9" ? 0 : style.heading_level.value_or(0);
}

// Also counts, so it is asked once for every paragraph that Word numbers, the empty ones included.
std::optional<ListLabel> DocxStory::list_label(const DocxStyle& style) {
  const pugi::xml_node direct = properties_.numbering;
  if (!direct && !style.num_id) return std::nullopt;
  const pugi::xml_node direct_id = child(direct, "numId");
  const std::string num_id = direct_id ? std::string(attribute(direct_id, "val")) : style.num_id.value_or("");
  if (num_id.empty() || num_id == "0") return std::nullopt;
  const bool hidden_mark = docx_switch(properties_.mark, "vanish").value_or(style.hidden.value_or(false));
  if (hidden_mark && trimmed(context_.builder.open_text()).empty()) return std::nullopt;
  std::optional<int> level;
  const std::string_view direct_level = attribute(child(direct, "ilvl"), "val");
  if (direct_level.size() == 1 && direct_level[0] >= '0' && direct_level[0] <= '9') level = direct_level[0] - '0';
  if (!level) level = context_.numbering.level_of_style(num_id, properties_.style);
  if (!level) level = context_.numbering.level_of_style(num_id, style.numbered_by);
  if (!level) level = style.list_level.value_or(0);
  if (std::optional<ListLabel> label = context_.numbering.next(num_id, *level)) return label;
  context_.builder.notice("numbering-missing", "A list's numbering is not defined; its labels are unknown.", part_);
  return ListLabel{{}, static_cast<std::uint16_t>(*level + 1), -1, false};
}

void DocxStory::write_deferred() {
  for (const Deferred& each : std::exchange(deferred_, {})) {
    if (each.note != nullptr) {
      DocxStory story(context_, each.notes->names(), each.notes->part(), BlockKind::footnote, each.label);
      story.start_at(each.note->paragraphs, each.note->runs);
      story.read(each.note->node);
    } else if (each.block) {
      DocxStory story(context_, names_, part_, kind_, label_);
      story.start_at(each.paragraphs, each.runs);
      story.cell_ = cell_;
      story.top_ = each.block;
      story.read_block(each.block);
      story.flush_joined();
    } else {
      DocxStory story(context_, names_, part_, is_furniture(kind_) ? kind_ : BlockKind::text_box, label_);
      story.start_at(each.paragraphs, each.runs);
      story.read(each.text_box);
    }
  }
}

void DocxStory::walk_inline(pugi::xml_node container) {
  for (pugi::xml_node node = container.first_child(); exists(node); node = node.next_sibling()) {
    switch (names_.of(node)) {
      case DocxTag::r: read_run(node); break;
      case DocxTag::alternate_content: walk_alternatives(node, &DocxStory::walk_inline); break;
      case DocxTag::del:
      case DocxTag::move_from:
        skip_deleted(node);
        break;
      case DocxTag::ins:
      case DocxTag::move_to:
        ++context_.insertions;
        walk_inline(node);
        break;
      case DocxTag::comment_range_start: begin_comment(node); break;
      case DocxTag::math_text: generate(node.text().get()); break;
      case DocxTag::properties:
      case DocxTag::text_node: break;
      case DocxTag::p:
      case DocxTag::tbl: defer_block(node); break;
      default: walk_inline(node);
    }
  }
}

void DocxStory::read_run(pugi::xml_node node) {
  const Run outer = std::exchange(run_, Run{});
  run_.number = runs_++;
  const DocxRunProperties properties = docx_run_properties(node);
  const DocxStyle& style = context_.styles.character_style(properties.style);
  run_.shown = outer.shown && !switched(properties.hidden, style.hidden, style_->hidden);
  run_.bold = switched(properties.bold, style.bold, style_->bold);
  walk_run(node);
  run_ = outer;
}

void DocxStory::walk_run(pugi::xml_node container) {
  for (pugi::xml_node node = container.first_child(); exists(node); node = node.next_sibling()) {
    switch (names_.of(node)) {
      case DocxTag::t: read_text(node); break;
      case DocxTag::tab:
      case DocxTag::ptab: generate("\t"); break;
      case DocxTag::br:
      case DocxTag::cr: generate("\n"); break;
      case DocxTag::no_break_hyphen: generate("\u2011"); break;
      case DocxTag::sym: read_symbol(node); break;
      case DocxTag::fld_char: read_field_mark(node); break;
      case DocxTag::footnote_reference: read_note_reference(node, context_.footnotes); break;
      case DocxTag::endnote_reference: read_note_reference(node, context_.endnotes); break;
      case DocxTag::comment_range_start: begin_comment(node); break;
      case DocxTag::comment_reference:
        ++context_.comment_marks;
        context_.comments.place(attribute(node, "id"), context_.builder);
        break;
      case DocxTag::textbox_content: defer_text_box(node); break;
      case DocxTag::ole_object: note_object(node, attribute(node, "ProgID")); break;
      case DocxTag::alternate_content: walk_alternatives(node, &DocxStory::walk_run); break;
      case DocxTag::r: read_run(node); break;
      case DocxTag::ruby_text:  // words of their own before the ones that they explain
        generate(" ");
        walk_run(node);
        generate(" ");
        break;
      case DocxTag::math_text: generate(node.text().get()); break;
      case DocxTag::properties:
      case DocxTag::text_node: break;
      case DocxTag::p:
      case DocxTag::tbl:
      case DocxTag::del:
      case DocxTag::move_from: skip(node); break;
      default: walk_run(node);
    }
  }
}

void DocxStory::read_text(pugi::xml_node node) {
  read_text(std::string_view(node.value()));
  for (pugi::xml_node piece = node.first_child(); exists(piece); piece = piece.next_sibling()) {
    if (is_text(piece)) read_text(std::string_view(piece.value()));
  }
}

void DocxStory::read_text(std::string_view text) {
  const std::uint32_t offset = run_.offset;
  run_.offset += static_cast<std::uint32_t>(text.size());
  if (!run_.shown && !trimmed(text).empty()) {
    context_.builder.notice("hidden-text", "Hidden text was left out.", part_);
  }
  if (!run_.shown && !fields_.in_code()) context_.builder.append_hidden(text);
  if (!visible()) return;
  if (run_.custom_mark) {
    deferred_.back().label += trimmed(text);
    return;
  }
  all_bold_ = all_bold_ && (run_.bold || trimmed(text).empty());
  if (names_.has_clean_text()) {
    context_.builder.append_clean(text, run_.number, offset);
  } else {
    context_.builder.append(text, run_.number, offset);
  }
}

void DocxStory::read_symbol(pugi::xml_node node) {
  const std::string_view digits = attribute(node, "char");
  std::uint32_t code = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
  const std::string sign = docx_symbol(attribute(node, "font"), code);
  if (sign == "\uFFFD" && visible()) {
    context_.builder.notice("unknown-symbol", "A sign of a symbol font is not known and shown as \uFFFD.", part_);
  }
  generate(sign);
}

void DocxStory::read_field_mark(pugi::xml_node node) {
  if (!fields_checked_) {
    fields_checked_ = true;
    fields_damaged_ = has_unclosed_field(top_);
    if (fields_damaged_) {
      context_.builder.notice("field-damaged", "A field does not end; text of field codes may be among the text.",
                              part_);
    }
  }
  fields_.mark(attribute(node, "fldCharType"));
}

void DocxStory::read_note_reference(pugi::xml_node node, DocxNotes& notes) {
  if (!visible() || is_furniture(kind_)) return;  // notes have no notes; a loop of references ends here
  const bool custom = has_attribute(node, "customMarkFollows") && attribute(node, "customMarkFollows") != "0";
  Deferred deferred;
  deferred.notes = &notes;
  deferred.note = notes.find(attribute(node, "id"));
  deferred.label = custom ? "" : notes.next_label();
  if (deferred.note == nullptr) {
    context_.builder.notice("part-missing", "A note is referred to, but its text is missing.", part_);
    return;
  }
  run_.custom_mark = custom;
  deferred_.push_back(std::move(deferred));
}

void DocxStory::defer_text_box(pugi::xml_node node) {
  if (visible()) {
    Deferred& deferred = deferred_.emplace_back();
    deferred.text_box = node;
    deferred.paragraphs = paragraphs_;
    deferred.runs = runs_;
  }
  skip(node);
}

// A paragraph or table inside a paragraph is against the standard, but word processors show it.
void DocxStory::defer_block(pugi::xml_node node) {
  Deferred& deferred = deferred_.emplace_back();
  deferred.block = node;
  deferred.paragraphs = paragraphs_;
  deferred.runs = runs_;
  skip(node);
}

void DocxStory::generate(std::string_view text) {
  if (visible()) {
    context_.builder.append_generated(text);
  } else if (!run_.shown && !fields_.in_code()) {
    context_.builder.append_hidden(text);
  }
}

void DocxStory::begin_comment(pugi::xml_node node) {
  context_.comments.begin_range(attribute(node, "id"), context_.builder.text_size());
}

// Relationships to something outside are not kept, so that what has none is linked.
void DocxStory::note_object(pugi::xml_node node, std::string_view name) {
  std::string_view place = is_furniture(kind_) ? std::string_view(part_) : std::string_view();
  if (context_.relationships != nullptr && place.empty()) {
    for (const DocxRelationship& each : *context_.relationships) {
      if (each.id == attribute(node, "id")) place = each.target;
    }
  }
  context_.objects.add(place, name);
}

void DocxStory::skip(pugi::xml_node node) { count_docx_anchors(node, names_, paragraphs_, runs_); }

void DocxStory::skip_deleted(pugi::xml_node node) {
  ++context_.deletions;
  skip(node);
}

}  // namespace compactproof
