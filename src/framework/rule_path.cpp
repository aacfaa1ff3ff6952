#include "framework/rule_path.h"

namespace compactproof {

namespace {

// Takes the last part of a path off and returns it; "embedded:" counts as a folder.
std::string_view take_last(std::string_view& path) {
  const std::size_t slash = path.find_last_of("/:");
  const std::string_view last = slash == std::string_view::npos ? path : path.substr(slash + 1);
  path = slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
  return last;
}

}  // namespace

RulePath classify_rule_path(std::string_view path) {
  constexpr std::string_view suffix = ".yaml";
  if (path.size() <= suffix.size() || path.substr(path.size() - suffix.size()) != suffix) return {};
  path.remove_suffix(suffix.size());
  const std::string_view file = take_last(path);
  const std::string_view folder = take_last(path);
  if (folder == "rules") {
    return {file == "document-types" ? RulePath::Kind::document_types : RulePath::Kind::other, {}};
  }
  if (take_last(path) != "rules") return {};
  if (folder == "language") return {RulePath::Kind::language, {}};
  return {RulePath::Kind::rule, std::string(folder) + '/' + std::string(file)};
}

}  // namespace compactproof
