// A YAML file that a framework's author writes: a rule, concepts or document types, told by the first key, otherwise
// a framework. Sound files stand around it, and what loads has to review a document.
#include <string>
#include <string_view>

#include "error.h"
#include "framework/sound_files.h"
#include "fuzz/fuzz_target.h"
#include "fuzz/promises.h"
#include "review/review.h"
#include "text/utf8.h"

namespace compactproof {

namespace {

constexpr std::string_view sample =
    "Consultation paper\n\nThis consultation is open for 12 weeks, until 30 June 2011. We will not consult for less "
    "unless the law requires it.\n\n- Grants of \xC2\xA3"
    "5,000 are paid in advance.\n\n| Stage | Length |\n|---|---|\n| Consultation | 13 weeks |\n";

// The id in "rule: folder/name"; the sound one's when there is none that can be a path.
std::string rule_id(std::string_view text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  const std::string_view id = line.substr(std::string_view("rule: ").size());
  const bool is_path = id.find_first_not_of("abcdefghijklmnopqrstuvwxyz-/") == std::string_view::npos;
  return is_path && id.find('/') != std::string_view::npos ? std::string(id) : "consultation/twelve-weeks";
}

void use_rule(FileSet& files, const std::string& id) {
  for (auto& [path, text] : files) {
    if (path != sound_framework_path) continue;
    const std::string_view before = "rule: consultation/twelve-weeks";
    text.replace(text.find(before), before.size(), "rule: " + id);
  }
}

FileSet files_with(const std::string& text) {
  if (text.starts_with("concepts:")) return sound_files_with(sound_concepts_path, text);
  if (text.starts_with("types:")) return sound_files_with(sound_types_path, text);
  if (!text.starts_with("rule: ")) return sound_files_with(sound_framework_path, text);
  const std::string id = rule_id(text);
  FileSet files = sound_files_with("rules/" + id + ".yaml", text);
  use_rule(files, id);
  return files;
}

void load_and_review(const std::string& text) {
  static const Document document = *read_as_promised("sample.txt", sample);
  try {
    review(document, load_framework(files_with(text), sound_framework_path));
  } catch (const Error& error) {
    promise(is_valid_utf8(error.what()) || !is_valid_utf8(text), "messages on UTF-8 files are UTF-8");
  }
}

}  // namespace

}  // namespace compactproof

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  compactproof::load_and_review({reinterpret_cast<const char*>(data), size});
  return 0;
}
