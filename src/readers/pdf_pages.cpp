#include "readers/pdf_pages.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <utility>

#include "readers/html_tokens.h"

namespace compactproof {

namespace {

constexpr double margin_share = 0.12;   // of a page's height, where furniture stands
constexpr std::size_t fewest_pages = 2;
constexpr double wide_gap_share = 0.55;  // of a line's height; spaces between words are a quarter, of a justified line up to a half
constexpr double farthest = 100'000;     // points

double number(const HtmlToken& tag, std::string_view name) {
  const std::string text = html_attribute(tag, name).value_or("");
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return std::isfinite(value) ? std::clamp(value, -farthest, farthest) : 0;
}

void add_word(PdfLine& line, const HtmlToken& tag) {
  const double top = number(tag, "ymin");
  const double bottom = number(tag, "ymax");
  const double left = number(tag, "xmin");
  const double right = number(tag, "xmax");
  if (line.text.empty()) line.top = top;
  line.top = std::min(line.top, top);
  line.right = std::max(line.right, right);
  line.height = std::max(line.height, bottom - top);
  if (!line.text.empty()) line.text += ' ';
  if (line.segments.empty() || left - line.segments.back().right > wide_gap_share * line.height) {
    line.segments.push_back({static_cast<std::uint32_t>(line.text.size()), left, right});
  }
  line.segments.back().right = std::max(line.segments.back().right, right);
}

// "Page 3 of 7" and "Page 4 of 7" have one key.
std::string key_of(const PdfLine& line) {
  std::string key;
  for (const char c : line.text) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit) key += c;
    if (digit && !key.ends_with('#')) key += '#';
  }
  return key;
}

template <typename Visit>
void for_each_margin_line(std::vector<PdfPage>& pages, const Visit& visit) {
  for (std::size_t page = 0; page < pages.size(); ++page) {
    for (PdfLine& line : pages[page].lines) {
      const bool upper = line.top < pages[page].height * margin_share;
      const bool lower = line.top + line.height > pages[page].height * (1 - margin_share);
      if (upper || lower) visit(page, line, (upper ? '^' : '_') + key_of(line));
    }
  }
}

}  // namespace

std::vector<PdfPage> read_pdf_pages(std::string_view output, Metadata& metadata) {
  std::vector<PdfPage> pages;
  HtmlTokens tokens(output, 0, output.size());
  HtmlToken token;
  bool block = false;
  bool title = false;
  bool word = false;
  while (tokens.next(token)) {
    const bool start = token.kind == HtmlToken::Kind::start;
    if (token.kind == HtmlToken::Kind::text) {
      if (title) metadata.title += decode_entities(token.text);
      if (word && !pages.empty() && !pages.back().lines.empty()) pages.back().lines.back().text += decode_entities(token.text);
    } else if (token.name == "title") {
      title = start;
    } else if (token.name == "word") {
      word = start;
      if (start && !pages.empty() && !pages.back().lines.empty()) add_word(pages.back().lines.back(), token);
    } else if (start && token.name == "meta" && html_attribute(token, "name") == "Author") {
      metadata.author = html_attribute(token, "content").value_or("");
    } else if (start && token.name == "meta" && html_attribute(token, "name") == "CreationDate") {
      metadata.created = html_attribute(token, "content").value_or("");
    } else if (start && token.name == "page") {
      pages.emplace_back().height = number(token, "height");
    } else if (start && token.name == "block") {
      block = true;
    } else if (start && token.name == "line" && !pages.empty()) {
      PdfLine line;
      line.left = number(token, "xmin");
      line.number = static_cast<std::uint32_t>(pages.back().lines.size());
      line.opens_block = std::exchange(block, false);
      pages.back().lines.push_back(std::move(line));
    }
  }
  return pages;
}

void mark_furniture(std::vector<PdfPage>& pages) {
  struct Seen {
    std::size_t pages = 0;
    std::size_t last = static_cast<std::size_t>(-1);
  };
  std::map<std::string, Seen> seen;
  for_each_margin_line(pages, [&](std::size_t page, PdfLine&, const std::string& key) {
    Seen& each = seen[key];
    if (std::exchange(each.last, page) != page) ++each.pages;
  });
  for_each_margin_line(pages, [&](std::size_t, PdfLine& line, const std::string& key) {
    line.furniture = seen[key].pages >= std::max(fewest_pages, pages.size() / 3);
  });
}

}  // namespace compactproof
