#include "readers/docx_table.h"

#include <algorithm>
#include <charconv>
#include <string_view>

#include "readers/docx_styles.h"
#include "readers/limits.h"

namespace compactproof {

namespace {

std::uint32_t count(pugi::xml_node property, std::uint32_t absent) {
  const std::string_view text = attribute(property, "val");
  std::uint32_t value = absent;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// Rows and cells may be wrapped in content controls, insertions or custom XML; visits them in document order.
template <typename Visit>
void for_each(pugi::xml_node parent, DocxTag wanted, const DocxNames& names, const Visit& visit) {
  for (pugi::xml_node node : parent.children()) {
    const DocxTag tag = names.of(node);
    if (tag == wanted) {
      visit(node);
    } else if (tag == DocxTag::other || tag == DocxTag::ins || tag == DocxTag::move_to) {
      for_each(node, wanted, names, visit);
    }
  }
}

class TableReader {
 public:
  TableReader(const DocxNames& names, DocxTable& table) : names_(names), table_(table) {}

  void add_row(pugi::xml_node row) {
    const pugi::xml_node properties = child(row, "trPr");
    const bool deleted = !child(properties, "del").empty();
    const bool hidden = docx_switch(properties, "hidden").value_or(false);
    table_.has_deleted_rows |= deleted;
    table_.has_inserted_rows |= !child(properties, "ins").empty();
    table_.has_hidden_rows |= hidden;
    removed_ = deleted || hidden;
    hidden_ = hidden && !deleted;
    header_ = docx_switch(properties, "tblHeader").value_or(false);
    column_ = std::min(count(child(properties, "gridBefore"), 0), limits::table_columns);
    for_each(row, DocxTag::tc, names_, [&](pugi::xml_node cell) { add_cell(cell); });
    if (!removed_) ++row_;
  }

 private:
  void add_cell(pugi::xml_node node) {
    const pugi::xml_node properties = child(node, "tcPr");
    DocxCell cell{node, row_, column_, 1, 1, header_, false, removed_ || child(properties, "cellDel"), hidden_};
    const std::uint32_t room = limits::table_columns - std::min(column_, limits::table_columns - 1);
    cell.column_span = std::clamp(count(child(properties, "gridSpan"), 1), 1u, room);
    table_.cut |= column_ >= limits::table_columns;
    if (!cell.removed) {
      place(cell, child(properties, "vMerge"));
      column_ = std::min(column_ + cell.column_span, limits::table_columns);
    }
    table_.cells.push_back(cell);
  }

  // Without a value vMerge means "continue".
  void place(DocxCell& cell, pugi::xml_node merge) {
    const bool continues = merge && attribute(merge, "val") != "restart";
    if (owners_.size() <= cell.column) owners_.resize(cell.column + 1, none);
    const std::size_t owner = owners_[cell.column];
    if (continues && owner != none) {
      DocxCell& first = table_.cells[owner];
      first.row_span = row_ - first.row + 1;
      cell.continues = true;
      cell.row = first.row;
      cell.row_span = first.row_span;
      cell.column_span = first.column_span;
      return;
    }
    owners_[cell.column] = merge ? table_.cells.size() : none;
  }

  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  const DocxNames& names_;
  DocxTable& table_;
  std::vector<std::size_t> owners_;  // for each column the merged cell that may continue downwards
  std::uint32_t row_ = 0;
  std::uint32_t column_ = 0;
  bool header_ = false;
  bool removed_ = false;
  bool hidden_ = false;
};

}  // namespace

DocxTable read_docx_table(pugi::xml_node node, const DocxNames& names) {
  DocxTable table;
  TableReader reader(names, table);
  for_each(node, DocxTag::tr, names, [&](pugi::xml_node row) { reader.add_row(row); });
  return table;
}

}  // namespace compactproof
