// Wrapped, optionally coloured text for a terminal. The only place that writes escape sequences, and the place where
// those of a document end: every text given to it passes visible_text().
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace compactproof {

enum class Ink { plain, strong, faint, marked, red, amber, green, blue };

struct Piece {
  std::string text;
  Ink ink = Ink::plain;
};

class TerminalPage {
 public:
  // `out` must outlive the page. Widths count code points.
  TerminalPage(std::ostream& out, int width, bool colour);

  // Wraps the pieces, joined as they are, `indent` columns in; words longer than a line are broken.
  void paragraph(int indent, const std::vector<Piece>& pieces);

  // The same with a label on its first line that takes `label_width` columns; the text hangs beside it.
  void labelled(int indent, Piece label, int label_width, const std::vector<Piece>& pieces);

  // A title with a rule to the end of the line, after an empty line.
  void heading(std::string_view title);

  // A double rule between documents, with an empty line on both sides.
  void rule();

  void blank();

  int width() const { return width_; }

 private:
  struct Glyph {
    char32_t code_point = 0;
    Ink ink = Ink::plain;
  };

  static std::vector<Glyph> glyphs_of(const std::vector<Piece>& pieces);
  void write_line(const Glyph* begin, const Glyph* end);

  std::ostream& out_;
  int width_;
  bool colour_;
};

}  // namespace compactproof
