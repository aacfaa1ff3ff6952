#include "framework/parameters.h"

namespace compactproof {

namespace {

bool is_name_character(char c, bool first) {
  return (c >= 'a' && c <= 'z') || (!first && ((c >= '0' && c <= '9') || c == '_'));
}

// The name behind the `$` at `dollar`; empty when there is none.
std::string_view name_at(std::string_view text, std::size_t dollar) {
  std::size_t end = dollar + 1;
  while (end < text.size() && is_name_character(text[end], end == dollar + 1)) ++end;
  return text.substr(dollar + 1, end - dollar - 1);
}

}  // namespace

std::vector<std::string> parameter_names(std::string_view text) {
  std::vector<std::string> names;
  for (std::size_t at = text.find('$'); at != std::string_view::npos; at = text.find('$', at + 1)) {
    if (const std::string_view name = name_at(text, at); !name.empty()) names.emplace_back(name);
  }
  return names;
}

std::string fill_in(std::string_view text, const Parameters& parameters) {
  std::string filled;
  std::size_t copied = 0;
  for (std::size_t at = text.find('$'); at != std::string_view::npos; at = text.find('$', at + 1)) {
    const std::string_view name = name_at(text, at);
    const auto found = parameters.find(std::string(name));
    if (found == parameters.end()) continue;
    filled.append(text, copied, at - copied).append(found->second);
    copied = at + 1 + name.size();
  }
  return filled.append(text, copied);
}

}  // namespace compactproof
