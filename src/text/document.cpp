#include "text/document.h"

namespace compactproof {

std::string_view to_string(BlockKind kind) {
  switch (kind) {
    case BlockKind::heading: return "heading";
    case BlockKind::paragraph: return "paragraph";
    case BlockKind::list_item: return "list-item";
    case BlockKind::table_cell: return "table-cell";
    case BlockKind::quote: return "quote";
    case BlockKind::footnote: return "footnote";
    case BlockKind::header: return "header";
    case BlockKind::footer: return "footer";
    case BlockKind::text_box: return "text-box";
  }
  return "paragraph";
}

std::string_view to_string(AsideKind kind) { return kind == AsideKind::comment ? "comment" : "hidden"; }

}  // namespace compactproof
