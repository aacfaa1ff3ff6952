#include "readers/xml.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <limits>

#include "error.h"
#include "text/clean_text.h"
#include "text/utf8.h"

namespace compactproof {

namespace {

// Namespaces bound in one part; a flood of them would make every look-up slow.
constexpr std::size_t most_bindings = 512;

// What trees built by this thread may still take. pugixml asks for memory without saying what for.
thread_local std::size_t tree_bytes_left = std::numeric_limits<std::size_t>::max();

void* allocate_for_tree(std::size_t size) {
  if (size > tree_bytes_left) return nullptr;
  tree_bytes_left -= size;
  return std::malloc(size);
}

// As long as one stands, trees take no more than its limit.
class TreeLimit {
 public:
  explicit TreeLimit(std::size_t bytes) {
    [[maybe_unused]] static const bool installed = [] {
      pugi::set_memory_management_functions(allocate_for_tree, std::free);
      return true;
    }();
    tree_bytes_left = bytes;
  }
  TreeLimit(const TreeLimit&) = delete;
  TreeLimit& operator=(const TreeLimit&) = delete;
  ~TreeLimit() { tree_bytes_left = std::numeric_limits<std::size_t>::max(); }
};

// What stands in the bytes of a part, found in one look at each.
struct ByteKinds {
  bool white_or_control = false;  // white space other than spaces, too
  bool two_spaces = false;        // side by side
  bool beyond_ascii = false;
  bool namespaces = false;        // what may be "xmlns"
};

// Without a branch, so that compilers look at sixteen bytes or more at a time.
ByteKinds kinds_of(std::string_view xml) {
  constexpr std::size_t ahead = 3;
  unsigned char white_or_control = 0;
  unsigned char two_spaces = 0;
  unsigned char all = 0;
  unsigned char namespaces = 0;
  const auto look = [&](unsigned char byte) {
    white_or_control |= static_cast<unsigned char>((byte < 0x20) | (byte == 0x7F));
    all |= byte;
  };
  std::size_t i = 0;
  for (; i + ahead < xml.size(); ++i) {
    look(static_cast<unsigned char>(xml[i]));
    two_spaces |= static_cast<unsigned char>((xml[i] == ' ') & (xml[i + 1] == ' '));
    namespaces |= static_cast<unsigned char>((xml[i] == 'x') & (xml[i + 1] == 'm') & (xml[i + ahead] == 'n'));
  }
  const std::string_view rest = xml.substr(i);
  for (const char c : rest) look(static_cast<unsigned char>(c));
  return {white_or_control != 0, two_spaces != 0 || rest.find("  ") != std::string_view::npos, all >= 0x80, namespaces != 0};
}

struct Outline {
  std::size_t deepest = 0;
  std::size_t most_attributes = 0;
  bool long_attribute = false;
};

// Walks a tree once, without recursion. The tree is the parser's, so that nothing in the text can pretend to be markup.
class OutlineWalk {
 public:
  // `xml`: the bytes that the tree stands in.
  explicit OutlineWalk(const std::string& xml) : begin_(xml.data()), end_(begin_ + xml.size()), last_name_(end_) {}

  Outline run(pugi::xml_node root) {
    std::size_t depth = 1;
    for (pugi::xml_node node = root; exists(node);) {
      outline_.deepest = std::max(outline_.deepest, depth);
      if (depth > limits::xml_depth) break;
      visit(node, node.name());
      if (const pugi::xml_node child = node.first_child(); exists(child)) {
        node = child;
        ++depth;
      } else {
        node = behind(node, depth);
      }
    }
    visit({}, end_);
    return outline_;
  }

 private:
  static pugi::xml_node behind(pugi::xml_node node, std::size_t& depth) {
    while (depth > 1) {
      if (const pugi::xml_node next = node.next_sibling(); exists(next)) return next;
      node = node.parent();
      --depth;
    }
    return {};
  }

  // Names stand in the order of the tree, an element's attributes behind its name: only one with much room before the
  // next name can have many attributes, or long ones. Names of text nodes do not stand there.
  void visit(pugi::xml_node node, const char* name) {
    constexpr std::ptrdiff_t shortest_attribute = 4;
    constexpr std::ptrdiff_t usual_room = shortest_attribute * limits::attributes_of_element;
    if (std::less<>()(name, begin_) || std::less<>()(end_, name)) return;
    if (name - last_name_ > usual_room) count_attributes(last_);
    last_ = node;
    last_name_ = name;
  }

  void count_attributes(pugi::xml_node node) {
    std::size_t count = 0;
    for (pugi::xml_attribute each = node.first_attribute(); exists(each); each = each.next_attribute()) {
      ++count;
      outline_.long_attribute = outline_.long_attribute || std::strlen(each.value()) > limits::attribute_bytes;
    }
    outline_.most_attributes = std::max(outline_.most_attributes, count);
  }

  const char* begin_;
  const char* end_;
  const char* last_name_;
  pugi::xml_node last_;
  Outline outline_;
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
bool is_readable(std::string_view text, const ByteKinds& kinds) {
  const bool nul = kinds.white_or_control && text.find('\0') != std::string_view::npos;
  return !nul && (!kinds.beyond_ascii || is_valid_utf8(text));
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

std::string broken_limit(const Outline& outline) {
  if (outline.deepest > limits::xml_depth) return "is nested deeper than " + std::to_string(limits::xml_depth);
  if (outline.long_attribute || outline.most_attributes > limits::attributes_of_element) {
    return "has an element with more or longer attributes than any word processor writes";
  }
  return {};
}

std::string parsing_problem(const pugi::xml_parse_result& result) {
  if (result.status == pugi::status_out_of_memory) return "has more elements than can be held in memory";
  return "is not well-formed XML (at byte " + std::to_string(std::max<std::ptrdiff_t>(result.offset, 0)) + ")";
}

}  // namespace

XmlPart::XmlPart(const std::string& file, std::string part, std::string bytes, std::size_t tree_limit)
    : name_(std::move(part)), bytes_(to_utf8(std::move(bytes))) {
  const auto fail = [&](const std::string& problem) {
    throw Error("the part '" + name_ + "' " + problem + ". Open the document in a word processor and save it again",
                {file});
  };
  if (bytes_.empty()) fail("is empty");
  check_bytes();
  const pugi::xml_parse_result result = parse(tree_limit);
  if (!result || !root()) fail(parsing_problem(result));
  for (const pugi::xml_node each : tree_.children()) {
    had_doctype_ = had_doctype_ || each.type() == pugi::node_doctype;
  }
  if (const std::string problem = broken_limit(OutlineWalk(bytes_).run(root())); !problem.empty()) fail(problem);
}

// What is true of all bytes is true of each text, unless references stand for something else. The declaration and the
// line feed behind it are no text, nor is what stands up to the first ">" behind it, the root's tag as a rule.
void XmlPart::check_bytes() {
  const std::string_view xml = bytes_;
  const std::size_t root = xml.starts_with("<?xml") ? std::min(xml.find('<', 1), xml.size()) : 0;
  const std::size_t inner = std::min(xml.find('>', root), xml.size());
  const std::string_view content = xml.substr(inner);
  const ByteKinds kinds = kinds_of(content);
  has_inner_namespaces_ = kinds.namespaces && content.find("xmlns") != std::string_view::npos;
  if (!is_readable(xml.substr(0, inner), kinds_of(xml.substr(0, inner))) || !is_readable(content, kinds)) {
    bytes_ = cleaned(bytes_);
    had_invalid_text_ = true;
    return;
  }
  if (content.find("&#") != std::string_view::npos) return;
  constexpr std::string_view soft_hyphen = "\u00AD";
  const bool soft_hyphens = kinds.beyond_ascii && content.find(soft_hyphen) != std::string_view::npos;
  has_clean_text_ = kinds.white_or_control ? is_clean_text(content) : !kinds.beyond_ascii || !has_late_control(content);
  has_plain_text_ = has_clean_text_ && !kinds.white_or_control && !kinds.two_spaces && !soft_hyphens;
}

pugi::xml_parse_result XmlPart::parse(std::size_t tree_limit) {
  const TreeLimit limit(tree_limit);
  constexpr unsigned int options =
      pugi::parse_default | pugi::parse_doctype | pugi::parse_ws_pcdata | pugi::parse_embed_pcdata;
  return tree_.load_buffer_inplace(bytes_.data(), bytes_.size(), options, pugi::encoding_utf8);
}

namespace {

// Stepping from sibling to sibling costs half of what pugixml's iterators do.
pugi::xml_attribute find_attribute(pugi::xml_node node, std::string_view local) {
  pugi::xml_attribute each = node.first_attribute();
  while (exists(each) && !is_local_name(each.name(), local)) each = each.next_attribute();
  return each;
}

}  // namespace

std::string_view attribute(pugi::xml_node node, std::string_view local) {
  const pugi::xml_attribute found = find_attribute(node, local);
  return exists(found) ? found.value() : std::string_view();
}

bool has_attribute(pugi::xml_node node, std::string_view local) { return exists(find_attribute(node, local)); }

pugi::xml_node child(pugi::xml_node node, std::string_view local) {
  pugi::xml_node each = node.first_child();
  while (exists(each) && !is_local_name(each.name(), local)) each = each.next_sibling();
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
  for (pugi::xml_node node = root; node; node = next_within(node, root)) {
    collect(node);
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

int Namespaces::of(pugi::xml_node element, const char*& local) const { return of(element, element.name(), local); }

int Namespaces::of(pugi::xml_node element, const char* name, const char*& local) const {
  local = behind_prefix(name);
  const std::size_t length = local == name ? 0 : static_cast<std::size_t>(local - name - 1);
  for (const Binding& binding : bindings_) {
    // Prefixes are short: comparing in place beats a call.
    if (binding.prefix.size() != length || !std::equal(binding.prefix.begin(), binding.prefix.end(), name)) continue;
    return binding.ambiguous ? lookup(element, binding.prefix) : binding.number;
  }
  return unknown;
}

int Namespaces::of(pugi::xml_node element) const {
  const char* local = nullptr;
  return of(element, local);
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
