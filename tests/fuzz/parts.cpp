#include "fuzz/parts.h"

#include "readers/hostile_zip.h"

namespace compactproof {

std::string archive_of(std::string_view input, std::initializer_list<std::string_view> names) {
  if (input.starts_with("PK")) return std::string(input);
  if (input.starts_with(part_mark)) input.remove_prefix(1);
  std::vector<ZipEntry> entries;
  for (const std::string_view name : names) {
    const std::size_t end = input.find(part_mark);
    const std::string_view part = input.substr(0, end);
    if (!part.empty()) entries.push_back({std::string(name), std::string(part), false});
    if (end == std::string_view::npos) break;
    input.remove_prefix(end + 1);
  }
  return zip_of(entries);
}

}  // namespace compactproof
