// Build step: writes the frameworks and rules named on the command line into one C++ source file.
//   embed_files OUTPUT.cpp ROOT FILE...
// Rules are embedded without their examples, which only the tests read: `examples:` is the last key of a rule file.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

namespace {

std::string without_examples(std::string text) {
  const std::size_t at = text.find("\nexamples:");
  if (at != std::string::npos) text.resize(at + 1);
  return text;
}

// A plain literal a line: raw literals would need a delimiter that no file contains.
void write_literal(std::ostream& out, const std::string& text) {
  static constexpr char digits[] = "01234567";
  out << "    \"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\n') {
      out << "\\n\"\n    \"";
    } else if (c == '"' || c == '\\') {
      out << '\\' << c;
    } else if (byte < 0x20 || byte >= 0x7F) {
      out << '\\' << digits[byte >> 6] << digits[(byte >> 3) & 7] << digits[byte & 7];
    } else {
      out << c;
    }
  }
  out << '"';
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  std::ofstream out(argv[1], std::ios::binary);
  const std::string root = argv[2];
  out << "#include \"framework/load_framework.h\"\n\nnamespace compactproof {\n\n"
         "const FileSet& embedded_files() {\n  static const FileSet files = {\n";
  for (int i = 3; i < argc; ++i) {
    const std::string path = argv[i];
    std::ifstream in(root + "/" + path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    if (!in) {
      std::cerr << "cannot read " << path << '\n';
      return 1;
    }
    if (path.rfind("rules/", 0) == 0) text = without_examples(text);
    out << "    {\"" << path << "\",\n";
    write_literal(out, text);
    out << "},\n";
  }
  out << "  };\n  return files;\n}\n\n}  // namespace compactproof\n";
  return out ? 0 : 1;
}
