// The lines of a plain text, with what every recogniser asks about a line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace compactproof {

inline constexpr std::size_t max_text_lines = 1'000'000;

struct TextLine {
  std::string_view raw;      // as written, without the line end
  std::string_view text;     // `raw` without white space at both ends
  std::uint32_t number = 0;  // of the source line, from 0
  std::uint32_t offset = 0;  // byte offset of `raw` in the source line (not 0 behind a form feed)
  std::uint32_t indent = 0;  // columns before `text`
  std::uint32_t width = 0;   // columns up to the end of `text`
  bool after_page_break = false;

  bool blank() const { return text.empty(); }
};

// A stretch of one line: what becomes a source run.
struct TextPiece {
  std::string_view text;
  std::uint32_t line = 0;    // source line number from 0
  std::uint32_t offset = 0;  // byte offset in that line
};

// Splits at LF, CR LF, CR; also at form feeds and vertical tabs, which do not count as source lines.
// Stops after max_text_lines + 1 lines.
std::vector<TextLine> split_lines(std::string_view text);

// `part` must view a stretch of line.raw.
TextPiece piece_of(const TextLine& line, std::string_view part);

// Without spaces, tabs and no-break spaces at both ends.
std::string_view trim(std::string_view text);

// Code points; good enough as columns for English text.
std::uint32_t columns_of(std::string_view text);

}  // namespace compactproof
