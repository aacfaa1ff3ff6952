// What the reader has to know of each HTML element.
#pragma once

#include <cstdint>
#include <string_view>

namespace compactproof {

enum class HtmlTag : std::uint8_t {
  other,  // looked through
  html, head, title, meta, body, h1, h2, h3, h4, h5, h6, p, ul, ol, li, dl, dt, dd, table, caption, row_group, thead, tr,
  td, th, blockquote, pre, br, hr, a, b, sup, del, details, summary, dialog, nav, header, footer, aside, article, main,
  section, div, skipped,
  count
};

struct HtmlElement {
  HtmlTag tag = HtmlTag::other;
  bool block = false;      // stands on lines of its own
  bool empty = false;      // has no end tag
};

// `name` in lower case; a name that is not known is an inline element that is looked through.
HtmlElement html_element(std::string_view name);

}  // namespace compactproof
