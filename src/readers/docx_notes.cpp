#include "readers/docx_notes.h"

#include <charconv>
#include <utility>

namespace compactproof {

void DocxNotes::set_part(std::unique_ptr<XmlPart> part) {
  part_ = std::move(part);
  names_.emplace(*part_);
  std::uint32_t paragraphs = 0;
  std::int32_t runs = 0;
  for (pugi::xml_node node : part_->root().children()) {
    const std::string_view name = local_name(node);
    if (name == "footnote" || name == "endnote") {
      notes_.try_emplace(std::string(attribute(node, "id")), DocxNote{node, paragraphs, runs});
    }
    count_docx_anchors(node, *names_, paragraphs, runs);
  }
}

void DocxNotes::set_start(std::string_view number) {
  std::int32_t start = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), start);
  if (error == std::errc{}) next_ = start;
}

const DocxNote* DocxNotes::find(std::string_view id) const {
  const auto found = notes_.find(std::string(id));
  return found == notes_.end() ? nullptr : &found->second;
}

void count_docx_anchors(pugi::xml_node top, const DocxNames& names, std::uint32_t& paragraphs, std::int32_t& runs) {
  for (pugi::xml_node node = top; node; node = next_within(node, top)) {
    const DocxTag tag = names.of(node);
    if (tag == DocxTag::p) ++paragraphs;
    if (tag == DocxTag::r) ++runs;
  }
}

}  // namespace compactproof
