#include "bench/floor.h"

#include <libdeflate.h>
#include <zip.h>

#include <pugixml.hpp>

namespace compactproof::bench {

namespace {

std::string read_entry(zip_t* archive, const zip_stat_t& stat, std::size_t size, zip_flags_t flags) {
  std::string text(size, '\0');
  zip_file_t* file = zip_fopen_index(archive, stat.index, flags);
  if (file == nullptr) return {};
  if (zip_fread(file, text.data(), text.size()) != static_cast<zip_int64_t>(text.size())) text.clear();
  zip_fclose(file);
  return text;
}

std::string inflated(const std::string& packed, const zip_stat_t& stat) {
  std::string text(stat.size, '\0');
  libdeflate_decompressor* decompressor = libdeflate_alloc_decompressor();
  const libdeflate_result result =
      libdeflate_deflate_decompress(decompressor, packed.data(), packed.size(), text.data(), text.size(), nullptr);
  libdeflate_free_decompressor(decompressor);
  if (result != LIBDEFLATE_SUCCESS || libdeflate_crc32(0, text.data(), text.size()) != stat.crc) text.clear();
  return text;
}

std::string unpacked(std::string_view bytes, const char* part, Inflater inflater) {
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, nullptr);
  if (archive == nullptr) {
    zip_source_free(source);
    return {};
  }
  std::string text;
  zip_stat_t stat;
  if (zip_stat(archive, part, 0, &stat) == 0) {
    const bool packed = inflater == Inflater::libdeflate && stat.comp_method == ZIP_CM_DEFLATE;
    text = packed ? inflated(read_entry(archive, stat, stat.comp_size, ZIP_FL_COMPRESSED), stat)
                  : read_entry(archive, stat, stat.size, 0);
  }
  zip_discard(archive);
  return text;
}

struct TextWalker : pugi::xml_tree_walker {
  std::string text;
  bool for_each(pugi::xml_node& node) override {
    if (node.type() == pugi::node_pcdata) text += node.value();
    return true;
  }
};

}  // namespace

FloorText read_at_the_floor(std::string_view archive, const char* part, Inflater inflater) {
  std::string xml = unpacked(archive, part, inflater);
  pugi::xml_document tree;
  tree.load_buffer_inplace(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
  TextWalker walker;
  tree.traverse(walker);
  return {std::move(walker.text), xml.size()};
}

}  // namespace compactproof::bench
