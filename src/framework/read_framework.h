// framework.yaml → Framework, checked against the rules and document types it names.
#pragma once

#include <string>
#include <vector>

#include "framework/framework.h"
#include "framework/load_framework.h"
#include "framework/problems.h"

namespace compactproof {

struct KnownRules {
  std::vector<std::string> ids;  // of all rule files, also of those that could not be read
  const RuleFiles& files;
};

// Everything but `rules`, which stay null. Mistakes go to `problems`; what was wrong is left empty.
Framework read_framework(const std::string& path, const std::string& text, const KnownRules& known,
                         Problems& problems);

}  // namespace compactproof
