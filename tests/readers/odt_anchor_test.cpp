// Anchors of ODT blocks point at the text nodes they came from: checked against a second walk over the same XML.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "readers/golden.h"
#include "readers/odt_reader.h"
#include "readers/zip_archive.h"

namespace compactproof {

namespace {

// The text nodes and paragraphs of a part in document order, found by pugixml's own traversal.
struct Walk : pugi::xml_tree_walker {
  bool for_each(pugi::xml_node& node) override {
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
      texts.emplace_back(node.value());
      owners.push_back(owner(node));
    }
    const std::string_view name = node.name();
    if (name == "text:p" || name == "text:h") paragraphs.push_back(node);
    return true;
  }

  static pugi::xml_node owner(pugi::xml_node node) {
    while (node && std::string_view(node.name()) != "text:p" && std::string_view(node.name()) != "text:h") {
      node = node.parent();
    }
    return node;
  }

  std::vector<std::string> texts;
  std::vector<pugi::xml_node> owners;  // of each text: the paragraph around it
  std::vector<pugi::xml_node> paragraphs;
};

// White space in the source shows as one space.
bool shows_as(std::string_view source, std::string_view shown) {
  return source.size() == shown.size() &&
         std::equal(source.begin(), source.end(), shown.begin(), [](char from, char to) {
           return from == to || (to == ' ' && (from == '\n' || from == '\t' || from == '\r'));
         });
}

void check_block(const Document& document, const Block& block, const Walk& walk) {
  const std::string_view text = document.text_of(block);
  INFO(text);
  std::uint32_t at = 0;
  for (const SourceRun& run : block.anchor.runs) {
    CHECK(run.begin == at);
    CHECK(run.end > run.begin);
    at = run.end;
    const std::string_view shown = text.substr(run.begin, run.end - run.begin);
    if (run.node == SourceRun::generated) {
      CHECK(shown.find_first_not_of(" \t\n") == std::string_view::npos);
      continue;
    }
    const auto node = static_cast<std::size_t>(run.node);
    REQUIRE(node < walk.texts.size());
    const std::string& source = walk.texts[node];
    REQUIRE(run.node_offset + shown.size() <= source.size());
    CHECK(shows_as(std::string_view(source).substr(run.node_offset, shown.size()), shown));
    REQUIRE(block.anchor.paragraph < walk.paragraphs.size());
    CHECK(walk.owners[node] == walk.paragraphs[block.anchor.paragraph]);
  }
  CHECK(at == text.size());
}

using Parts = std::map<std::string, std::string>;

Parts parts_of_package(const std::string& bytes) {
  ZipArchive archive("fixture.odt", bytes);
  return {{"content.xml", archive.read("content.xml")}, {"styles.xml", archive.read("styles.xml")}};
}

std::size_t check_anchors(const std::string& bytes, const Parts& parts) {
  const Document document = read_odt("fixture.odt", bytes);
  std::map<std::string, pugi::xml_document> trees;
  std::map<std::string, Walk> walks;
  for (const auto& [part, xml] : parts) {
    REQUIRE(trees[part].load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata));
    trees[part].traverse(walks[part]);
  }
  for (const Block& block : document.blocks) {
    REQUIRE(walks.count(document.part_of(block)) == 1);
    check_block(document, block, walks[document.part_of(block)]);
  }
  return document.blocks.size();
}

}  // namespace

TEST_CASE("The anchors of each ODT block cover its text and lead back to it") {
  std::size_t checked = 0;
  for (const std::string suffix : {".odt", ".odm"}) {
    for (const std::string& path : fixtures("odt", suffix)) {
      INFO(path);
      const std::string bytes = file_content(path);
      checked += check_anchors(bytes, parts_of_package(bytes));
    }
  }
  CHECK(checked > 100);
}

TEST_CASE("The anchors of a flat file lead back to it as a whole") {
  for (const std::string& path : fixtures("odt", ".fodt")) {
    INFO(path);
    const std::string bytes = file_content(path);
    CHECK(check_anchors(bytes, {{"office:document", bytes}}) > 0);
  }
}

}  // namespace compactproof
