#include "readers/odt_lists.h"

#include <algorithm>
#include <charconv>

#include "readers/xml.h"

namespace compactproof {

namespace {

std::optional<std::int64_t> number(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc{}) return std::nullopt;
  return value;
}

std::size_t place(std::size_t depth) { return std::min(depth, limits::list_levels) - 1; }

}  // namespace

// A list goes on with another's numbers when it names that list, or says so and one of the same style came before.
std::size_t OdtLists::continued_list(pugi::xml_node list, std::string_view style) {
  if (const auto named = list_by_id_.find(attribute(list, "continue-list")); named != list_by_id_.end()) {
    return named->second;
  }
  const auto same_style = list_by_style_.find(style);
  const bool goes_on = attribute(list, "continue-numbering") == "true" && same_style != list_by_style_.end();
  return goes_on ? same_style->second : counters_.size();
}

void OdtLists::begin_list(pugi::xml_node list) {
  std::string_view style = attribute(list, "style-name");
  if (!open_.empty()) {
    Open inner = open_.back();
    if (!style.empty()) inner.style = style;
    if (attribute(list, "continue-numbering") != "true" && open_.size() < limits::list_levels) {
      counters_[inner.list].restart(place(open_.size() + 1));
    }
    open_.push_back({inner.style, inner.list, {}, {}, false});
    return;
  }
  const std::size_t chosen = continued_list(list, style);
  if (chosen == counters_.size()) counters_.emplace_back();
  if (const std::string_view id = attribute(list, "id"); !id.empty()) list_by_id_.insert_or_assign(id, chosen);
  list_by_style_.insert_or_assign(style, chosen);
  open_.push_back({style, chosen, {}, {}, false});
}

void OdtLists::begin_item(pugi::xml_node item, bool numbered) {
  if (open_.empty()) return;
  Open& list = open_.back();
  list.item_waits = numbered;
  list.item_style = attribute(item, "style-override");
  list.item_start = number(attribute(item, "start-value"));
}

std::string OdtLists::label(std::optional<std::string_view> paragraph_style) {
  Open& list = open_.back();
  if (!list.item_waits) return {};
  list.item_waits = false;
  if (list.style.empty() && paragraph_style) list.style = *paragraph_style;
  const OdtListStyle* style = styles_.list_style(list.item_style.empty() ? list.style : list.item_style);
  if (style == nullptr) return {};
  OdtListCounter& counter = counters_[list.list];
  const std::size_t level = place(open_.size());
  if (list.item_start) counter.restart(level, *list.item_start);
  counter.advance(*style, level);
  return counter.label(*style, level);
}

std::string OdtLists::outline_label(pugi::xml_node heading, std::size_t level) {
  const OdtListStyle* style = styles_.outline_style();
  if (style == nullptr || attribute(heading, "is-list-header") == "true") return {};
  const std::size_t at = place(std::max<std::size_t>(level, 1));
  if (attribute(heading, "restart-numbering") == "true") outline_.restart(at);
  if (const auto start = number(attribute(heading, "start-value"))) outline_.restart(at, *start);
  outline_.advance(*style, at);
  return outline_.label(*style, at);
}

}  // namespace compactproof
