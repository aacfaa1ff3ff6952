#include "readers/zip_archive.h"

#include <libdeflate.h>
#include <zip.h>

#include <algorithm>
#include <new>
#include <utility>

#include "error.h"
#include "readers/limits.h"

namespace compactproof {

namespace {

// Some writers use backslashes, and OPC part names ignore case.
std::string key_of(std::string_view name) {
  std::string key(name);
  std::transform(key.begin(), key.end(), key.begin(), [](char c) {
    if (c == '\\') return '/';
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  });
  return key;
}

// Names may be 64 kB of anything; a message shows a readable part.
std::string quoted(std::string_view name) {
  constexpr std::size_t shown = 80;
  std::string text = "'";
  for (char c : name.substr(0, shown)) text += c >= 0x20 && c < 0x7F ? c : '?';
  return text + (name.size() > shown ? "…'" : "'");
}

std::string mebibytes(std::uint64_t bytes) { return std::to_string(bytes / limits::mebibyte) + " MiB"; }

std::string opening_problem(int code) {
  switch (code) {
    case ZIP_ER_NOZIP:
    case ZIP_ER_INCONS:
    case ZIP_ER_EOF:
    case ZIP_ER_READ:
    case ZIP_ER_SEEK:
      return "the file is damaged or not complete: its zip directory cannot be read. Copy or download it again, or "
             "open and save it in a word processor";
    case ZIP_ER_MULTIDISK: return "the file is one piece of a zip archive in several pieces. Join them first";
    default: return "the zip archive cannot be opened. Open the document in a word processor and save it again";
  }
}

constexpr std::size_t end_record_size = 22;
constexpr std::size_t longest_comment = 0xFFFF;

std::size_t little_endian(std::string_view bytes, std::size_t at, std::size_t count) {
  std::size_t value = 0;
  for (std::size_t i = count; i > 0; --i) value = value << 8 | static_cast<unsigned char>(bytes[at + i - 1]);
  return value;
}

// The end record whose comment ends with the bytes.
std::optional<std::size_t> find_end_record(std::string_view bytes) {
  if (bytes.size() < end_record_size) return std::nullopt;
  const std::size_t latest = bytes.size() - end_record_size;
  const std::size_t earliest = latest - std::min(latest, longest_comment);
  for (std::size_t at = latest;; --at) {
    if (bytes.substr(at).starts_with("PK\x05\x06") && little_endian(bytes, at + 20, 2) == latest - at) return at;
    if (at == earliest) return std::nullopt;
  }
}

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using OpenFile = std::unique_ptr<zip_file_t, CloseFile>;

// Reads all of `bytes`; false when there are fewer.
bool fill(zip_file_t* file, std::string& bytes) {
  std::uint64_t filled = 0;
  while (filled < bytes.size()) {
    const zip_int64_t got = zip_fread(file, bytes.data() + filled, bytes.size() - filled);
    if (got <= 0) return false;
    filled += static_cast<std::uint64_t>(got);
  }
  return true;
}

// Fill `bytes` with the part; false when it has another size or checksum. libdeflate takes a third of the time of zlib,
// which libzip uses, for data that are there as a whole.
bool inflate(libdeflate_decompressor& decompressor, zip_file_t* file, const zip_stat_t& stat, std::string& bytes) {
  std::string packed(stat.comp_size, '\0');
  if (!fill(file, packed)) return false;
  // Without a place for the size it demands that the data fill `bytes` to the end.
  const libdeflate_result result = libdeflate_deflate_decompress(&decompressor, packed.data(), packed.size(),
                                                                 bytes.data(), bytes.size(), nullptr);
  return result == LIBDEFLATE_SUCCESS && libdeflate_crc32(0, bytes.data(), bytes.size()) == stat.crc;
}

bool copy(zip_file_t* file, std::string& bytes) {
  // The read behind the end makes libzip compare the CRC and shows a size that lies.
  char beyond = 0;
  return fill(file, bytes) && zip_fread(file, &beyond, 1) == 0;
}

}  // namespace

std::optional<std::string_view> zip_in(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) return bytes;
  const std::optional<std::size_t> end = find_end_record(bytes);
  if (!end) return std::nullopt;
  const std::size_t directory_size = little_endian(bytes, *end + 12, 4);
  const std::size_t directory_offset = little_endian(bytes, *end + 16, 4);
  if (directory_size > *end || directory_offset > *end - directory_size) return std::nullopt;
  const std::size_t directory = *end - directory_size;
  if (!bytes.substr(directory).starts_with("PK\x01\x02")) return std::nullopt;
  // What the offsets do not count stands in front.
  return bytes.substr(directory - directory_offset);
}

void ZipArchive::Close::operator()(zip* archive) const { zip_discard(archive); }
void ZipArchive::Close::operator()(libdeflate_decompressor* decompressor) const {
  libdeflate_free_decompressor(decompressor);
}

ZipArchive::ZipArchive(std::string file, std::string_view bytes) : file_(std::move(file)) {
  bytes = zip_in(bytes).value_or(bytes);
  packed_bytes_ = bytes.size();
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source != nullptr) archive_.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
  const int code = zip_error_code_zip(&error);
  zip_error_fini(&error);
  if (!archive_) {
    if (source != nullptr) zip_source_free(source);
    fail(opening_problem(code));
  }
  const auto count = static_cast<std::uint64_t>(zip_get_num_entries(archive_.get(), 0));
  if (count > limits::zip_entries) {
    fail("the archive has " + std::to_string(count) + " entries; no more than " +
         std::to_string(limits::zip_entries) + " are accepted");
  }
  names_.reserve(count);
  for (std::uint64_t i = 0; i < count; ++i) {
    const char* raw = zip_get_name(archive_.get(), i, ZIP_FL_ENC_RAW);
    std::string name = raw == nullptr ? "" : raw;
    std::replace(name.begin(), name.end(), '\\', '/');
    const auto [place, added] = entries_.try_emplace(key_of(name), Entry{i});
    if (!added) place->second.duplicate = true;
    names_.push_back(std::move(name));
  }
}

const ZipArchive::Entry* ZipArchive::find(std::string_view part) const {
  const auto found = entries_.find(key_of(part));
  return found == entries_.end() ? nullptr : &found->second;
}

void ZipArchive::fail(const std::string& message) const { throw Error(message, {file_}); }

libdeflate_decompressor& ZipArchive::decompressor() {
  if (!decompressor_) decompressor_.reset(libdeflate_alloc_decompressor());
  if (!decompressor_) throw std::bad_alloc();
  return *decompressor_;
}

std::string ZipArchive::read(std::string_view part) {
  const Entry* entry = find(part);
  if (entry == nullptr) fail("the part " + quoted(part) + " is missing");
  if (entry->duplicate) {
    fail("the part " + quoted(part) + " is there twice, so the text is ambiguous. Save the document again");
  }
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_stat_index(archive_.get(), entry->index, 0, &stat) != 0 || (stat.valid & ZIP_STAT_SIZE) == 0) {
    fail("the part " + quoted(part) + " is damaged");
  }
  if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE) {
    fail("the document is encrypted. Remove the password in a word processor and save it again");
  }
  if (stat.size > limits::part_bytes) {
    fail("the part " + quoted(part) + " unpacks to " + mebibytes(stat.size) + "; no more than " +
         mebibytes(limits::part_bytes) + " are accepted");
  }
  if (stat.size > limits::ratio_free_bytes && stat.size / limits::compression_ratio > stat.comp_size) {
    fail("the part " + quoted(part) + " is packed more than " + std::to_string(limits::compression_ratio) +
         " times, as only a zip bomb is");
  }
  unpacked_ += stat.size;
  if (unpacked_ > limits::unpacked_bytes) {
    fail("the document unpacks to more than " + mebibytes(limits::unpacked_bytes));
  }
  constexpr zip_uint64_t told = ZIP_STAT_COMP_METHOD | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC;
  const bool deflated = (stat.valid & told) == told && stat.comp_method == ZIP_CM_DEFLATE && stat.comp_size <= packed_bytes_;
  const OpenFile open(zip_fopen_index(archive_.get(), entry->index, deflated ? ZIP_FL_COMPRESSED : 0));
  if (!open) {
    const bool packing = zip_error_code_zip(zip_get_error(archive_.get())) == ZIP_ER_COMPNOTSUPP;
    fail("the part " + quoted(part) + (packing ? " is packed by a method that is not supported. Save it again"
                                               : " is damaged. Copy or download the document again"));
  }
  std::string bytes(stat.size, '\0');
  if (!(deflated ? inflate(decompressor(), open.get(), stat, bytes) : copy(open.get(), bytes))) {
    fail("the part " + quoted(part) + " is damaged: its content differs from its size or checksum. Copy or download "
         "the document again");
  }
  return bytes;
}

}  // namespace compactproof
