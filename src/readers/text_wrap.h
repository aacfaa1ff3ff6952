// Undoes the hard wrapping of paragraphs: which line goes on in the next, and what becomes of a hyphen between them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "readers/text_line.h"

namespace compactproof {

// The column at which the text was wrapped, or 0 when its lines seem to be whole paragraphs. Judged by the lines
// that certainly go on: the next begins with a small letter.
std::uint32_t find_wrap_width(const std::vector<TextLine>& lines);

// Whether `next` goes on where `line` stops: the line was full, so that the next word would not have fitted, or it
// breaks off in mid-sentence.
bool goes_on(const TextLine& line, const TextLine& next, std::uint32_t wrap_width);

bool starts_small(std::string_view text);   // with a lower-case letter
bool ends_sentence(std::string_view text);  // with . : ; ? ! whatever quotes or brackets stand behind

// Decides whether "consul-" + "tation" keeps its hyphen, from how the same text writes the word elsewhere.
class HyphenMemory {
 public:
  explicit HyphenMemory(const std::vector<TextLine>& lines);

  // `line` ends with a letter and a hyphen, `next` begins with a small letter.
  bool keeps_hyphen(std::string_view line, std::string_view next) const;

 private:
  struct Spelling {
    bool joined = false;
    bool hyphenated = false;
  };

  void count_words(std::string_view text);

  std::unordered_map<std::string, Spelling> words_;  // by lower-case word without hyphens
};

bool ends_in_hyphen(std::string_view line, std::string_view next);

}  // namespace compactproof
