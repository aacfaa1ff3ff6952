// The labels of HTML list items: start, value, type and reversed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "readers/html_tokens.h"
#include "readers/numbering_format.h"

namespace compactproof {

struct HtmlList {
  NumberFormat format = NumberFormat::bullet;
  std::int64_t next = 1;
  std::int64_t step = 1;
  std::int32_t id = -1;
};

// `items` is the number of items of a list that counts down without saying from where.
HtmlList read_html_list(const HtmlToken& tag, bool ordered, std::int64_t items);

// Counts the item and gives its label: "3.", "c.", "•", or nothing for a list without marks.
std::string html_item_label(HtmlList& list, const HtmlToken& item);

}  // namespace compactproof
