// Tables of a PDF. Nothing in the file says where they are; they are told by the white between their columns, which
// runs through at least three lines that have words on both sides.
#pragma once

#include <cstdint>
#include <vector>

#include "readers/pdf_pages.h"
#include "readers/text_table.h"

namespace compactproof {

struct PdfTable {
  TextTable table;                   // pieces are of the page's lines
  std::vector<std::uint32_t> lines;  // their numbers, ascending
};

// The usual distance from line to line in a paragraph, as a share of the letters' height.
double usual_line_spacing(const std::vector<PdfPage>& pages);

// In the order of the page from top to bottom. Two columns of prose and lists with hanging markers are no tables.
std::vector<PdfTable> find_pdf_tables(const PdfPage& page, double line_spacing);

}  // namespace compactproof
