#include "framework/load_framework.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "error.h"
#include "framework/rule_set.h"
#include "framework/sound_files.h"

namespace compactproof {

namespace {

namespace fs = std::filesystem;

// A folder with the given files that is gone at the end of the test.
class TemporaryFolder {
 public:
  explicit TemporaryFolder(const FileSet& files) {
    static int count = 0;
    path_ = fs::temp_directory_path() / ("compactproof-test-framework-" + std::to_string(++count));
    fs::remove_all(path_);
    for (const auto& [path, text] : files) {
      fs::create_directories((path_ / path).parent_path());
      std::ofstream(path_ / path, std::ios::binary) << text;
    }
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() { fs::remove_all(path_); }

  fs::path operator/(const std::string& inside) const { return path_ / inside; }

 private:
  fs::path path_;
};

std::string message_of(const std::string& id_or_path) {
  try {
    load_framework(id_or_path);
  } catch (const Error& error) {
    return error.what();
  }
  return "loaded";
}

}  // namespace

TEST_CASE("every key of a framework is read") {
  const Framework framework = load_framework(sound_files(), sound_framework_path);
  CHECK(framework.id == "test");
  CHECK(framework.title == "A framework for tests");
  CHECK(framework.version == "1.2.3");
  CHECK(framework.description == "Small and sound.");
  CHECK(framework.valid_from == "2009-12-16");
  CHECK(framework.valid_to == "2010-12-31");
  CHECK(framework.green_score == 75);
  REQUIRE(framework.instruments.size() == 1);
  CHECK(framework.instruments[0].id == "N10");
  CHECK(framework.instruments[0].status == "current");
  REQUIRE(framework.areas.size() == 1);
  CHECK(framework.areas[0].description == "Taking part.");
  REQUIRE(framework.commitments.size() == 1);
  const Commitment& commitment = framework.commitments[0];
  CHECK(commitment.text == "Consultation takes long enough.");
  REQUIRE(commitment.sources.size() == 1);
  CHECK(commitment.sources[0].number == "2.4");
  CHECK_FALSE(commitment.sources[0].number_verified);
  CHECK(commitment.sources[0].mark == "second-hand");
  CHECK(commitment.sources[0].note == "number not seen");
  REQUIRE(framework.points.size() == 1);
  const ReviewPoint& point = framework.points[0];
  CHECK(point.slug == "twelve-weeks");
  CHECK(point.weight == 3);
  CHECK(point.expected == std::vector<std::string>{"CPA"});
  CHECK(point.optional == std::vector<std::string>{"PRO"});
  CHECK(point.parameters.at("min_weeks") == "12");
  REQUIRE(framework.rules);
  REQUIRE(framework.rules->rules.size() == 1);
  CHECK(framework.rules->rules[0].point == "CON-01");
}

TEST_CASE("thresholds are filled into title, guidance and model wording") {
  const ReviewPoint point = load_framework(sound_files(), sound_framework_path).points[0];
  CHECK(point.title == "At least 12 weeks");
  CHECK(point.guidance == "Open it for 12 weeks.");
  CHECK(point.model_wording == "This consultation is open for 12 weeks.");
}

TEST_CASE("a point is found by its id") {
  const Framework framework = load_framework(sound_files(), sound_framework_path);
  CHECK(framework.find_point("CON-01") == &framework.points[0]);
  CHECK(framework.find_point("CON-99") == nullptr);
}

TEST_CASE("a framework given by its folder or its file takes the rules above it") {
  const TemporaryFolder folder(sound_files());
  CHECK(load_framework((folder / "frameworks/test").string()).id == "test");
  CHECK(load_framework((folder / sound_framework_path).string()).id == "test");
}

TEST_CASE("rules on disk that are broken are named with their path") {
  const TemporaryFolder folder(sound_files_with(sound_rule_path, "rule: consultation/twelve-weeks\npoint: [\n"));
  CHECK(message_of((folder / "frameworks/test").string()).find("rules/consultation/twelve-weeks.yaml:3:1: ") !=
        std::string::npos);
}

TEST_CASE("an unknown id names the frameworks there are") {
  const std::string message = message_of("bromley-compcat");
  CHECK(message.find("there is no framework `bromley-compcat`") == 0);
  CHECK(message.find("by its path") != std::string::npos);
}

TEST_CASE("a path that is not there is named") {
  CHECK(message_of("no/such/framework.yaml") == "no/such/framework.yaml: no such file or folder");
  const TemporaryFolder folder(FileSet{{"empty/note.txt", ""}});
  CHECK(message_of((folder / "empty").string()).find("empty/framework.yaml: no such framework file") != std::string::npos);
}

}  // namespace compactproof
