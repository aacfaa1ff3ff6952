// What is shipped: the default framework and the example of the documentation.
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <regex>

#include "framework/load_framework.h"
#include "framework/sound_files.h"

namespace compactproof {

namespace {

constexpr auto default_path = "frameworks/bromley-compact/framework.yaml";

std::string read(const std::string& path) {
  std::ifstream in(std::string(COMPACTPROOF_SOURCE_DIR) + '/' + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// A rule that finds nothing of interest for every rule the framework names: its own keys are tested here, not rules.
FileSet with_stand_in_rules(const std::string& framework) {
  FileSet files = {{sound_types_path, read(sound_types_path)}, {default_path, framework}};
  const std::regex rule_key("      rule: ([a-z]+/[a-z-]+)");
  for (std::sregex_iterator it(framework.begin(), framework.end(), rule_key), end; it != end; ++it) {
    const std::string id = (*it)[1];
    files.emplace_back("rules/" + id + ".yaml", "rule: " + id + "\npoint: " + id + "\ntitle: t\nsignals: {s: {any: a}}\nverdict: [{met: s}]\n");
  }
  return files;
}

Framework default_framework() { return load_framework(with_stand_in_rules(read(default_path)), default_path); }

}  // namespace

TEST_CASE("the default framework asks the 44 core points in five areas") {
  const Framework framework = default_framework();
  CHECK(framework.id == "bromley-compact");
  CHECK(framework.areas.size() == 5);
  CHECK(framework.points.size() == 44);
  CHECK(embedded_framework_ids().at(0) == framework.id);
}

TEST_CASE("the points that decide most reviews weigh most in the default framework") {
  const Framework framework = default_framework();
  for (const char* id : {"CON-01", "CON-02", "CON-03", "CON-05", "CON-10", "RES-01", "RES-02", "RES-03", "RES-06", "RES-09",
                         "RES-10", "RES-14", "CHG-01", "CHG-02", "CHG-04", "CHG-05", "IND-02", "EQU-01", "GOV-05", "DIS-01"}) {
    INFO(id);
    REQUIRE(framework.find_point(id) != nullptr);
    CHECK(framework.find_point(id)->weight == 3);
  }
}

TEST_CASE("every point of the default framework can be met somewhere and has sources") {
  const Framework framework = default_framework();
  for (const ReviewPoint& point : framework.points) {
    INFO(point.id);
    CHECK(point.expected.size() + point.optional.size() > 0);
    CHECK(!framework.commitments[point.commitment].sources.empty());
    CHECK((point.title + point.guidance + point.model_wording).find('$') == std::string::npos);
  }
}

TEST_CASE("the default framework uses every instrument it lists") {
  const Framework framework = default_framework();
  for (const Instrument& instrument : framework.instruments) {
    INFO(instrument.id);
    bool used = false;
    for (const Commitment& commitment : framework.commitments) {
      for (const CommitmentSource& source : commitment.sources) used = used || source.instrument == instrument.id;
    }
    CHECK(used);
  }
}

TEST_CASE("the example of the documentation loads") {
  const std::string page = read("docs/writing-frameworks.md");
  const std::size_t begin = page.find("```yaml\n") + 8;
  const std::string example = page.substr(begin, page.find("```", begin) - begin);
  const Framework framework = load_framework(sound_files_with(sound_framework_path, example), sound_framework_path);
  CHECK(framework.points.at(0).model_wording == "Every formal consultation is open for at least 8 weeks.");
}

}  // namespace compactproof
