#include "framework/yaml_reader.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace compactproof {

namespace {

std::string_view kind_name(const YamlNode& node) {
  switch (node.kind) {
    case YamlNode::Kind::mapping: return "a mapping (key: value)";
    case YamlNode::Kind::sequence: return "a list";
    case YamlNode::Kind::scalar: break;
  }
  return "text";
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

}  // namespace

std::string one_of(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
    text += '`' + words[i] + '`';
  }
  return text;
}

void YamlReader::problem(const YamlNode& node, std::string message, std::string hint) const {
  problems_.add(place(node), std::move(message), std::move(hint));
}

SourceText YamlReader::text(const YamlNode& node) const {
  if (node.kind != YamlNode::Kind::scalar) {
    problem(node, "expected text, found " + std::string(kind_name(node)));
    return {{}, place(node)};
  }
  SourceText text{node.text, place(node)};
  if (node.quoted) ++text.place.column;
  return text;
}

std::vector<SourceText> YamlReader::texts(const YamlNode& node) const {
  std::vector<SourceText> found;
  const auto take = [&](const YamlNode& item) {
    SourceText entry = text(item);
    if (!entry.empty()) {
      found.push_back(std::move(entry));
    } else if (item.kind == YamlNode::Kind::scalar) {
      problem(item, "an empty text");
    }
  };
  if (node.kind != YamlNode::Kind::sequence) {
    take(node);
  } else {
    for (const YamlNode& item : node.items) take(item);
  }
  return found;
}

std::optional<double> YamlReader::number(const SourceText& text) const {
  std::string_view digits = text.text;
  const bool negative = !digits.empty() && digits.front() == '-';
  if (negative) digits.remove_prefix(1);
  double value = 0;
  const char* const behind = digits.data() + digits.size();
  const auto [end, error] = std::from_chars(digits.data(), behind, value, std::chars_format::fixed);
  const bool plain = !digits.empty() && is_digit(digits.front()) && is_digit(digits.back());
  const bool padded = digits.size() > 1 && digits[0] == '0' && digits[1] != '.';
  if (error == std::errc() && end == behind && plain && !padded) return negative ? -value : value;
  problems_.add(text.place, "`" + text.text + "` is not a number", "write it in digits: 12 or 0.5");
  return std::nullopt;
}

std::optional<bool> YamlReader::boolean(const YamlNode& node) const {
  if (node.kind == YamlNode::Kind::scalar && !node.quoted && node.text == "true") return true;
  if (node.kind == YamlNode::Kind::scalar && !node.quoted && node.text == "false") return false;
  if (node.kind != YamlNode::Kind::scalar) {
    problem(node, "expected `true` or `false`, found " + std::string(kind_name(node)));
  } else {
    problem(node, "expected `true` or `false`, found `" + node.text + "`", "write true or false without quotation marks");
  }
  return std::nullopt;
}

bool YamlReader::check_word(const SourceText& text, const std::vector<std::string>& words, std::string_view what) const {
  if (text.empty() || std::find(words.begin(), words.end(), text.text) != words.end()) return true;
  const std::string slip = closest(text.text, words);
  std::string hint = words.empty() ? "none is defined" : "use " + one_of(words);
  if (!slip.empty()) hint = "did you mean `" + slip + "`?";
  problems_.add(text.place, "unknown " + std::string(what) + " `" + text.text + "`", std::move(hint));
  return false;
}

bool YamlReader::check_name(const SourceText& text, std::string_view what) const {
  const auto fits = [](char c) { return is_lower(c) || is_digit(c) || c == '_'; };
  const std::string& name = text.text;
  if (!name.empty() && is_lower(name.front()) && std::all_of(name.begin(), name.end(), fits)) return true;
  problems_.add(text.place, "`" + name + "` cannot be the name of " + std::string(what),
                "use lower-case letters, digits and _, a letter first");
  return false;
}

bool YamlReader::is_mapping(const YamlNode& node, std::string_view what) const {
  if (node.kind == YamlNode::Kind::mapping) return true;
  problem(node, std::string(what) + " must be a mapping (key: value), not " + std::string(kind_name(node)));
  return false;
}

bool YamlReader::is_sequence(const YamlNode& node, std::string_view what) const {
  if (node.kind == YamlNode::Kind::sequence) return true;
  problem(node, std::string(what) + " must be a list, not " + std::string(kind_name(node)));
  return false;
}

YamlMapping::YamlMapping(const YamlReader& reader, const YamlNode& node, std::string what)
    : reader_(reader), node_(node), what_(std::move(what)) {
  reader_.is_mapping(node_, what_);
}

const YamlEntry* YamlMapping::find(const std::string& key) {
  known_.push_back(key);
  for (const YamlEntry& entry : node_.entries) {
    if (entry.key.text == key) return &entry;
  }
  return nullptr;
}

const YamlNode* YamlMapping::optional(const std::string& key) {
  const YamlEntry* entry = find(key);
  if (entry == nullptr) return nullptr;
  if (!entry->value.is_blank()) return &entry->value;
  reader_.problem(entry->key, "`" + key + "` has no value", "give it one, or leave the key out");
  return nullptr;
}

const YamlNode* YamlMapping::required(const std::string& key) {
  const YamlEntry* entry = find(key);
  if (entry == nullptr) {
    missing_.insert(key);
    return nullptr;
  }
  if (!entry->value.is_blank()) return &entry->value;
  reader_.problem(entry->key, "`" + key + "` has no value");
  return nullptr;
}

SourceText YamlMapping::text(const std::string& key) {
  const YamlNode* node = optional(key);
  return node == nullptr ? SourceText{} : reader_.text(*node);
}

SourceText YamlMapping::required_text(const std::string& key) {
  const YamlNode* node = required(key);
  return node == nullptr ? SourceText{{}, reader_.place(node_)} : reader_.text(*node);
}

std::vector<SourceText> YamlMapping::texts(const std::string& key) {
  const YamlNode* node = optional(key);
  return node == nullptr ? std::vector<SourceText>{} : reader_.texts(*node);
}

bool YamlMapping::boolean(const std::string& key) {
  const YamlNode* node = optional(key);
  return node != nullptr && reader_.boolean(*node).value_or(false);
}

void YamlMapping::each(const std::string& key, const std::function<void(const YamlNode&)>& read) {
  const YamlNode* list = optional(key);
  if (list == nullptr || !reader_.is_sequence(*list, "`" + key + "`")) return;
  for (const YamlNode& item : list->items) read(item);
}

void YamlMapping::each_named(const std::string& key,
                             const std::function<void(const SourceText&, const YamlNode&)>& read) {
  const YamlNode* mapping = optional(key);
  if (mapping == nullptr || !reader_.is_mapping(*mapping, "`" + key + "`")) return;
  for (const YamlEntry& entry : mapping->entries) read(reader_.text(entry.key), entry.value);
}

bool YamlMapping::finish() {
  if (node_.kind != YamlNode::Kind::mapping) return false;
  bool all_known = true;
  for (const YamlEntry& entry : node_.entries) {
    if (std::find(known_.begin(), known_.end(), entry.key.text) != known_.end()) continue;
    all_known = false;
    const std::string slip = closest(entry.key.text, known_);
    missing_.erase(slip);  // a misspelt key is one mistake, not two
    std::string hint = "known here: " + one_of(known_);
    if (entry.value.is_blank()) hint = "a key needs a value; inside { } text with a comma needs quotation marks";
    if (!slip.empty()) hint = "did you mean `" + slip + "`?";
    reader_.problem(entry.key, "unknown key `" + entry.key.text + "` in " + what_, std::move(hint));
  }
  for (const std::string& key : missing_) reader_.problem(node_, what_ + " has no `" + key + "`", "add it");
  return all_known;
}

}  // namespace compactproof
