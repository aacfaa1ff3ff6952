#include "readers/docx_package.h"

#include <algorithm>
#include <utility>

#include "error.h"

namespace compactproof {

namespace {

std::string_view folder_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  return slash == std::string_view::npos ? std::string_view{} : part.substr(0, slash);
}

std::string relationships_part(std::string_view part) {
  const std::string_view folder = folder_of(part);
  const std::string_view file = folder.empty() ? part : part.substr(folder.size() + 1);
  return (folder.empty() ? "" : std::string(folder) + '/') + "_rels/" + std::string(file) + ".rels";
}

// Names of parts only: a target with too many ".." stays inside the package.
std::string resolve(std::string_view folder, std::string_view target) {
  std::vector<std::string_view> steps;
  const auto add = [&](std::string_view path) {
    while (!path.empty()) {
      const std::size_t slash = std::min(path.find('/'), path.size());
      const std::string_view step = path.substr(0, slash);
      path.remove_prefix(std::min(slash + 1, path.size()));
      if (step == ".." && !steps.empty()) steps.pop_back();
      if (!step.empty() && step != "." && step != "..") steps.push_back(step);
    }
  };
  if (!target.starts_with('/')) add(folder);
  add(target);
  std::string name;
  for (const std::string_view step : steps) {
    if (!name.empty()) name += '/';
    name += step;
  }
  return name;
}

}  // namespace

DocxPackage::DocxPackage(std::string file, std::string_view bytes) : file_(std::move(file)), archive_(file_, bytes) {
  find_main_part();
}

std::vector<DocxRelationship> DocxPackage::relationships(std::string_view part) {
  std::vector<DocxRelationship> found;
  const std::string name = relationships_part(part);
  if (!has(name)) return found;
  const std::unique_ptr<XmlPart> xml = open(name);
  for (pugi::xml_node node : xml->root().children()) {
    if (local_name(node) != "Relationship" || attribute(node, "TargetMode") == "External") continue;
    const std::string_view type = attribute(node, "Type");
    found.push_back({std::string(attribute(node, "Id")), std::string(type.substr(type.rfind('/') + 1)),
                     resolve(folder_of(part), attribute(node, "Target"))});
  }
  return found;
}

std::unique_ptr<XmlPart> DocxPackage::open(const std::string& part, std::size_t tree_limit, Select select) {
  std::string bytes = archive_.read(part);
  if (std::string needed = select == nullptr ? "" : select(bytes); !needed.empty()) {
    try {
      return std::make_unique<XmlPart>(file_, part, std::move(needed), tree_limit);
    } catch (const Error&) {
      // The whole part says what is wrong, and where.
    }
  }
  return std::make_unique<XmlPart>(file_, part, std::move(bytes), tree_limit);
}

std::string DocxPackage::main_part_by_content_type() {
  if (!has("[Content_Types].xml")) return {};
  const std::unique_ptr<XmlPart> types = open("[Content_Types].xml");
  for (pugi::xml_node node : types->root().children()) {
    const std::string_view type = attribute(node, "ContentType");
    const bool is_main = type.find("wordprocessingml.") != std::string_view::npos && type.ends_with("main+xml");
    if (is_main && local_name(node) == "Override") return resolve({}, attribute(node, "PartName"));
  }
  return {};
}

void DocxPackage::find_main_part() {
  try {
    package_relationships_ = relationships({});
  } catch (const Error&) {
    // Found by its content type below, and noted.
  }
  for (const DocxRelationship& each : package_relationships_) {
    if (each.type != "officeDocument" || !has(each.target)) continue;
    main_part_ = each.target;
    return;
  }
  main_part_guessed_ = true;
  main_part_ = main_part_by_content_type();
  if (main_part_.empty() || !has(main_part_)) main_part_ = "word/document.xml";
  if (!has(main_part_)) {
    throw Error("the archive holds no main document part. Open it in a word processor and save it as DOCX", {file_});
  }
}

}  // namespace compactproof
