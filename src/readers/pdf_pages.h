// What pdftotext -bbox-layout says → lines of text with their places.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace compactproof {

// A stretch of a line without a wide gap between its words.
struct PdfSegment {
  std::uint32_t begin = 0;     // in the line's text
  double left = 0;
  double right = 0;
};

struct PdfLine {
  std::string text;
  std::vector<PdfSegment> segments;
  double left = 0;             // points, from the upper left corner of the page
  double top = 0;
  double right = 0;
  double height = 0;           // of its highest word: the size of its letters
  std::uint32_t number = 0;    // on its page, from 0
  bool opens_block = false;    // the converter saw a gap above it
  bool furniture = false;      // see mark_furniture
};

struct PdfPage {
  double height = 0;
  std::vector<PdfLine> lines;  // in reading order
};

std::vector<PdfPage> read_pdf_pages(std::string_view output, Metadata& metadata);

// Marks what stands at the top or bottom of several pages, but for its numbers the same: headers, footers, page numbers.
void mark_furniture(std::vector<PdfPage>& pages);

}  // namespace compactproof
