#include "readers/text_line.h"

#include <algorithm>

namespace compactproof {

namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";
constexpr std::uint32_t tab_stop = 8;

bool is_space(char c) { return c == ' ' || c == '\t'; }

std::uint32_t columns_with_tabs(std::string_view text) {
  std::uint32_t columns = 0;
  for (const char c : text) {
    if (c == '\t') {
      columns += tab_stop - columns % tab_stop;
    } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
      ++columns;
    }
  }
  return columns;
}

TextLine measure(std::string_view raw, std::uint32_t number, std::uint32_t offset) {
  TextLine line;
  line.raw = raw;
  line.text = trim(raw);
  line.number = number;
  line.offset = offset;
  if (line.text.empty()) return line;
  const auto before = static_cast<std::size_t>(line.text.data() - raw.data());
  line.indent = columns_with_tabs(raw.substr(0, before));
  line.width = columns_with_tabs(raw.substr(0, before + line.text.size()));
  return line;
}

}  // namespace

std::string_view trim(std::string_view text) {
  while (!text.empty()) {
    if (is_space(text.front())) {
      text.remove_prefix(1);
    } else if (text.starts_with(no_break_space)) {
      text.remove_prefix(no_break_space.size());
    } else {
      break;
    }
  }
  while (!text.empty()) {
    if (is_space(text.back())) {
      text.remove_suffix(1);
    } else if (text.ends_with(no_break_space)) {
      text.remove_suffix(no_break_space.size());
    } else {
      break;
    }
  }
  return text;
}

std::uint32_t columns_of(std::string_view text) {
  return static_cast<std::uint32_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::vector<TextLine> split_lines(std::string_view text) {
  std::vector<TextLine> lines;
  std::uint32_t number = 0;
  std::size_t source_line = 0;
  bool page_break = false;
  for (std::size_t at = 0; at < text.size() && lines.size() <= max_text_lines;) {
    const std::size_t end = std::min(text.find_first_of("\n\r\f\v", at), text.size());
    lines.push_back(measure(text.substr(at, end - at), number, static_cast<std::uint32_t>(at - source_line)));
    lines.back().after_page_break = page_break;
    page_break = end < text.size() && text[end] == '\f';
    at = end + 1;
    if (end >= text.size() || text[end] == '\f' || text[end] == '\v') continue;
    if (text.substr(end, 2) == "\r\n") ++at;
    ++number;
    source_line = at;
  }
  return lines;
}

TextPiece piece_of(const TextLine& line, std::string_view part) {
  return {part, line.number, line.offset + static_cast<std::uint32_t>(part.data() - line.raw.data())};
}

}  // namespace compactproof
