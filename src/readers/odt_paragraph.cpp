#include "readers/odt_paragraph.h"

#include <algorithm>
#include <array>
#include <utility>

namespace compactproof {

namespace {

constexpr std::size_t usual_bytes = 480;
constexpr std::size_t usual_runs = 4;

constexpr std::string_view soft_hyphen = "\u00AD";

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

bool is_soft_hyphen(std::string_view data, std::size_t at) {
  return data[at] == soft_hyphen[0] && at + 1 < data.size() && data[at + 1] == soft_hyphen[1];
}

// Bytes at which the text may need a change.
constexpr std::array<bool, 256> landmarks = [] {
  std::array<bool, 256> all{};
  for (const char mark : {' ', '\t', '\r', '\n', soft_hyphen[0]}) all[static_cast<unsigned char>(mark)] = true;
  return all;
}();

// Whether the whole text can be taken as it is. Looks at every byte without a branch, so that compilers look at sixteen
// or more at a time.
bool is_plain(std::string_view data) {
  unsigned char mark = 0;
  for (std::size_t i = 0; i + 1 < data.size(); ++i) {
    const auto c = static_cast<unsigned char>(data[i]);
    const auto next = static_cast<unsigned char>(data[i + 1]);
    mark |= static_cast<unsigned char>((c == ' ') & (next == ' '));
    mark |= static_cast<unsigned char>((c == '\t') | (c == '\n') | (c == '\r'));
    mark |= static_cast<unsigned char>((c == 0xC2) & (next == 0xAD));
  }
  return mark == 0 && (data.back() == ' ' || !is_space(data.back()));
}

// Where the text from `at` on needs a change: white space that is more than one space, or a soft hyphen.
std::size_t end_of_clean(std::string_view data, std::size_t at) {
  for (; at < data.size(); ++at) {
    const char c = data[at];
    if (!landmarks[static_cast<unsigned char>(c)]) continue;
    const bool single_space = c == ' ' && (at + 1 == data.size() || !is_space(data[at + 1]));
    if (!single_space && (is_space(c) || is_soft_hyphen(data, at))) break;
  }
  return at;
}

}  // namespace

void OdtParagraph::append_collapsed(std::string_view data, std::int32_t node, bool bold) {
  if (data.size() > 1 && is_plain(data)) return append_plain(data, node, bold);
  for (std::size_t at = 0; at < data.size();) {
    if (is_soft_hyphen(data, at)) {
      at += soft_hyphen.size();
      continue;
    }
    if (is_space(data[at])) {
      if (!behind_space_) append(" ", node, at);
      behind_space_ = true;
      while (at < data.size() && is_space(data[at])) ++at;
      continue;
    }
    const std::size_t end = end_of_clean(data, at);
    append(data.substr(at, end - at), node, at);
    behind_space_ = data[end - 1] == ' ';
    (bold ? has_bold_ : has_plain_) = true;
    at = end;
  }
}

void OdtParagraph::append_plain(std::string_view data, std::int32_t node, bool bold) {
  if (data.empty()) return;  // CDATA may be
  const std::size_t dropped = data.front() == ' ' && behind_space_ ? 1 : 0;
  behind_space_ = data.back() == ' ';
  if (data.size() == dropped) return;
  append(data.substr(dropped), node, dropped);
  if (data != " ") (bold ? has_bold_ : has_plain_) = true;
}

void OdtParagraph::append_generated(std::string_view text) {
  append(text, SourceRun::generated, 0);
  behind_space_ = false;
}

bool OdtParagraph::has_words() const { return !std::all_of(text_.begin(), text_.end(), is_space); }

void OdtParagraph::append(std::string_view text, std::int32_t node, std::size_t node_offset) {
  if (runs_.empty()) {  // one allocation for most paragraphs
    text_.reserve(std::max(text.size(), usual_bytes));
    runs_.reserve(usual_runs);
  }
  const auto begin = static_cast<std::uint32_t>(text_.size());
  text_ += text;
  const auto end = static_cast<std::uint32_t>(text_.size());
  const bool joins = !runs_.empty() && runs_.back().node == node &&
                     (node == SourceRun::generated ||
                      runs_.back().node_offset + (runs_.back().end - runs_.back().begin) == node_offset);
  if (joins) {
    runs_.back().end = end;
  } else {
    runs_.push_back({begin, end, node, static_cast<std::uint32_t>(node_offset)});
  }
}

void OdtParagraph::add_aside(Aside aside) {
  const auto end = static_cast<std::uint32_t>(text_.size());
  aside.span = {end, end};
  asides_.push_back(std::move(aside));
}

void OdtParagraph::begin_comment(std::string_view name) {
  if (!name.empty()) comments_.emplace_back(name, asides_.size());
}

void OdtParagraph::end_comment(std::string_view name) {
  for (const auto& [begun, number] : comments_) {
    if (begun == name) asides_[number].span.end = static_cast<std::uint32_t>(text_.size());
  }
}

void OdtParagraph::add_to(DocumentBuilder& builder, bool clean) {
  Block& added = builder.begin_block(block.kind);
  const Span start = added.span;
  added = std::move(block);
  added.span = start;
  if (clean) {
    builder.append_clean(text_, std::move(runs_));
  } else {
    builder.append(text_, std::move(runs_));
  }
  for (Aside& aside : asides_) {
    aside.span = {start.begin + aside.span.begin, start.begin + aside.span.end};
    builder.add_aside(std::move(aside));
  }
  builder.end_block();
}

}  // namespace compactproof
