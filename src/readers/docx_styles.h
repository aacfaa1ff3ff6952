// styles.xml: what a paragraph or character style means for reading, with everything it inherits.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>

#include "readers/xml.h"

namespace compactproof {

// Resolved through basedOn; what no style of the chain says is absent.
struct DocxStyle {
  std::optional<std::uint16_t> heading_level;  // 1-9; 0: said to be body text
  bool quote = false;
  std::optional<std::string> num_id;           // as in numbering.xml; "0" cancels
  std::optional<int> list_level;               // from 0
  std::string numbered_by;                     // the style of the chain that brought num_id
  std::optional<bool> hidden;
  std::optional<bool> bold;
};

class DocxStyles {
 public:
  DocxStyles() = default;  // no styles.xml: known style ids still mean headings
  explicit DocxStyles(std::unique_ptr<XmlPart> part);

  // The style with this id; for an empty id the document's default paragraph style.
  const DocxStyle& paragraph_style(std::string_view id) const;
  const DocxStyle& character_style(std::string_view id) const;

  std::string_view language() const { return language_; }

 private:
  const DocxStyle& resolved(std::string_view id) const;

  std::unique_ptr<XmlPart> part_;
  std::unordered_map<std::string_view, pugi::xml_node> nodes_;  // by ids in the part
  mutable std::map<std::string, DocxStyle, std::less<>> resolved_;
  std::string default_paragraph_;
  std::string language_;
};

// Whether a property element such as <w:vanish/> is not switched off.
bool docx_switched_on(pugi::xml_node property);

// A property element such as <w:vanish/>: present and not switched off; nullopt when absent.
std::optional<bool> docx_switch(pugi::xml_node properties, std::string_view local);

}  // namespace compactproof
