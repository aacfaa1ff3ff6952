// The small words that carry the grammar of a sentence, by what they do.
#pragma once

#include <cstdint>

namespace compactproof {

enum class WordClass : std::uint16_t {
  auxiliary = 1,            // is, will, may, have
  past_auxiliary = 2,       // was, had, been, has
  irregular_past = 4,       // held, gave, told
  relative_pronoun = 8,     // who, which, that
  coordinator = 16,         // and, or; which and who go on with a sentence likewise
  to = 32,
  denial = 64,              // not, never, no
  cannot = 128,
  condition_opener = 256,   // if, when, before: what follows is said of something else
  clause_opener = 512,      // which, whether, how: a clause inside another
  requirement_opener = 1024,  // until, unless: what follows is required when what stands in front is denied
  opinion_verb = 2048,      // said, felt, argued
};

// Any number of classes.
using WordClasses = std::uint16_t;

constexpr bool has(WordClasses all, WordClass one) { return (all & static_cast<WordClasses>(one)) != 0; }

}  // namespace compactproof
