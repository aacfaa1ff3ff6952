#include "readers/docx_needed_text.h"

#include <catch2/catch.hpp>

#include "readers/find_by_letter.h"

namespace compactproof {

namespace {

std::string body(const std::string& content) {
  return "<?xml version='1.0'?>\n<w:document xmlns:w='urn:w'>" + content + "</w:document>";
}

std::string run(const std::string& properties) { return "<w:r>" + properties + "<w:t>Grant P1?!</w:t></w:r>"; }

}  // namespace

TEST_CASE("run properties that nobody asks for are left out, those of paragraph marks too") {
  const std::string idle = R"(<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi='A/>l'/><w:sz w:val="22" /><w:i/></w:rPr>)";
  const std::string other = "<w:rPr>\n  <w:lang w:val=\"en-GB\"/>\n</w:rPr>";
  CHECK(docx_needed_text(body("<w:p><w:pPr>" + idle + "</w:pPr>" + run(idle) + run(other) + run(idle) + run("<w:rPr></w:rPr>") +
                              "</w:p>")) ==
        body("<w:p><w:pPr></w:pPr>" + run("") + run("") + run("") + run("") + "</w:p>"));
}

TEST_CASE("run properties that say something stay as they are") {
  for (const char* asked : {"<w:b/>", "<w:rStyle w:val='Strong'/>", "<w:vanish/>", "<w:ins w:id='1'/>", "<w:del/>",
                            "<w:moveFrom/>", "<w:moveTo/>", "<x:b/>", "<b/>", "<w:sz w:val='2'></w:sz>",
                            "<w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange>", "words", "<w:sz w:val='2'", "<"}) {
    INFO(asked);
    CHECK(docx_needed_text(body(run("<w:rPr><w:i/>" + std::string(asked) + "</w:rPr>"))) == "");
  }
}

TEST_CASE("a part that may hold markup as text stays whole") {
  const std::string idle = run("<w:rPr><w:sz/></w:rPr>");
  CHECK(docx_needed_text(body("<!-- old -->" + idle)) == "");
  CHECK(docx_needed_text(body("<![CDATA[<w:rPr></w:rPr>]]>" + idle)) == "");
  CHECK(docx_needed_text(body("<?mso x?>" + idle)) == "");
  CHECK(docx_needed_text("<w:rPr>") == "");
  CHECK(docx_needed_text("") == "");
}

TEST_CASE("markup is found by its rarest letter wherever it stands") {
  CHECK(find_by_letter("<sy></sy>", "</sy>", 'y', 0) == 4);
  CHECK(find_by_letter("</sy></sy>", "</sy>", 'y', 1) == 5);
  CHECK(find_by_letter("y</syx>", "</sy>", 'y', 0) == std::string_view::npos);
  CHECK(find_by_letter("</sy", "</sy>", 'y', 0) == std::string_view::npos);
  CHECK(find_by_letter("a</by>", "by>", 'y', 0) == 3);
}

}  // namespace compactproof
