#include "readers/docx_needed_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "readers/find_by_letter.h"

namespace compactproof {

namespace {

constexpr std::string_view opening = "<w:rPr>";
constexpr std::string_view closing = "</w:rPr>";
constexpr char rare_letter = 'P';  // of `opening`

// What readers ask run and paragraph marks for.
constexpr std::array<std::string_view, 7> asked_for{"rStyle", "b", "vanish", "ins", "del", "moveFrom", "moveTo"};

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// Comments, CDATA and processing instructions behind the declaration may hold what looks like an element.
bool holds_more_than_elements(std::string_view xml) {
  for (const char sign : {'!', '?'}) {
    for (std::size_t at = xml.find(sign, 2); at != std::string_view::npos; at = xml.find(sign, at + 1)) {
      if (xml[at - 1] == '<') return true;
    }
  }
  return false;
}

std::size_t behind_space(std::string_view xml, std::size_t at) {
  while (at < xml.size() && is_space(xml[at])) ++at;
  return at;
}

// Behind the empty element that begins at `at`; npos when something else stands there, or what is asked for.
std::size_t behind_idle_element(std::string_view xml, std::size_t at) {
  constexpr std::string_view ends_of_name = " \t\r\n/>";
  constexpr std::size_t none = std::string_view::npos;
  if (at >= xml.size() || xml[at] != '<') return none;
  const std::size_t end_of_name = std::min(xml.find_first_of(ends_of_name, at + 1), xml.size());
  const std::string_view name = xml.substr(at + 1, end_of_name - at - 1);
  const std::string_view local_name = name.substr(name.find(':') + 1);
  if (std::find(asked_for.begin(), asked_for.end(), local_name) != asked_for.end()) return none;
  for (at = end_of_name; at < xml.size() && xml[at] != '/' && xml[at] != '>'; ++at) {
    if (xml[at] == '"' || xml[at] == '\'') at = xml.find(xml[at], at + 1);
    if (at == none) return none;
  }
  return xml.substr(std::min(at, xml.size())).starts_with("/>") ? at + 2 : none;
}

// The run properties that `xml` begins with, when nothing in them is asked for; otherwise empty.
std::string_view idle_properties(std::string_view xml) {
  std::size_t at = behind_space(xml, opening.size());
  while (!xml.substr(at).starts_with(closing)) {
    at = behind_idle_element(xml, at);
    if (at == std::string_view::npos) return {};
    at = behind_space(xml, at);
  }
  return xml.substr(0, at + closing.size());
}

}  // namespace

std::string docx_needed_text(std::string_view xml) {
  if (holds_more_than_elements(xml)) return {};
  std::string needed;
  std::size_t copied = 0;
  std::string_view idle;
  std::size_t begin = find_by_letter(xml, opening, rare_letter, 0);
  while (begin != std::string_view::npos) {
    const std::string_view rest = xml.substr(begin);
    // One run after the other looks the same.
    if (idle.empty() || !rest.starts_with(idle)) idle = idle_properties(rest);
    if (!idle.empty()) {
      if (copied == 0) needed.reserve(xml.size());
      needed.append(xml, copied, begin - copied);
      copied = begin + idle.size();
    }
    begin = find_by_letter(xml, opening, rare_letter, begin + std::max(idle.size(), opening.size()));
  }
  return copied == 0 ? std::string() : std::move(needed.append(xml, copied));
}

}  // namespace compactproof
