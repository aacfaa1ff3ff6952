// What w:pPr and w:rPr say of one paragraph or run, each gathered in one walk over their children.
#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string_view>

namespace compactproof {

// Views and nodes of the part; empty where nothing is said.
struct DocxParagraphProperties {
  std::string_view style;
  std::string_view outline_level;
  pugi::xml_node numbering;  // w:numPr
  pugi::xml_node mark;       // w:rPr: of the paragraph's mark
};

struct DocxRunProperties {
  std::string_view style;
  std::optional<bool> hidden;
  std::optional<bool> bold;
};

DocxParagraphProperties docx_paragraph_properties(pugi::xml_node paragraph);
DocxRunProperties docx_run_properties(pugi::xml_node run);

}  // namespace compactproof
