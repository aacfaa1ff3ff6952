#include "cli/read_file.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "error.h"

namespace compactproof {
namespace {

Error too_large(const std::string& name) {
  return Error("is larger than " + std::to_string(max_document_bytes >> 20) +
                   " MB, the most that is read; take out pictures or split it",
               {name});
}

}  // namespace

std::string read_stream(std::istream& in, const std::string& name) {
  std::string bytes;
  std::array<char, 65536> buffer;
  while (in.read(buffer.data(), buffer.size()), in.gcount() > 0) {
    bytes.append(buffer.data(), static_cast<std::size_t>(in.gcount()));
    if (bytes.size() > max_document_bytes) throw too_large(name);
  }
  if (in.bad()) throw Error("could not be read to its end", {name});
  return bytes;
}

std::string read_file(const std::string& path) {
  std::error_code error;
  // Opening a pipe or device could wait for ever.
  if (!std::filesystem::is_regular_file(path, error)) throw Error("is not a file that can be read", {path});
  const std::uintmax_t size = std::filesystem::file_size(path, error);
  if (!error && size > max_document_bytes) throw too_large(path);
  errno = 0;
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(std::string("cannot be opened: ") + std::strerror(errno), {path});
  return read_stream(in, path);
}

}  // namespace compactproof
