// Every surface form that any rule mentions, numbered. A document's words get their number in one hash look-up;
// words that no rule knows get 0 and are dead at once.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace compactproof {

using FormId = std::uint32_t;

class Lexicon {
 public:
  static constexpr FormId unknown = 0;

  Lexicon();

  // The form's number, given on first use. `form` is folded (lower case).
  FormId add(std::string_view form);

  // The form's number or `unknown`.
  FormId find(std::string_view form) const;

  std::string_view form(FormId id) const { return forms_[id]; }

  // Reads or writes the whole of it.
  template <typename Archive>
  void transfer(Archive& archive) { archive(forms_, slots_); }

  // Highest number in use plus one.
  std::size_t size() const { return forms_.size(); }

 private:
  void grow();
  std::size_t slot(std::string_view form) const;

  std::vector<std::string> forms_;
  std::vector<FormId> slots_;  // open addressing, power of two, at most half full
};

// The forms a rule's word stands for: itself, plural, -ed, -ing, irregular forms (go: goes, going, went, gone), and
// British and American spellings. Non-words among them ("gooder") cost nothing: they never occur.
std::vector<std::string> inflections(std::string_view word);

}  // namespace compactproof
