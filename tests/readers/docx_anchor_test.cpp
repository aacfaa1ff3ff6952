// Anchors of DOCX blocks point at the runs they came from: checked against a second walk over the same XML.
#include <catch2/catch.hpp>
#include <map>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "readers/docx_reader.h"
#include "readers/golden.h"
#include "readers/zip_archive.h"

namespace compactproof {

namespace {

// Runs and paragraphs in document order, by pugixml's own traversal. Only for fixtures: the prefix of the root
// stands for the namespace.
class Part : public pugi::xml_tree_walker {
 public:
  explicit Part(const std::string& xml) {
    REQUIRE(tree_.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata));
    const std::string root = tree_.document_element().name();
    prefix_ = root.substr(0, root.find(':') + 1);
    tree_.traverse(*this);
  }

  bool for_each(pugi::xml_node& node) override {
    if (node.name() == prefix_ + "p") paragraph_numbers_[node] = static_cast<std::uint32_t>(paragraph_numbers_.size());
    if (node.name() == prefix_ + "r") {
      run_numbers_[node] = runs_.size();
      runs_.push_back(node);
      texts_.emplace_back();
    }
    if (node.name() == prefix_ + "t") add_text(node);
    return true;
  }

  const std::string& text(std::int32_t run) const { return texts_.at(static_cast<std::size_t>(run)); }

  std::uint32_t paragraph_of(std::int32_t run) const {
    pugi::xml_node node = runs_.at(static_cast<std::size_t>(run));
    while (node.name() != prefix_ + "p") node = node.parent();
    return paragraph_numbers_.at(node);
  }

 private:
  // Text belongs to the nearest run around it; a fallback's is not read where there is a choice.
  void add_text(pugi::xml_node node) {
    for (pugi::xml_node each = node.parent(); each; each = each.parent()) {
      const bool passed_over = each.name() == std::string("mc:Fallback") && each.previous_sibling("mc:Choice");
      if (passed_over) return;
      const auto run = run_numbers_.find(each);
      if (run == run_numbers_.end()) continue;
      texts_[run->second] += node.text().get();
      return;
    }
  }

  pugi::xml_document tree_;
  std::string prefix_;
  std::map<pugi::xml_node, std::size_t> run_numbers_;
  std::map<pugi::xml_node, std::uint32_t> paragraph_numbers_;
  std::vector<pugi::xml_node> runs_;
  std::vector<std::string> texts_;
};

void check_runs(const Document& document, const Block& block, const Part& part) {
  const std::string_view text = document.text_of(block);
  std::uint32_t covered = 0;
  for (const SourceRun& run : block.anchor.runs) {
    CHECK(run.begin == covered);
    CHECK(run.end > run.begin);
    covered = run.end;
    if (run.node == SourceRun::generated) continue;
    CHECK(part.text(run.node).substr(run.node_offset, run.end - run.begin) == text.substr(run.begin, run.end - run.begin));
    // A deleted paragraph mark joins paragraphs, so runs may come from a later one.
    CHECK(part.paragraph_of(run.node) >= block.anchor.paragraph);
    if (run.begin == 0) CHECK(part.paragraph_of(run.node) == block.anchor.paragraph);
  }
  CHECK(covered == text.size());
}

// The number of runs checked.
std::size_t check_file(const std::string& file) {
  INFO(file);
  const std::string bytes = file_content(file);
  const Document document = read_docx(file, bytes);
  ZipArchive archive(file, bytes);
  std::map<std::string, Part> parts;
  std::size_t anchored = 0;
  for (const Block& block : document.blocks) {
    INFO(document.text_of(block));
    const std::string& name = document.part_of(block);
    if (!parts.contains(name)) parts.try_emplace(name, archive.read(name));
    check_runs(document, block, parts.at(name));
    anchored += block.anchor.runs.size();
  }
  return anchored;
}

}  // namespace

TEST_CASE("the anchors of every DOCX fixture cover each block and lead back to its words") {
  std::size_t anchored = 0;
  for (const std::string suffix : {".docx", ".docm", ".dotx", ".dotm"}) {
    for (const std::string& file : fixtures("docx", suffix)) anchored += check_file(file);
  }
  CHECK(anchored > 250);
}

}  // namespace compactproof
