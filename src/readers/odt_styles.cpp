#include "readers/odt_styles.h"

#include <algorithm>
#include <array>
#include <string>

#include "readers/xml.h"

namespace compactproof {

namespace {

constexpr int deepest_heading = 9;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

// "Heading_20_1" and "Heading 1" are one style to a reader.
std::string plain_style_name(std::string_view name) {
  std::string plain;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool space = name.substr(i).starts_with("_20_");
    plain += space ? ' ' : lower(name[i]);
    if (space) i += 3;
  }
  return plain;
}

int outline_level(std::string_view text) {
  if (text.empty() || text.size() > 2 || !std::all_of(text.begin(), text.end(), [](char c) {
        return c >= '0' && c <= '9';
      })) {
    return 0;
  }
  const int level = std::stoi(std::string(text));
  return std::min(level, deepest_heading);
}

int level_of_name(const std::string& plain) {
  constexpr std::string_view heading = "heading ";
  if (plain == "title") return 1;
  return plain.starts_with(heading) ? outline_level(std::string_view(plain).substr(heading.size())) : 0;
}

bool names_quotation(const std::string& plain) {
  constexpr std::array<std::string_view, 5> names{"quotations", "quote", "intense quote", "block text", "block quote"};
  return std::find(names.begin(), names.end(), plain) != names.end();
}

std::optional<bool> bold_of(std::string_view weight) {
  if (weight.empty()) return std::nullopt;
  return weight == "bold" || (weight.size() == 3 && weight >= "600" && weight <= "900");
}

std::optional<bool> hidden_of(std::string_view display) {
  if (display.empty()) return std::nullopt;
  return display == "none";
}

// What is nearer in the chain of styles counts.
void add_own(const OdtLook& own, OdtLook& look) {
  if (!look.bold) look.bold = own.bold;
  if (!look.hidden) look.hidden = own.hidden;
  if (!look.list_style) look.list_style = own.list_style;
}

void add_from_name(OdtFamily family, const std::string& plain, int declared_level, OdtLook& look) {
  if (family != OdtFamily::paragraph) return;
  if (look.outline_level == 0) look.outline_level = declared_level > 0 ? declared_level : level_of_name(plain);
  look.quote = look.quote || names_quotation(plain);
}

}  // namespace

void OdtStyles::add(pugi::xml_node styles) {
  for (pugi::xml_node node : styles.children()) {
    const std::string_view name = local_name(node);
    if (name == "style") {
      add_style(node);
    } else if (name == "list-style") {
      list_styles_.insert_or_assign(attribute(node, "name"), read_list_style(node));
    } else if (name == "outline-style") {
      outline_style_ = read_list_style(node);
      outline_style_name_ = attribute(node, "name");
    } else if (name == "default-style" && attribute(node, "family") == "paragraph") {
      const pugi::xml_node text = child(node, "text-properties");
      default_language_ = attribute(text, "language");
      const std::string_view country = attribute(text, "country");
      if (!default_language_.empty() && !country.empty()) default_language_ += '-' + std::string(country);
    }
  }
}

void OdtStyles::add_style(pugi::xml_node node) {
  const std::string_view family = attribute(node, "family");
  if (family != "paragraph" && family != "text") return;
  Style style;
  style.name = attribute(node, "name");
  style.display_name = attribute(node, "display-name");
  style.parent = attribute(node, "parent-style-name");
  style.own.outline_level = outline_level(attribute(node, "default-outline-level"));
  if (has_attribute(node, "list-style-name")) style.own.list_style = attribute(node, "list-style-name");
  const pugi::xml_node text = child(node, "text-properties");
  style.own.bold = bold_of(attribute(text, "font-weight"));
  style.own.hidden = hidden_of(attribute(text, "display"));
  (family == "text" ? text_styles_ : paragraph_styles_).insert_or_assign(style.name, style);
}

const OdtStyles::Style* OdtStyles::find(OdtFamily family, std::string_view name) const {
  const StylesByName& styles = family == OdtFamily::text ? text_styles_ : paragraph_styles_;
  const auto found = styles.find(name);
  if (found != styles.end()) return &found->second;
  return common_ != nullptr ? common_->find(family, name) : nullptr;
}

const OdtLook& OdtStyles::look(OdtFamily family, std::string_view name) const {
  KnownLooks& known = family == OdtFamily::text ? text_looks_ : paragraph_looks_;
  if (known.last == nullptr || known.last_name != name) {
    auto found = known.by_name.find(name);
    if (found == known.by_name.end()) found = known.by_name.emplace(name, resolved(family, name)).first;
    known.last_name = name;
    known.last = &found->second;
  }
  return *known.last;
}

OdtLook OdtStyles::resolved(OdtFamily family, std::string_view name) const {
  std::string_view name_in_chain = name;
  OdtLook look;
  std::size_t steps = 0;
  do {
    const Style* style = find(family, name_in_chain);
    // Some writers use well-known styles without declaring them.
    const std::string_view shown = style == nullptr || style->display_name.empty() ? name_in_chain : style->display_name;
    add_from_name(family, plain_style_name(shown), style == nullptr ? 0 : style->own.outline_level, look);
    if (style == nullptr) break;
    add_own(style->own, look);
    name_in_chain = style->parent;
  } while (!name_in_chain.empty() && ++steps < limits::style_chain);
  return look;
}

const OdtListStyle* OdtStyles::list_style(std::string_view name) const {
  if (name.empty()) return nullptr;
  if (const auto found = list_styles_.find(name); found != list_styles_.end()) return &found->second;
  if (outline_style_ && name == outline_style_name_) return &*outline_style_;
  return common_ != nullptr ? common_->list_style(name) : nullptr;
}

const OdtListStyle* OdtStyles::outline_style() const {
  if (outline_style_) return &*outline_style_;
  return common_ != nullptr ? common_->outline_style() : nullptr;
}

std::string OdtStyles::default_language() const {
  if (!default_language_.empty() || common_ == nullptr) return default_language_;
  return common_->default_language();
}

}  // namespace compactproof
