// A YAML file as a tree of text with places, over libyaml's events. Knows YAML, knows nothing of frameworks.
// Only what a review framework needs is accepted: no anchors, aliases, tags or second documents, so a file can
// never grow beyond its own size.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "framework/problems.h"

namespace compactproof {

constexpr std::size_t max_yaml_bytes = 2 * 1024 * 1024;
constexpr std::size_t max_yaml_depth = 24;
constexpr std::size_t max_yaml_nodes = 200'000;

struct YamlEntry;

struct YamlNode {
  enum class Kind { scalar, sequence, mapping };

  Kind kind = Kind::scalar;
  int line = 0;    // from 1, where the node starts
  int column = 0;  // from 1, in characters; of a quoted scalar: the quotation mark
  bool quoted = false;
  bool block = false;              // a | or > scalar
  std::string text;                // scalar; never converted: 010 and yes stay as written
  std::vector<YamlNode> items;     // sequence
  std::vector<YamlEntry> entries;  // mapping, in file order; keys are unique

  // `key: ` with nothing behind it.
  bool is_blank() const { return kind == Kind::scalar && !quoted && text.empty(); }
};

struct YamlEntry {
  YamlNode key;  // always a scalar
  YamlNode value;
};

// Parses one file. Every mistake goes to `problems`; nothing is returned only when the text is not YAML at all or
// passes a limit. A refused anchor, alias or tag or a repeated key leaves the rest of the tree usable.
std::optional<YamlNode> parse_yaml(const std::string& path, std::string_view text, Problems& problems);

}  // namespace compactproof
