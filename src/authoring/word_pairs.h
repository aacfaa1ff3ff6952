// Which words stand next to each other in the examples of all rules, and what that tells of patterns.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace compactproof {

class WordPairs {
 public:
  void add(std::string_view text);

  // Whether two slots that follow each other, "board|steering" and "group|panel", look as if two words had been meant as
  // one alternative: the last of the first and the first of the second stand together in the examples again and again,
  // and no other two of them ever do. Slots with words that go with everything ("the", "to") tell nothing.
  bool are_cut_apart(std::string_view first_slot, std::string_view second_slot) const;

 private:
  using Words = std::vector<std::uint32_t>;

  std::uint32_t number_of(std::string_view word);
  Words forms_of(std::string_view alternative) const;
  int count(const Words& first, const Words& second) const;

  std::map<std::string, std::uint32_t, std::less<>> numbers_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, int> pairs_;
};

}  // namespace compactproof
