#include "readers/xml.h"

#include <algorithm>
#include <array>
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
  bool inner_namespaces = false;
  bool doctype = false;
};

// Walks the markup once without building anything: what pugixml would allocate, and how deep. Tags and most attributes
// are short, so that a loop over their bytes beats a search.
class OutlineScan {
 public:
  // `xml` holds no NUL, so that the one behind its end stops every loop.
  explicit OutlineScan(const std::string& xml) : at_(xml.c_str()), end_(at_ + xml.size()) {}

  Outline run() {
    while (outline_.deepest <= limits::xml_depth && find_tag()) pass_tag();
    return outline_;
  }

 private:
  // Goes on to the next '<'; what stands before it is text.
  bool find_tag() {
    if (*at_ == '<') return true;
    const void* tag = std::memchr(at_, '<', static_cast<std::size_t>(end_ - at_));
    if (tag == nullptr) return false;
    ++outline_.nodes;
    at_ = static_cast<const char*>(tag);
    return true;
  }

  void pass_tag() {
    switch (at_[1]) {
      case '/':
        if (depth_ > 0) --depth_;
        pass('>');
        break;
      case '?': pass("?>"); break;
      case '!': pass_declaration(); break;
      default:
        ++at_;
        pass_start_tag();
    }
  }

  void pass(char mark) {
    while (*at_ != mark && *at_ != '\0') ++at_;
    if (at_ != end_) ++at_;
  }

  void pass(std::string_view mark) {
    const std::string_view rest = unread();
    const std::size_t found = rest.find(mark);
    at_ = found == std::string_view::npos ? end_ : at_ + found + mark.size();
  }

  void pass_declaration() {
    const std::string_view rest = unread();
    if (rest.starts_with("<!--")) return pass("-->");
    if (rest.starts_with("<![CDATA[")) {
      ++outline_.nodes;
      return pass("]]>");
    }
    outline_.doctype = true;
    pass('>');
  }

  void pass_start_tag() {
    const bool root = depth_ == 0 && outline_.attributes == 0;
    std::size_t attributes = 0;
    while (true) {
      while (!is_landmark(*at_)) ++at_;
      if (*at_ == '>' || at_ == end_) break;
      if (is_space(*at_)) {
        const bool declares = at_[1] == 'x' && unread().substr(1).starts_with("xmlns");
        outline_.inner_namespaces = outline_.inner_namespaces || (declares && !root);
      } else {
        pass_value();
        ++attributes;
        if (at_ == end_) break;
      }
      ++at_;
    }
    ++outline_.nodes;
    outline_.attributes += attributes;
    outline_.most_attributes = std::max(outline_.most_attributes, attributes);
    outline_.deepest = std::max(outline_.deepest, depth_ + 1);
    if (at_[-1] != '/') ++depth_;
    if (at_ != end_) ++at_;
  }

  // From one quotation mark to the other.
  void pass_value() {
    const char quote = *at_++;
    const char* begin = at_;
    while (*at_ != quote && *at_ != '\0') ++at_;
    outline_.longest_attribute = std::max(outline_.longest_attribute, static_cast<std::size_t>(at_ - begin));
  }

  // Where a start tag has to be looked at: its end, its attributes' values and what stands before their names.
  static bool is_landmark(char c) {
    static constexpr std::array<bool, 256> marks = [] {
      std::array<bool, 256> all{};
      for (const char mark : {'\0', '>', '"', '\'', ' ', '\n', '\t', '\r'}) all[static_cast<unsigned char>(mark)] = true;
      return all;
    }();
    return marks[static_cast<unsigned char>(c)];
  }
  static bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
  std::string_view unread() const { return {at_, static_cast<std::size_t>(end_ - at_)}; }

  const char* at_;
  const char* end_;
  Outline outline_;
  std::size_t depth_ = 0;
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
  has_inner_namespaces_ = outline.inner_namespaces;
  had_doctype_ = outline.doctype;
  if (const std::string problem = broken_limit(outline, tree_limit); !problem.empty()) fail(problem);
  const pugi::xml_parse_result result = tree_.load_buffer_inplace(
      bytes_.data(), bytes_.size(), pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_embed_pcdata,
      pugi::encoding_utf8);
  if (!result || !root()) {
    fail("is not well-formed XML (at byte " + std::to_string(std::max<std::ptrdiff_t>(result.offset, 0)) + ")");
  }
}

namespace {

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
