// The smallest set of files that loads without a complaint. Tests replace one of them.
#pragma once

#include <string>

#include "framework/load_framework.h"

namespace compactproof {

constexpr auto sound_framework_path = "frameworks/test/framework.yaml";
constexpr auto sound_rule_path = "rules/consultation/twelve-weeks.yaml";
constexpr auto sound_concepts_path = "rules/language/concepts.yaml";
constexpr auto sound_types_path = "rules/document-types.yaml";

inline FileSet sound_files() {
  return {
      {sound_types_path, R"(types:
- {code: CPA, name: consultation-paper, title: Consultation paper, cues: [{in: title, any: consultation paper}]}
- {code: CPL, name: consultation-plan, title: Consultation plan, cues: [{in: title, any: consultation plan}]}
- {code: PRO, name: procedure, title: Procedure, cues: [{in: title, any: procedure}]}
- {code: GRA, name: grant-agreement, title: Grant agreement, cues: [{in: title, any: grant agreement}]}
)"},
      {sound_concepts_path, "concepts:\n  consultation: [consult, consultation]\n"},
      {sound_rule_path, R"(rule: consultation/twelve-weeks
point: CON-01
title: Consultation is open twelve weeks
signals:
  long:
    all: ["{consultation}", "<duration>"]
    where: "duration >= $min_weeks weeks"
verdict:
- met: long
  because: It is open for at least $min_weeks weeks.
)"},
      {sound_framework_path, R"(framework: test
title: A framework for tests
version: 1.2.3
description: Small and sound.
valid: {from: 2009-12-16, to: 2010-12-31}
rating: {green: 75}
instruments:
  N10: {title: Renewed Compact, date: Dec 2010, status: current}
areas:
- area: consultation
  title: Consultation
  description: Taking part.
  commitments:
  - commitment: enough-time
    text: Consultation takes long enough.
    sources:
    - {instrument: N10, number: "2.4", mark: second-hand, note: number not seen}
    points:
    - point: CON-01
      title: At least $min_weeks weeks
      rule: consultation/twelve-weeks
      weight: 3
      expected: [CPA]
      optional: [PRO]
      parameters: {min_weeks: 12}
      guidance: Open it for $min_weeks weeks.
      model_wording: This consultation is open for $min_weeks weeks.
)"},
  };
}

inline FileSet sound_files_with(const std::string& path, const std::string& text) {
  FileSet files = sound_files();
  for (auto& file : files) {
    if (file.first == path) {
      file.second = text;
      return files;
    }
  }
  files.emplace_back(path, text);
  return files;
}

}  // namespace compactproof
