// Build step: loads every embedded framework from its YAML and writes what it compiles to into one C++ source file.
//   compile_frameworks OUTPUT.cpp
// A mistake in a rule or framework stops the build with its message.
#include <fstream>
#include <iostream>

#include "error.h"
#include "framework/framework_archive.h"
#include "framework/load_framework.h"
#include "literal.h"

namespace compactproof {

// Nothing is compiled yet.
std::string_view compiled_framework(std::string_view) { return {}; }

}  // namespace compactproof

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::ofstream out(argv[1], std::ios::binary);
  out << "#include \"framework/framework_archive.h\"\n\nnamespace compactproof {\n\n"
         "std::string_view compiled_framework(std::string_view id) {\n  using namespace std::string_view_literals;\n";
  try {
    for (const std::string& id : compactproof::embedded_framework_ids()) {
      out << "  if (id == \"" << id << "\") {\n    return\n";
      write_literal(out, compactproof::archive_framework(compactproof::load_embedded_yaml(id)));
      out << "sv;\n  }\n";
    }
  } catch (const compactproof::Error& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
  out << "  return {};\n}\n\n}  // namespace compactproof\n";
  return out ? 0 : 1;
}
