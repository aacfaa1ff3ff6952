#include "readers/odt_reader.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "error.h"
#include "readers/limits.h"

namespace compactproof {

namespace {

// A flat document: what no word processor at hand writes can be tried without one.
std::string flat(std::string_view body, std::string_view styles = {}) {
  return R"(<?xml version="1.0"?><office:document xmlns:office="o" xmlns:text="t" xmlns:table="ta" xmlns:style="s">)"
         "<office:styles>" + std::string(styles) + "</office:styles><office:body><office:text>" + std::string(body) +
         "</office:text></office:body></office:document>";
}

Document read(std::string_view body, std::string_view styles = {}) {
  return read_odt("test.fodt", flat(body, styles));
}

std::vector<std::string> lines(const Document& document) {
  std::vector<std::string> all;
  for (const Block& block : document.blocks) {
    const std::string label = block.label.empty() ? "" : block.label + " ";
    all.push_back(label + std::string(document.text_of(block)));
  }
  return all;
}

bool has_notice(const Document& document, std::string_view code) {
  return std::any_of(document.notices.begin(), document.notices.end(),
                     [&](const Notice& notice) { return notice.code == code; });
}

std::string error_of(std::string_view bytes) {
  try {
    read_odt("test.odt", bytes);
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

constexpr std::string_view legal_style =
    R"(<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>)"
    R"(<text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="[" style:num-suffix="]"/>)"
    R"(</text:list-style>)";

std::string item(std::string_view text) {
  return "<text:list-item><text:p>" + std::string(text) + "</text:p></text:list-item>";
}

}  // namespace

TEST_CASE("A list goes on with the numbers of the list it names") {
  const Document document = read(R"(<text:list text:style-name="L" xml:id="a">)" + item("one") + "</text:list>" +
                                     R"(<text:list text:style-name="L" xml:id="b">)" + item("other") + "</text:list>" +
                                     R"(<text:list text:style-name="L" text:continue-list="a">)" + item("two") +
                                     "</text:list>",
                                 legal_style);
  CHECK(lines(document) == std::vector<std::string>{"1. one", "1. other", "2. two"});
  CHECK(document.blocks[0].list == document.blocks[2].list);
  CHECK(document.blocks[0].list != document.blocks[1].list);
}

TEST_CASE("An inner list starts anew unless it says that it goes on") {
  const Document document =
      read(R"(<text:list text:style-name="L"><text:list-item><text:p>one</text:p><text:list>)" + item("x") + item("y") +
               "</text:list><text:p>more</text:p><text:list>" + item("x") + R"(</text:list><text:list text:continue-numbering="true">)" +
               item("y") + "</text:list></text:list-item></text:list>",
           legal_style);
  CHECK(lines(document) == std::vector<std::string>{"1. one", "[a] x", "[b] y", "more", "[a] x", "[b] y"});
}

TEST_CASE("A list without a style takes that of its paragraphs") {
  const Document document = read(R"(<text:list><text:list-item><text:p text:style-name="P">one</text:p></text:list-item></text:list>)",
                                 std::string(legal_style) +
                                     R"(<style:style style:name="Q" style:family="paragraph" style:list-style-name="L"/>)"
                                     R"(<style:style style:name="P" style:family="paragraph" style:parent-style-name="Q"/>)");
  CHECK(lines(document) == std::vector<std::string>{"1. one"});
}

TEST_CASE("A list inside a note or cell is not part of the list around it") {
  const Document document =
      read(R"(<text:list text:style-name="L"><text:list-item><text:p>one<text:note><text:note-citation>1</text:note-citation>)"
           R"(<text:note-body><text:p>note</text:p></text:note-body></text:note></text:p></text:list-item>)" + item("two") + "</text:list>",
           legal_style);
  CHECK(lines(document) == std::vector<std::string>{"1. one", "1 note", "2. two"});
  CHECK(document.blocks[1].kind == BlockKind::footnote);
}

TEST_CASE("A heading style without a list style takes the heading out of the outline numbering") {
  const Document document = read(
      R"(<text:h text:style-name="A" text:outline-level="1">numbered</text:h><text:h text:style-name="B" text:outline-level="1">plain</text:h>)"
      R"(<text:h text:style-name="A" text:outline-level="1" text:restart-numbering="true" text:start-value="5">restarted</text:h>)",
      R"(<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="I"/></text:outline-style>)"
      R"(<style:style style:name="A" style:family="paragraph"/><style:style style:name="B" style:family="paragraph" style:list-style-name=""/>)");
  CHECK(lines(document) == std::vector<std::string>{"I numbered", "plain", "V restarted"});
}

TEST_CASE("Letters go on with two letters, the same one when the style says so") {
  const auto label = [](std::string_view sync) {
    const Document document =
        read(R"(<text:list text:style-name="L"><text:list-item text:start-value="28"><text:p>x</text:p></text:list-item></text:list>)",
             R"(<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="a" style:num-letter-sync=")" +
                 std::string(sync) + R"("/></text:list-style>)");
    return document.blocks.at(0).label;
  };
  CHECK(label("false") == "ab");
  CHECK(label("true") == "bb");
}

TEST_CASE("A paragraph with a hidden-paragraph field is left out with its notes") {
  const Document document =
      read(R"(<text:p>seen</text:p><text:p>gone<text:note><text:note-body><text:p>note</text:p></text:note-body></text:note>)"
           R"(<text:hidden-paragraph text:is-hidden="true"/></text:p><text:p>also<text:hidden-paragraph text:is-hidden="false"/></text:p>)");
  CHECK(lines(document) == std::vector<std::string>{"seen", "also"});
  CHECK(has_notice(document, "hidden-text"));
}

TEST_CASE("A section hidden by its condition is left out, a shown one is not") {
  const auto section = [](std::string_view hidden) {
    return read(R"(<text:section text:display="condition" text:is-hidden=")" + std::string(hidden) +
                R"("><text:p>inside</text:p></text:section>)");
  };
  CHECK(section("true").blocks.empty());
  CHECK(has_notice(section("true"), "hidden-text"));
  CHECK(section("false").blocks.size() == 1);
  CHECK_FALSE(has_notice(section("false"), "hidden-text"));
}

TEST_CASE("Styles that are based on each other in a circle end") {
  const Document document = read(R"(<text:p text:style-name="A">text</text:p>)",
                                 R"(<style:style style:name="A" style:family="paragraph" style:parent-style-name="B"/>)"
                                 R"(<style:style style:name="B" style:family="paragraph" style:parent-style-name="A"/>)");
  CHECK(lines(document) == std::vector<std::string>{"text"});
}

TEST_CASE("Repeated spaces are capped") {
  const Document document = read(R"(<text:p>a<text:s text:c="2000000000"/>b<text:s text:c="99999999999999"/>c</text:p>)");
  CHECK(document.text.size() == 2 * limits::repeated_spaces + 4);
}

TEST_CASE("Repeated rows and cells end in an error before they fill the memory") {
  CHECK(error_of(flat(R"(<table:table><table:table-row table:number-rows-repeated="1000000">)"
                      R"(<table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>)")) ==
        "test.odt: the document has more than 250000 paragraphs and table cells. Split it");
}

TEST_CASE("A table wider than the limit is cut with a notice") {
  const Document document =
      read(R"(<table:table><table:table-row><table:table-cell table:number-columns-repeated="99999999999"/>)"
           R"(<table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>)");
  CHECK(document.blocks.size() == limits::table_columns);
  CHECK(has_notice(document, "table-cut"));
}

TEST_CASE("A repeated row is read as often as it shows") {
  const Document document =
      read(R"(<table:table><table:table-row table:number-rows-repeated="2"><table:table-cell><text:p>x</text:p></table:table-cell>)"
           R"(</table:table-row></table:table><text:p>behind</text:p>)");
  REQUIRE(lines(document) == std::vector<std::string>{"x", "x", "behind"});
  CHECK(document.blocks[0].cell->row == 0);
  CHECK(document.blocks[1].cell->row == 1);
  CHECK(document.blocks[0].anchor.paragraph == document.blocks[1].anchor.paragraph);
  CHECK(document.blocks[2].anchor.paragraph == 1);
}

TEST_CASE("A collapsed row is hidden") {
  const Document document = read(
      R"(<table:table><table:table-row table:visibility="collapse"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>)"
      R"(<table:table-row><table:table-cell><text:p>y</text:p></table:table-cell></table:table-row></table:table>)");
  CHECK(lines(document) == std::vector<std::string>{"y"});
  CHECK(has_notice(document, "hidden-text"));
}

TEST_CASE("Elements that this reader does not know are looked through") {
  const Document document = read("<x:new><text:p>one <x:inline>two</x:inline></text:p></x:new>");
  CHECK(lines(document) == std::vector<std::string>{"one two"});
}

TEST_CASE("A spreadsheet is refused with advice") {
  CHECK(error_of("<office:document xmlns:office='o'><office:body><office:spreadsheet/></office:body></office:document>") ==
        "test.odt: this is an OpenDocument file, but no text document (a spreadsheet, presentation or drawing). Save its "
        "text as ODT or DOCX");
}

TEST_CASE("XML that ends early is refused") {
  CHECK(error_of(flat("<text:p>x").substr(0, 200)).find("not well-formed XML") != std::string::npos);
}

TEST_CASE("Paragraphs nested deeper than the limit are refused, not followed") {
  constexpr int levels = 100'000;
  std::string deep;
  for (int i = 0; i < levels; ++i) deep += "<text:section>";
  for (int i = 0; i < levels; ++i) deep += "</text:section>";
  CHECK(error_of(flat(deep)).find("nested deeper") != std::string::npos);
}

}  // namespace compactproof
