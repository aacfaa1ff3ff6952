// The paragraphs of an ODT part and what stands inside their lines.
#include <algorithm>
#include <charconv>
#include <unordered_map>
#include <utility>

#include "readers/docx_heading_looks.h"
#include "readers/limits.h"
#include "readers/odt_body.h"
#include "readers/xml.h"

namespace compactproof {

namespace {

constexpr int deepest_heading = 9;

int outline_level(pugi::xml_node heading) {
  const std::string_view text = attribute(heading, "outline-level");
  int level = 1;
  std::from_chars(text.data(), text.data() + text.size(), level);
  return std::clamp(level, 1, deepest_heading);
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::string note_label(pugi::xml_node note) {
  return std::string(trimmed(child(note, "note-citation").text().get()));
}

}  // namespace

void OdtBody::read_paragraph(pugi::xml_node node) {
  check_limits();
  const OdtLook& look = styles_.look(OdtFamily::paragraph, attribute(node, "style-name"));
  if (look.hidden.value_or(false)) return hide(node);
  const std::size_t index = paragraphs_.size();
  OdtParagraph& paragraph = paragraphs_.emplace_back();
  open_.push_back(index);
  paragraph.block.anchor.part = part_number_;
  paragraph.block.anchor.paragraph = position_.paragraph++;
  classify(node, look, paragraph);
  read_inline_content(node, look.bold.value_or(false));
  open_.pop_back();
  finish_paragraph(index);
}

void OdtBody::classify(pugi::xml_node node, const OdtLook& look, OdtParagraph& paragraph) {
  Block& block = paragraph.block;
  const bool is_heading = is_named(node, "h");
  const int level = is_heading ? outline_level(node) : look.outline_level;
  block.kind = around_.kind;
  block.cell = around_.cell;
  block.in_text_box = around_.in_text_box && block.kind != BlockKind::footnote && !is_page_furniture(block.kind);
  if (lists_.depth() > 0) {
    block.label = lists_.label(look.list_style);
    block.list = lists_.current_list();
  } else if (is_heading && look.list_style.value_or("outline") != "") {
    block.label = lists_.outline_label(node, static_cast<std::size_t>(level));
  }
  if (!around_.note_label.empty()) block.label = std::exchange(around_.note_label, {});
  if (block.kind != BlockKind::paragraph) return;
  if (level > 0) {
    block.kind = BlockKind::heading;
    block.level = static_cast<std::uint16_t>(level);
    block.list = -1;
  } else if (lists_.depth() > 0) {
    block.kind = BlockKind::list_item;
    block.level = static_cast<std::uint16_t>(lists_.depth());
  } else if (look.quote) {
    block.kind = BlockKind::quote;
  }
}

// Takes a hidden or empty paragraph back; one that is kept waits until the outermost has ended.
void OdtBody::finish_paragraph(std::size_t index) {
  OdtParagraph& paragraph = paragraphs_[index];
  if (paragraph.hidden) {
    take_back(index);
    note_hidden();
  } else if (!paragraph.has_words() && index + 1 == paragraphs_.size()) {
    take_back(index);
  } else {
    paragraph.block.likely_heading = paragraph.block.kind == BlockKind::paragraph &&
                                     looks_like_heading(trimmed(paragraph.text()), paragraph.all_bold());
  }
  if (open_.empty()) flush();
}

// Drops the paragraphs from `index` on. What stands beside them is kept, the words of hidden ones too.
void OdtBody::take_back(std::size_t index) {
  std::vector<Aside> kept;
  for (std::size_t i = index; i < paragraphs_.size(); ++i) {
    OdtParagraph& paragraph = paragraphs_[i];
    waiting_bytes_ -= paragraph.text().size();
    if (paragraph.has_words()) kept.push_back({AsideKind::hidden, paragraph.text(), {}, {}, 0, {}});
    for (Aside& aside : paragraph.asides()) kept.push_back(std::move(aside));
  }
  paragraphs_.resize(index);
  if (open_.empty()) flush();
  for (Aside& aside : kept) keep_aside(std::move(aside));
}

void OdtBody::flush() {
  const bool furniture = is_page_furniture(around_.kind);
  for (OdtParagraph& paragraph : paragraphs_) {
    if (furniture) {
      page_part_.push_back(std::move(paragraph));
    } else {
      paragraph.add_to(builder_, has_clean_text_);
    }
  }
  paragraphs_.clear();
  if (!furniture) waiting_bytes_ = 0;
}

void OdtBody::read_inline_content(pugi::xml_node parent, bool bold) {
  if (const char* text = parent.value(); *text != '\0') read_text_node(text, bold);
  for (pugi::xml_node node = parent.first_child(); exists(node); node = node.next_sibling()) {
    if (is_text(node)) {
      read_text_node(node.value(), bold);
    } else if (is_named(node, "span")) {  // most of all there is in a paragraph
      read_span(node, bold);
    } else {
      read_inline(node, bold);
    }
  }
}

void OdtBody::read_text_node(std::string_view text, bool bold) {
  OdtParagraph& paragraph = paragraphs_[open_.back()];
  if (has_plain_text_) {
    paragraph.append_plain(text, position_.node++, bold);
  } else {
    paragraph.append_collapsed(text, position_.node++, bold);
  }
  waiting_bytes_ += text.size();
}

// What is not named here stands inside a paragraph as it does between them (frames, comments), or is looked through:
// links, fields, index marks, metadata.
void OdtBody::read_inline(pugi::xml_node node, bool bold) {
  using Reader = void (OdtBody::*)(pugi::xml_node, bool);
  static const std::unordered_map<std::string_view, Reader> readers{
      {"s", &OdtBody::read_spaces},
      {"tab", &OdtBody::read_tab},
      {"line-break", &OdtBody::read_line_break},
      {"note", &OdtBody::read_note},
      {"hidden-paragraph", &OdtBody::read_hidden_paragraph},
      {"hidden-text", &OdtBody::read_hidden_text},
      {"ruby-text", &OdtBody::read_ruby_text},
      {"number", &OdtBody::skip_inline},  // the producer's idea of the label
      {"script", &OdtBody::skip_inline},
      {"event-listeners", &OdtBody::skip_inline},
  };
  const std::string_view name = local_name(node);
  if (const auto reader = readers.find(name); reader != readers.end()) {
    (this->*reader->second)(node, bold);
  } else if (const BlockReader block = block_reader(name)) {
    (this->*block)(node);
  } else {
    read_inline_content(node, bold);
  }
}

void OdtBody::read_span(pugi::xml_node span, bool bold) {
  const OdtLook& look = styles_.look(OdtFamily::text, attribute(span, "style-name"));
  if (look.hidden.value_or(false)) {
    hide(span);
  } else {
    read_inline_content(span, look.bold.value_or(bold));
  }
}

void OdtBody::read_spaces(pugi::xml_node spaces, bool) {
  const std::string_view text = attribute(spaces, "c");
  std::uint32_t count = 1;
  if (std::from_chars(text.data(), text.data() + text.size(), count).ec == std::errc::result_out_of_range) {
    count = limits::repeated_spaces;
  }
  append_generated(std::string(std::min(count, limits::repeated_spaces), ' '));
  skip(spaces);
}

void OdtBody::read_tab(pugi::xml_node tab, bool) {
  append_generated("\t");
  skip(tab);
}

void OdtBody::read_line_break(pugi::xml_node line_break, bool) {
  append_generated("\n");
  skip(line_break);
}

void OdtBody::read_note(pugi::xml_node note, bool) {
for (pugi::xml_node part = enter(note); exists(part); part = part.next_sibling()) {
    if (count_if_text(part)) continue;
    if (local_name(part) == "note-body") {
      read_inside(part, {inside(around_.kind, BlockKind::footnote), std::nullopt, note_label(note), false});
    } else {
      skip(part);
    }
  }
}

void OdtBody::read_hidden_paragraph(pugi::xml_node field, bool bold) {
  if (attribute(field, "is-hidden") == "true") paragraphs_[open_.back()].hidden = true;
  read_inline_content(field, bold);
}

void OdtBody::read_hidden_text(pugi::xml_node field, bool bold) {
  if (attribute(field, "is-hidden") != "true") return read_inline_content(field, bold);
  hide(field);
}

// Stands beside the word that it explains.
void OdtBody::read_ruby_text(pugi::xml_node ruby_text, bool bold) {
  append_generated(" ");
  read_inline_content(ruby_text, bold);
  append_generated(" ");
}

void OdtBody::skip_inline(pugi::xml_node node, bool) { skip(node); }

void OdtBody::append_generated(std::string_view text) {
  check_limits();
  paragraphs_[open_.back()].append_generated(text);
  waiting_bytes_ += text.size();
}

}  // namespace compactproof
