// Small documents for the tests of this folder.
#pragma once

#include <initializer_list>
#include <string>
#include <utility>

#include "text/document_builder.h"

namespace compactproof {

struct BlockText {
  BlockKind kind;
  std::string text;
  int level = 1;
};

inline Document document_of(std::initializer_list<BlockText> blocks) {
  DocumentBuilder builder("test", "text");
  for (const BlockText& given : blocks) {
    Block& block = builder.begin_block(given.kind);
    block.level = static_cast<std::uint16_t>(given.level);
    builder.append_generated(given.text);
  }
  return builder.finish();
}

inline Document paragraph(const std::string& text) { return document_of({{BlockKind::paragraph, text, 0}}); }

}  // namespace compactproof
