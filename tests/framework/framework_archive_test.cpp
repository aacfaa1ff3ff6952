#include "framework/framework_archive.h"

#include <catch2/catch.hpp>

#include "framework/load_framework.h"
#include "framework/rule_set.h"
#include "framework/sound_files.h"

using namespace compactproof;

TEST_CASE("what the build compiled of a framework is what its YAML gives") {
  for (const std::string& id : embedded_framework_ids()) {
    INFO(id);
    CHECK(compiled_framework(id) == archive_framework(load_embedded_yaml(id)));
  }
}

TEST_CASE("a framework restored from its archive is the same framework") {
  const std::string archive = archive_framework(load_framework(sound_files(), sound_framework_path));
  const Framework restored = restore_framework(archive);
  CHECK(archive_framework(restored) == archive);
  CHECK(restored.version == "1.2.3");
  REQUIRE(restored.points.size() == 1);
  CHECK(restored.points.front().parameters.at("min_weeks") == "12");
  REQUIRE(restored.rules->rules.size() == 1);
  CHECK(restored.rules->rules.front().signals.front().where->threshold.low == 84);
  CHECK(restored.rules->lexicon.find("consulted") != Lexicon::unknown);
}

TEST_CASE("no archive is compiled of a framework that is not embedded") { CHECK(compiled_framework("nobody").empty()); }
