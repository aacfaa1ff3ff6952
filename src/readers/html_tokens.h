// HTML source → tags and text, as the HTML standard's tokeniser sees them. Keeps no tree and no copy.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace compactproof {

struct HtmlToken {
  enum class Kind { text, start, end };

  Kind kind = Kind::text;
  std::string_view text;  // a stretch of the source: text with its entities, or a tag from < to >
  std::string name;       // of a tag, in lower case, cut after 32 bytes
  bool verbatim = false;  // text whose entities are not to be decoded
};

// Comments, declarations and processing instructions are passed over; what a script or style holds is one text.
class HtmlTokens {
 public:
  // Reads source[begin, end).
  HtmlTokens(std::string_view source, std::size_t begin, std::size_t end);

  // The next token, or false at the end. A tag that the end cuts off is dropped.
  bool next(HtmlToken& token);

 private:
  bool read_text(HtmlToken& token);
  bool read_raw_text(HtmlToken& token);
  bool read_tag(HtmlToken& token);
  void skip_declaration();
  std::size_t end_of_tag(std::size_t from) const;

  std::string_view source_;  // up to the end
  std::size_t at_;
  std::string raw_element_;  // whose text comes next
};

// The value of an attribute of a start tag, entities decoded; empty for one without a value, nothing when it is absent.
// `name` is in lower case. Looks at the first 64 attributes.
std::optional<std::string> html_attribute(const HtmlToken& tag, std::string_view name);

std::string decode_entities(std::string_view text);

bool is_html_space(char c);

// ASCII letters in lower case.
std::string lower_case(std::string_view text);

}  // namespace compactproof
