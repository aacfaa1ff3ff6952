// The parts of a DOCX file and how they refer to each other. Parts are found by relationships, never by name.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "readers/xml.h"
#include "readers/zip_archive.h"

namespace compactproof {

// Transitional and Strict files use different URIs with the same last word: "styles", "footnotes", "header".
struct DocxRelationship {
  std::string id;
  std::string type;    // last word of the URI
  std::string target;  // part name without leading '/'
};

class DocxPackage {
 public:
  // Throws Error when the archive cannot be opened or no main part can be found.
  DocxPackage(std::string file, std::string_view bytes);

  const std::string& main_part() const { return main_part_; }
  // The relationships named no main part; it was found by its content type or usual name.
  bool main_part_guessed() const { return main_part_guessed_; }

  // Relationships of a part. External targets are left out.
  // Throws Error when they are damaged.
  std::vector<DocxRelationship> relationships(std::string_view part);

  // Those of the package itself, where the main part and the properties are named.
  const std::vector<DocxRelationship>& package_relationships() const { return package_relationships_; }

  bool has(std::string_view part) const { return archive_.has(part); }

  // `select` gives what is needed of the part's bytes; empty when that is all of them.
  // Throws Error when the part is absent or cannot be read.
  using Select = std::string (*)(std::string_view xml);
  std::unique_ptr<XmlPart> open(const std::string& part, std::size_t tree_limit = limits::side_tree_bytes,
                                Select select = nullptr);

 private:
  void find_main_part();
  std::string main_part_by_content_type();

  std::string file_;
  ZipArchive archive_;
  std::vector<DocxRelationship> package_relationships_;
  std::string main_part_;
  bool main_part_guessed_ = false;
};

}  // namespace compactproof
