// The comments of a document: their texts, found by id, and where the words begin that they are about.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/document_builder.h"

namespace compactproof {

class XmlPart;
class DocxStyles;

class DocxComments {
 public:
  // Reads every comment of `part`, which is not needed afterwards.
  void read(const XmlPart& part, const std::string& file, const DocxStyles& styles);

  // The commented words begin at the text's byte `at`.
  void begin_range(std::string_view id, std::size_t at);

  // Adds the comment to the document; its words end here. One that is placed already or unknown is left out.
  void place(std::string_view id, DocumentBuilder& builder);

  // Those that nothing refers to; they stand behind all text.
  void place_rest(DocumentBuilder& builder);

 private:
  struct Comment {
    Aside aside;
    bool has_range = false;
    bool placed = false;
  };
  Comment* find(std::string_view id);

  std::vector<Comment> comments_;
  std::unordered_map<std::string, std::size_t> numbers_;
};

}  // namespace compactproof
