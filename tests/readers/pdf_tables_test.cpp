#include "readers/pdf_tables.h"

#include <catch2/catch.hpp>
#include <string>

#include "readers/golden.h"
#include "readers/read_document.h"
#include "readers/test_pdf.h"

namespace compactproof {

namespace {

constexpr int size = 11;

std::vector<PdfTextLine> paragraph(int bottom) {
  return {{72, bottom, size, "The Council gave a grant to every group in the table, for the purpose that is"},
          {72, bottom - 13, size, "shown there, and it will tell each of them in writing when it is paid, and"},
          {72, bottom - 26, size, "by whom."}};
}

void add(std::vector<PdfTextLine>& page, const std::vector<PdfTextLine>& lines) {
  page.insert(page.end(), lines.begin(), lines.end());
}

std::string blocks_of(const std::vector<PdfTextLine>& lines) {
  const std::string golden = golden_text(read_document("plan.pdf", pdf_of({lines})));
  return golden.substr(0, golden.find("! pdf-layout"));
}

const std::string paragraph_block =
    "paragraph | The Council gave a grant to every group in the table, for the purpose that is shown there, and it will tell "
    "each of them in writing when it is paid, and by whom.\n";

PdfLine line(std::uint32_t number, double left, double top, const std::string& text) {
  PdfLine made;
  made.text = text;
  made.left = left;
  made.top = top;
  made.height = 10;
  made.right = left + 5 * static_cast<double>(text.size());
  made.segments = {{0, made.left, made.right}};
  made.number = number;
  return made;
}

}  // namespace

TEST_CASE("lines with the same columns are a table, a wrapped cell is one cell") {
  std::vector<PdfTextLine> page = paragraph(700);
  add(page, {{72, 640, size, "Group"}, {220, 640, size, "Purpose"}, {400, 640, size, "Grant"},
             {72, 622, size, "Northfield Kitchen"}, {220, 622, size, "meals for older people"}, {400, 622, size, "9,000"},
             {220, 609, size, "and their carers"},
             {72, 591, size, "Marlow Vale Youth"}, {220, 591, size, "a worker for two"}, {400, 591, size, "12,500"},
             {72, 578, size, "Project"}, {220, 578, size, "evenings a week"}});
  add(page, paragraph(540));
  CHECK(blocks_of(page) == paragraph_block +
                               "table-cell t0 r0 c0 header | Group\n"
                               "table-cell t0 r0 c1 header | Purpose\n"
                               "table-cell t0 r0 c2 header | Grant\n"
                               "table-cell t0 r1 c0 | Northfield Kitchen\n"
                               "table-cell t0 r1 c1 | meals for older people and their carers\n"
                               "table-cell t0 r1 c2 | 9,000\n"
                               "table-cell t0 r2 c0 | Marlow Vale Youth Project\n"
                               "table-cell t0 r2 c1 | a worker for two evenings a week\n"
                               "table-cell t0 r2 c2 | 12,500\n" +
                               paragraph_block);
}

TEST_CASE("cells whose text stands in their middle are told by their heights") {
  std::vector<PdfTextLine> page = paragraph(700);
  add(page, {{220, 640, size, "meals for older people"}, {72, 634, size, "Kitchen"}, {400, 634, size, "9,000"},
             {220, 627, size, "and their carers"},
             {220, 605, size, "a worker for two"}, {72, 599, size, "Youth"}, {400, 599, size, "12,500"},
             {220, 592, size, "evenings a week"},
             {72, 570, size, "Library"}, {220, 570, size, "books"}, {400, 570, size, "300"},
             {72, 548, size, "Choir"}, {220, 548, size, "music"}, {400, 548, size, "200"}});
  CHECK(blocks_of(page) == paragraph_block +
                               "table-cell t0 r0 c0 | Kitchen\n"
                               "table-cell t0 r0 c1 | meals for older people and their carers\n"
                               "table-cell t0 r0 c2 | 9,000\n"
                               "table-cell t0 r1 c0 | Youth\n"
                               "table-cell t0 r1 c1 | a worker for two evenings a week\n"
                               "table-cell t0 r1 c2 | 12,500\n"
                               "table-cell t0 r2 c0 | Library\n"
                               "table-cell t0 r2 c1 | books\n"
                               "table-cell t0 r2 c2 | 300\n"
                               "table-cell t0 r3 c0 | Choir\n"
                               "table-cell t0 r3 c1 | music\n"
                               "table-cell t0 r3 c2 | 200\n");
}

TEST_CASE("narrow rows begin with words in the first column") {
  std::vector<PdfTextLine> page = paragraph(700);
  add(page, {{72, 640, size, "Opens:"}, {180, 640, size, "4 January 2026"},
             {72, 627, size, "Closes:"}, {180, 627, size, "30 March 2026"},
             {72, 614, size, "Value:"}, {180, 614, size, "9,000 a year"},
             {180, 601, size, "for three years"}});
  CHECK(blocks_of(page) == paragraph_block +
                               "table-cell t0 r0 c0 | Opens:\n"
                               "table-cell t0 r0 c1 | 4 January 2026\n"
                               "table-cell t0 r1 c0 | Closes:\n"
                               "table-cell t0 r1 c1 | 30 March 2026\n"
                               "table-cell t0 r2 c0 | Value:\n"
                               "table-cell t0 r2 c1 | 9,000 a year for three years\n");
}

TEST_CASE("two columns of prose and a list with hanging numbers are no tables") {
  std::vector<PdfTextLine> prose;
  std::vector<PdfTextLine> list;
  for (int i = 0; i < 12; ++i) {
    prose.push_back({72, 700 - 13 * i, size, "words of the left column that go on and on"});
    prose.push_back({320, 700 - 13 * i, size, "and words of the right one which do so too"});
    list.push_back({72, 700 - 20 * i, size, std::to_string(i + 1) + "."});
    list.push_back({100, 700 - 20 * i, size, "The Council will pay the grant in advance."});
  }
  CHECK(blocks_of(prose).find("cell") == std::string::npos);
  CHECK(blocks_of(list).find("cell") == std::string::npos);
}

TEST_CASE("a heading, a line across all columns and a wide gap end a table") {
  PdfPage page;
  page.height = 842;
  for (std::uint32_t i = 0; i < 4; ++i) {
    page.lines.push_back(line(2 * i, 72, 100 + 20 * i, "Group"));
    page.lines.push_back(line(2 * i + 1, 200, 100 + 20 * i, "Purpose"));
  }
  const auto end_with = [&](PdfLine last) {
    PdfPage longer = page;
    longer.lines.push_back(std::move(last));
    const std::vector<PdfTable> tables = find_pdf_tables(longer, 1.2);
    REQUIRE(tables.size() == 1);
    return tables[0].lines.back();
  };
  PdfLine heading = line(8, 72, 175, "Heading");
  heading.height = 14;
  CHECK(end_with(heading) == 7);
  CHECK(end_with(line(8, 72, 172, std::string(60, 'a'))) == 7);
  CHECK(end_with(line(8, 72, 300, "Apart")) == 7);
  CHECK(end_with(line(8, 72, 172, "wrapped")) == 8);
}

TEST_CASE("floods of lines and of columns make no table, and take no time") {
  PdfPage page;
  page.height = 842;
  for (std::uint32_t i = 0; i < 100'000; ++i) page.lines.push_back(line(i, 72 + 40 * (i % 2), i / 2, "a"));
  CHECK(find_pdf_tables(page, 1).empty());
  page.lines.resize(3000);
  for (PdfLine& each : page.lines) each.top = 10;
  CHECK(find_pdf_tables(page, 1).empty());
}

}  // namespace compactproof
