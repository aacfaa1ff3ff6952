#include "samples/expected_verdicts.h"

#include <fstream>
#include <iterator>

#include "error.h"
#include "framework/yaml_tree.h"

namespace compactproof {
namespace {

const YamlNode* find(const YamlNode& mapping, std::string_view key) {
  for (const YamlEntry& entry : mapping.entries) {
    if (entry.key.text == key) return &entry.value;
  }
  return nullptr;
}

std::string text_of(const YamlNode& mapping, std::string_view key) {
  const YamlNode* node = find(mapping, key);
  return node ? node->text : std::string();
}

std::vector<std::string> defensible(const YamlNode& point) {
  std::vector<std::string> verdicts{text_of(point, "verdict")};
  if (const YamlNode* also = find(point, "also")) {
    for (const YamlNode& item : also->items) verdicts.push_back(item.text);
  }
  return verdicts;
}

}  // namespace

std::vector<std::string> ExpectedVerdicts::of(const std::string& point) const {
  const auto found = points.find(point);
  return found == points.end() ? std::vector<std::string>{"absent"} : found->second;
}

ExpectedVerdicts read_expected_verdicts(const std::filesystem::path& path) {
  Problems problems;
  const std::optional<YamlNode> root = parse_yaml(path.string(), read_whole_file(path), problems);
  problems.throw_if_any();
  ExpectedVerdicts expected{text_of(*root, "document"), text_of(*root, "type"), {}, {}};
  if (const YamlNode* points = find(*root, "points")) {
    for (const YamlEntry& entry : points->entries) expected.points[entry.key.text] = defensible(entry.value);
  }
  if (const YamlNode* wrong = find(*root, "known_wrong")) {
    for (const YamlEntry& entry : wrong->entries) expected.known_wrong[entry.key.text] = entry.value.text;
  }
  return expected;
}

std::string read_whole_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(path.string() + ": cannot be read");
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace compactproof
