// Which lines of a plain text are headings, as far as the line itself can tell. What stands around it decides too:
// see TextParser in text_reader.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "readers/text_marker.h"

namespace compactproof {

struct MarkdownHeading {
  std::uint16_t level = 1;
  std::string_view text;
};

// "## Text ##"
std::optional<MarkdownHeading> read_markdown_heading(std::string_view text);

// The level that a line of === or --- gives to the line above it, or 0.
std::uint16_t setext_level(std::string_view underline);

// No lower-case letters, at least a short word, not a sentence.
bool is_capital_heading(std::string_view text);

// What follows a clause or item number is a title, not a sentence: "Termination", "WHO CAN ASK".
bool is_numbered_title(const ListMarker& marker);

// "Appendix A - Form", "Schedule 2", "Part One"
bool is_division_heading(std::string_view text);

// A few words that are no sentence, date, salutation or "Label: value".
bool is_short_title(std::string_view text);

// "Opens: 4 January 2010"
bool is_labelled_value(std::string_view text);

}  // namespace compactproof
