#include "cli/expand_paths.h"

#include <glob.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "cli/usage_error.h"
#include "framework/problems.h"
#include "readers/read_document.h"

namespace compactproof {
namespace {

namespace fs = std::filesystem;

bool is_pattern(const std::string& path) { return path.find_first_of("*?[") != std::string::npos; }

// Sorted, regular files only; empty when nothing matches.
std::vector<std::string> files_matching(const std::string& pattern) {
  glob_t found = {};
  std::vector<std::string> files;
  if (glob(pattern.c_str(), 0, nullptr, &found) == 0) {
    for (std::size_t i = 0; i < found.gl_pathc; ++i) {
      std::error_code error;
      if (fs::is_regular_file(found.gl_pathv[i], error)) files.emplace_back(found.gl_pathv[i]);
    }
  }
  globfree(&found);
  return files;
}

// The suffix of the first document in the folder, so that the advice names a pattern that works.
std::string suffix_found_in(const fs::path& folder) {
  const std::vector<std::string_view> supported = supported_suffixes();
  std::error_code error;
  std::vector<std::string> found;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    const std::string suffix = entry.path().extension().string();
    if (std::find(supported.begin(), supported.end(), suffix) != supported.end()) found.push_back(suffix);
  }
  return found.empty() ? std::string() : *std::min_element(found.begin(), found.end());
}

UsageError is_a_folder(const std::string& path) {
  const std::string suffix = suffix_found_in(path);
  if (suffix.empty()) return UsageError(path + ": is a folder, and no document that can be read is in it");
  return UsageError(path + ": is a folder; name the documents in it: " + (fs::path(path) / ("*" + suffix)).string());
}

UsageError does_not_exist(const std::string& path) {
  const fs::path asked(path);
  const fs::path folder = asked.has_parent_path() ? asked.parent_path() : fs::path(".");
  std::error_code error;
  if (fs::is_symlink(asked, error)) return UsageError(path + ": is a link to a file that is not there");
  if (!fs::is_directory(folder, error)) return UsageError(path + ": there is no folder " + folder.string());
  std::vector<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  const std::string near = closest(asked.filename().string(), names);
  std::string message = path + ": there is no such file";
  if (!near.empty()) message += "; did you mean `" + (asked.parent_path() / near).string() + "`?";
  return UsageError(message);
}

UsageError matches_nothing(const std::string& pattern) {
  return UsageError(pattern + ": the pattern matches no file; see what is there with `ls`, or name the files");
}

void check_is_file(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (fs::is_regular_file(status)) return;
  if (fs::is_directory(status)) throw is_a_folder(path);
  if (status.type() == fs::file_type::not_found) throw does_not_exist(path);
  if (status.type() == fs::file_type::none || status.type() == fs::file_type::unknown) {
    throw UsageError(path + ": cannot be looked at: " + error.message());
  }
  throw UsageError(path + ": is a pipe or device, not a file; to read from a pipe write `-` and --stdin-name NAME");
}

std::vector<std::string> expand(const std::string& path) {
  std::error_code error;
  if (path == standard_input) return {path};
  if (path.empty()) throw UsageError("the name of a document is empty; is a variable in the command unset?");
  if (is_pattern(path) && !fs::exists(path, error)) {
    std::vector<std::string> files = files_matching(path);
    if (files.empty()) throw matches_nothing(path);
    return files;
  }
  check_is_file(path);
  return {path};
}

}  // namespace

std::vector<std::string> expand_paths(const std::vector<std::string>& paths) {
  std::vector<std::string> files;
  std::set<fs::path> seen;
  for (const std::string& path : paths) {
    for (std::string& file : expand(path)) {
      if (seen.insert(fs::path(file).lexically_normal()).second) files.push_back(std::move(file));
    }
  }
  return files;
}

}  // namespace compactproof
