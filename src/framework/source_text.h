// A piece of text from a YAML file together with where it stands, so that every later complaint can point at it.
#pragma once

#include <memory>
#include <string>
#include <utility>

namespace compactproof {

// A path that every place of a file shares: there are tens of thousands of places.
class SharedPath {
 public:
  SharedPath() = default;
  SharedPath(std::string path) : path_(std::make_shared<const std::string>(std::move(path))) {}
  SharedPath(const char* path) : SharedPath(std::string(path)) {}

  const std::string& text() const {
    static const std::string empty;
    return path_ ? *path_ : empty;
  }
  operator const std::string&() const { return text(); }
  friend bool operator==(const SharedPath& a, const SharedPath& b) { return a.text() == b.text(); }
  friend auto operator<=>(const SharedPath& a, const SharedPath& b) { return a.text() <=> b.text(); }

 private:
  std::shared_ptr<const std::string> path_;
};

struct SourcePlace {
  SharedPath path;    // as given, or "embedded:rules/consultation/twelve-weeks.yaml"
  int line = 0;       // from 1
  int column = 0;     // from 1, in characters
};

struct SourceText {
  std::string text;
  SourcePlace place;

  bool empty() const { return text.empty(); }
};

}  // namespace compactproof
