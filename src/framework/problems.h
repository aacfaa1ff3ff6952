// Collects every authoring mistake of a framework and its rules, so that one run shows them all.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "framework/source_text.h"

namespace compactproof {

struct Problem {
  SourcePlace place;
  std::string message;   // what is wrong, one line
  std::string hint;      // what to do ("did you mean `near`?"); may be empty
};

class Problems {
 public:
  void add(SourcePlace place, std::string message, std::string hint = {});

  // Keeps the text of a file, so that messages can show the line.
  void add_file(const std::string& path, std::string_view text);

  bool empty() const { return problems_.empty(); }
  const std::vector<Problem>& all() const { return problems_; }

  // All problems in order of file and line, each as
  //   path:line:column: message
  //     the line as it stands in the file
  //     ^ hint
  // At most 50 are written out, then "... and N more".
  std::string to_string() const;

  // Throws Error with to_string() unless empty.
  void throw_if_any() const;

 private:
  std::vector<Problem> problems_;
  std::map<std::string, std::string> files_;
};

// The candidate closest to `word` when it is close enough to be a slip (edit distance with transpositions of at
// most a third of the word); empty otherwise.
std::string closest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace compactproof
