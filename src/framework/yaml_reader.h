// Reads typed values out of a YAML tree and collects what is wrong with them. Nothing throws: a value that does not
// fit is reported and read as empty, so that one run finds all mistakes of a file.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "framework/problems.h"
#include "framework/source_text.h"
#include "framework/yaml_tree.h"

namespace compactproof {

// "`a`, `b` or `c`"
std::string one_of(const std::vector<std::string>& words);

// One file being read: its name for places, and where its mistakes go.
class YamlReader {
 public:
  YamlReader(const std::string& path, Problems& problems) : path_(path), problems_(problems) {}

  SourcePlace place(const YamlNode& node) const { return {path_, node.line, node.column}; }
  void problem(const YamlNode& node, std::string message, std::string hint = {}) const;

  // Scalars. The place is that of the first character, inside the quotation mark of quoted text.
  SourceText text(const YamlNode& node) const;

  // A list of texts, or one text standing for a list of one. Empty texts are reported and left out.
  std::vector<SourceText> texts(const YamlNode& node) const;

  // Decimal numbers as people write them: 3, 0.5, -2. Not 010, 1e3 or 0x10.
  std::optional<double> number(const SourceText& text) const;

  // Only true and false; yes, no, on and off are text.
  std::optional<bool> boolean(const YamlNode& node) const;

  // Reports `text` unless it is empty or one of `words`. `what` names it: "status".
  bool check_word(const SourceText& text, const std::vector<std::string>& words, std::string_view what) const;

  // Names in rules: a letter, then letters, digits and _ (all lower case).
  bool check_name(const SourceText& text, std::string_view what) const;

  bool is_mapping(const YamlNode& node, std::string_view what) const;
  bool is_sequence(const YamlNode& node, std::string_view what) const;

  Problems& problems() const { return problems_; }
  const std::string& path() const { return path_.text(); }

 private:
  SharedPath path_;
  Problems& problems_;
};

// One mapping with a fixed set of keys. Ask for every key that may stand there, then call `finish`.
class YamlMapping {
 public:
  // `what` names the mapping in messages: "signal `long`". A node that is not a mapping reads as empty.
  YamlMapping(const YamlReader& reader, const YamlNode& node, std::string what);

  // Null when the key is absent or blank. A blank value is reported at once, a missing required key by `finish`.
  const YamlNode* optional(const std::string& key);
  const YamlNode* required(const std::string& key);

  SourceText text(const std::string& key);
  SourceText required_text(const std::string& key);
  std::vector<SourceText> texts(const std::string& key);
  bool boolean(const std::string& key);

  // Calls `read` for every item of a list; for a list of mappings.
  void each(const std::string& key, const std::function<void(const YamlNode&)>& read);

  // Calls `read` with name and value of every entry of a mapping.
  void each_named(const std::string& key, const std::function<void(const SourceText&, const YamlNode&)>& read);

  // Reports required keys that are missing and keys that nobody asked for. False when there are any of these.
  bool finish();

 private:
  const YamlEntry* find(const std::string& key);

  const YamlReader& reader_;
  const YamlNode& node_;
  std::string what_;
  std::vector<std::string> known_;
  std::set<std::string> missing_;
};

}  // namespace compactproof
