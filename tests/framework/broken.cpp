// broken/<case>.yaml takes the place of one sound file, named by the first word of the case; broken/<case>.txt holds
// the messages word for word. ACCEPT=1 rewrites them.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "error.h"
#include "framework/sound_files.h"

namespace compactproof {

namespace {

namespace fs = std::filesystem;

const fs::path folder = fs::path(COMPACTPROOF_SOURCE_DIR) / "tests/framework/broken";

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string replaced_path(const std::string& name) {
  const std::string first = name.substr(0, name.find('-'));
  if (first == "rule") return sound_rule_path;
  if (first == "language") return sound_concepts_path;
  if (first == "types") return sound_types_path;
  return sound_framework_path;
}

std::string messages_of(const std::string& name, const std::string& text) {
  try {
    load_framework(sound_files_with(replaced_path(name), text), sound_framework_path);
  } catch (const Error& error) {
    return std::string(error.what()) + '\n';
  }
  return "no problems\n";
}

}  // namespace

TEST_CASE("every broken file gives its messages word for word") {
  std::set<fs::path> cases;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".yaml") cases.insert(entry.path());
  }
  REQUIRE(cases.size() >= 10);
  for (const fs::path& path : cases) {
    INFO(path.filename().string());
    const std::string messages = messages_of(path.stem().string(), read(path));
    fs::path expected = path;
    expected.replace_extension(".txt");
    if (std::getenv("ACCEPT") != nullptr) std::ofstream(expected, std::ios::binary) << messages;
    CHECK(messages == read(expected));
    CHECK(messages != "no problems\n");
  }
}

}  // namespace compactproof
