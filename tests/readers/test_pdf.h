// The smallest PDF that shows lines of text.
#pragma once

#include <string>
#include <vector>

namespace compactproof {

struct PdfTextLine {
  int left = 72;
  int bottom = 700;  // from the page's lower edge; A4 is 842 high
  int size = 11;
  std::string text;  // ASCII without brackets and backslashes
};

// Each inner vector is a page. There is no table of the objects: programs find them.
inline std::string pdf_of(const std::vector<std::vector<PdfTextLine>>& pages) {
  std::string kids;
  std::string objects;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const std::string page = std::to_string(10 + 2 * i);
    const std::string content = std::to_string(11 + 2 * i);
    std::string stream;
    for (const PdfTextLine& line : pages[i]) {
      stream += "BT /F1 " + std::to_string(line.size) + " Tf " + std::to_string(line.left) + ' ' +
                std::to_string(line.bottom) + " Td (" + line.text + ") Tj ET\n";
    }
    kids += page + " 0 R ";
    objects += page + " 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents " + content +
               " 0 R/Resources<</Font<</F1 3 0 R>>>>>> endobj\n" + content + " 0 obj <</Length " +
               std::to_string(stream.size()) + ">> stream\n" + stream + "endstream endobj\n";
  }
  return "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[" + kids + "]/Count " +
         std::to_string(pages.size()) + ">> endobj\n3 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj\n" +
         objects + "trailer <</Root 1 0 R>>\n%%EOF\n";
}

}  // namespace compactproof
