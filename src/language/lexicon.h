// Every surface form that any rule mentions, numbered. A document's words get their number in one hash look-up;
// words that no rule knows get 0 and are dead at once. In the end forms that no pattern tells apart share a number.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace compactproof {

using FormId = std::uint32_t;

class Lexicon {
 public:
  static constexpr FormId unknown = 0;

  Lexicon();

  // The form's number, given on first use. `form` is folded (lower case).
  FormId add(std::string_view form);

  // The number of the words that begin so and were not added themselves, given on first use.
  FormId add_prefix(std::string_view prefix);

  // The numbers of all that begins so, longer prefixes included.
  std::vector<FormId> beginning_with(std::string_view prefix) const;

  // The form's number, that of the longest prefix it begins with, or `unknown`.
  FormId find(std::string_view form) const;

  // Gives every form another number, by its first one; the forms that find() knows afterwards are to be added before.
  void renumber(std::vector<FormId> numbers) { numbers_ = std::move(numbers); }

  // Reads or writes the whole of it.
  template <typename Archive>
  void transfer(Archive& archive) { archive(text_, begins_, slots_, numbers_, prefixes_, openings_); }

  // How many forms and prefixes were added, plus one.
  std::size_t size() const { return numbers_.size(); }

 private:
  // The hash tells nearly all words apart without a look at the form.
  struct Slot {
    using plain_bytes = void;   // may be archived as it stands

    FormId form = unknown;   // by its first number
    std::uint32_t hash = 0;
  };

  void grow();
  std::string_view form_at(FormId first) const {
    return std::string_view(text_).substr(begins_[first], begins_[first + 1] - begins_[first]);
  }
  std::size_t slot(std::string_view form, std::uint32_t hash) const;
  FormId append(std::string_view form);
  FormId prefix_of(std::string_view form) const;

  std::string text_;                    // all forms and prefixes
  std::vector<std::uint32_t> begins_;   // of each form in text_, and its end
  std::vector<Slot> slots_;             // open addressing, power of two, at most half full
  std::vector<FormId> numbers_;         // of each form
  std::vector<FormId> prefixes_;
  std::vector<std::uint64_t> openings_;   // a bit set of the hashes of how prefixes begin: most words begin otherwise
};

// The forms a rule's word stands for: itself, plural, -ed, -ing, irregular forms (go: goes, going, went, gone), and
// British and American spellings. Non-words among them ("gooder") cost nothing: they never occur.
std::vector<std::string> inflections(std::string_view word);

}  // namespace compactproof
