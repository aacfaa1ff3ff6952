#include "fuzz/promises.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <set>
#include <utility>

#include "error.h"
#include "readers/read_document.h"
#include "text/utf8.h"

namespace compactproof {

namespace {

constexpr std::size_t message_bytes = 600;

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\t' && c != '\n') || byte == 0x7F;
}

void check_anchor(const SourceAnchor& anchor, std::size_t text_size) {
  std::size_t end = 0;
  for (const SourceRun& run : anchor.runs) {
    promise(run.begin == end && run.end >= run.begin, "runs have no gaps and do not overlap");
    end = run.end;
  }
  promise(anchor.runs.empty() || end == text_size, "runs cover the text of their block");
}

void check_block(const Document& document, const Block& block) {
  const std::string_view text = document.text_of(block);
  promise(block.cell || block.kind != BlockKind::table_cell, "cells have a position");
  promise(!text.empty() || block.cell, "only cells are empty");
  promise(text.empty() || (text.front() != ' ' && text.back() != ' '), "no space at the ends of a block");
  promise(document.text.at(block.span.end) == '\n', "a line feed ends each block");
  if (block.kind == BlockKind::heading) promise(block.level >= 1 && block.level <= 9, "headings have levels 1-9");
  if (block.kind == BlockKind::list_item) promise(block.level >= 1, "list items are nested from 1 on");
  promise(is_valid_utf8(block.label), "labels are UTF-8");
  check_anchor(block.anchor, text.size());
}

void check_document(const Document& document) {
  promise(is_valid_utf8(document.text), "text is UTF-8");
  promise(std::none_of(document.text.begin(), document.text.end(), is_control), "text has no control characters");
  std::size_t end = 0;
  for (const Block& block : document.blocks) {
    promise(block.span.begin >= end && block.span.begin <= block.span.end, "spans ascend");
    promise(block.span.end < document.text.size(), "spans end in the text");
    check_block(document, block);
    end = block.span.end;
  }
  std::set<std::pair<std::string, std::string>> noticed;
  for (const Notice& notice : document.notices) {
    promise(noticed.emplace(notice.code, notice.part).second, "each notice once");
    promise(is_valid_utf8(notice.message) && is_valid_utf8(notice.part), "notices are UTF-8");
  }
  promise(!document.blocks.empty() || !document.notices.empty(), "no document is silently empty");
}

// PDF, RTF and DOC are read by other programs, which are not what is tested here, and slow to start.
bool starts_a_converter(std::string_view bytes) {
  const std::string_view start = bytes.substr(0, 1024);
  for (const std::string_view mark : {"%PDF", "{\\rtf", "\xD0\xCF\x11\xE0"}) {
    if (start.find(mark) != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace

void promise(bool kept, std::string_view what) {
  if (kept) return;
  std::cerr << "broken promise: " << what << std::endl;
  std::abort();
}

std::optional<Document> read_as_promised(const std::string& name, std::string_view bytes) {
  if (starts_a_converter(bytes)) return std::nullopt;
  try {
    Document document = read_document(name, bytes);
    check_document(document);
    return document;
  } catch (const Error& error) {
    const std::string_view message = error.what();
    promise(!message.empty() && message.size() <= message_bytes, "messages are short");
    promise(is_valid_utf8(message), "messages are UTF-8");
    return std::nullopt;
  }
}

}  // namespace compactproof
