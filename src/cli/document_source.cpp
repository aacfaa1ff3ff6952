#include "cli/document_source.h"

#include "cli/expand_paths.h"
#include "cli/read_file.h"
#include "readers/read_document.h"

namespace compactproof {

Document read_source(const std::string& path, const std::string& stdin_name, std::istream& in) {
  if (path == standard_input) return read_document(stdin_name, read_stream(in, stdin_name));
  return read_document(path, read_file(path));
}

}  // namespace compactproof
