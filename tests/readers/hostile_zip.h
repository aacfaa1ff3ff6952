// Writes zip archives that lie, byte by byte: a library would refuse to.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace compactproof {

enum class Descriptor : std::uint8_t { none, with_signature, without_signature };

struct ZipEntry {
  std::string name;
  std::string content;
  bool packed = true;

  // Lies; what is absent is told truly.
  std::optional<std::string> packed_bytes = std::nullopt;  // instead of the deflated content
  std::optional<std::string> local_name = std::nullopt;
  std::optional<std::uint32_t> checksum = std::nullopt;
  std::optional<std::uint64_t> size = std::nullopt;
  std::optional<std::uint16_t> method = std::nullopt;
  std::uint16_t flags = 0;
  std::uint32_t attributes = 0;
  Descriptor descriptor = Descriptor::none;
  bool listed = true;  // in the directory; otherwise stale: its bytes are there, but it was deleted
};

enum class ZipWidth : std::uint8_t { narrow, zip64 };

std::string zip_of(const std::vector<ZipEntry>& entries, ZipWidth width = ZipWidth::narrow);

// An entry whose content is `block` so many times over, made without holding it.
ZipEntry repeated_entry(std::string name, std::string_view head, std::string_view block, std::uint64_t times,
                        std::string_view tail);

}  // namespace compactproof
