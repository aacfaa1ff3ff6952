#include "framework/load_framework.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <utility>

#include "error.h"
#include "framework/compile_rules.h"
#include "framework/framework_archive.h"
#include "framework/problems.h"
#include "framework/read_framework.h"
#include "framework/rule_path.h"
#include "framework/yaml_tree.h"

namespace compactproof {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view default_framework = "bromley-compact";
constexpr std::string_view framework_file = "framework.yaml";
constexpr std::string_view embedded_prefix = "embedded:";
constexpr std::size_t max_rule_files = 5'000;

// "bromley-compact" for frameworks/bromley-compact/framework.yaml; empty for other files.
std::string embedded_framework_id(std::string_view path) {
  constexpr std::string_view folder = "frameworks/";
  if (!path.starts_with(folder) || !path.ends_with(framework_file)) return {};
  path.remove_prefix(folder.size());
  path.remove_suffix(std::min(framework_file.size() + 1, path.size()));
  return path.find('/') == std::string_view::npos ? std::string(path) : std::string();
}

// The embedded files under the names that messages show; the rules alone when `with_frameworks` is false.
FileSet embedded_under_their_names(bool with_frameworks) {
  FileSet files;
  for (const auto& [path, text] : embedded_texts()) {
    if (with_frameworks || embedded_framework_id(path).empty()) files.emplace_back(std::string(embedded_prefix).append(path), text);
  }
  return files;
}

// Short for people who work in the folder, whole for everyone else.
std::string shown_path(const fs::path& path) {
  std::error_code ignored;
  const fs::path near = fs::proximate(path, ignored);
  return near.empty() || *near.begin() == ".." ? path.string() : near.string();
}

std::string read_file(const fs::path& path) {
  std::error_code error;
  const auto size = fs::file_size(path, error);
  if (error) throw Error("cannot be read", {shown_path(path)});
  if (size > max_yaml_bytes) {
    throw Error("larger than " + std::to_string(max_yaml_bytes / 1024) + " KiB: not a framework or rule file",
                {shown_path(path)});
  }
  std::ifstream in(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (!in) throw Error("cannot be read", {shown_path(path)});
  return text;
}

// The `rules` folder beside the framework or above it. One without language files is somebody else's.
std::optional<fs::path> find_rules_folder(const fs::path& framework) {
  std::error_code ignored;
  for (fs::path folder = fs::absolute(framework).lexically_normal().parent_path();; folder = folder.parent_path()) {
    if (fs::is_directory(folder / "rules" / "language", ignored)) return folder / "rules";
    if (folder == folder.parent_path()) return std::nullopt;
  }
}

Framework load_from_disk(fs::path path) {
  if (fs::is_directory(path)) path /= framework_file;
  if (!fs::is_regular_file(path)) throw Error("no such framework file", {path.string()});
  const std::optional<fs::path> rules = find_rules_folder(path);
  FileSet files = rules ? read_rules_folder(rules->string()) : embedded_under_their_names(false);
  files.emplace_back(path.string(), read_file(path));
  return load_framework(files, path.string());
}

std::vector<RuleUse> uses_of(const Framework& framework) {
  std::vector<RuleUse> uses;
  for (const ReviewPoint& point : framework.points) uses.push_back({point.id, point.rule, point.parameters});
  return uses;
}

[[noreturn]] void refuse_unknown(const std::string& id) {
  const std::vector<std::string> known = embedded_framework_ids();
  const std::string slip = closest(id, known);
  std::string message = "there is no framework `" + id + '`';
  message += slip.empty() ? "; built in:" : "; did you mean `" + slip + "`? Built in:";
  for (const std::string& name : known) message += ' ' + name;
  throw Error(message + ". A framework of your own is given by its path");
}

}  // namespace

// rules/*.yaml and rules/*/*.yaml, sorted so that every machine reports in the same order.
FileSet read_rules_folder(const std::string& given) {
  const fs::path folder(given);
  std::error_code missing;
  if (!fs::is_directory(folder, missing)) throw Error("no such folder of rules", {given});
  std::vector<fs::path> paths;
  const auto take = [&](const fs::path& path) {
    if (path.extension() == ".yaml") paths.push_back(path);
    if (paths.size() > max_rule_files) {
      throw Error("more than " + std::to_string(max_rule_files) + " rule files", {shown_path(folder)});
    }
  };
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (!entry.is_directory()) {
      take(entry.path());
      continue;
    }
    for (const auto& inner : fs::directory_iterator(entry.path())) take(inner.path());
  }
  std::sort(paths.begin(), paths.end());
  FileSet files;
  for (const fs::path& path : paths) {
    // What a file is shows in its path from rules/ on, which a name relative to a folder inside lacks.
    const std::string shown = shown_path(path);
    const bool tells_kind = classify_rule_path(shown).kind != RulePath::Kind::other;
    files.emplace_back(tells_kind ? shown : fs::absolute(path).string(), read_file(path));
  }
  return files;
}

FileSet embedded_files() {
  FileSet files;
  for (const auto& [path, text] : embedded_texts()) files.emplace_back(path, text);
  return files;
}

std::vector<std::string> embedded_framework_ids() {
  std::vector<std::string> ids;
  for (const auto& [path, text] : embedded_texts()) {
    if (std::string id = embedded_framework_id(path); !id.empty()) ids.push_back(std::move(id));
  }
  std::sort(ids.begin(), ids.end());
  std::stable_partition(ids.begin(), ids.end(), [](const std::string& id) { return id == default_framework; });
  return ids;
}

Framework load_embedded_yaml(const std::string& id) {
  return load_framework(embedded_under_their_names(true),
                        std::string(embedded_prefix) + "frameworks/" + id + '/' + std::string(framework_file));
}

Framework load_framework(const std::string& id_or_path) {
  if (const std::string_view archive = compiled_framework(id_or_path); !archive.empty()) return restore_framework(archive);
  try {
    if (fs::exists(id_or_path)) return load_from_disk(id_or_path);
  } catch (const fs::filesystem_error& error) {
    throw Error("cannot be read: " + error.code().message(), {id_or_path});
  }
  if (id_or_path.find('/') != std::string::npos) throw Error("no such file or folder", {id_or_path});
  refuse_unknown(id_or_path);
}

Framework load_framework(const FileSet& files, const std::string& framework_path) {
  const auto file = std::find_if(files.begin(), files.end(), [&](const auto& f) { return f.first == framework_path; });
  if (file == files.end()) throw Error("no such framework file", {framework_path});
  Problems problems;
  const RuleFiles rules = read_rule_files(files, problems);
  KnownRules known{{}, rules};
  for (const auto& [path, text] : files) {
    if (RulePath kind = classify_rule_path(path); kind.kind == RulePath::Kind::rule) known.ids.push_back(kind.rule_id);
  }
  Framework framework = read_framework(framework_path, file->second, known, problems);
  framework.rules = compile_rules(rules, uses_of(framework), problems);
  problems.throw_if_any();
  return framework;
}

}  // namespace compactproof
