// A zip archive in memory, read through libzip's central directory. Part names are only ever compared, never used
// as paths of a file system.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct libdeflate_decompressor;
struct zip;

namespace compactproof {

// The archive in `bytes`: all of them, or what stands behind bytes that do not belong to it, such as the headers of a
// download. Nothing when there is no archive.
std::optional<std::string_view> zip_in(std::string_view bytes);

class ZipArchive {
 public:
  // Bytes in front of the archive are passed over. `bytes` must outlive the archive. `file` is the document's name for messages.
  // Throws Error for what is no whole zip archive or has too many entries.
  ZipArchive(std::string file, std::string_view bytes);

  bool has(std::string_view part) const { return find(part) != nullptr; }

  // Names in the order of the directory, with '/' as separator.
  const std::vector<std::string>& names() const { return names_; }

  // The unpacked part. Part names match without regard to ASCII case, as OPC asks for.
  // Throws Error when the part is absent, there twice, encrypted, damaged, or past a limit.
  std::string read(std::string_view part);

 private:
  struct Entry {
    std::uint64_t index = 0;
    bool duplicate = false;
  };
  struct Close {
    void operator()(zip* archive) const;
    void operator()(libdeflate_decompressor* decompressor) const;
  };

  const Entry* find(std::string_view part) const;
  libdeflate_decompressor& decompressor();
  [[noreturn]] void fail(const std::string& message) const;

  std::string file_;
  std::unique_ptr<zip, Close> archive_;
  std::unique_ptr<libdeflate_decompressor, Close> decompressor_;  // made when needed
  std::vector<std::string> names_;
  std::unordered_map<std::string, Entry> entries_;  // by lower-case name
  std::uint64_t packed_bytes_ = 0;  // of the whole archive
  std::uint64_t unpacked_ = 0;
};

}  // namespace compactproof
