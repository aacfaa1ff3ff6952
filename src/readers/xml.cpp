#include "readers/xml.h"

#include <algorithm>
#include <cstring>

#include "error.h"
#include "text/utf8.h"

namespace compactproof {

namespace {

// pugixml's own sizes on a 64-bit machine.
constexpr std::size_t node_bytes = 64;
constexpr std::size_t attribute_node_bytes = 40;

// Namespaces bound in one part; a flood of them would make every look-up slow.
constexpr std::size_t most_bindings = 512;

struct Outline {
  std::size_t nodes = 0;
  std::size_t attributes = 0;
  std::size_t deepest = 0;
  std::size_t longest_attribute = 0;
  std::size_t most_attributes = 0;
  std::size_t root_tag_end = 0;
  bool doctype = false;
};

// Walks the markup without building anything: what pugixml would allocate, and how deep.
class OutlineScan {
 public:
  explicit OutlineScan(std::string_view xml) : xml_(xml) {}

  Outline run() {
    for (std::size_t at = xml_.find('<'); at != std::string_view::npos; at = xml_.find('<', at)) {
      if (at > last_end_) ++outline_.nodes;  // text before the tag
      at = behind_tag(at);
      last_end_ = at;
      if (at >= xml_.size() || outline_.deepest > limits::xml_depth) break;
    }
    return outline_;
  }

 private:
  std::size_t behind(std::string_view mark, std::size_t from) const {
    const std::size_t found = xml_.find(mark, from);
    return found == std::string_view::npos ? xml_.size() : found + mark.size();
  }

  std::size_t behind_tag(std::size_t at) {
    switch (at + 1 < xml_.size() ? xml_[at + 1] : '>') {
      case '/':
        if (depth_ > 0) --depth_;
        return behind(">", at);
      case '?': return behind("?>", at);
      case '!': return behind_declaration(at);
      default: return behind_start_tag(at + 1);
    }
  }

  std::size_t behind_declaration(std::size_t at) {
    const std::string_view rest = xml_.substr(at);
    if (rest.starts_with("<!--")) return behind("-->", at);
    if (rest.starts_with("<![CDATA[")) {
      ++outline_.nodes;
      return behind("]]>", at);
    }
    outline_.doctype = true;
    return behind(">", at);
  }

  std::size_t behind_start_tag(std::size_t at) {
    ++outline_.nodes;
    std::size_t attributes = 0;
    while (at < xml_.size() && xml_[at] != '>') {
      const char c = xml_[at++];
      if (c != '"' && c != '\'') continue;
      const std::size_t close = std::min(xml_.find(c, at), xml_.size());
      outline_.longest_attribute = std::max(outline_.longest_attribute, close - at);
      ++attributes;
      at = std::min(close + 1, xml_.size());
    }
    outline_.attributes += attributes;
    outline_.most_attributes = std::max(outline_.most_attributes, attributes);
    outline_.deepest = std::max(outline_.deepest, depth_ + 1);
    if (outline_.root_tag_end == 0) outline_.root_tag_end = at;
    const bool closed = at > 0 && at < xml_.size() && xml_[at - 1] == '/';
    if (!closed) ++depth_;
    return std::min(at + 1, xml_.size());
  }

  std::string_view xml_;
  Outline outline_;
  std::size_t depth_ = 0;
  std::size_t last_end_ = 0;
};

std::string utf8_of_utf16(std::string_view bytes, bool big_endian) {
  const auto unit = [&](std::size_t i) {
    const auto first = static_cast<unsigned char>(bytes[i]);
    const auto second = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<char32_t>(big_endian ? first << 8 | second : second << 8 | first);
  };
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    char32_t point = unit(i);
    if (point >= 0xD800 && point < 0xDC00 && i + 3 < bytes.size()) {
      const char32_t low = unit(i + 2);
      if (low >= 0xDC00 && low < 0xE000) {
        point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
        i += 2;
      }
    }
    append_utf8(text, point >= 0xD800 && point < 0xE000 ? replacement_character : point);
  }
  return text;
}

std::string utf8_of_latin1(std::string_view bytes) {
  std::string text;
  for (char c : bytes) append_utf8(text, static_cast<unsigned char>(c));
  return text;
}

bool declares_latin1(std::string_view bytes) {
  if (!bytes.starts_with("<?xml")) return false;
  std::string declaration(bytes.substr(0, std::min(bytes.find("?>"), std::size_t{200})));
  std::transform(declaration.begin(), declaration.end(), declaration.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return declaration.find("iso-8859-1") != std::string::npos || declaration.find("latin1") != std::string::npos ||
         declaration.find("windows-1252") != std::string::npos;
}

std::string to_utf8(std::string bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return bytes.substr(3);
  if (bytes.starts_with("\xFF\xFE")) return utf8_of_utf16(std::string_view(bytes).substr(2), false);
  if (bytes.starts_with("\xFE\xFF")) return utf8_of_utf16(std::string_view(bytes).substr(2), true);
  if (bytes.starts_with(std::string_view("<\0", 2))) return utf8_of_utf16(bytes, false);
  if (bytes.starts_with(std::string_view("\0<", 2))) return utf8_of_utf16(bytes, true);
  if (declares_latin1(bytes)) return utf8_of_latin1(bytes);
  return bytes;
}

// NUL ends pugixml's buffer early, so it goes with the invalid sequences.
bool is_clean(std::string_view text) {
  return std::memchr(text.data(), 0, text.size()) == nullptr && is_valid_utf8(text);
}

std::string cleaned(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const char32_t point = decode_utf8(text, i);
    append_utf8(clean, point == 0 ? replacement_character : point);
  }
  return clean;
}

std::string broken_limit(const Outline& outline, std::size_t tree_limit) {
  if (outline.deepest > limits::xml_depth) return "is nested deeper than " + std::to_string(limits::xml_depth);
  if (outline.longest_attribute > limits::attribute_bytes || outline.most_attributes > limits::attributes_of_element) {
    return "has an element with more or longer attributes than any word processor writes";
  }
  if (outline.nodes * node_bytes + outline.attributes * attribute_node_bytes > tree_limit) {
    return "has more elements than can be held in memory";
  }
  return {};
}

}  // namespace

XmlPart::XmlPart(const std::string& file, std::string part, std::string bytes, std::size_t tree_limit)
    : name_(std::move(part)), bytes_(to_utf8(std::move(bytes))) {
  const auto fail = [&](const std::string& problem) {
    throw Error("the part '" + name_ + "' " + problem + ". Open the document in a word processor and save it again",
                {file});
  };
  if (bytes_.empty()) fail("is empty");
  if (!is_clean(bytes_)) {
    bytes_ = cleaned(bytes_);
    had_invalid_text_ = true;
  }
  const Outline outline = OutlineScan(bytes_).run();
  has_inner_namespaces_ = bytes_.find("xmlns", outline.root_tag_end) != std::string::npos;
  had_doctype_ = outline.doctype;
  if (const std::string problem = broken_limit(outline, tree_limit); !problem.empty()) fail(problem);
  const pugi::xml_parse_result result = tree_.load_buffer_inplace(
      bytes_.data(), bytes_.size(), pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
  if (!result || !root()) {
    fail("is not well-formed XML (at byte " + std::to_string(std::max<std::ptrdiff_t>(result.offset, 0)) + ")");
  }
}

namespace {

// The colon behind the prefix, or null. Names are short: a loop beats strchr.
const char* find_colon(const char* qualified) {
  while (*qualified != '\0' && *qualified != ':') ++qualified;
  return *qualified == ':' ? qualified : nullptr;
}

const char* behind_prefix(const char* qualified) {
  const char* colon = find_colon(qualified);
  return colon == nullptr ? qualified : colon + 1;
}

bool is_local_name(const char* qualified, std::string_view local) {
  const char* name = behind_prefix(qualified);
  for (const char c : local) {
    if (*name++ != c) return false;
  }
  return *name == '\0';
}

// Stepping from sibling to sibling costs half of what pugixml's iterators do.
pugi::xml_attribute find_attribute(pugi::xml_node node, std::string_view local) {
  pugi::xml_attribute each = node.first_attribute();
  while (each && !is_local_name(each.name(), local)) each = each.next_attribute();
  return each;
}

}  // namespace

std::string_view local_name(const char* qualified) { return behind_prefix(qualified); }

std::string_view attribute(pugi::xml_node node, std::string_view local) {
  return find_attribute(node, local).value();
}

bool has_attribute(pugi::xml_node node, std::string_view local) { return !find_attribute(node, local).empty(); }

pugi::xml_node child(pugi::xml_node node, std::string_view local) {
  pugi::xml_node each = node.first_child();
  while (each && !is_local_name(each.name(), local)) each = each.next_sibling();
  return each;
}

Namespaces::Namespaces(const XmlPart& part, std::initializer_list<std::pair<std::string_view, int>> known)
    : known_(known) {
  if (part.has_inner_namespaces()) {
    collect_everywhere(part.root());
  } else {
    collect(part.root());
  }
  // A prefix of something else is as good as an undeclared one.
  std::erase_if(bindings_, [](const Binding& each) { return each.number == unknown && !each.ambiguous; });
}

int Namespaces::number_of(std::string_view uri) const {
  const auto found = std::find_if(known_.begin(), known_.end(), [&](const auto& each) { return each.first == uri; });
  return found == known_.end() ? unknown : found->second;
}

void Namespaces::collect(pugi::xml_node element) {
  for (pugi::xml_attribute each = element.first_attribute(); each; each = each.next_attribute()) {
    const std::string_view name = each.name();
    if (!name.starts_with("xmlns")) continue;
    if (name.size() == 5) bind({}, number_of(each.value()));
    if (name.size() > 6 && name[5] == ':') bind(name.substr(6), number_of(each.value()));
  }
}

// Visits every element once, without recursion, for declarations below the root.
void Namespaces::collect_everywhere(pugi::xml_node root) {
  pugi::xml_node node = root;
  while (node) {
    collect(node);
    if (node.first_child()) {
      node = node.first_child();
      continue;
    }
    while (node && node != root && !node.next_sibling()) node = node.parent();
    if (!node || node == root) break;
    node = node.next_sibling();
  }
}

void Namespaces::bind(std::string_view prefix, int number) {
  for (Binding& binding : bindings_) {
    if (binding.prefix != prefix) continue;
    binding.ambiguous = binding.ambiguous || binding.number != number;
    return;
  }
  if (bindings_.size() < most_bindings && (number != unknown || !prefix.empty())) {
    bindings_.push_back({prefix, number, false});
  }
}

int Namespaces::of(pugi::xml_node element) const {
  const char* name = element.name();
  const char* colon = find_colon(name);
  const std::string_view prefix(name, colon == nullptr ? 0 : static_cast<std::size_t>(colon - name));
  for (const Binding& binding : bindings_) {
    if (binding.prefix == prefix) return binding.ambiguous ? lookup(element, prefix) : binding.number;
  }
  return unknown;
}

int Namespaces::lookup(pugi::xml_node element, std::string_view prefix) const {
  for (pugi::xml_node node = element; node; node = node.parent()) {
    for (const pugi::xml_attribute& each : node.attributes()) {
      const std::string_view name = each.name();
      if (!name.starts_with("xmlns")) continue;
      const bool same = prefix.empty() ? name.size() == 5 : name.size() > 6 && name.substr(6) == prefix;
      if (same) return number_of(each.value());
    }
  }
  return unknown;
}

}  // namespace compactproof
