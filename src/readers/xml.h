// XML parts: bounded and checked, and names compared without their prefixes.
// Entities are neither expanded nor fetched; a DOCTYPE is skipped.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "readers/limits.h"

namespace compactproof {

// A parsed part with its bytes. Text that an element begins with is the value of that element and no node of its own,
// which spares a third of the nodes; text behind a child is a node.
class XmlPart {
 public:
  // Throws Error naming `file` and `part` for XML that is not well formed or past a limit. UTF-8, UTF-16 and
  // Latin-1 are read; bytes that are no text become U+FFFD.
  XmlPart(const std::string& file, std::string part, std::string bytes, std::size_t tree_limit = limits::tree_bytes);
  XmlPart(const XmlPart&) = delete;
  XmlPart& operator=(const XmlPart&) = delete;

  pugi::xml_node root() const { return tree_.document_element(); }
  const std::string& name() const { return name_; }
  std::size_t size() const { return bytes_.size(); }
  bool had_invalid_text() const { return had_invalid_text_; }
  bool had_doctype() const { return had_doctype_; }

  // Whether every text is known to be clean (text/clean_text.h); plain is what also has no white space but single
  // spaces, and no soft hyphen. Where this is false, a text may still be so.
  bool has_clean_text() const { return has_clean_text_; }
  bool has_plain_text() const { return has_plain_text_; }

  // Whether elements below the root may declare namespaces.
  bool has_inner_namespaces() const { return has_inner_namespaces_; }

 private:
  void check_bytes();
  pugi::xml_parse_result parse(std::size_t tree_limit);

  std::string name_;
  std::string bytes_;  // pugixml parses in place
  pugi::xml_document tree_;
  bool had_invalid_text_ = false;
  bool had_doctype_ = false;
  bool has_clean_text_ = false;
  bool has_plain_text_ = false;
  bool has_inner_namespaces_ = false;
};

// "p" of "w:p". Names are short: a loop beats strchr.
inline const char* behind_prefix(const char* qualified) {
  const char* end = qualified;
  while (*end != '\0' && *end != ':') ++end;
  return *end == ':' ? end + 1 : qualified;
}
inline std::string_view local_name(const char* qualified) { return behind_prefix(qualified); }
inline std::string_view local_name(pugi::xml_node node) { return local_name(node.name()); }

// What `if (node)` asks, without a call of the library.
template <typename Handle>
bool exists(Handle handle) {
  static_assert(sizeof(Handle) == sizeof(const void*));
  return std::bit_cast<const void*>(handle) != nullptr;
}

// Whether local_name(node) is `local`, without looking for its end.
inline bool is_local_name(const char* qualified, std::string_view local) {
  const char* name = behind_prefix(qualified);
  return *name == local.front() && std::strncmp(name, local.data(), local.size()) == 0 && name[local.size()] == '\0';
}
inline bool is_named(pugi::xml_node node, std::string_view local) { return is_local_name(node.name(), local); }

inline bool is_text(pugi::xml_node node) {
  const pugi::xml_node_type type = node.type();
  return type == pugi::node_pcdata || type == pugi::node_cdata;
}

// The value of the first attribute with this local name; empty when absent.
std::string_view attribute(pugi::xml_node node, std::string_view local);
bool has_attribute(pugi::xml_node node, std::string_view local);

// The first child element with this local name.
pugi::xml_node child(pugi::xml_node node, std::string_view local);

// The node behind `node` in document order, `root` and what stands below it being the whole; empty behind the last.
// For walks without recursion: for (node = root; node; node = next_within(node, root)).
// next_behind passes over what stands below the node.
inline pugi::xml_node next_behind(pugi::xml_node node, pugi::xml_node root) {
  while (exists(node) && node != root) {
    if (const pugi::xml_node next = node.next_sibling(); exists(next)) return next;
    node = node.parent();
  }
  return {};
}
inline pugi::xml_node next_within(pugi::xml_node node, pugi::xml_node root) {
  const pugi::xml_node first = node.first_child();
  return exists(first) ? first : next_behind(node, root);
}

// Tells the namespaces of one part's elements apart, whatever prefixes the writer chose.
class Namespaces {
 public:
  static constexpr int unknown = -1;

  // Pairs of namespace URI and the number that of() shall give; several URIs may share one number.
  Namespaces(const XmlPart& part, std::initializer_list<std::pair<std::string_view, int>> known);

  // The number of the element's namespace, or `unknown`; `local` becomes its name without the prefix.
  int of(pugi::xml_node element, const char*& local) const;
  int of(pugi::xml_node element, const char* name, const char*& local) const;  // `name`: the element's
  int of(pugi::xml_node element) const;

 private:
  struct Binding {
    std::string_view prefix;
    int number = unknown;
    bool ambiguous = false;  // bound differently in different places: of() looks it up at the element
  };

  void collect(pugi::xml_node element);
  void collect_everywhere(pugi::xml_node root);
  void bind(std::string_view prefix, int number);
  int number_of(std::string_view uri) const;
  int lookup(pugi::xml_node element, std::string_view prefix) const;

  std::vector<std::pair<std::string_view, int>> known_;
  std::vector<Binding> bindings_;
};

}  // namespace compactproof
