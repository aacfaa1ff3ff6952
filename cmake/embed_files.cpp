// Build step: writes the frameworks and rules named on the command line into one C++ source file.
//   embed_files OUTPUT.cpp ROOT FILE...
// Rules are embedded without their examples, which only the tests read: `examples:` is the last key of a rule file.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "literal.h"

namespace {

std::string without_examples(std::string text) {
  const std::size_t at = text.find("\nexamples:");
  if (at != std::string::npos) text.resize(at + 1);
  return text;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  std::ofstream out(argv[1], std::ios::binary);
  const std::string root = argv[2];
  out << "#include \"framework/load_framework.h\"\n\nnamespace compactproof {\n\n"
         "std::span<const EmbeddedFile> embedded_texts() {\n  using namespace std::string_view_literals;\n  static constexpr EmbeddedFile files[] = {\n";
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
    out << "sv},\n";  // with its length: the compiler refuses to count this many letters
  }
  out << "  };\n  return files;\n}\n\n}  // namespace compactproof\n";
  return out ? 0 : 1;
}
