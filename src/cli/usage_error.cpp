#include "cli/usage_error.h"

#include "framework/problems.h"

namespace compactproof {

UsageError unknown_word(std::string_view what, const std::string& word, const std::vector<std::string>& known) {
  std::string message = "unknown " + std::string(what) + " `" + word + "`";
  const std::string near = closest(word, known);
  if (!near.empty()) message += "; did you mean `" + near + "`?";
  message += "\nKnown:";
  for (const std::string& name : known) message += (&name == &known.front() ? " " : ", ") + name;
  return UsageError(message);
}

}  // namespace compactproof
