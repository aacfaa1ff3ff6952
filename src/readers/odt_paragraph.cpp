#include "readers/odt_paragraph.h"

#include <algorithm>

namespace compactproof {

namespace {

constexpr std::string_view white_space = " \t\r\n";
constexpr std::string_view soft_hyphen = "\u00AD";

// Where the text from `at` on needs a change: white space that is more than one space, or a soft hyphen.
std::size_t end_of_clean(std::string_view data, std::size_t at) {
  for (; at < data.size(); ++at) {
    const char c = data[at];
    if (c == '\t' || c == '\r' || c == '\n') break;
    if (c == ' ' && at + 1 < data.size() && white_space.find(data[at + 1]) != std::string_view::npos) break;
    if (c == soft_hyphen[0] && data.substr(at).starts_with(soft_hyphen)) break;
  }
  return at;
}

}  // namespace

void OdtParagraph::append_collapsed(std::string_view data, std::int32_t node, bool bold) {
  for (std::size_t at = 0; at < data.size();) {
    if (data.substr(at).starts_with(soft_hyphen)) {
      at += soft_hyphen.size();
      continue;
    }
    if (white_space.find(data[at]) != std::string_view::npos) {
      if (!behind_space_) append(" ", node, at);
      behind_space_ = true;
      at = std::min(data.find_first_not_of(white_space, at), data.size());
      continue;
    }
    const std::size_t end = end_of_clean(data, at);
    append(data.substr(at, end - at), node, at);
    behind_space_ = data[end - 1] == ' ';
    (bold ? has_bold_ : has_plain_) = true;
    at = end;
  }
}

void OdtParagraph::append_generated(std::string_view text) {
  append(text, SourceRun::generated, 0);
  behind_space_ = false;
}

bool OdtParagraph::has_words() const { return text_.find_first_not_of(white_space) != std::string::npos; }

void OdtParagraph::append(std::string_view text, std::int32_t node, std::size_t node_offset) {
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

void OdtParagraph::add_to(DocumentBuilder& builder) const {
  Block& added = builder.begin_block(block.kind);
  const Span start = added.span;
  added = block;
  added.span = start;
  for (const SourceRun& run : runs_) {
    const std::string_view piece = std::string_view(text_).substr(run.begin, run.end - run.begin);
    if (run.node == SourceRun::generated) {
      builder.append_generated(piece);
    } else {
      builder.append(piece, run.node, run.node_offset);
    }
  }
  for (Aside aside : asides_) {
    aside.span = {start.begin + aside.span.begin, start.begin + aside.span.end};
    builder.add_aside(std::move(aside));
  }
  builder.end_block();
}

}  // namespace compactproof
