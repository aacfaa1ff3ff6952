// A DOCX file, or its parts in the order below.
#include <string>
#include <string_view>

#include "fuzz/fuzz_target.h"
#include "fuzz/parts.h"
#include "fuzz/promises.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace compactproof;
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  read_as_promised(
      "fuzz.docx",
      archive_of(input, {"word/document.xml", "word/_rels/document.xml.rels", "word/numbering.xml",
                         "word/footnotes.xml", "word/header1.xml", "word/styles.xml", "docProps/core.xml",
                         "_rels/.rels", "[Content_Types].xml"}));
  return 0;
}
