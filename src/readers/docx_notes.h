// Footnotes and endnotes: their texts, found by id, and the numbers they get in order of reference.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>

#include "readers/docx_names.h"
#include "readers/numbering_format.h"
#include "readers/xml.h"

namespace compactproof {

struct DocxNote {
  pugi::xml_node node;
  std::uint32_t paragraphs = 0;  // w:p and w:r that stand before it in the part
  std::int32_t runs = 0;
};

class DocxNotes {
 public:
  explicit DocxNotes(NumberFormat format) : format_(format) {}

  void set_part(std::unique_ptr<XmlPart> part);
  bool has_part() const { return part_ != nullptr; }
  void set_format(NumberFormat format) { format_ = format; }
  void set_start(std::string_view number);  // ignored unless a number

  // nullptr when the part or the note is missing.
  const DocxNote* find(std::string_view id) const;
  std::string next_label() { return format_number(format_, next_++); }

  const std::string& part() const { return part_->name(); }
  const DocxNames& names() const { return *names_; }

 private:
  std::unique_ptr<XmlPart> part_;
  std::optional<DocxNames> names_;
  std::unordered_map<std::string, DocxNote> notes_;
  NumberFormat format_;
  std::int64_t next_ = 1;
};

// Counts the paragraphs and runs below `node`, itself included, without recursion.
void count_docx_anchors(pugi::xml_node node, const DocxNames& names, std::uint32_t& paragraphs, std::int32_t& runs);

}  // namespace compactproof
