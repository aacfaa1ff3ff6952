#include <catch2/catch.hpp>
#include <string>

#include "error.h"
#include "readers/limits.h"
#include "readers/xml.h"

namespace compactproof {

namespace {

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

std::string text_of(std::string bytes) {
  return XmlPart("a.docx", "part.xml", std::move(bytes)).root().text().get();
}

}  // namespace

TEST_CASE("white space between runs is kept") {
  const XmlPart part("a.docx", "part.xml", "<a><b>one</b> <b>two</b></a>");
  CHECK(std::string(part.root().first_child().next_sibling().value()) == " ");
}

TEST_CASE("UTF-16, Latin-1 and a byte order mark are read") {
  CHECK(text_of("\xEF\xBB\xBF<a>é</a>") == "é");
  CHECK(text_of(std::string("\xFF\xFE<\0a\0>\0\xE9\0<\0/\0a\0>\0", 18)) == "é");
  CHECK(text_of(std::string("\xFE\xFF\0<\0a\0>\0\xE9\0<\0/\0a\0>", 18)) == "é");
  CHECK(text_of("<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE9</a>") == "é");
}

TEST_CASE("bytes that are no text are replaced and noted") {
  const XmlPart part("a.docx", "part.xml", std::string("<a>x\xFFy\0z</a>", 13));
  CHECK(part.had_invalid_text());
  CHECK(std::string(part.root().text().get()) == "x\uFFFDy\uFFFDz");
  CHECK_FALSE(XmlPart("a.docx", "part.xml", "<a>x</a>").had_invalid_text());
}

TEST_CASE("entities of a document type are neither expanded nor fetched") {
  const XmlPart part("a.docx", "part.xml",
                     "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'><!ENTITY y 'boom'>]><a>1&x;2&y;3</a>");
  CHECK(part.had_doctype());
  CHECK(std::string(part.root().text().get()) == "1&x;2&y;3");
}

TEST_CASE("depth is limited") {
  const std::size_t most = limits::xml_depth;
  CHECK_NOTHROW(XmlPart("a.docx", "part.xml", repeated("<a>", most) + repeated("</a>", most)));
  CHECK_THROWS_WITH(XmlPart("a.docx", "part.xml", repeated("<a>", most + 1) + repeated("</a>", most + 1)),
                    Catch::Contains("a.docx: the part 'part.xml' is nested deeper than 256"));
}

TEST_CASE("elements, attributes and their lengths are limited") {
  CHECK_THROWS_WITH(XmlPart("a.docx", "part.xml", "<a>" + repeated("<b/>", 3000) + "</a>", 100'000),
                    Catch::Contains("more elements than can be held"));
  CHECK_THROWS_WITH(XmlPart("a.docx", "part.xml", "<a b='" + std::string(limits::attribute_bytes + 1, 'x') + "'/>"),
                    Catch::Contains("more or longer attributes"));
  CHECK_THROWS_WITH(XmlPart("a.docx", "part.xml", "<a " + repeated("b='' ", limits::attributes_of_element + 1) + "/>"),
                    Catch::Contains("more or longer attributes"));
  CHECK_NOTHROW(XmlPart("a.docx", "part.xml", "<a " + repeated("b='' ", limits::attributes_of_element) + "/>"));
  const std::string long_value(limits::attribute_bytes, 'x');
  CHECK_NOTHROW(XmlPart("a.docx", "part.xml", "<a b='" + long_value + "' c=''>" + long_value + long_value + "<d/></a>"));
}

TEST_CASE("a tree that was too large leaves room for the next one") {
  CHECK_THROWS(XmlPart("a.docx", "part.xml", "<a>" + repeated("<b/>", 3000) + "</a>", 100'000));
  CHECK_NOTHROW(XmlPart("a.docx", "part.xml", "<a>" + repeated("<b/>", 3000) + "</a>"));
}

TEST_CASE("a part knows when all its text can be taken unchecked") {
  const auto clean = [](const std::string& xml) { return XmlPart("a.docx", "part.xml", xml).has_clean_text(); };
  CHECK(clean("<?xml version='1.0'?>\r\n<a\r\nb='1'>x\ty £</a>"));
  for (const char* unclean : {"x\ry", "x\u0085y", "x&#1;y", "x\xFFy"}) {
    INFO(unclean);
    CHECK_FALSE(clean("<a>" + std::string(unclean) + "</a>"));
  }
}

TEST_CASE("a part knows when all its text is plain, wherever something else stands") {
  const auto plain = [](const std::string& xml) { return XmlPart("a.docx", "part.xml", xml).has_plain_text(); };
  CHECK(plain("<?xml version='1.0'?>\n<a b='1'>x y\u00A0&amp; z</a>"));
  for (const char* other : {"\t", "\n", "  ", "\u00AD", "&#32;", "\u0085"}) {
    for (std::size_t before = 0; before < 70; ++before) {
      INFO(other << " behind " << before);
      CHECK_FALSE(plain("<a>" + std::string(before, 'a') + other + "</a>"));
    }
  }
  CHECK_FALSE(plain("<a></a>  "));
}

TEST_CASE("XML that ends early or is no XML says where") {
  CHECK_THROWS_WITH(text_of("<a><b>x</b>"), Catch::Contains("is not well-formed XML (at byte "));
  CHECK_THROWS_WITH(text_of("no markup"), Catch::Contains("is not well-formed XML"));
  CHECK_THROWS_WITH(text_of(""), Catch::Contains("is empty"));
}

TEST_CASE("names are compared without their prefix") {
  const XmlPart part("a.docx", "part.xml", "<w:p w:id='7' xmlns:w='urn:x'><w:r/></w:p>");
  CHECK(local_name(part.root()) == "p");
  CHECK(attribute(part.root(), "id") == "7");
  CHECK(child(part.root(), "r"));
  CHECK_FALSE(child(part.root(), "t"));
}

TEST_CASE("a namespace is found for every prefix, also one bound twice") {
  const XmlPart part("a.docx", "part.xml", "<p xmlns='urn:a' xmlns:x='urn:b'><x:q/><x:q xmlns:x='urn:a'/><z:q/></p>");
  const Namespaces names(part, {{"urn:a", 1}, {"urn:b", 2}});
  pugi::xml_node node = part.root().first_child();
  CHECK(names.of(part.root()) == 1);
  CHECK(names.of(node) == 2);
  CHECK(names.of(node.next_sibling()) == 1);
  CHECK(names.of(node.next_sibling().next_sibling()) == Namespaces::unknown);
}

TEST_CASE("a part says whether elements below its root may declare namespaces") {
  const auto inner = [](const char* xml) { return XmlPart("a.docx", "part.xml", xml).has_inner_namespaces(); };
  CHECK_FALSE(inner("<?xml version='1.0'?><p xmlns='urn:a' xmlns:x='urn:b'><x:q xml:lang='en'>examine xm nx</x:q></p>"));
  CHECK(inner("<p xmlns='urn:a'><q xmlns='urn:b'/></p>"));
  CHECK(inner("<p xmlns='urn:a'><q a='1'\n\txmlns:b = 'urn:b'/></p>"));
  CHECK(inner("<p><q xmlns:b='urn:b'/></p>"));
}

}  // namespace compactproof
