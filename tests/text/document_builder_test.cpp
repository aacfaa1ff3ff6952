#include <catch2/catch.hpp>

#include "text/document_builder.h"

namespace compactproof {

TEST_CASE("blocks follow each other with a line feed between") {
  DocumentBuilder builder("a.txt", "text");
  builder.begin_block(BlockKind::heading).level = 2;
  builder.append("Aims", 0, 0);
  builder.begin_block(BlockKind::paragraph);
  builder.append("We consult.", 1, 0);
  const Document document = builder.finish();
  CHECK(document.text == "Aims\nWe consult.\n");
  REQUIRE(document.blocks.size() == 2);
  CHECK(document.text_of(document.blocks[0]) == "Aims");
  CHECK(document.text_of(document.blocks[1]) == "We consult.");
  CHECK(document.blocks[0].level == 2);
}

TEST_CASE("white space at the ends goes and the anchors follow") {
  DocumentBuilder builder("a.txt", "text");
  builder.begin_block(BlockKind::paragraph);
  builder.append_generated("\t");
  builder.append("  two", 4, 10);
  builder.append_generated("\n");
  builder.append("lines  ", 5, 0);
  builder.append("   ", 6, 0);
  const Document document = builder.finish();
  REQUIRE(document.blocks.size() == 1);
  CHECK(document.text_of(document.blocks[0]) == "two\nlines");
  CHECK(document.blocks[0].anchor.runs ==
        std::vector<SourceRun>{{0, 3, 4, 12}, {3, 4, SourceRun::generated, 0}, {4, 9, 5, 0}});
}

TEST_CASE("text that goes on in the same run makes one stretch, a gap makes two") {
  DocumentBuilder builder("a.txt", "text");
  builder.begin_block(BlockKind::paragraph);
  builder.append("one", 0, 0);
  builder.append(" two", 0, 3);
  builder.append("four", 0, 9);
  CHECK(builder.finish().blocks[0].anchor.runs == std::vector<SourceRun>{{0, 7, 0, 0}, {7, 11, 0, 9}});
}

TEST_CASE("invalid bytes and control characters are replaced and what stands behind them stays anchored") {
  DocumentBuilder builder("a.txt", "text");
  builder.begin_block(BlockKind::paragraph);
  builder.append("a\xFF" "b\x01" "c", 0, 0);
  const Document document = builder.finish();
  CHECK(document.text == "a\uFFFDb c\n");
  const std::vector<SourceRun>& runs = document.blocks[0].anchor.runs;
  CHECK(runs == std::vector<SourceRun>{{0, 1, 0, 0}, {1, 4, 0, 1}, {4, 7, 0, 2}});
}

TEST_CASE("an empty block is dropped unless it is a table cell") {
  DocumentBuilder builder("a.txt", "text");
  builder.begin_block(BlockKind::paragraph);
  builder.append("  ", 0, 0);
  builder.begin_block(BlockKind::table_cell);
  const Document document = builder.finish();
  REQUIRE(document.blocks.size() == 1);
  CHECK(document.blocks[0].kind == BlockKind::table_cell);
  CHECK(document.blocks[0].span.empty());
  CHECK(document.text == "\n");
}

TEST_CASE("a notice with the same code and part is given once") {
  DocumentBuilder builder("a.txt", "text");
  builder.notice("comments", "one", "part");
  builder.notice("comments", "two", "part");
  builder.notice("comments", "three", "other part");
  CHECK(builder.finish().notices == std::vector<Notice>{{"comments", "one", "part"}, {"comments", "three", "other part"}});
}

TEST_CASE("what stands beside the text keeps its words when white space goes") {
  DocumentBuilder builder("a.txt", "text");
  builder.begin_block(BlockKind::paragraph);
  builder.append("First.", 0, 0);
  builder.begin_block(BlockKind::paragraph);
  builder.append("  six weeks  ", 1, 0);
  builder.add_aside({AsideKind::comment, "Enough?", "B", "", 0, {9, 12}});  // "six" of the untrimmed text
  const Document document = builder.finish();
  REQUIRE(document.asides.size() == 1);
  const Aside& aside = document.asides.front();
  CHECK(aside.block == 1);
  CHECK(document.text.substr(aside.span.begin, aside.span.length()) == "six");
}

TEST_CASE("hidden text at one place is one piece, and white space alone is none") {
  DocumentBuilder builder("a.txt", "text");
  builder.begin_block(BlockKind::paragraph);
  builder.append_hidden(" ");
  builder.append("Open", 0, 0);
  builder.append_hidden("quite ");
  builder.append_hidden("secret");
  builder.append(" words", 1, 0);
  builder.append_hidden("more");
  builder.begin_block(BlockKind::paragraph);
  builder.append_hidden("alone");
  const Document document = builder.finish();
  REQUIRE(document.blocks.size() == 1);
  REQUIRE(document.asides.size() == 3);
  CHECK(document.asides[0].text == "quite secret");
  CHECK(document.asides[1].text == "more");
  CHECK(document.asides[2].text == "alone");
  CHECK(document.asides[2].block == 1);  // its own block was empty: behind all
}

TEST_CASE("text that comes with its runs keeps them, trimmed or cleaned with it") {
  DocumentBuilder builder("a.odt", "odt");
  builder.begin_block(BlockKind::paragraph);
  builder.append(" six weeks", {{0, 4, 7, 2}, {4, 10, 8, 0}});
  builder.begin_block(BlockKind::paragraph);
  builder.append("six\x01weeks", {{0, 9, 9, 0}});
  const Document document = builder.finish();
  CHECK(document.text == "six weeks\nsix weeks\n");
  REQUIRE(document.blocks[0].anchor.runs.size() == 2);
  CHECK(document.blocks[0].anchor.runs[0].end == 3);
  CHECK(document.blocks[0].anchor.runs[0].node_offset == 3);
  CHECK(document.blocks[0].anchor.runs[1].end == 9);
  REQUIRE(document.blocks[1].anchor.runs.size() == 1);
  CHECK(document.blocks[1].anchor.runs[0].end == 9);
}

TEST_CASE("hidden text of blocks of which nothing shows stays apart by lines") {
  DocumentBuilder builder("a.docx", "docx");
  builder.begin_block(BlockKind::paragraph);
  builder.append_hidden("Top of ");
  builder.append_hidden("form");
  builder.begin_block(BlockKind::paragraph);
  builder.append_hidden("Bottom");
  builder.append_hidden(" of form");
  const Document document = builder.finish();
  REQUIRE(document.asides.size() == 1);
  CHECK(document.asides[0].text == "Top of form\nBottom of form");
}

}  // namespace compactproof
