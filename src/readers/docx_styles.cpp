#include "readers/docx_styles.h"

#include <algorithm>
#include <array>
#include <utility>

#include "readers/limits.h"

namespace compactproof {

namespace {

std::string lower_case(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return lower;
}

std::optional<int> small_number(std::string_view text) {
  if (text.size() != 1 || text[0] < '0' || text[0] > '9') return std::nullopt;
  return text[0] - '0';
}

// Built-in names are the same in every language version of Word; writers differ in case and blanks.
std::optional<std::uint16_t> heading_level_of_name(std::string_view name) {
  const std::string lower = lower_case(name);
  if (lower == "title") return 1;
  if (!lower.starts_with("heading")) return std::nullopt;
  std::string_view rest = std::string_view(lower).substr(7);
  if (rest.starts_with(' ')) rest.remove_prefix(1);
  const std::optional<int> level = small_number(rest);
  if (!level || *level == 0) return std::nullopt;
  return static_cast<std::uint16_t>(*level);
}

bool is_quote_name(std::string_view name) {
  constexpr std::array<std::string_view, 5> names{"quote", "intense quote", "block text", "quotations", "block quote"};
  return std::find(names.begin(), names.end(), lower_case(name)) != names.end();
}

// Outline levels count from 0; 9 is body text.
std::optional<std::uint16_t> outline_level(pugi::xml_node paragraph_properties) {
  const pugi::xml_node outline = child(paragraph_properties, "outlineLvl");
  const std::optional<int> level = outline ? small_number(attribute(outline, "val")) : std::nullopt;
  if (!level) return std::nullopt;
  return static_cast<std::uint16_t>(*level == 9 ? 0 : *level + 1);
}

template <typename Value>
void inherit(std::optional<Value>& mine, const std::optional<Value>& theirs) {
  if (!mine) mine = theirs;
}

void add_numbering(DocxStyle& style, pugi::xml_node numbering, std::string_view id) {
  if (style.num_id || !numbering) return;
  const pugi::xml_node number = child(numbering, "numId");
  if (const std::optional<int> level = small_number(attribute(child(numbering, "ilvl"), "val"))) {
    inherit(style.list_level, level);
  }
  if (!number) return;
  style.num_id = std::string(attribute(number, "val"));
  style.numbered_by = id;
}

// Adds what `node` says where a style nearer to the text is silent.
void add_inherited(DocxStyle& style, pugi::xml_node node, std::string_view id) {
  const std::string_view name = attribute(child(node, "name"), "val");
  const pugi::xml_node paragraph = child(node, "pPr");
  const pugi::xml_node run = child(node, "rPr");
  inherit(style.heading_level, outline_level(paragraph));
  inherit(style.heading_level, heading_level_of_name(name));
  style.quote = style.quote || is_quote_name(name);
  add_numbering(style, child(paragraph, "numPr"), id);
  inherit(style.hidden, docx_switch(run, "vanish"));
  inherit(style.bold, docx_switch(run, "b"));
}

}  // namespace

bool docx_switched_on(pugi::xml_node property) {
  const std::string_view value = attribute(property, "val");
  return value != "0" && value != "false" && value != "off";
}

std::optional<bool> docx_switch(pugi::xml_node properties, std::string_view local) {
  const pugi::xml_node node = child(properties, local);
  if (!node) return std::nullopt;
  return docx_switched_on(node);
}

DocxStyles::DocxStyles(std::unique_ptr<XmlPart> part) : part_(std::move(part)) {
  for (pugi::xml_node node : part_->root().children()) {
    const std::string_view name = local_name(node);
    if (name == "docDefaults") {
      language_ = attribute(child(child(child(node, "rPrDefault"), "rPr"), "lang"), "val");
    }
    if (name != "style") continue;
    const std::string_view id = attribute(node, "styleId");
    const std::string_view is_default = attribute(node, "default");
    if (attribute(node, "type") == "paragraph" && (is_default == "1" || is_default == "true")) default_paragraph_ = id;
    nodes_.try_emplace(id, node);
  }
}

const DocxStyle& DocxStyles::paragraph_style(std::string_view id) const {
  return resolved(id.empty() ? default_paragraph_ : id);
}

const DocxStyle& DocxStyles::character_style(std::string_view id) const {
  static const DocxStyle none;
  return id.empty() ? none : resolved(id);
}

const DocxStyle& DocxStyles::resolved(std::string_view id) const {
  if (const auto known = resolved_.find(id); known != resolved_.end()) return known->second;
  DocxStyle& style = resolved_[std::string(id)];
  std::string_view current = id;
  for (std::size_t step = 0; step < limits::style_chain; ++step) {
    const auto found = nodes_.find(current);
    if (found == nodes_.end()) break;
    add_inherited(style, found->second, current);
    const std::string_view next = attribute(child(found->second, "basedOn"), "val");
    if (next.empty() || next == current) break;
    current = next;
  }
  if (!nodes_.contains(id)) style.heading_level = heading_level_of_name(id);
  return style;
}

}  // namespace compactproof
