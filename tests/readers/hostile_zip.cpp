#include "readers/hostile_zip.h"

#include <zlib.h>

#include <stdexcept>

namespace compactproof {

namespace {

constexpr std::uint16_t descriptor_flag = 0x0008;
constexpr std::uint16_t deflate_method = 8;

void put(std::string& out, std::uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>((value >> (8 * i)) & 0xFF);
}

class Deflater {
 public:
  Deflater() {
    if (deflateInit2(&stream_, 9, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY) != Z_OK) {
      throw std::runtime_error("deflate cannot start");
    }
  }
  ~Deflater() { deflateEnd(&stream_); }
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;

  void add(std::string_view text) { run(text, Z_NO_FLUSH); }

  std::string finish() {
    run({}, Z_FINISH);
    return std::move(out_);
  }

 private:
  void run(std::string_view text, int flush) {
    char buffer[1 << 15];
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream_.avail_in = static_cast<uInt>(text.size());
    do {
      stream_.next_out = reinterpret_cast<Bytef*>(buffer);
      stream_.avail_out = sizeof buffer;
      deflate(&stream_, flush);
      out_.append(buffer, sizeof buffer - stream_.avail_out);
    } while (stream_.avail_out == 0);
  }

  z_stream stream_{};
  std::string out_;
};

std::uint32_t checksum_of(std::string_view text, std::uint32_t before = 0) {
  return static_cast<std::uint32_t>(
      crc32(before, reinterpret_cast<const Bytef*>(text.data()), static_cast<uInt>(text.size())));
}

std::string deflated(std::string_view text) {
  Deflater deflater;
  deflater.add(text);
  return deflater.finish();
}

struct Header {
  std::string stored;
  std::uint32_t checksum = 0;
  std::uint64_t size = 0;
  std::uint16_t method = 0;
  std::uint16_t flags = 0;
};

Header header_of(const ZipEntry& entry) {
  Header header;
  const bool deflate = entry.packed || entry.packed_bytes;
  header.stored = entry.packed_bytes ? *entry.packed_bytes : entry.packed ? deflated(entry.content) : entry.content;
  header.checksum = entry.checksum.value_or(checksum_of(entry.content));
  header.size = entry.size.value_or(entry.content.size());
  header.method = entry.method.value_or(deflate ? deflate_method : 0);
  header.flags = entry.flags;
  if (entry.descriptor != Descriptor::none) header.flags |= descriptor_flag;
  return header;
}

constexpr std::uint32_t in_zip64 = 0xFFFFFFFF;  // a size or place that stands in a zip64 field instead

struct Sizes {
  bool told = true;  // false: they stand in a descriptor
  ZipWidth width = ZipWidth::narrow;
};

void put_common(std::string& out, const Header& header, Sizes sizes) {
  const auto size = [&](std::uint64_t value) { return sizes.width == ZipWidth::zip64 ? in_zip64 : value; };
  put(out, header.flags, 2);
  put(out, header.method, 2);
  put(out, 0, 4);  // time and date
  put(out, sizes.told ? header.checksum : 0, 4);
  put(out, sizes.told ? size(header.stored.size()) : 0, 4);
  put(out, sizes.told ? size(header.size) : 0, 4);
}

std::string zip64_field(const Header& header, std::optional<std::size_t> offset = std::nullopt) {
  std::string field;
  put(field, 1, 2);
  put(field, offset ? 24 : 16, 2);
  put(field, header.size, 8);
  put(field, header.stored.size(), 8);
  if (offset) put(field, *offset, 8);
  return field;
}

void put_local(std::string& out, const ZipEntry& entry, const Header& header, ZipWidth width) {
  const std::string& name = entry.local_name ? *entry.local_name : entry.name;
  const std::string field = width == ZipWidth::zip64 ? zip64_field(header) : std::string();
  out += "PK\x03\x04";
  put(out, 20, 2);
  put_common(out, header, {entry.descriptor == Descriptor::none, width});
  put(out, name.size(), 2);
  put(out, field.size(), 2);
  out += name + field + header.stored;
  if (entry.descriptor == Descriptor::none) return;
  if (entry.descriptor == Descriptor::with_signature) out += "PK\x07\x08";
  put(out, header.checksum, 4);
  put(out, header.stored.size(), 4);
  put(out, header.size, 4);
}

void put_central(std::string& out, const ZipEntry& entry, const Header& header, std::size_t offset, ZipWidth width) {
  const std::string field = width == ZipWidth::zip64 ? zip64_field(header, offset) : std::string();
  out += "PK\x01\x02";
  put(out, 0x0314, 2);  // made on Unix, so that attributes can say "symbolic link"
  put(out, 20, 2);
  put_common(out, header, {true, width});
  put(out, entry.name.size(), 2);
  put(out, field.size(), 2);
  put(out, 0, 6);  // no comment, disk; internal attributes
  put(out, entry.attributes, 4);
  put(out, width == ZipWidth::zip64 ? in_zip64 : offset, 4);
  out += entry.name + field;
}

void put_zip64_end(std::string& out, std::size_t entries, std::size_t directory_size, std::size_t start) {
  const std::size_t here = out.size();
  out += "PK\x06\x06";
  put(out, 44, 8);  // size of the rest of this record
  put(out, 45, 2);
  put(out, 45, 2);
  put(out, 0, 8);  // disks
  put(out, entries, 8);
  put(out, entries, 8);
  put(out, directory_size, 8);
  put(out, start, 8);
  out += "PK\x06\x07";
  put(out, 0, 4);
  put(out, here, 8);
  put(out, 1, 4);
}

}  // namespace

std::string zip_of(const std::vector<ZipEntry>& entries, ZipWidth width) {
  std::string out;
  std::string directory;
  std::size_t listed = 0;
  for (const ZipEntry& entry : entries) {
    const Header header = header_of(entry);
    if (entry.listed) put_central(directory, entry, header, out.size(), width);
    if (entry.listed) ++listed;
    put_local(out, entry, header, width);
  }
  const std::size_t start = out.size();
  const bool wide = width == ZipWidth::zip64;
  out += directory;
  if (wide) put_zip64_end(out, listed, directory.size(), start);
  out += "PK\x05\x06";
  put(out, 0, 4);
  put(out, wide ? 0xFFFF : listed, 2);
  put(out, wide ? 0xFFFF : listed, 2);
  put(out, wide ? in_zip64 : directory.size(), 4);
  put(out, wide ? in_zip64 : start, 4);
  put(out, 0, 2);
  return out;
}

ZipEntry repeated_entry(std::string name, std::string_view head, std::string_view block, std::uint64_t times,
                        std::string_view tail) {
  Deflater deflater;
  deflater.add(head);
  std::uint32_t checksum = checksum_of(head);
  for (std::uint64_t i = 0; i < times; ++i) {
    deflater.add(block);
    checksum = checksum_of(block, checksum);
  }
  deflater.add(tail);
  ZipEntry entry;
  entry.name = std::move(name);
  entry.packed_bytes = deflater.finish();
  entry.checksum = checksum_of(tail, checksum);
  entry.size = head.size() + block.size() * times + tail.size();
  return entry;
}

}  // namespace compactproof
