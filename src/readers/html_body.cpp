#include "readers/html_body.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "error.h"
#include "readers/character_entities.h"
#include "readers/docx_heading_looks.h"
#include "readers/limits.h"
#include "text/utf8.h"

namespace compactproof {

namespace {

constexpr std::size_t longest_title = 1000;
constexpr std::size_t most_unknown_open = 32;  // elements within which the start of an unknown one is looked for

constexpr std::string_view no_break_space = "\xC2\xA0";

bool is_blank(std::string_view text) { return std::all_of(text.begin(), text.end(), is_html_space); }

bool same_name(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

// Up to an entity or white space that does not show as it stands.
std::size_t end_of_stretch(std::string_view text, std::size_t at) {
  const auto ends = [&](std::size_t i) { return i >= text.size() || text[i] == '&' || is_html_space(text[i]); };
  while (!ends(at) || (at + 1 < text.size() && text[at] == ' ' && !ends(at + 1))) ++at;
  return at;
}

bool is_heading(HtmlTag tag) { return tag >= HtmlTag::h1 && tag <= HtmlTag::h6; }

std::uint32_t span(const HtmlToken& tag, std::string_view name) {
  const std::string text = html_attribute(tag, name).value_or("");
  std::uint32_t value = 1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc::result_out_of_range ? limits::table_columns : value;
}

bool hidden_by_style(const HtmlToken& tag) {
  std::string style = lower_case(html_attribute(tag, "style").value_or(""));
  std::erase_if(style, is_html_space);
  return style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos ||
         style.find("mso-hide:all") != std::string::npos;
}

// Items of the list whose start tag the tokens stand behind, not those of lists in it.
std::int64_t count_items(HtmlTokens tokens) {
  std::int64_t items = 0;
  HtmlToken token;
  for (int depth = 0; depth >= 0 && tokens.next(token);) {
    const HtmlTag tag = token.kind == HtmlToken::Kind::text ? HtmlTag::other : html_element(token.name).tag;
    const bool begins = token.kind == HtmlToken::Kind::start;
    if (tag == HtmlTag::ol || tag == HtmlTag::ul) depth += begins ? 1 : -1;
    if (tag == HtmlTag::li && begins && depth == 0) ++items;
  }
  return items;
}

// Whether the row whose start tag the tokens stand behind has th cells and no others.
bool has_only_headings(HtmlTokens tokens) {
  bool heading = false;
  HtmlToken token;
  while (tokens.next(token)) {
    if (token.kind == HtmlToken::Kind::text) continue;
    const HtmlTag tag = html_element(token.name).tag;
    if (tag == HtmlTag::tr || tag == HtmlTag::table || tag == HtmlTag::row_group || tag == HtmlTag::thead) break;
    if (tag == HtmlTag::td) return false;
    heading = heading || tag == HtmlTag::th;
  }
  return heading;
}

}  // namespace

HtmlBody::HtmlBody(const std::string& file, std::string_view source, DocumentBuilder& builder)
    : file_(file), source_(source), builder_(builder), cursor_(source), count_budget_(limits::html_look_ahead) {}

void HtmlBody::read(std::size_t begin, std::size_t end_of_text) {
  end_ = end_of_text;
  HtmlTokens tokens(source_, begin, end_of_text);
  while (tokens.next(token_)) {
    switch (token_.kind) {
      case HtmlToken::Kind::text: add_text(token_); break;
      case HtmlToken::Kind::start: start(token_); break;
      case HtmlToken::Kind::end: end(token_); break;
    }
  }
  end_block();
  while (!open_.empty()) pop();
}

void HtmlBody::start(const HtmlToken& tag) {
  const HtmlElement element = html_element(tag.name);
  if (element.block) {
    end_block();
    close_implied(element.tag);
  }
  switch (element.tag) {
    case HtmlTag::br: add_break(); break;
    case HtmlTag::meta: read_meta(tag); break;
    case HtmlTag::html:
      if (auto language = html_attribute(tag, "lang")) builder_.metadata().language = *language;
      break;
    default: break;
  }
  if (!element.empty) open(tag, element);
}

void HtmlBody::open(const HtmlToken& tag, const HtmlElement& element) {
  if (open_.size() >= limits::html_depth) {
    builder_.notice("nested-too-deep", "Elements are nested too deep; the text in them was read without its structure.");
    return;
  }
  Open opened{element.tag, tag.text.substr(1, tag.name.size()), false, false, false};
  opened.hides = hides(tag, element.tag, opened.told);
  opened.furniture = open_of(HtmlTag::article) + open_of(HtmlTag::main) + open_of(HtmlTag::section) == 0;
  open_.push_back(opened);
  ++open_of_[static_cast<std::size_t>(element.tag)];
  hiding_ += opened.hides ? 1 : 0;
  told_ += opened.told ? 1 : 0;
  switch (element.tag) {
    case HtmlTag::ul: begin_list(tag, false); break;
    case HtmlTag::ol: begin_list(tag, true); break;
    case HtmlTag::li: begin_item(tag); break;
    case HtmlTag::table: tables_.emplace_back(next_table++); break;
    case HtmlTag::tr: begin_row(tag); break;
    case HtmlTag::td:
    case HtmlTag::th: begin_cell(tag); break;
    default: break;
  }
}

void HtmlBody::begin_list(const HtmlToken& tag, bool ordered) {
  std::int64_t items = 0;
  const auto behind = static_cast<std::size_t>(tag.text.data() + tag.text.size() - source_.data());
  const bool counts_down = ordered && html_attribute(tag, "reversed") && !html_attribute(tag, "start");
  // Lists that count down inside one another would be counted again and again.
  if (const std::size_t look = std::min(count_budget_, end_ - behind); counts_down && look > 0) {
    items = count_items(HtmlTokens(source_, behind, behind + look));
    count_budget_ -= look;
  }
  HtmlList list = read_html_list(tag, ordered, items);
  list.id = lists_.empty() ? next_list++ : lists_.back().id;  // the lists inside a list belong to it
  lists_.push_back(list);
  item_label_.clear();
}

void HtmlBody::begin_item(const HtmlToken& tag) {
  if (lists_.empty() || hiding_ > 0) return;
  item_label_ = html_item_label(lists_.back(), tag);
}

void HtmlBody::begin_row(const HtmlToken& tag) {
  if (tables_.empty() || hiding_ > 0) return;
  const auto behind = static_cast<std::size_t>(tag.text.data() + tag.text.size() - source_.data());
  tables_.back().begin_row(open_of(HtmlTag::thead) > 0 || has_only_headings(HtmlTokens(source_, behind, end_)));
}

void HtmlBody::begin_cell(const HtmlToken& tag) {
  if (tables_.empty()) tables_.emplace_back(next_table++);  // a cell without a table
  Cell cell;
  if (hiding_ == 0) {
    cell.place = tables_.back().place_cell(span(tag, "colspan"), span(tag, "rowspan"));
    if (tables_.back().cut()) builder_.notice("table-cut", "A table is too wide; cells at its right share a place.");
  }
  cell.has_block = hiding_ > 0;
  cells_.push_back(cell);
}

void HtmlBody::read_meta(const HtmlToken& tag) {
  const std::string name = lower_case(html_attribute(tag, "name").value_or(""));
  const std::string content = html_attribute(tag, "content").value_or("");
  Metadata& metadata = builder_.metadata();
  if (name == "author" || name == "dcterms.creator" || name == "dc.creator") metadata.author = content;
  if (name == "dcterms.created" || name == "dcterms.issued" || name == "dc.date") metadata.created = content;
  if (name == "dcterms.modified") metadata.modified = content;
  if (name == "dcterms.title" && metadata.title.empty()) metadata.title = content;
}

// The end tags that HTML lets authors leave out.
void HtmlBody::close_implied(HtmlTag tag) {
  using T = HtmlTag;
  close_within(T::p, T::td, T::th);
  if (tag == T::li) close_within(T::li, T::ul, T::ol);
  if (tag == T::dt || tag == T::dd) {
    close_within(T::dt, T::dl, T::td);
    close_within(T::dd, T::dl, T::td);
  }
  const bool row = tag == T::tr || tag == T::thead || tag == T::row_group;
  if (row || tag == T::td || tag == T::th) {
    close_within(T::td, T::table, T::tr);
    close_within(T::th, T::table, T::tr);
  }
  if (row) close_within(T::tr, T::table, T::table);
  if (tag == T::thead || tag == T::row_group) {
    close_within(T::thead, T::table, T::table);
    close_within(T::row_group, T::table, T::table);
  }
  if (tag == T::body) close(T::head, {});
  if (is_heading(tag)) {
    for (int each = static_cast<int>(T::h1); each <= static_cast<int>(T::h6); ++each) {
      if (!open_.empty() && open_.back().tag == static_cast<T>(each)) pop();
    }
  }
}

// Closes the innermost `wanted` unless one of the barriers, or a table, stands before it.
void HtmlBody::close_within(HtmlTag wanted, HtmlTag barrier, HtmlTag other_barrier) {
  if (open_of(wanted) == 0) return;
  for (std::size_t i = open_.size(); i-- > 0;) {
    const HtmlTag tag = open_[i].tag;
    if (tag == wanted) {
      while (open_.size() > i) pop();
      return;
    }
    if (tag == barrier || tag == other_barrier || tag == HtmlTag::table) return;
  }
}

void HtmlBody::end(const HtmlToken& tag) {
  const HtmlElement element = html_element(tag.name);
  if (element.block) end_block();
  close(element.tag, tag.text.substr(2, tag.name.size()));
}

bool HtmlBody::close(HtmlTag tag, std::string_view name) {
  if (open_of(tag) == 0) return false;
  const bool of_table = tag == HtmlTag::table || tag == HtmlTag::tr || tag == HtmlTag::thead || tag == HtmlTag::row_group;
  const std::size_t last = tag == HtmlTag::other ? open_.size() - std::min(open_.size(), most_unknown_open) : 0;
  for (std::size_t i = open_.size(); i-- > last;) {
    if (open_[i].tag == tag && (tag != HtmlTag::other || same_name(open_[i].name, name))) {
      while (open_.size() > i) pop();
      return true;
    }
    const bool cell = open_[i].tag == HtmlTag::td || open_[i].tag == HtmlTag::th;
    if (open_[i].tag == HtmlTag::table || (cell && !of_table)) return false;  // a cell is closed by its table only
  }
  return false;
}

void HtmlBody::pop() {
  const Open closed = open_.back();
  const auto is_cell = closed.tag == HtmlTag::td || closed.tag == HtmlTag::th;
  if (is_cell && !cells_.empty() && !cells_.back().has_block) {
    begin_block();
    end_block();
  }
  open_.pop_back();
  --open_of_[static_cast<std::size_t>(closed.tag)];
  hiding_ -= closed.hides ? 1 : 0;
  told_ -= closed.told ? 1 : 0;
  if (is_cell && !cells_.empty()) cells_.pop_back();
  if (closed.tag == HtmlTag::table && !tables_.empty()) tables_.pop_back();
  if ((closed.tag == HtmlTag::ul || closed.tag == HtmlTag::ol) && !lists_.empty()) lists_.pop_back();
  if (closed.tag == HtmlTag::li) item_label_.clear();
}

bool HtmlBody::hides(const HtmlToken& tag, HtmlTag kind, bool& told) const {
  if (kind == HtmlTag::skipped || is_note_mark(tag)) return true;
  told = kind == HtmlTag::del || html_attribute(tag, "hidden") || hidden_by_style(tag) ||
         (kind == HtmlTag::dialog && !html_attribute(tag, "open"));
  return told;
}

// The number that leads to a footnote would stand at the end of the word before it.
bool HtmlBody::is_note_mark(const HtmlToken& tag) const {
  if (tag.name != "a") return false;
  if (open_of(HtmlTag::sup) > 0 && html_attribute(tag, "href").value_or("").starts_with("#")) return true;
  return html_attribute(tag, "role") == "doc-noteref" || html_attribute(tag, "role") == "doc-backlink" ||
         html_attribute(tag, "class").value_or("").find("footnote-ref") != std::string::npos;
}

void HtmlBody::add_text(const HtmlToken& token) {
  if (hiding_ > 0) {
    if (told_ > 0 && open_of(HtmlTag::skipped) == 0 && !is_blank(token.text)) note_hidden();
    return;
  }
  if (!open_.empty() && open_.back().tag == HtmlTag::title) return read_title(token.text);
  const std::string_view text = token.text;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t from = i;
    if (is_html_space(text[i])) {
      while (i < text.size() && is_html_space(text[i])) ++i;
      add_space(text.substr(from, i - from));
      continue;
    }
    const auto entity = text[i] == '&' && !token.verbatim ? read_entity(text.substr(i)) : std::nullopt;
    if (entity) {
      i += entity->length;
      add_entity(text.substr(from, entity->length), entity->character);
    } else {
      i = end_of_stretch(text, i + 1);
      add_stretch(text.substr(from, i - from));
    }
  }
}

void HtmlBody::note_hidden() {
  if (open_of(HtmlTag::del) > 0) {
    builder_.notice("deleted-text", "Text marked as deleted was left out.");
  } else {
    builder_.notice("hidden-text", "Hidden text was left out.");
  }
}

void HtmlBody::read_title(std::string_view text) {
  std::string& title = builder_.metadata().title;
  if (!title.empty()) return;
  for (const char c : decode_entities(text.substr(0, longest_title))) {
    if (!is_html_space(c)) {
      title += c;
    } else if (!title.empty() && title.back() != ' ') {
      title += ' ';
    }
  }
  if (title.ends_with(' ')) title.pop_back();
}

// White space shows as one space, save in <pre>.
void HtmlBody::add_space(std::string_view space) {
  if (open_of(HtmlTag::pre) == 0) {
    if (waiting_space_.empty()) waiting_space_ = space;
    return;
  }
  for (std::size_t i = 0; i < space.size(); ++i) {
    const bool breaks = space[i] == '\n' || space[i] == '\r';
    if (space.substr(i, 2) == "\r\n") ++i;
    if (breaks) {
      add_break();
    } else if (block_ != nullptr) {
      add_stretch(space.substr(i, 1));
    }
  }
}

void HtmlBody::add_stretch(std::string_view text) {
  // What stands before the first word moves it, but says nothing; a paragraph of it is a gap.
  while (block_ == nullptr && text.starts_with(no_break_space)) text.remove_prefix(no_break_space.size());
  if (text.empty()) return;
  prepare_for_text();
  const CursorPlace place = cursor_.place(text);
  builder_.append(text, place.line, place.offset);
}

void HtmlBody::add_entity(std::string_view text, char32_t character) {
  if (block_ == nullptr && character == 0xA0) return;
  prepare_for_text();
  std::string shown;
  append_utf8(shown, character);
  const CursorPlace place = cursor_.place(text);
  builder_.append_decoded(shown, place.line, place.offset);
}

void HtmlBody::prepare_for_text() {
  if (builder_.text_size() > limits::html_text_bytes) {
    throw Error("the page has more than " + std::to_string(limits::html_text_bytes / limits::mebibyte) +
                    " MiB of text. Split it into parts",
                {file_});
  }
  if (block_ == nullptr) begin_block();
  all_bold_ = all_bold_ && open_of(HtmlTag::b) > 0;
  const std::string_view space = std::exchange(waiting_space_, {});
  if (space.empty() || builder_.open_text().empty() || builder_.open_text().ends_with('\n')) return;
  const CursorPlace place = cursor_.place(space);
  if (space.front() == ' ') {
    builder_.append(" ", place.line, place.offset);
  } else {
    builder_.append_generated(" ");
  }
}

void HtmlBody::add_break() {
  waiting_space_ = {};
  if (block_ != nullptr && hiding_ == 0) builder_.append_generated("\n");
}

HtmlBody::Context HtmlBody::context() const {
  Context found;
  bool decided = false;
  const auto decide = [&](BlockKind kind) {
    if (!decided) found.kind = kind;
    decided = true;
  };
  for (std::size_t i = open_.size(); i-- > 0;) {
    const HtmlTag tag = open_[i].tag;
    if (is_heading(tag) && !decided) {
      decide(BlockKind::heading);
      found.level = static_cast<std::uint16_t>(static_cast<int>(tag) - static_cast<int>(HtmlTag::h1) + 1);
    } else if (tag == HtmlTag::li) {
      found.item = found.item || (!found.cell && (!decided || found.kind == BlockKind::heading));
      decide(BlockKind::list_item);
    } else if (tag == HtmlTag::blockquote) {
      decide(BlockKind::quote);
    } else if (tag == HtmlTag::td || tag == HtmlTag::th) {
      found.kind = BlockKind::table_cell;
      found.level = 0;
      found.cell = decided = true;
    } else if (tag == HtmlTag::aside && !found.cell && found.kind != BlockKind::heading) {
      found.kind = BlockKind::text_box;
      decided = true;
    } else if (is_page_furniture(open_[i]) && found.kind != BlockKind::heading) {
      found.kind = tag == HtmlTag::footer ? BlockKind::footer : BlockKind::header;
      found.cell = false;
      break;
    }
  }
  return found;
}

// A heading stays one in the page's header, where many a document has its title.
bool HtmlBody::is_page_furniture(const Open& element) {
  if (element.tag == HtmlTag::nav) return true;
  return element.furniture && (element.tag == HtmlTag::header || element.tag == HtmlTag::footer);
}

void HtmlBody::begin_block() {
  if (builder_.block_count() >= limits::document_blocks) {
    throw Error("the text has more than " + std::to_string(limits::document_blocks) + " paragraphs. Split it into parts",
                {file_});
  }
  const Context around = context();
  Block& block = builder_.begin_block(around.kind);
  block_ = &block;
  all_bold_ = true;
  waiting_space_ = {};
  block.level = around.level;
  block.anchor.paragraph = static_cast<std::uint32_t>(cursor_.place(token_.text).line);
  if (!cells_.empty()) cells_.back().has_block = true;
  if (around.cell && !cells_.empty()) block.cell = cells_.back().place;
  if (around.kind == BlockKind::list_item) {  // an item may stand in no list
    block.level = static_cast<std::uint16_t>(std::clamp(lists_.size(), std::size_t{1}, limits::list_levels));
  }
  if (!around.item || lists_.empty()) return;
  block.label = std::exchange(item_label_, {});
  if (around.kind == BlockKind::heading) return;
  block.list = lists_.back().id;
}

void HtmlBody::end_block() {
  waiting_space_ = {};
  if (block_ == nullptr) return;
  if (block_->kind == BlockKind::paragraph) block_->likely_heading = looks_like_heading(builder_.open_text(), all_bold_);
  builder_.end_block();
  block_ = nullptr;
}

}  // namespace compactproof
