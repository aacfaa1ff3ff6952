#include "readers/markdown_front_matter.h"

#include <string>

#include "readers/text_line.h"

namespace compactproof {

namespace {

constexpr std::size_t longest = 16 * 1024;

std::string_view without_quotes(std::string_view value) {
  const bool quoted = value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front();
  return quoted ? value.substr(1, value.size() - 2) : value;
}

void read_entry(std::string_view line, Metadata& metadata) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return;
  const std::string_view key = line.substr(0, colon);
  const std::string value(without_quotes(trim(line.substr(colon + 1))));
  if (key == "title") metadata.title = value;
  if (key == "author") metadata.author = value;
  if (key == "date") metadata.created = value;
  if (key == "lang" || key == "language") metadata.language = value;
}

}  // namespace

std::size_t read_front_matter(std::string_view source, Metadata& metadata) {
  Metadata found;
  bool has_entry = false;
  for (std::size_t at = 0; at < source.size() && at < longest;) {
    const std::size_t end = source.find('\n', at);
    if (end == std::string_view::npos) return 0;
    std::string_view line = source.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    const bool first = at == 0;
    at = end + 1;
    if (first && line != "---") return 0;
    if (first) continue;
    if (line == "---" || line == "...") {
      if (!has_entry) return 0;
      metadata = found;
      return at;
    }
    // A rule and then text is no front matter: that begins with a key, and what is no entry is indented or a list.
    const bool entry = line.find(':') != std::string_view::npos && line.front() != ' ';
    const bool belongs = line.starts_with(' ') || line.starts_with('#') || line.starts_with('-') || line.starts_with('\t');
    if (!entry && (!belongs || !has_entry)) return 0;
    has_entry = has_entry || entry;
    read_entry(line, found);
  }
  return 0;
}

}  // namespace compactproof
