#include <catch2/catch.hpp>

#include "readers/docx_heading_looks.h"
#include "readers/docx_symbols.h"
#include "readers/numbering_format.h"

namespace compactproof {

TEST_CASE("numbers are written as their format asks") {
  struct Row {
    const char* format;
    std::int64_t value;
    const char* text;
  };
  const Row row = GENERATE(Row{"decimal", 12, "12"}, Row{"decimalZero", 7, "07"}, Row{"decimalZero", 12, "12"},
                           Row{"lowerLetter", 1, "a"}, Row{"lowerLetter", 26, "z"}, Row{"lowerLetter", 28, "bb"},
                           Row{"upperLetter", 53, "AAA"}, Row{"lowerRoman", 4, "iv"}, Row{"upperRoman", 1999, "MCMXCIX"},
                           Row{"upperRoman", 4000, "4000"}, Row{"lowerRoman", 0, "0"}, Row{"ordinal", 1, "1st"},
                           Row{"ordinal", 12, "12th"}, Row{"ordinal", 23, "23rd"}, Row{"cardinalText", 21, "Twenty-one"},
                           Row{"ordinalText", 30, "Thirtieth"}, Row{"ordinalText", 42, "Forty-second"},
                           Row{"chicago", 2, "†"}, Row{"chicago", 5, "**"}, Row{"none", 3, ""}, Row{"bullet", 3, ""},
                           Row{"numberInDash", 3, "- 3 -"}, Row{"aiueo", 3, "3"});
  CHECK(format_number(number_format(row.format), row.value) == row.text);
}

TEST_CASE("a counter from a hostile file gives no endless label") {
  CHECK(format_number(NumberFormat::lower_letter, 2'000'000'000) == "2000000000");
  CHECK(format_number(NumberFormat::symbols, 2'000'000'000) == "2000000000");
  CHECK(format_number(NumberFormat::lower_letter, -5) == "-5");
}

TEST_CASE("signs of symbol fonts become Unicode") {
  CHECK(docx_symbol("Symbol", 0xF061) == "α");
  CHECK(docx_symbol("Symbol", 0x61) == "α");
  CHECK(docx_symbol("Wingdings", 0xF0FC) == "✓");
  CHECK(docx_symbol("Arial", 0x2192) == "→");
  CHECK(docx_symbol("Wingdings", 0xF021) == "\uFFFD");
  CHECK(docx_bullet("\uF0B7", "Symbol") == "•");
  CHECK(docx_bullet("\uF0A7", "Wingdings") == "▪");
  CHECK(docx_bullet("\uF021", "") == "•");
  CHECK(docx_bullet("", "") == "•");
}

TEST_CASE("a bold or capital line looks like a heading unless it says something") {
  CHECK(looks_like_heading("Expenses of volunteers", true));
  CHECK(looks_like_heading("Annex B: Timetable", true));
  CHECK(looks_like_heading("EQUALITY AND DIVERSITY", false));
  CHECK_FALSE(looks_like_heading("Expenses of volunteers", false));
  CHECK_FALSE(looks_like_heading("We consult for twelve weeks.", true));
  CHECK_FALSE(looks_like_heading("Closing date: 14 March 2031", true));
  CHECK_FALSE(looks_like_heading("2031", true));
  CHECK_FALSE(looks_like_heading("NHS", false));
  CHECK_FALSE(looks_like_heading("Line one\nline two", true));
  CHECK_FALSE(looks_like_heading("", true));
}

}  // namespace compactproof
