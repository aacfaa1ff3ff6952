#include "text/document_builder.h"

#include <algorithm>
#include <utility>

#include "text/utf8.h"

namespace compactproof {

namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n'; }

bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 0x20 && byte < 0x7F) || c == '\t' || c == '\n';
  });
}

bool is_control(char32_t point) {
  return (point < 0x20 && point != '\t' && point != '\n') || (point >= 0x7F && point < 0xA0);
}

}  // namespace

DocumentBuilder::DocumentBuilder(std::string name, std::string format) {
  document_.name = std::move(name);
  document_.format = std::move(format);
}

Block& DocumentBuilder::begin_block(BlockKind kind) {
  end_block();
  Block& block = document_.blocks.emplace_back();
  block.kind = kind;
  block.span.begin = block.span.end = static_cast<std::uint32_t>(document_.text.size());
  open_ = true;
  return block;
}

void DocumentBuilder::append(std::string_view text, std::int32_t node, std::uint32_t node_offset) {
  if (text.empty() || !open_) return;
  Block& block = document_.blocks.back();
  std::vector<SourceRun>& runs = block.anchor.runs;
  const auto start = static_cast<std::uint32_t>(document_.text.size()) - block.span.begin;
  // A cleaned stretch keeps one run a code point, because its length in the document differs from the source's.
  if (is_plain(text) || is_valid_utf8(text)) {
    bool clean = true;
    for (std::size_t i = 0; clean && i < text.size();) clean = !is_control(decode_utf8(text, i));
    if (clean) {
      document_.text += text;
      const auto end = start + static_cast<std::uint32_t>(text.size());
      if (!runs.empty() && runs.back().node == node && node != SourceRun::generated &&
          runs.back().node_offset + (runs.back().end - runs.back().begin) == node_offset) {
        runs.back().end = end;
      } else {
        runs.push_back({start, end, node, node_offset});
      }
      return;
    }
  }
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t from = i;
    const char32_t point = decode_utf8(text, i);
    const auto begin = static_cast<std::uint32_t>(document_.text.size()) - block.span.begin;
    if (is_control(point)) {
      document_.text += ' ';
    } else {
      append_utf8(document_.text, point);
    }
    const auto end = static_cast<std::uint32_t>(document_.text.size()) - block.span.begin;
    const auto source = node_offset + static_cast<std::uint32_t>(from);
    const bool same_length = end - begin == static_cast<std::uint32_t>(i - from);
    if (same_length && !runs.empty() && runs.back().node == node && node != SourceRun::generated && runs.back().end == begin &&
        runs.back().node_offset + (runs.back().end - runs.back().begin) == source) {
      runs.back().end = end;
    } else {
      runs.push_back({begin, end, node, source});
    }
  }
}

void DocumentBuilder::append_generated(std::string_view text) { append(text, SourceRun::generated, 0); }

std::string_view DocumentBuilder::open_text() const {
  if (!open_) return {};
  return std::string_view(document_.text).substr(document_.blocks.back().span.begin);
}

void DocumentBuilder::end_block() {
  if (!open_) return;
  open_ = false;
  Block& block = document_.blocks.back();
  std::string& text = document_.text;
  const std::uint32_t begin = block.span.begin;
  std::uint32_t last = static_cast<std::uint32_t>(text.size());
  while (last > begin && is_space(text[last - 1])) --last;
  std::uint32_t first = begin;
  while (first < last && is_space(text[first])) ++first;
  text.resize(last);
  text.erase(begin, first - begin);
  const std::uint32_t cut = first - begin;
  const std::uint32_t length = last - first;
  std::vector<SourceRun> kept;
  for (SourceRun run : block.anchor.runs) {
    const std::uint32_t skipped = run.begin < cut ? std::min(cut, run.end) - run.begin : 0;
    run.begin = run.begin + skipped - std::min(run.begin + skipped, cut);
    run.end = std::min(run.end - std::min(run.end, cut), length);
    if (run.node != SourceRun::generated) run.node_offset += skipped;
    if (run.begin < run.end) kept.push_back(run);
  }
  block.anchor.runs = std::move(kept);
  block.span.end = begin + length;
  if (length == 0 && block.kind != BlockKind::table_cell) {
    document_.blocks.pop_back();
  } else {
    text += '\n';
  }
}

void DocumentBuilder::notice(std::string code, std::string message, std::string part) {
  const auto same = [&](const Notice& n) { return n.code == code && n.part == part; };
  if (std::any_of(document_.notices.begin(), document_.notices.end(), same)) return;
  document_.notices.push_back({std::move(code), std::move(message), std::move(part)});
}

Metadata& DocumentBuilder::metadata() { return document_.metadata; }
std::size_t DocumentBuilder::block_count() const { return document_.blocks.size(); }
std::size_t DocumentBuilder::text_size() const { return document_.text.size(); }

Document DocumentBuilder::finish() {
  end_block();
  return std::exchange(document_, {});
}

}  // namespace compactproof
