#include "readers/source_lines.h"

namespace compactproof {

std::vector<std::string> source_lines(const std::string& text) {
  std::vector<std::string> lines(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n' || text[i] == '\r') {
      if (text.compare(i, 2, "\r\n") == 0) ++i;
      lines.emplace_back();
    } else {
      lines.back() += text[i];
    }
  }
  return lines;
}

namespace {

bool leads_back(const SourceRun& run, std::string_view shown, const std::vector<std::string>& lines) {
  if (run.node == SourceRun::generated) return shown.find_first_not_of(" \t\n") == std::string_view::npos;
  if (run.node < 0 || static_cast<std::size_t>(run.node) >= lines.size()) return false;
  const std::string& line = lines[static_cast<std::size_t>(run.node)];
  if (run.node_offset >= line.size()) return false;
  return line.compare(run.node_offset, shown.size(), shown) == 0 || line[run.node_offset] == '&';
}

}  // namespace

std::string wrong_run(const Document& document, const std::vector<std::string>& lines) {
  for (const Block& block : document.blocks) {
    const std::string_view text = document.text_of(block);
    std::uint32_t expected = 0;
    for (const SourceRun& run : block.anchor.runs) {
      if (run.begin != expected) return "a gap in: " + std::string(text);
      expected = run.end;
      const std::string_view shown = text.substr(run.begin, run.end - run.begin);
      if (!leads_back(run, shown, lines)) {
        return "'" + std::string(shown) + "' is not in line " + std::to_string(run.node) + " at " +
               std::to_string(run.node_offset);
      }
    }
    if (expected != text.size()) return "no source for the end of: " + std::string(text);
  }
  return {};
}

}  // namespace compactproof
