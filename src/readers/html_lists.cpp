#include "readers/html_lists.h"

#include <array>
#include <charconv>
#include <utility>

namespace compactproof {

namespace {

std::optional<std::int64_t> number(const std::optional<std::string>& text) {
  if (!text) return std::nullopt;
  constexpr std::int64_t most = 1'000'000'000;  // browsers count in 32 bits
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
  if (error != std::errc{} || value > most || value < -most) return std::nullopt;
  return value;
}

std::optional<NumberFormat> format_of_style(std::string_view style) {
  constexpr std::array<std::pair<std::string_view, NumberFormat>, 11> styles{{{"lower-alpha", NumberFormat::lower_letter},
                                                                              {"lower-latin", NumberFormat::lower_letter},
                                                                              {"upper-alpha", NumberFormat::upper_letter},
                                                                              {"upper-latin", NumberFormat::upper_letter},
                                                                              {"lower-roman", NumberFormat::lower_roman},
                                                                              {"upper-roman", NumberFormat::upper_roman},
                                                                              {"decimal", NumberFormat::decimal},
                                                                              {"disc", NumberFormat::bullet},
                                                                              {"circle", NumberFormat::bullet},
                                                                              {"square", NumberFormat::bullet},
                                                                              {"none", NumberFormat::none}}};
  const std::size_t at = style.find("list-style");
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view value = style.substr(at, style.find(';', at) - at);
  for (const auto& [name, format] : styles) {
    if (value.find(name) != std::string_view::npos) return format;
  }
  return std::nullopt;
}

NumberFormat format_of_type(std::string_view type) {
  if (type == "a") return NumberFormat::lower_letter;
  if (type == "A") return NumberFormat::upper_letter;
  if (type == "i") return NumberFormat::lower_roman;
  if (type == "I") return NumberFormat::upper_roman;
  return NumberFormat::decimal;
}

}  // namespace

HtmlList read_html_list(const HtmlToken& tag, bool ordered, std::int64_t items) {
  HtmlList list;
  if (ordered) {
    const bool down = html_attribute(tag, "reversed").has_value();
    list.format = format_of_type(html_attribute(tag, "type").value_or(""));
    list.next = number(html_attribute(tag, "start")).value_or(down ? items : 1);
    list.step = down ? -1 : 1;
  }
  list.format = format_of_style(lower_case(html_attribute(tag, "style").value_or(""))).value_or(list.format);
  return list;
}

std::string html_item_label(HtmlList& list, const HtmlToken& item) {
  if (const auto value = number(html_attribute(item, "value"))) list.next = *value;
  const std::int64_t here = std::exchange(list.next, list.next + list.step);
  if (list.format == NumberFormat::none) return {};
  return list.format == NumberFormat::bullet ? "•" : format_number(list.format, here) + '.';
}

}  // namespace compactproof
