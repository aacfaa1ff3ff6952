// YAML → Framework. Every authoring mistake of the framework, the rules and the language files is found here.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "framework/framework.h"
#include "framework/rule_source.h"

namespace compactproof {

// Files by path relative to the project ("rules/consultation/twelve-weeks.yaml") with their text.
using FileSet = std::vector<std::pair<std::string, std::string>>;

// The frameworks, rules and language files built into the program (rules without their examples).
struct EmbeddedFile {
  std::string_view path;
  std::string_view text;
};
std::span<const EmbeddedFile> embedded_texts();
FileSet embedded_files();

// Ids of the embedded frameworks, the default first.
std::vector<std::string> embedded_framework_ids();

// Loads a framework by id (embedded; the build has compiled it) or by path (a framework.yaml or the folder that holds it). With a path, rules
// are taken from a `rules/` folder beside or above it when there is one, otherwise the embedded rules are used.
// Throws one Error that lists all problems, each with file:line:column, the line, a caret and advice.
Framework load_framework(const std::string& id_or_path);

// An embedded framework from its YAML: what the build compiles.
Framework load_embedded_yaml(const std::string& id);

// The same from files in memory; `framework_path` names one of them. For tests and for load_framework itself.
Framework load_framework(const FileSet& files, const std::string& framework_path);

// The rule and language files below a `rules/` folder, by path. Throws Error when it cannot be read.
FileSet read_rules_folder(const std::string& folder);

// Rules as written, examples included, from files in memory. Adds to `problems` instead of throwing.
class Problems;
struct RuleFiles {
  std::vector<RuleSource> rules;
  LanguageSource language;
  std::vector<DocumentTypeSource> document_types;
};
RuleFiles read_rule_files(const FileSet& files, Problems& problems);

}  // namespace compactproof
