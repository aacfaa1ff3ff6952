#include <catch2/catch.hpp>
#include <algorithm>
#include <string>

#include "error.h"
#include "readers/golden.h"
#include "readers/limits.h"
#include "readers/read_document.h"

namespace compactproof {

namespace {

std::string fixture(const std::string& format, const std::string& suffix) {
  return file_content(fixtures(format, suffix).front());
}

bool has_notice(const Document& document, const std::string& code) {
  return std::any_of(document.notices.begin(), document.notices.end(),
                     [&](const Notice& notice) { return notice.code == code; });
}

std::string utf16(const std::string& text) {
  std::string wide;
  for (char c : text) wide += std::string{c, '\0'};
  return wide;
}

}  // namespace

TEST_CASE("the content decides the format, not the name") {
  const Document docx = read_document("minutes.txt", fixture("docx", ".docx"));
  CHECK(docx.format == "docx");
  CHECK(has_notice(docx, "wrong-suffix"));
  const Document odt = read_document("minutes.docx", fixture("odt", ".odt"));
  CHECK(odt.format == "odt");
  CHECK(has_notice(odt, "wrong-suffix"));
  const Document text = read_document("minutes.odt", "The council consults for twelve weeks.\n");
  CHECK(text.format == "text");
  CHECK(has_notice(text, "wrong-suffix"));
}

TEST_CASE("the right suffix in any case and an unknown one need no notice") {
  CHECK(read_document("MINUTES.DOCX", fixture("docx", ".docx")).notices.empty());
  CHECK_FALSE(has_notice(read_document("minutes", "Twelve weeks.\n"), "wrong-suffix"));
}

TEST_CASE("what is no document of a known format is refused with advice") {
  struct Row {
    std::string bytes;
    const char* message;
  };
  const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  const Row row = GENERATE_COPY(
      Row{"", "the file is empty"},
      Row{"\n <!DOCTYPE HTML><html></html>", "web page holds no text"}, Row{"<?xml version='1.0'?><a/>", "XML file"},
      Row{"\x89PNG\r\n", "picture"}, Row{ole + utf16("EncryptedPackage"), "encrypted"},
      Row{ole + "x", "old Office file"},
      Row{std::string("PK\x05\x06") + std::string(18, '\0'), "neither a DOCX nor an ODT"},
      Row{"PK\x03\x04 cut off", "damaged or not complete"},
      Row{std::string(limits::input_bytes + 1, 'x'), "larger than 48 MiB"});
  CHECK_THROWS_WITH(read_document("plan.docx", row.bytes), Catch::StartsWith("plan.docx: ") && Catch::Contains(row.message));
}

TEST_CASE("every suffix of a format is found in a folder") {
  const std::vector<std::string_view> suffixes = supported_suffixes();
  for (const char* each : {".docx", ".odt", ".txt"}) {
    CHECK(std::find(suffixes.begin(), suffixes.end(), each) != suffixes.end());
  }
}

}  // namespace compactproof
