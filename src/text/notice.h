// A notice says how well a document could be read; a finding (review/) says what it promises.
#pragma once

#include <string>

namespace compactproof {

struct Notice {
  std::string code;     // stable, kebab-case: "tracked-changes", "hidden-text", "part-missing"
  std::string message;  // one plain sentence for the reader of a report
  std::string part;     // where in the source ("word/comments.xml", "line 12"); may be empty

  friend bool operator==(const Notice&, const Notice&) = default;
};

}  // namespace compactproof
