#include "report/terminal_page.h"

#include <algorithm>
#include <functional>
#include <ostream>

#include "report/visible_text.h"
#include "text/utf8.h"

namespace compactproof {
namespace {

constexpr int narrowest = 40;
constexpr int least_text = 16;  // columns kept for text however deep the indent

std::string_view escape_sequence(Ink ink) {
  switch (ink) {
    case Ink::plain: break;
    case Ink::strong: return "\033[1m";
    case Ink::faint: return "\033[2m";
    case Ink::marked: return "\033[4m";
    case Ink::red: return "\033[1;31m";
    case Ink::amber: return "\033[33m";
    case Ink::green: return "\033[32m";
    case Ink::blue: return "\033[34m";
  }
  return "\033[0m";
}

std::string repeated(std::string_view text, int count) {
  std::string result;
  for (int i = 0; i < count; ++i) result += text;
  return result;
}

// Where a line that begins at `begin` and may hold `room` glyphs ends: at the last space, or mid-word when one word
// fills the line.
template <typename Glyphs>
std::size_t line_end(const Glyphs& glyphs, std::size_t begin, std::size_t room) {
  if (glyphs.size() - begin <= room) return glyphs.size();
  for (std::size_t at = begin + room; at > begin; --at) {
    if (glyphs[at].code_point == ' ') return at;
  }
  return begin + room;
}

}  // namespace

TerminalPage::TerminalPage(std::ostream& out, int width, bool colour)
    : out_(out), width_(std::max(width, narrowest)), colour_(colour) {}

std::vector<TerminalPage::Glyph> TerminalPage::glyphs_of(const std::vector<Piece>& pieces) {
  std::vector<Glyph> glyphs;
  for (const Piece& piece : pieces) {
    const std::string text = visible_text(piece.text);
    for (std::size_t at = 0; at < text.size();) glyphs.push_back({decode_utf8(text, at), piece.ink});
  }
  return glyphs;
}

void TerminalPage::write_line(const Glyph* begin, const Glyph* end) {
  std::string line;
  Ink ink = Ink::plain;
  const auto change_to = [&](Ink next) {
    if (colour_ && ink != next) {
      if (ink != Ink::plain) line += escape_sequence(Ink::plain);
      if (next != Ink::plain) line += escape_sequence(next);
    }
    ink = next;
  };
  for (const Glyph* glyph = begin; glyph != end; ++glyph) {
    change_to(glyph->ink);
    append_utf8(line, glyph->code_point);
  }
  change_to(Ink::plain);
  out_ << line << '\n';
}

void TerminalPage::paragraph(int indent, const std::vector<Piece>& pieces) { labelled(indent, {}, 0, pieces); }

void TerminalPage::labelled(int indent, Piece label, int label_width, const std::vector<Piece>& pieces) {
  const int hanging = std::min(indent + label_width, width_ - least_text);
  const auto room = static_cast<std::size_t>(width_ - hanging);
  const auto is_space = [](const Glyph& glyph) { return glyph.code_point == ' '; };

  std::vector<Glyph> line = glyphs_of({{repeated(" ", indent)}, label});
  if (line.size() > static_cast<std::size_t>(hanging)) line.resize(static_cast<std::size_t>(hanging));
  const std::vector<Glyph> glyphs = glyphs_of(pieces);
  std::size_t at = 0;
  do {
    line.resize(static_cast<std::size_t>(hanging), Glyph{' '});
    while (at < glyphs.size() && is_space(glyphs[at])) ++at;
    const std::size_t end = line_end(glyphs, at, room);
    line.insert(line.end(), glyphs.begin() + static_cast<std::ptrdiff_t>(at),
                glyphs.begin() + static_cast<std::ptrdiff_t>(end));
    at = end;
    while (!line.empty() && is_space(line.back())) line.pop_back();
    write_line(line.data(), line.data() + line.size());
    line.clear();
  } while (std::any_of(glyphs.begin() + static_cast<std::ptrdiff_t>(at), glyphs.end(), std::not_fn(is_space)));
}

void TerminalPage::heading(std::string_view title) {
  const std::string text = visible_text(title);
  const auto used = static_cast<int>(count_code_points(text)) + 4;
  blank();
  paragraph(0, {{"── ", Ink::faint}, {text, Ink::strong}, {" " + repeated("─", width_ - used), Ink::faint}});
}

void TerminalPage::rule() {
  blank();
  paragraph(0, {{repeated("═", width_), Ink::faint}});
  blank();
}

void TerminalPage::blank() { out_ << '\n'; }

}  // namespace compactproof
