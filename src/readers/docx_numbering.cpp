#include "readers/docx_numbering.h"

#include <algorithm>
#include <charconv>

#include "readers/docx_symbols.h"
#include "readers/xml.h"

namespace compactproof {

namespace {

std::optional<std::int64_t> number(std::string_view text) {
  std::int32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<std::size_t> level_index(pugi::xml_node node) {
  const std::optional<std::int64_t> level = number(attribute(node, "ilvl"));
  if (!level || *level < 0 || *level >= static_cast<std::int64_t>(limits::list_levels)) return std::nullopt;
  return static_cast<std::size_t>(*level);
}

// Word wraps formats newer than the standard in AlternateContent with a plain one as fallback.
pugi::xml_node format_node(pugi::xml_node level) {
  if (const pugi::xml_node format = child(level, "numFmt")) return format;
  return child(child(child(level, "AlternateContent"), "Fallback"), "numFmt");
}

}  // namespace

DocxNumbering::DocxNumbering(pugi::xml_node root, const DocxStyles& styles) : styles_(&styles) {
  for (pugi::xml_node node : root.children()) {
    if (local_name(node) == "num") read_instance(node);
    if (local_name(node) != "abstractNum") continue;
    Abstract& abstract = abstracts_[std::string(attribute(node, "abstractNumId"))];
    abstract.style_link = attribute(child(node, "numStyleLink"), "val");
    read_levels(node, abstract.levels);
  }
}

void DocxNumbering::read_levels(pugi::xml_node abstract, Levels& levels) {
  for (pugi::xml_node node : abstract.children()) {
    if (local_name(node) != "lvl") continue;
    if (const std::optional<std::size_t> index = level_index(node)) levels[*index] = read_level(node);
  }
}

DocxNumbering::Level DocxNumbering::read_level(pugi::xml_node node) {
  Level level;
  level.start = number(attribute(child(node, "start"), "val")).value_or(0);  // the standard's default is 0
  if (const pugi::xml_node format = format_node(node)) level.format = number_format(attribute(format, "val"));
  level.text = attribute(child(node, "lvlText"), "val");
  level.style = attribute(child(node, "pStyle"), "val");
  level.bullet_font = attribute(child(child(node, "rPr"), "rFonts"), "ascii");
  level.legal = docx_switch(node, "isLgl").value_or(false);
  if (const auto after = number(attribute(child(node, "lvlRestart"), "val"))) {
    level.restart_after = static_cast<int>(*after);
  }
  return level;
}

void DocxNumbering::read_instance(pugi::xml_node node) {
  Instance& instance = instances_[std::string(attribute(node, "numId"))];
  instance.abstract = attribute(child(node, "abstractNumId"), "val");
  for (pugi::xml_node each : node.children()) {
    const std::optional<std::size_t> index = local_name(each) == "lvlOverride" ? level_index(each) : std::nullopt;
    if (!index) continue;
    Override& override = instance.overrides[*index];
    override.start = number(attribute(child(each, "startOverride"), "val"));
    if (const pugi::xml_node level = child(each, "lvl")) override.level = read_level(level);
  }
}

const std::string* DocxNumbering::abstract_of(const Instance& instance) const {
  constexpr int most_links = 4;
  const Instance* current = &instance;
  for (int hop = 0; hop < most_links; ++hop) {
    const auto found = abstracts_.find(current->abstract);
    if (found == abstracts_.end()) return nullptr;
    if (found->second.style_link.empty()) return &found->first;
    const DocxStyle& style = styles_->paragraph_style(found->second.style_link);
    const auto linked = style.num_id ? instances_.find(*style.num_id) : instances_.end();
    if (linked == instances_.end()) return &found->first;
    current = &linked->second;
  }
  return nullptr;
}

const DocxNumbering::Level& DocxNumbering::level_of(const Instance& instance, const Abstract& abstract,
                                                    std::size_t level) const {
  const std::optional<Level>& own = instance.overrides[level].level;
  return own ? *own : abstract.levels[level];
}

std::optional<int> DocxNumbering::level_of_style(const std::string& num_id, std::string_view style) const {
  const auto found = instances_.find(num_id);
  const std::string* id = found == instances_.end() ? nullptr : abstract_of(found->second);
  if (id == nullptr || style.empty()) return std::nullopt;
  const Levels& levels = abstracts_.find(*id)->second.levels;
  const auto linked = std::find_if(levels.begin(), levels.end(), [&](const Level& each) { return each.style == style; });
  if (linked == levels.end()) return std::nullopt;
  return static_cast<int>(linked - levels.begin());
}

// Lists that share a definition share its counters; a start override begins anew once, at its first item.
void DocxNumbering::advance(Instance& instance, Abstract& abstract, std::size_t level) const {
  const Level& own = level_of(instance, abstract, level);
  std::optional<std::int64_t>& counter = abstract.counters[level];
  Override& override = instance.overrides[level];
  if (override.start && !override.used) {
    counter = override.start;
  } else {
    counter = counter ? *counter + 1 : override.start.value_or(own.start);
  }
  override.used = true;
  for (std::size_t deeper = level + 1; deeper < limits::list_levels; ++deeper) {
    const int after = level_of(instance, abstract, deeper).restart_after.value_or(static_cast<int>(deeper));
    if (static_cast<int>(level) < after) abstract.counters[deeper].reset();
  }
}

std::string DocxNumbering::label(const Instance& instance, const Abstract& abstract, std::size_t level) const {
  const Level& own = level_of(instance, abstract, level);
  if (own.format == NumberFormat::bullet) return docx_bullet(own.text, own.bullet_font);
  std::string text;
  for (std::size_t i = 0; i < own.text.size(); ++i) {
    const bool place = own.text[i] == '%' && i + 1 < own.text.size() && own.text[i + 1] >= '1' && own.text[i + 1] <= '9';
    if (!place) {
      text += own.text[i];
      continue;
    }
    const auto shown = static_cast<std::size_t>(own.text[++i] - '1');
    const Level& other = level_of(instance, abstract, shown);
    const std::int64_t value = abstract.counters[shown].value_or(instance.overrides[shown].start.value_or(other.start));
    const bool number_shown = other.format != NumberFormat::none && other.format != NumberFormat::bullet;
    text += format_number(own.legal && number_shown ? NumberFormat::decimal : other.format, value);
  }
  return text;
}

std::optional<ListLabel> DocxNumbering::next(const std::string& num_id, int level) {
  const auto found = instances_.find(num_id);
  if (found == instances_.end()) return std::nullopt;
  Instance& instance = found->second;
  const std::string* id = abstract_of(instance);
  if (id == nullptr) return std::nullopt;
  Abstract& abstract = abstracts_.find(*id)->second;
  const auto index = static_cast<std::size_t>(std::clamp(level, 0, static_cast<int>(limits::list_levels) - 1));
  advance(instance, abstract, index);
  if (instance.list < 0) instance.list = lists_++;
  const bool bullet = level_of(instance, abstract, index).format == NumberFormat::bullet;
  return ListLabel{label(instance, abstract, index), static_cast<std::uint16_t>(index + 1), instance.list, bullet};
}

}  // namespace compactproof
