#include "text/document_builder.h"

#include <algorithm>
#include <utility>

#include "text/clean_text.h"
#include "text/utf8.h"

namespace compactproof {

namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n'; }

bool is_control(char32_t point) {
  return (point < 0x20 && point != '\t' && point != '\n') || (point >= 0x7F && point < 0xA0);
}

}  // namespace

DocumentBuilder::DocumentBuilder(std::string name, std::string format) {
  document_.name = std::move(name);
  document_.format = std::move(format);
}

void DocumentBuilder::reserve_for(std::size_t xml_bytes) {
  constexpr std::size_t bytes_of_a_letter = 3;
  constexpr std::size_t bytes_of_a_block = 256;
  document_.text.reserve(xml_bytes / bytes_of_a_letter);
  document_.blocks.reserve(xml_bytes / bytes_of_a_block);
}

Block& DocumentBuilder::begin_block(BlockKind kind) {
  end_block();
  Block& block = document_.blocks.emplace_back();
  block.kind = kind;
  block.span.begin = block.span.end = static_cast<std::uint32_t>(document_.text.size());
  open_ = true;
  first_aside_ = document_.asides.size();
  hidden_begun_ = false;
  return block;
}

void DocumentBuilder::append(std::string_view text, std::int32_t node, std::uint32_t node_offset) {
  if (text.empty() || !open_) return;
  if (is_clean_text(text)) {
    append_clean(text, node, node_offset);
  } else {
    append_cleaned(text, node, node_offset);
  }
}

void DocumentBuilder::append_clean(std::string_view text, std::int32_t node, std::uint32_t node_offset) {
  if (text.empty() || !open_) return;
  const SourceRun run{block_size(), block_size() + static_cast<std::uint32_t>(text.size()), node, node_offset};
  document_.text += text;
  add_run(run);
}

void DocumentBuilder::append(std::string_view text, std::vector<SourceRun> runs) {
  if (text.empty() || !open_) return;
  if (is_clean_text(text)) return append_clean(text, std::move(runs));
  for (const SourceRun& run : runs) append(text.substr(run.begin, run.end - run.begin), run.node, run.node_offset);
}

void DocumentBuilder::append_clean(std::string_view text, std::vector<SourceRun> runs) {
  if (text.empty() || !open_) return;
  if (block_size() > 0) {
    for (const SourceRun& run : runs) append_clean(text.substr(run.begin, run.end - run.begin), run.node, run.node_offset);
    return;
  }
  document_.text += text;
  document_.blocks.back().anchor.runs = std::move(runs);
}

// What changes its length by being cleaned keeps a run of its own, so that offsets in the source stay exact.
void DocumentBuilder::append_cleaned(std::string_view text, std::int32_t node, std::uint32_t node_offset) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t from = i;
    const char32_t point = decode_utf8(text, i);
    SourceRun run{block_size(), 0, node, node_offset + static_cast<std::uint32_t>(from)};
    append_utf8(document_.text, is_control(point) ? U' ' : point);
    run.end = block_size();
    if (run.end - run.begin == i - from) {
      add_run(run);
    } else {
      document_.blocks.back().anchor.runs.push_back(run);
    }
  }
}

void DocumentBuilder::append_decoded(std::string_view text, std::int32_t node, std::uint32_t node_offset) {
  if (text.empty() || !open_) return;
  SourceRun run{block_size(), 0, node, node_offset};
  for (std::size_t i = 0; i < text.size();) {
    const char32_t point = decode_utf8(text, i);
    append_utf8(document_.text, is_control(point) ? U' ' : point);
  }
  run.end = block_size();
  document_.blocks.back().anchor.runs.push_back(run);
}

// Lengthens the last run where the new one goes on in the same source run.
void DocumentBuilder::add_run(const SourceRun& run) {
  std::vector<SourceRun>& runs = document_.blocks.back().anchor.runs;
  const bool goes_on = !runs.empty() && run.node != SourceRun::generated && runs.back().node == run.node &&
                       runs.back().node_offset + (runs.back().end - runs.back().begin) == run.node_offset;
  if (goes_on) {
    runs.back().end = run.end;
  } else {
    runs.push_back(run);
  }
}

std::uint32_t DocumentBuilder::block_size() const {
  return static_cast<std::uint32_t>(document_.text.size()) - document_.blocks.back().span.begin;
}

void DocumentBuilder::append_generated(std::string_view text) { append(text, SourceRun::generated, 0); }

std::size_t DocumentBuilder::current_block() const { return document_.blocks.size() - (open_ ? 1 : 0); }

void DocumentBuilder::add_aside(Aside aside) {
  const auto end = static_cast<std::uint32_t>(document_.text.size());
  aside.block = current_block();
  aside.span.end = std::min(aside.span.end, end);
  aside.span.begin = std::min(aside.span.begin, aside.span.end);
  document_.asides.push_back(std::move(aside));
}

void DocumentBuilder::append_hidden(std::string_view text) {
  std::vector<Aside>& asides = document_.asides;
  const auto place = static_cast<std::uint32_t>(document_.text.size());
  const bool blank = text.find_first_not_of(" \t\r\n") == std::string_view::npos;
  if (blank && !hidden_begun_) return;
  const bool goes_on = !asides.empty() && asides.back().kind == AsideKind::hidden &&
                       asides.back().block == current_block() && asides.back().span.end == place;
  if (goes_on) {
    if (!hidden_begun_) asides.back().text += '\n';  // of a block before, which was dropped because nothing of it shows
    asides.back().text += text;
  } else if (!blank) {
    add_aside({AsideKind::hidden, std::string(text), {}, {}, 0, {place, place}});
  }
  hidden_begun_ = true;
}

// What is left of the runs of a text that loses its first `cut` bytes and what is past `length` more.
void DocumentBuilder::cut_runs(std::vector<SourceRun>& runs, std::uint32_t cut, std::uint32_t length) {
  std::size_t kept = 0;
  for (SourceRun run : runs) {
    const std::uint32_t skipped = run.begin < cut ? std::min(cut, run.end) - run.begin : 0;
    run.begin = run.begin + skipped - std::min(run.begin + skipped, cut);
    run.end = std::min(run.end - std::min(run.end, cut), length);
    if (run.node != SourceRun::generated) run.node_offset += skipped;
    if (run.begin < run.end) runs[kept++] = run;
  }
  runs.resize(kept);
}

// The open block loses its first `cut` bytes and what is past the end of the text, or is dropped altogether.
void DocumentBuilder::move_asides(std::uint32_t begin, std::uint32_t cut) {
  const auto end = static_cast<std::uint32_t>(document_.text.size());
  const auto moved = [&](std::uint32_t at) { return std::min(at < begin + cut ? std::min(at, begin) : at - cut, end); };
  for (std::size_t i = first_aside_; i < document_.asides.size(); ++i) {
    Span& span = document_.asides[i].span;
    span = {moved(span.begin), moved(span.end)};
  }
}

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
  const auto end = static_cast<std::uint32_t>(text.size());
  std::uint32_t last = end;
  while (last > begin && is_space(text[last - 1])) --last;
  std::uint32_t first = begin;
  while (first < last && is_space(text[first])) ++first;
  const std::uint32_t cut = first - begin;
  const std::uint32_t length = last - first;
  if (cut > 0 || last < end) {
    text.resize(last);
    text.erase(begin, cut);
    cut_runs(block.anchor.runs, cut, length);
    move_asides(begin, cut);
  }
  block.span.end = begin + length;
  if (length == 0 && block.kind != BlockKind::table_cell) {
    document_.blocks.pop_back();
  } else {
    text += '\n';
  }
}

std::uint32_t DocumentBuilder::part(std::string_view name) {
  std::vector<std::string>& parts = document_.parts;
  for (std::size_t i = parts.size(); i > 0; --i) {  // the newest is asked for most
    if (parts[i - 1] == name) return static_cast<std::uint32_t>(i - 1);
  }
  parts.emplace_back(name);
  return static_cast<std::uint32_t>(parts.size() - 1);
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
