// The text of an HTML source: tags in, blocks out.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "readers/html_elements.h"
#include "readers/html_lists.h"
#include "readers/html_table.h"
#include "readers/html_tokens.h"
#include "readers/source_cursor.h"
#include "text/document_builder.h"

namespace compactproof {

// Follows the elements that decide how text reads and looks through all others. Elements nested deeper than
// limits::html_depth are looked through too, and noted. Nothing is fetched; style sheets and scripts are not followed.
class HtmlBody {
 public:
  // `source` is valid UTF-8; `file` names the document in errors.
  HtmlBody(const std::string& file, std::string_view source, DocumentBuilder& builder);

  // Reads source[begin, end). May be called again for a later stretch.
  void read(std::size_t begin, std::size_t end);

  // For tables and lists of other origin in the same document: the numbers that come next.
  std::uint32_t next_table = 0;
  std::int32_t next_list = 0;

 private:
  struct Open {
    HtmlTag tag = HtmlTag::other;
    std::string_view name;  // of an element of kind other
    bool hides = false;     // what it holds is not part of the text
    bool told = false;      // and the reader of the report is to know of it
    bool furniture = false; // a header or footer of the page, not of an article in it
  };

  struct Cell {
    CellPosition place;
    bool has_block = false;
  };

  // What the elements around a block make of it.
  struct Context {
    BlockKind kind = BlockKind::paragraph;
    std::uint16_t level = 0;
    bool item = false;
    bool cell = false;
  };

  void start(const HtmlToken& tag);
  void end(const HtmlToken& tag);
  void open(const HtmlToken& tag, const HtmlElement& element);
  void begin_list(const HtmlToken& tag, bool ordered);
  void begin_item(const HtmlToken& tag);
  void begin_row(const HtmlToken& tag);
  void begin_cell(const HtmlToken& tag);
  void read_meta(const HtmlToken& tag);
  void close_implied(HtmlTag tag);
  bool close(HtmlTag tag, std::string_view name);
  void close_within(HtmlTag wanted, HtmlTag barrier, HtmlTag other_barrier);
  void pop();
  bool hides(const HtmlToken& tag, HtmlTag kind, bool& told) const;
  bool is_note_mark(const HtmlToken& tag) const;
  std::size_t open_of(HtmlTag tag) const { return open_of_[static_cast<std::size_t>(tag)]; }

  void add_text(const HtmlToken& token);
  void note_hidden();
  void read_title(std::string_view text);
  void add_stretch(std::string_view text);
  void add_space(std::string_view text);
  void add_entity(std::string_view text, char32_t character);
  void add_break();
  void prepare_for_text();
  Context context() const;
  static bool is_page_furniture(const Open& element);
  void begin_block();
  void end_block();

  std::string file_;
  std::string_view source_;
  DocumentBuilder& builder_;
  SourceCursor cursor_;
  HtmlToken token_;

  std::vector<Open> open_;
  std::array<std::size_t, static_cast<std::size_t>(HtmlTag::count)> open_of_{};
  std::size_t hiding_ = 0;  // open elements that hide what they hold
  std::size_t told_ = 0;    // of these, ones to be told of
  std::vector<HtmlList> lists_;
  std::vector<HtmlTable> tables_;
  std::vector<Cell> cells_;
  std::string item_label_;  // waits for the item's first block
  std::size_t count_budget_;

  std::size_t end_ = 0;  // of the stretch that is read
  Block* block_ = nullptr;
  bool all_bold_ = true;
  std::string_view waiting_space_;  // white space that is text if more text follows
};

}  // namespace compactproof
