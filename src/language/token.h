// Words of a document, made once and read by everything that follows.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/distinct_words.h"
#include "language/function_words.h"
#include "text/span.h"

namespace compactproof {

enum class TokenKind : std::uint8_t {
  word,    // letters; contractions are two words ("won't" = will + not), possessive 's is a flag; a whole address
           // (post@home.example, https://home.example/a?b=1)
  number,  // anything that holds a digit: 12, 1,000, £1.2m, 10%, 12/07/2010, 4.3.1, 5pm, 1st
  stop,    // . ; ? ! : | … ; commas, quotes, brackets, hyphens and dashes are flags on the next token
};

enum TokenFlag : std::uint16_t {
  flag_capitalised = 1,         // first letter upper case
  flag_all_caps = 2,            // two or more letters, all upper case
  flag_possessive = 4,          // 's or s' was taken off
  flag_after_comma = 8,         // the flags "after" tell what stood between the previous token and this one
  flag_after_hyphen = 16,       // no space: twelve-week
  flag_after_dash = 32,         // – or — or " - "
  flag_after_open_bracket = 64,
  flag_after_close_bracket = 128,
  flag_after_open_quote = 256,
  flag_after_close_quote = 512,
  flag_after_slash = 1024,      // and/or
  flag_inherited = 2048,        // the token belongs to a lead-in, row label or column header, not to the unit itself
  flag_contracted = 4096,       // second half of a contraction
  flag_after_break = 8192,      // a line break or tab stood before it
  flag_dotted = 16384,          // an abbreviation that took its last full stop in: e.g., p.m., E.U.
};

struct Token {
  Span span;                   // in the document's text
  std::uint32_t folded = 0;    // where its folded form starts in TokenText::folded; mostly the same for equal words
  std::uint16_t length = 0;    // bytes of the folded form (longer tokens are cut at 65,535 bytes)
  std::uint16_t flags = 0;     // TokenFlag
  std::uint32_t form = 0;      // number of the word form in the lexicon (language/lexicon.h); 0: no rule knows it
  WordClasses classes = 0;     // of a word: its part in the grammar of a sentence ...
  TokenKind kind = TokenKind::word;
  std::uint8_t sense = 0;      // ... and in quantities and dates (language/entity_words.h)

  bool has(TokenFlag flag) const { return (flags & flag) != 0; }
};

// Tokens with their folded forms: lower case, straight apostrophes, accents kept, soft hyphens dropped.
struct TokenText {
  std::vector<Token> tokens;
  std::string folded;
  DistinctWords words;         // whose forms stand in `folded`

  std::string_view word(const Token& token) const {
    return std::string_view(folded).substr(token.folded, token.length);
  }
  std::string_view word(std::size_t index) const { return word(tokens[index]); }
};

// Tokens and the text that their folded forms stand in; both belong to somebody else.
struct TokenView {
  std::span<const Token> tokens;
  std::string_view folded;

  TokenView(std::span<const Token> of_tokens, std::string_view of_folded) : tokens(of_tokens), folded(of_folded) {}
  TokenView(const TokenText& text) : tokens(text.tokens), folded(text.folded) {}

  std::string_view word(const Token& token) const { return folded.substr(token.folded, token.length); }
  std::string_view word(std::size_t index) const { return word(tokens[index]); }
};

// Appends the tokens of text[range] to `out`. `text` is the document's text (valid UTF-8); spans refer to it. Forms get
// their numbers from `lexicon`, which must be the same for all of `out`; without one they are unknown.
void tokenise(std::string_view text, Span range, const Lexicon& lexicon, TokenText& out);
void tokenise(std::string_view text, Span range, TokenText& out);

}  // namespace compactproof
