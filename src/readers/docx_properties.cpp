#include "readers/docx_properties.h"

#include "readers/docx_styles.h"
#include "readers/xml.h"

namespace compactproof {

namespace {

// Properties stand before what they are about, so that a long paragraph without any is not searched to its end.
pugi::xml_node properties_of(pugi::xml_node node, std::string_view wanted, std::string_view content) {
  for (pugi::xml_node each = node.first_child(); exists(each); each = each.next_sibling()) {
    const std::string_view name = local_name(each);
    if (name == wanted) return each;
    if (name == content) break;
  }
  return {};
}

}  // namespace

DocxParagraphProperties docx_paragraph_properties(pugi::xml_node paragraph) {
  DocxParagraphProperties found;
  const pugi::xml_node properties = properties_of(paragraph, "pPr", "r");
  if (!exists(properties)) return found;
  for (pugi::xml_node each = properties.first_child(); exists(each); each = each.next_sibling()) {
    const std::string_view name = local_name(each);
    if (name == "pStyle" && found.style.empty()) found.style = attribute(each, "val");
    if (name == "outlineLvl" && found.outline_level.empty()) found.outline_level = attribute(each, "val");
    if (name == "numPr" && !found.numbering) found.numbering = each;
    if (name == "rPr" && !found.mark) found.mark = each;
  }
  return found;
}

DocxRunProperties docx_run_properties(pugi::xml_node run) {
  DocxRunProperties found;
  const pugi::xml_node properties = properties_of(run, "rPr", "t");
  if (!exists(properties)) return found;
  for (pugi::xml_node each = properties.first_child(); exists(each); each = each.next_sibling()) {
    const char* name = behind_prefix(each.name());
    if (name[0] == 'b' && name[1] == '\0' && !found.bold) found.bold = docx_switched_on(each);
    if (name[0] == 'v' && !found.hidden && std::string_view(name) == "vanish") found.hidden = docx_switched_on(each);
    if (name[0] == 'r' && found.style.empty() && std::string_view(name) == "rStyle") found.style = attribute(each, "val");
  }
  return found;
}

}  // namespace compactproof
