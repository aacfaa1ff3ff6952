// What a file is by its place below a `rules/` folder, wherever that folder stands.
#pragma once

#include <string>
#include <string_view>

namespace compactproof {

struct RulePath {
  enum class Kind { other, rule, language, document_types };

  Kind kind = Kind::other;
  std::string rule_id;  // "consultation/twelve-weeks" for rules/consultation/twelve-weeks.yaml
};

RulePath classify_rule_path(std::string_view path);

}  // namespace compactproof
