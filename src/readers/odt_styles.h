// The styles of an ODT document as far as they change what its text means: outline level, bold, hidden, quotation,
// list style.
#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>

#include "readers/odt_list_style.h"

namespace compactproof {

// What a style and those it is based on say together. Unset means that the surroundings decide.
struct OdtLook {
  std::optional<bool> bold;
  std::optional<bool> hidden;
  std::optional<std::string_view> list_style;  // present and empty: taken out of any list or outline numbering
  int outline_level = 0;                       // 0: no heading
  bool quote = false;
};

enum class OdtFamily { paragraph, text };

// One layer of styles. Views point into the XML parts, which must outlive it. Not for use by several threads at once.
class OdtStyles {
 public:
  // `common` holds the named styles below this layer's automatic ones, or is null.
  explicit OdtStyles(const OdtStyles* common = nullptr) : common_(common) {}

  // Adds the children of office:styles or office:automatic-styles.
  void add(pugi::xml_node styles);

  // Stays where it is as long as this layer.
  const OdtLook& look(OdtFamily family, std::string_view name) const;

  // Null when there is no list style of this name.
  const OdtListStyle* list_style(std::string_view name) const;

  // The numbering of headings; null when none is declared.
  const OdtListStyle* outline_style() const;

  // "en-GB" of the default paragraph style; empty when not given.
  std::string default_language() const;

 private:
  struct Style {
    std::string_view name;
    std::string_view display_name;
    std::string_view parent;
    OdtLook own;
  };
  using StylesByName = std::unordered_map<std::string_view, Style>;

  // Looks asked for before. One span after the other has the same.
  struct KnownLooks {
    std::unordered_map<std::string_view, OdtLook> by_name;
    std::string_view last_name;
    const OdtLook* last = nullptr;
  };

  void add_style(pugi::xml_node node);
  OdtLook resolved(OdtFamily family, std::string_view name) const;
  const Style* find(OdtFamily family, std::string_view name) const;

  const OdtStyles* common_;
  StylesByName paragraph_styles_;
  StylesByName text_styles_;
  std::unordered_map<std::string_view, OdtListStyle> list_styles_;
  std::optional<OdtListStyle> outline_style_;
  std::string_view outline_style_name_;
  std::string default_language_;
  mutable KnownLooks paragraph_looks_;
  mutable KnownLooks text_looks_;
};

}  // namespace compactproof
