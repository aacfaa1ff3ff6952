#include <catch2/catch.hpp>
#include <string>

#include "error.h"
#include "readers/text_reader.h"

namespace compactproof {

namespace {

std::string utf16(const std::u16string& text, bool little) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char low = static_cast<char>(unit & 0xFF);
    const char high = static_cast<char>(unit >> 8);
    bytes += little ? low : high;
    bytes += little ? high : low;
  }
  return bytes;
}

std::string codes(const Document& document) {
  std::string all;
  for (const Notice& notice : document.notices) all += notice.code + ";";
  return all;
}

std::string error_of(const std::string& bytes) {
  try {
    read_text("notes.txt", bytes);
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

const std::u16string pounds = u"The Council will pay \u00A350 \u2013 in advance \U0001F600.";
const std::string pounds_utf8 = "The Council will pay \u00A350 \u2013 in advance \U0001F600.\n";

}  // namespace

TEST_CASE("UTF-8 is read with and without a byte order mark, and without a notice") {
  CHECK(read_text("a.txt", pounds_utf8).text == pounds_utf8);
  const Document marked = read_text("a.txt", "\xEF\xBB\xBF" + pounds_utf8);
  CHECK(marked.text == pounds_utf8);
  CHECK(codes(marked) == "");
}

TEST_CASE("UTF-16 is read in both byte orders, with and without a byte order mark") {
  const bool little = GENERATE(true, false);
  const bool mark = GENERATE(true, false);
  const Document document = read_text("a.txt", utf16((mark ? u"\uFEFF" : u"") + pounds, little));
  CHECK(document.text == pounds_utf8);
  REQUIRE(codes(document) == "encoding;");
  CHECK(document.notices[0].message.find(little ? "UTF-16 (little-endian)" : "UTF-16 (big-endian)") !=
        std::string::npos);
}

TEST_CASE("half a surrogate pair and half a unit of UTF-16 are replaced and noted") {
  std::string bytes = "\xFF\xFE" + utf16(u"Grants ", true) + std::string("\x00\xD8", 2) + utf16(u" end", true) + "x";
  const Document document = read_text("a.txt", bytes);
  CHECK(document.text == "Grants \uFFFD end\uFFFD\n");
  CHECK(codes(document) == "encoding;invalid-bytes;");
}

TEST_CASE("Windows-1252 is recognised by bytes that are no UTF-8, and named in a notice") {
  const Document document = read_text("a.txt",
                                      "The Council\x92s grant is \xA3"
                                      "50 \x96 \x93paid\x94 in \x80.");
  CHECK(document.text == "The Council\u2019s grant is \u00A350 \u2013 \u201Cpaid\u201D in \u20AC.\n");
  REQUIRE(codes(document) == "encoding;");
  CHECK(document.notices[0].message == "The text is encoded as Windows-1252, not UTF-8; it was converted.");
}

TEST_CASE("UTF-8 with a damaged byte stays UTF-8, and the damage is noted") {
  const Document document = read_text("a.txt", "It\u2019s \u00A350 and \u00A360 \xE2\x80 here.");
  CHECK(document.text == "It\u2019s \u00A350 and \u00A360 \uFFFD\uFFFD here.\n");
  CHECK(codes(document) == "invalid-bytes;");
}

TEST_CASE("binary data is refused with advice") {
  const std::string binary(200, '\0');
  CHECK(error_of("Grants" + binary) ==
        "notes.txt: this is not a text file (it holds binary data). Save the document as DOCX, ODT or plain text");
}

TEST_CASE("a stray control character does not make a text binary") {
  const std::string text = "The Council will give three months' notice of any change that it makes.";
  CHECK(read_text("a.txt", text + std::string(1, '\0') + " Always.").text == text + "  Always.\n");
}

TEST_CASE("a text of nothing but white space is refused") {
  CHECK(error_of(" \n\t\r\n") == "notes.txt: the file holds no text");
}

TEST_CASE("a text past the limit is refused before it is read") {
  CHECK(error_of(std::string((std::size_t{16} << 20) + 1, 'a')) ==
        "notes.txt: the text is larger than 16 MiB. Split it into parts");
}

TEST_CASE("more paragraphs than the limit are refused") {
  std::string many;
  for (int i = 0; i < 250'001; ++i) many += "a.\n\n";
  CHECK(error_of(many).find("more than 250000 paragraphs") != std::string::npos);
}

TEST_CASE("lines end with LF, CR LF or CR") {
  const std::string end = GENERATE("\n", "\r\n", "\r");
  const Document document = read_text("a.txt", "# One" + end + end + "Two" + end + end + "Three");
  REQUIRE(document.blocks.size() == 3);
  CHECK(document.text == "One\nTwo\nThree\n");
  CHECK(document.blocks[2].anchor.paragraph == 4);
}

}  // namespace compactproof
