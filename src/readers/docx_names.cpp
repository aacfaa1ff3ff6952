#include "readers/docx_names.h"

#include <string_view>
#include <unordered_map>

namespace compactproof {

namespace {

enum Namespace : int { word, compatibility, math, office };

DocxTag word_tag(std::string_view local) {
  static const std::unordered_map<std::string_view, DocxTag> tags{
      {"altChunk", DocxTag::alt_chunk},
      {"body", DocxTag::body},
      {"br", DocxTag::br},
      {"commentRangeStart", DocxTag::comment_range_start},
      {"commentReference", DocxTag::comment_reference},
      {"cr", DocxTag::cr},
      {"customXmlPr", DocxTag::properties},
      {"del", DocxTag::del},
      {"endnoteReference", DocxTag::endnote_reference},
      {"fldChar", DocxTag::fld_char},
      {"footnoteReference", DocxTag::footnote_reference},
      {"ins", DocxTag::ins},
      {"moveFrom", DocxTag::move_from},
      {"moveTo", DocxTag::move_to},
      {"noBreakHyphen", DocxTag::no_break_hyphen},
      {"p", DocxTag::p},
      {"pPr", DocxTag::properties},
      {"ptab", DocxTag::ptab},
      {"r", DocxTag::r},
      {"rPr", DocxTag::properties},
      {"rt", DocxTag::ruby_text},
      {"sdtEndPr", DocxTag::properties},
      {"sdtPr", DocxTag::properties},
      {"sectPr", DocxTag::properties},
      {"smartTagPr", DocxTag::properties},
      {"subDoc", DocxTag::sub_doc},
      {"sym", DocxTag::sym},
      {"t", DocxTag::t},
      {"tab", DocxTag::tab},
      {"tbl", DocxTag::tbl},
      {"tblGrid", DocxTag::properties},
      {"tblPr", DocxTag::properties},
      {"tc", DocxTag::tc},
      {"tcPr", DocxTag::properties},
      {"tr", DocxTag::tr},
      {"trPr", DocxTag::properties},
      {"txbxContent", DocxTag::textbox_content},
  };
  const auto found = tags.find(local);
  return found == tags.end() ? DocxTag::other : found->second;
}

// Nearly all elements of a text are these; their first letters decide.
DocxTag frequent_word_tag(const char* local) {
  const auto ends = [&](std::size_t length) { return local[length] == '\0'; };
  switch (local[0]) {
    case 'r':
      if (ends(1)) return DocxTag::r;
      if (local[1] == 'P' && local[2] == 'r' && ends(3)) return DocxTag::properties;
      break;
    case 'p':
      if (ends(1)) return DocxTag::p;
      if (local[1] == 'P' && local[2] == 'r' && ends(3)) return DocxTag::properties;
      break;
    case 't':
      if (ends(1)) return DocxTag::t;
      break;
    default: break;
  }
  return word_tag(local);
}

DocxTag compatibility_tag(std::string_view local) {
  if (local == "AlternateContent") return DocxTag::alternate_content;
  if (local == "Choice") return DocxTag::choice;
  if (local == "Fallback") return DocxTag::fallback;
  return DocxTag::other;
}

}  // namespace

DocxNames::DocxNames(const XmlPart& part)
    : namespaces_(part, {{"http://schemas.openxmlformats.org/wordprocessingml/2006/main", word},
                         {"http://purl.oclc.org/ooxml/wordprocessingml/main", word},
                         {"http://schemas.openxmlformats.org/markup-compatibility/2006", compatibility},
                         {"http://schemas.openxmlformats.org/officeDocument/2006/math", math},
                         {"http://purl.oclc.org/ooxml/officeDocument/math", math},
                         {"urn:schemas-microsoft-com:office:office", office}}),
      has_clean_text_(part.has_clean_text()) {}

DocxTag DocxNames::of(pugi::xml_node node) const {
  const char* name = node.name();
  if (*name == '\0') return DocxTag::text_node;
  const char* local = nullptr;
  switch (namespaces_.of(node, name, local)) {
    case word: return frequent_word_tag(local);
    case compatibility: return compatibility_tag(local);
    case math: return std::string_view(local) == "t" ? DocxTag::math_text : DocxTag::other;
    case office: return std::string_view(local) == "OLEObject" ? DocxTag::ole_object : DocxTag::other;
    default: return DocxTag::other;
  }
}

bool DocxNames::is_word(pugi::xml_node node) const { return namespaces_.of(node) == word; }

std::string docx_words(pugi::xml_node top, const DocxNames& names) {
  std::string words;
  for (pugi::xml_node node = top; node; node = next_within(node, top)) {
    const DocxTag tag = names.of(node);
    if (tag == DocxTag::t) words += node.text().get();
    if (tag == DocxTag::tab || tag == DocxTag::br || tag == DocxTag::cr) words += ' ';
    if (tag == DocxTag::p && !words.empty()) words += '\n';
  }
  return words;
}

}  // namespace compactproof
