// The lists of an ODT document in reading order: which one goes on, how deep, and the label of each item.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "readers/odt_list_style.h"
#include "readers/odt_styles.h"

namespace compactproof {

class OdtLists {
 public:
  explicit OdtLists(const OdtStyles& styles) : styles_(styles) {}

  // The lists around the place that is being read. A note or table cell has its own, empty at first.
  struct Open {
    std::string_view style;      // name; may come from the first paragraph
    std::size_t list = 0;        // number of the outermost list in the document
    std::string_view item_style;  // text:style-override of the open item
    std::optional<std::int64_t> item_start;
    bool item_waits = false;     // the open item has had no paragraph yet
  };
  using Stack = std::vector<Open>;

  // Starts and ends a text:list.
  void begin_list(pugi::xml_node list);
  void end_list() { open_.pop_back(); }

  // Starts a text:list-item or text:list-header.
  void begin_item(pugi::xml_node item, bool numbered);

  // For a paragraph in the open item: moves the numbering on when it is the item's first. The label is empty for the
  // others, for headers and where the style gives none. `paragraph_style` is the list style of the paragraph's style.
  std::string label(std::optional<std::string_view> paragraph_style);

  std::size_t depth() const { return open_.size(); }
  std::int32_t current_list() const { return static_cast<std::int32_t>(open_.back().list); }

  // The label of a heading outside lists, numbered by the outline style. `heading` is a text:h.
  std::string outline_label(pugi::xml_node heading, std::size_t level);

  // Puts the lists around aside while a note, text box or cell is read.
  Stack exchange(Stack other) { return std::exchange(open_, std::move(other)); }

 private:
  std::size_t continued_list(pugi::xml_node list, std::string_view style);

  const OdtStyles& styles_;
  Stack open_;
  std::deque<OdtListCounter> counters_;  // by list number
  std::unordered_map<std::string_view, std::size_t> list_by_id_;
  std::unordered_map<std::string_view, std::size_t> list_by_style_;
  OdtListCounter outline_;
};

}  // namespace compactproof
