#include "readers/golden.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string_view>

namespace compactproof {

namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (c == '\\') {
      out += "\\\\";
    } else {
      out += c;
    }
  }
  return out;
}

std::string cell_text(const CellPosition& cell) {
  std::ostringstream out;
  out << " t" << cell.table << " r" << cell.row << " c" << cell.column;
  if (cell.row_span > 1 || cell.column_span > 1) out << " span " << cell.row_span << 'x' << cell.column_span;
  if (cell.header_row) out << " header";
  return out.str();
}

std::string block_line(const Document& document, const Block& block) {
  std::ostringstream out;
  out << (block.likely_heading ? "likely-" : "") << to_string(block.kind);
  if (block.level > 0) out << ' ' << block.level;
  if (block.cell) out << cell_text(*block.cell);
  if (block.list >= 0) out << " list " << block.list;
  if (!block.label.empty()) out << " [" << escaped(block.label) << ']';
  out << " | " << escaped(document.text_of(block)) << '\n';
  return out.str();
}

std::string aside_line(const Document& document, const Aside& aside) {
  std::ostringstream out;
  out << "~ " << to_string(aside.kind) << " at block " << aside.block;
  if (!aside.author.empty()) out << " by " << escaped(aside.author);
  if (!aside.date.empty()) out << " of " << aside.date;
  if (!aside.span.empty()) {
    out << " on [" << escaped(std::string_view(document.text).substr(aside.span.begin, aside.span.length())) << ']';
  }
  out << " | " << escaped(aside.text) << '\n';
  return out.str();
}

void metadata_line(std::ostream& out, std::string_view name, const std::string& value) {
  if (!value.empty()) out << "# " << name << ": " << escaped(value) << '\n';
}

bool accepting() {
  const char* accept = std::getenv("ACCEPT");
  return accept != nullptr && std::string_view(accept) == "1";
}

}  // namespace

std::string golden_text(const Document& document) {
  std::ostringstream out;
  metadata_line(out, "title", document.metadata.title);
  metadata_line(out, "author", document.metadata.author);
  metadata_line(out, "language", document.metadata.language);
  for (const Block& block : document.blocks) out << block_line(document, block);
  for (const Aside& aside : document.asides) out << aside_line(document, aside);
  for (const Notice& notice : document.notices) {
    out << "! " << notice.code << (notice.part.empty() ? "" : " (" + notice.part + ")") << ": " << notice.message
        << '\n';
  }
  return out.str();
}

std::vector<std::string> fixtures(const std::string& folder, const std::string& suffix) {
  std::vector<std::string> found;
  const std::filesystem::path root = std::filesystem::path(COMPACTPROOF_SOURCE_DIR) / "tests/readers/fixtures" / folder;
  for (const auto& entry : std::filesystem::directory_iterator(root)) {
    if (entry.path().extension() == suffix) found.push_back(entry.path().string());
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::string file_content(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string golden_difference(const std::string& fixture, const Document& document) {
  const std::string golden = std::filesystem::path(fixture).replace_extension(".txt").string();
  const std::string actual = golden_text(document);
  if (accepting()) std::ofstream(golden, std::ios::binary) << actual;
  std::istringstream want(file_content(golden));
  std::istringstream have(actual);
  for (int line = 1;; ++line) {
    std::string wanted;
    std::string had;
    const bool more_wanted = static_cast<bool>(std::getline(want, wanted));
    const bool more_had = static_cast<bool>(std::getline(have, had));
    if (!more_wanted && !more_had) return {};
    if (more_wanted == more_had && wanted == had) continue;
    return golden + ":" + std::to_string(line) + "\n  expected: " + (more_wanted ? wanted : "(end)") +
           "\n  read:     " + (more_had ? had : "(end)");
  }
}

}  // namespace compactproof
