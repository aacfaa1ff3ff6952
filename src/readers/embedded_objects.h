// Objects that a document holds or links to (spreadsheets, drawings, other documents) and that are not read: a notice
// names them, so that a reader can open them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/document_builder.h"

namespace compactproof {

class EmbeddedObjects {
 public:
  // `place` is the part that holds the object, empty when it is elsewhere. `name` is what the document calls it or the
  // program that made it, and may be empty.
  void add(std::string_view place, std::string_view name);

  // Adds the notice, if there is anything to say, about the objects of `part`.
  void tell(DocumentBuilder& builder, const std::string& part) const;

 private:
  std::string named_;
  std::size_t count_ = 0;
};

}  // namespace compactproof
