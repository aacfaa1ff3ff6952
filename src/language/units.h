// Document → units: the pieces of text that are judged on their own. A unit is a sentence, a list item together with
// its lead-in, or a table row together with its headers; it carries its words, values and place.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "language/entity.h"
#include "language/lexicon.h"
#include "language/token.h"
#include "text/document.h"

namespace compactproof {

enum class UnitKind : std::uint8_t { sentence, item, row, cell, heading };

// Whose words a unit is. Only `own` speaks for the document.
enum class Zone : std::uint8_t { own, quoted, contents, definitions, furniture, footnote };

// What is answered to a unit that asks, or replied to it at once.
enum class Answer : std::uint8_t { none, yes, no, hedged };

struct Unit {
  UnitKind kind = UnitKind::sentence;
  Zone zone = Zone::own;
  bool question = false;            // ends in a question mark
  Answer answer = Answer::none;     // what the next words say to it (language/answers.h)
  bool has_blank = false;           // holds a placeholder: "[insert date]", "____ weeks"
  std::uint32_t block = 0;          // where its own words stand; a row: its first cell that is not empty
  std::uint32_t last_block = 0;     // a row: its last cell; otherwise the same
  Span span;                        // its own words in Document::text; a row: from its first to its last cell
  Span lead_in;                     // the innermost lead-in; empty when there is none
  std::uint32_t first = 0;          // tokens [first, last) of Units::text ...
  std::uint32_t own_first = 0;      // ... of which [first, own_first) come from lead-ins and headers that stand in front
  std::uint32_t last = 0;
  std::uint32_t first_entity = 0;   // entities [first_entity, last_entity); their token numbers count from `first`
  std::uint32_t last_entity = 0;
  std::uint32_t paragraph = 0;      // units of one paragraph, or of one list with its lead-in, share this number
  std::uint32_t section = 0;        // index into Units::sections
  std::int32_t table = -1;          // number of the table for rows and cells
  std::int32_t row = -1;
};

// A heading and what stands under it, up to the next heading of the same or a higher level.
// Section 0 is the document as a whole, with no heading.
struct Section {
  std::int32_t heading = -1;        // unit of the heading
  std::uint16_t level = 0;
  std::uint32_t parent = 0;
  std::uint32_t first = 0;          // units [first, last), sub-sections included
  std::uint32_t last = 0;
};

// Input is hostile: matching takes some 5 kB a unit, and time with the square of a unit's or paragraph's length.
// A book of 800 pages stays below these bounds: some 14,000 sentences of 280,000 words.
constexpr std::uint32_t most_units = 16'000;        // of a document; what is behind is left out
constexpr std::uint32_t most_tokens = 320'000;      // of a document, likewise
constexpr std::uint32_t longest_block = 1 << 20;    // bytes of a block that are looked at
constexpr std::uint32_t longest_unit = 500;         // tokens; a longer sentence is cut into several
constexpr std::uint32_t longest_paragraph = 100;    // units; a longer paragraph is several

struct Units {
  bool complete = true;             // false: the document was longer than these bounds
  TokenText text;
  std::vector<Entity> entities;
  std::vector<Unit> units;
  std::vector<Section> sections;

  std::span<const Token> tokens(const Unit& unit) const {
    return std::span(text.tokens).subspan(unit.first, unit.last - unit.first);
  }
  std::span<const Entity> values(const Unit& unit) const {
    return std::span(entities).subspan(unit.first_entity, unit.last_entity - unit.first_entity);
  }
};

// Cuts a document into units in reading order. Words get their numbers from `lexicon`. Linear in the text.
Units make_units(const Document& document, const Lexicon& lexicon);

// Sentences within [first, last) of `text.tokens` as half-open token ranges that cover it. Abbreviations, decimals,
// clause numbers and initials do not end a sentence; a line break before a capital does.
struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};
std::vector<TokenRange> split_sentences(const TokenView& text, TokenRange range);

// The parts of an inline list "…: (a) …; (b) …": the lead-in first, then the items. One part when there is no such
// list; a reference such as "paragraphs (a) and (b)" is none.
std::vector<TokenRange> split_inline_list(const TokenView& text, TokenRange sentence);

}  // namespace compactproof
