// Elements of WordprocessingML that matter for reading, whatever their prefix, Transitional or Strict.
#pragma once

#include <cstdint>
#include <pugixml.hpp>
#include <string>

#include "readers/xml.h"

namespace compactproof {

enum class DocxTag : std::uint8_t {
  other,  // an element not named here
  text_node,
  alternate_content,
  choice,
  fallback,
  math_text,
  alt_chunk,
  ole_object,
  body,
  br,
  comment_range_start,
  comment_reference,
  cr,
  del,
  endnote_reference,
  fld_char,
  footnote_reference,
  ins,
  move_from,
  move_to,
  no_break_hyphen,
  p,
  properties,  // pPr, rPr, tblPr, sdtPr …: read by those who need them, never walked
  ptab,
  r,
  ruby_text,
  sub_doc,
  sym,
  t,
  tab,
  tbl,
  tc,
  tr,
  textbox_content,
};

class DocxNames {
 public:
  explicit DocxNames(const XmlPart& part);

  DocxTag of(pugi::xml_node node) const;
  bool is_word(pugi::xml_node node) const;

  // The part's text may go into a document unchecked.
  bool has_clean_text() const { return has_clean_text_; }

 private:
  Namespaces namespaces_;
  bool has_clean_text_;
};

// The bare words below `top`, a line each paragraph, without recursion: to compare parts and to keep what is hidden.
std::string docx_words(pugi::xml_node top, const DocxNames& names);

}  // namespace compactproof
