#include "readers/office_reader.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <string>

#include "error.h"
#include "readers/golden.h"
#include "readers/read_document.h"
#include "readers/test_converter.h"

namespace compactproof {

namespace {

constexpr const char* sound_rtf = "{\\rtf1\\ansi{\\b Notice}\\par The Council gives \\'a35 and three months.\\par}";

std::string utf16(const std::string& text) {
  std::string wide;
  for (const char c : text) wide += std::string{c, '\0'};
  return wide;
}

std::string failure(const std::string& name, const std::string& bytes) {
  try {
    read_document(name, bytes);
  } catch (const Error& error) {
    return error.what();
  }
  return "read";
}

std::string failure_with(const std::string& script) {
  const TestConverter converter("soffice", script);
  return failure("plan.rtf", sound_rtf);
}

// In the place of LibreOffice: leaves an ODT fixture where it was asked to.
std::string script_that_gives(const std::string& odt) {
  return "while [ $# -gt 1 ]; do [ \"$1\" = --outdir ] && out=$2; shift; done\ncp '" + odt + "' \"$out/document.odt\"";
}

}  // namespace

TEST_CASE("RTF and DOC are read from the ODT that the converter makes of them") {
  const TestConverter converter("soffice", script_that_gives(fixtures("odt", ".odt").front()));
  const std::string doc = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + utf16("WordDocument");
  for (const auto& [bytes, format] : {std::pair{std::string(sound_rtf), "rtf"}, std::pair{doc, "doc"}}) {
    const Document document = read_document("plan", bytes);
    CHECK(document.format == format);
    CHECK_FALSE(document.blocks.empty());
    CHECK(document.notices.back().code == "converted");
  }
}

TEST_CASE("an RTF that cannot be converted says why and what to do") {
  CHECK_THAT(failure_with(""), Catch::Contains("plan.rtf: RTF files are read with LibreOffice") && Catch::Contains("Install"));
  CHECK_THAT(failure_with("exit 0"), Catch::Contains("damaged or encrypted"));
  CHECK_THAT(failure_with("kill -SEGV $$"), Catch::Contains("damaged or encrypted"));
  CHECK_THAT(failure_with("yes"), Catch::Contains("too large"));
}

TEST_CASE("an encrypted or foreign OLE file is refused without a conversion") {
  const TestConverter converter("soffice", "exit 9");
  const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  CHECK_THAT(failure("a.docx", ole + utf16("EncryptedPackage")), Catch::Contains("encrypted. Remove the password"));
  CHECK_THAT(failure("a.doc", ole + "x"), Catch::Contains("no text document"));
}

TEST_CASE("LibreOffice reads an RTF") {
  if (std::system("command -v soffice >/dev/null") != 0) {
    WARN("LibreOffice is not installed: not tested");
    return;
  }
  const Document document = read_document("notice.rtf", sound_rtf);
  CHECK(document.text == "Notice\nThe Council gives £5 and three months.\n");
}

}  // namespace compactproof
