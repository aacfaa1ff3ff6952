#include "bench/floor.h"

#include <zip.h>

#include <pugixml.hpp>

namespace compactproof::bench {

namespace {

std::string unpacked(std::string_view bytes, const char* part) {
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, nullptr);
  if (archive == nullptr) {
    zip_source_free(source);
    return {};
  }
  std::string text;
  zip_stat_t stat;
  if (zip_stat(archive, part, 0, &stat) == 0) {
    text.resize(stat.size);
    if (zip_file_t* file = zip_fopen_index(archive, stat.index, 0)) {
      if (zip_fread(file, text.data(), text.size()) != static_cast<zip_int64_t>(text.size())) text.clear();
      zip_fclose(file);
    }
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

FloorText read_at_the_floor(std::string_view archive, const char* part) {
  std::string xml = unpacked(archive, part);
  pugi::xml_document tree;
  tree.load_buffer_inplace(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
  TextWalker walker;
  tree.traverse(walker);
  return {std::move(walker.text), xml.size()};
}

}  // namespace compactproof::bench
