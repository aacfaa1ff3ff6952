// A piece of text from a YAML file together with where it stands, so that every later complaint can point at it.
#pragma once

#include <string>

namespace compactproof {

struct SourcePlace {
  std::string path;   // as given, or "embedded:rules/consultation/twelve-weeks.yaml"
  int line = 0;       // from 1
  int column = 0;     // from 1, in characters
};

struct SourceText {
  std::string text;
  SourcePlace place;

  bool empty() const { return text.empty(); }
};

}  // namespace compactproof
