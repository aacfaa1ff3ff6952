#include "language/units.h"

#include <algorithm>
#include <array>
#include <optional>

#include "language/answers.h"
#include "language/glossaries.h"
#include "language/table_grid.h"
#include "language/table_years.h"
#include "language/word_list.h"

namespace compactproof {

namespace {

constexpr std::size_t longest_inherited = 60;    // words of a lead-in that an item carries along
constexpr std::size_t longest_row_cell = 30;     // words up to which a cell is read as part of its row
constexpr std::size_t longest_row = 90;
constexpr std::size_t longest_label = 12;        // words of a cell that labels its row
constexpr std::size_t longest_title = 12;        // words of a title, and of a heading that leads a list
constexpr std::uint32_t longest_question = 16;   // words of a question that lends its words to the answer
constexpr std::uint16_t question_level = 100;    // of a line that asks, as a heading: below all others

// A lead-in or parent item whose words the items below it inherit.
struct LeadIn {
  std::uint16_t level = 0;                       // list level of the items that inherit it
  std::vector<std::uint32_t> units;              // outermost first
};

// The tokens of each cell of a row.
using CellTokens = std::vector<std::vector<Token>>;

class UnitMaker {
 public:
  UnitMaker(const Document& document, const Lexicon& lexicon) : document_(document), lexicon_(lexicon) {}

  Units make() {
    is_faq_ = asks_and_answers();
    result_.sections.emplace_back();
    for (std::uint32_t block = 0; block < document_.blocks.size() && result_.complete;) {
      if (document_.blocks[block].cell) {
        block = add_table(block);
      } else {
        add_block(block);
        ++block;
      }
    }
    result_.complete = result_.complete && !cut_block_;
    for (Section& section : result_.sections) {
      if (section.last == 0) section.last = static_cast<std::uint32_t>(result_.units.size());
    }
    fold_answers(result_);
    mark_glossaries(result_);
    return std::move(result_);
  }

 private:
  const Block& block_at(std::uint32_t index) const { return document_.blocks[index]; }

  // The block's text as far as it is looked at, with whole characters.
  Span span_of(std::uint32_t index) {
    Span span = block_at(index).span;
    if (span.length() <= longest_block) return span;
    cut_block_ = true;
    span.end = span.begin + longest_block;
    while ((static_cast<unsigned char>(document_.text[span.end]) & 0xC0) == 0x80) --span.end;
    return span;
  }

  // Whether lines that only ask stand between others again and again: a page of questions and answers.
  bool asks_and_answers() const {
    static constexpr int fewest_questions = 3;
    static constexpr std::size_t longest_question_line = 120;  // bytes
    int questions = 0;
    for (const Block& block : document_.blocks) {
      const bool line = block.kind == BlockKind::paragraph && block.span.length() <= longest_question_line;
      if (line && document_.text_of(block).ends_with('?')) ++questions;
    }
    return questions >= fewest_questions;
  }

  // Whether another unit may be added; asking for one too many ends the work.
  bool has_room() {
    result_.complete = result_.complete && result_.units.size() < most_units && token_count() < most_tokens;
    return result_.complete;
  }

  void add_block(std::uint32_t index) {
    const Block& block = block_at(index);
    const TokenRange words = tokens_of(index);
    if (words.first == words.last || !has_room()) return;
    ++paragraph_;
    if (block.kind == BlockKind::heading && words.last <= longest_unit) return add_heading(index, words, block.level);
    if (block.kind == BlockKind::paragraph && heads_answer(words)) return add_heading(index, words, question_level);
    if (block.kind == BlockKind::list_item) return add_item(index, words);
    add_paragraph(index, words);
  }

  // The block's words become block_.
  TokenRange tokens_of(std::uint32_t index) {
    block_.clear();
    read_tokens(span_of(index), block_);
    return {0, static_cast<std::uint32_t>(block_.size())};
  }

  // Adds the tokens of a span to some that are no unit's yet. Their folded forms stand where units need them.
  void read_tokens(Span span, std::vector<Token>& tokens) {
    const std::uint32_t first = token_count();
    tokenise(document_.text, span, lexicon_, result_.text);
    const auto begin = result_.text.tokens.begin() + first;
    tokens.insert(tokens.end(), begin, result_.text.tokens.end());
    result_.text.tokens.erase(begin, result_.text.tokens.end());
  }

  TokenView view(std::span<const Token> tokens) const { return {tokens, result_.text.folded}; }

  // Whether the line is a question that somebody outside asks, to be answered below: any in a page of questions and
  // answers, elsewhere one with a label ("Q. …") or in the first person ("When will I know?").
  bool heads_answer(TokenRange words) const {
    static constexpr std::array<std::string_view, 5> first_person = {"i", "me", "my", "we", "our"};
    static constexpr std::array<std::string_view, 9> asks_reader = {"agree",  "think",  "support",  "prefer", "should",
                                                                    "views", "comments", "opinion", "thoughts"};
    if (words.last > longest_question || word_at(words.last - 1) != "?") return false;
    const auto holds = [&](const auto& list) {
      return std::any_of(block_.begin(), block_.end(), [&](const Token& t) { return is_one_of(list, result_.text.word(t)); });
    };
    const bool labelled = word_at(0) == "q" || word_at(0) == "question";
    return !holds(asks_reader) && (is_faq_ || labelled || holds(first_person)) && split_sentences(view(block_), words).size() == 1;
  }

  // "Could you please send this to all members?"
  bool is_polite_request(TokenRange own) const {
    static constexpr std::array<std::string_view, 4> openers = {"can", "could", "would", "will"};
    if (own.last - own.first < 4 || !is_one_of(openers, word_at(own.first)) || word_at(own.first + 1) != "you") return false;
    for (std::uint32_t i = own.first + 2; i < own.last; ++i) {
      if (word_at(i) == "please") return true;
    }
    return false;
  }

  std::string_view word_at(std::uint32_t index) const { return result_.text.word(block_[index]); }

  void add_heading(std::uint32_t index, TokenRange words, std::uint16_t level) {
    level = std::max<std::uint16_t>(level, 1);
    const auto unit = add_unit(UnitKind::heading, index, words, {});
    const auto next = static_cast<std::uint32_t>(result_.units.size());
    while (section_ != 0 && result_.sections[section_].level >= level) {
      result_.sections[section_].last = next - 1;
      section_ = result_.sections[section_].parent;
    }
    Section section;
    section.heading = static_cast<std::int32_t>(unit);
    section.level = level;
    section.parent = section_;
    section.first = unit;
    section_ = static_cast<std::uint32_t>(result_.sections.size());
    result_.sections.push_back(section);
    result_.units[unit].section = section_;
    lists_.clear();
    tail_ = leads_list(unit) ? std::optional(unit) : std::nullopt;
    open_question_ = result_.units[unit].question ? std::optional(unit) : std::nullopt;
  }

  void add_paragraph(std::uint32_t index, TokenRange words) {
    lists_.clear();
    std::vector<std::uint32_t> inherited;
    if (open_question_) inherited.push_back(*open_question_);
    open_question_.reset();
    const std::uint32_t unit = add_sentences(UnitKind::sentence, index, words, inherited);
    tail_ = opens_list(unit) ? std::optional(unit) : std::nullopt;
  }

  void add_item(std::uint32_t index, TokenRange words) {
    const std::uint16_t level = std::max<std::uint16_t>(block_at(index).level, 1);
    while (!lists_.empty() && lists_.back().level > level) lists_.pop_back();
    if (lists_.empty() || lists_.back().level < level) open_list(level);
    const LeadIn& lead_in = lists_.back();
    if (!lead_in.units.empty()) paragraph_ = result_.units[lead_in.units.front()].paragraph;
    const std::uint32_t unit = add_sentences(UnitKind::item, index, words, lead_in.units);
    tail_ = opens_list(unit) ? std::optional(unit) : std::nullopt;
    open_question_.reset();
  }

  // The unit in front of a first item is its lead-in when it does not end like a sentence.
  void open_list(std::uint16_t level) {
    LeadIn lead_in;
    lead_in.level = level;
    if (!lists_.empty()) lead_in.units = lists_.back().units;
    if (tail_) lead_in.units.push_back(*tail_);
    lists_.push_back(std::move(lead_in));
  }

  bool ends_in(std::uint32_t unit, std::string_view marks) const {
    const Unit& u = result_.units[unit];
    if (u.last == u.own_first) return false;
    const Token& token = result_.text.tokens[u.last - 1];
    return token.kind == TokenKind::stop && marks.find(result_.text.word(token)) != std::string_view::npos;
  }

  // A heading leads the list below it when it asks or denies: "What can we spend it on?", "What we cannot pay for".
  bool leads_list(std::uint32_t heading) const {
    if (ends_in(heading, ":") || asks_shortly(heading)) return true;
    const Unit& u = result_.units[heading];
    return u.last - u.own_first <= longest_title && opens_list(heading) && denies({u.own_first, u.last}, result_.text);
  }

  bool opens_list(std::uint32_t unit) const {
    if (ends_in(unit, ":")) return true;
    const Unit& u = result_.units[unit];
    return !ends_in(unit, ".?!;") && u.last - u.own_first <= 40;
  }

  // Adds the sentences of a block and returns the last unit. Only the first sentence continues a lead-in.
  std::uint32_t add_sentences(UnitKind kind, std::uint32_t index, TokenRange words, std::vector<std::uint32_t> inherited) {
    std::uint32_t unit = 0;
    std::uint32_t sentences = 0;
    for (const TokenRange sentence : split_sentences(view(block_), words)) {
      if (!has_room()) break;
      if (++sentences % longest_paragraph == 0) ++paragraph_;
      const std::vector<TokenRange> parts = split_inline_list(view(block_), sentence);
      unit = add_unit(kind, index, parts.front(), inherited);
      std::vector<std::uint32_t> lead_in = inherited;
      lead_in.push_back(unit);
      for (std::size_t i = 1; i < parts.size(); ++i) unit = add_unit(UnitKind::item, index, parts[i], lead_in);
      inherited.clear();
      if (asks_shortly(unit)) inherited.push_back(unit);
    }
    return unit;
  }

  // "How will we know? The group reports each autumn": a short question lends its words to the sentence behind it.
  bool asks_shortly(std::uint32_t unit) const {
    const Unit& u = result_.units[unit];
    return u.question && u.last - u.own_first <= longest_question;
  }

  std::uint32_t add_unit(UnitKind kind, std::uint32_t index, TokenRange own, const std::vector<std::uint32_t>& inherited) {
    const auto number = static_cast<std::uint32_t>(result_.units.size());
    Unit unit = begin_unit(kind, index);
    for (const std::uint32_t ancestor : inherited) inherit_own_words(result_.units[ancestor]);
    if (!inherited.empty()) unit.lead_in = result_.units[inherited.back()].span;
    unit.own_first = token_count();
    result_.text.tokens.insert(result_.text.tokens.end(), block_.begin() + own.first, block_.begin() + own.last);
    unit.span = {block_[own.first].span.begin, block_[own.last - 1].span.end};
    unit.question = word_at(own.last - 1) == "?" && !is_polite_request(own);
    if (is_contents_line(index)) unit.zone = Zone::contents;
    if (kind == UnitKind::sentence && inherited.empty() && is_title_line(own)) unit.kind = UnitKind::heading;
    finish_unit(unit);
    return number;
  }

  Unit begin_unit(UnitKind kind, std::uint32_t index) {
    Unit unit;
    unit.kind = kind;
    unit.block = unit.last_block = index;
    unit.paragraph = paragraph_;
    unit.section = section_;
    unit.zone = zone_of(block_at(index).kind);
    unit.first = token_count();
    return unit;
  }

  static Zone zone_of(BlockKind kind) {
    switch (kind) {
      case BlockKind::quote: return Zone::quoted;
      case BlockKind::footnote: return Zone::footnote;
      case BlockKind::header:
      case BlockKind::footer: return Zone::furniture;
      default: return Zone::own;
    }
  }

  static bool denies(TokenRange range, const TokenText& text) {
    static constexpr std::array<std::string_view, 3> denials = {"not", "never", "cannot"};
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      if (is_one_of(denials, text.word(text.tokens[i]))) return true;
    }
    return false;
  }

  // A line without a verb or a full stop is a title, whatever its style, when its words begin with capitals or its first
  // is a gerund: "Part Seven: Resolving Disputes", "Having your say on cuts".
  bool is_title_line(TokenRange own) const {
    static constexpr std::array<std::string_view, 14> verbs = {"is",   "are", "was",  "were", "will", "shall", "must",
                                                               "may", "can", "should", "has", "have", "do",   "does"};
    std::size_t words = 0;
    std::size_t capitals = 0;
    for (std::uint32_t i = own.first; i < own.last; ++i) {
      const Token& token = block_[i];
      const std::string_view word = result_.text.word(token);
      const bool colon_inside = word == ":" && i + 1 < own.last;
      if (colon_inside) continue;
      if (token.kind != TokenKind::word || is_one_of(verbs, word)) return false;
      if (token.length < 4 && !token.has(flag_capitalised)) continue;  // of, and, the
      ++words;
      if (token.has(flag_capitalised)) ++capitals;
    }
    const Token& first = block_[own.first];
    const bool gerund = first.has(flag_capitalised) && first.length > 5 && result_.text.word(first).ends_with("ing");
    return words >= 2 && words <= longest_title && (capitals == words || gerund);
  }

  // "Notice periods ........ 14": dots that lead to a page number.
  bool is_contents_line(std::uint32_t index) const {
    static constexpr std::size_t longest_line = 500;  // bytes; asked for each sentence of a block
    const std::string_view text = document_.text_of(block_at(index));
    if (text.empty() || text.size() > longest_line || text.back() < '0' || text.back() > '9') return false;
    return text.find("....") != std::string_view::npos || text.find("\xE2\x80\xA6\xE2\x80\xA6") != std::string_view::npos;
  }

  void finish_unit(Unit& unit) {
    unit.last = token_count();
    unit.has_blank = holds_blank(std::string_view(document_.text).substr(unit.span.begin, unit.span.length()));
    unit.first_entity = static_cast<std::uint32_t>(result_.entities.size());
    find_entities(result_.text, result_.tokens(unit), result_.entities);
    unit.last_entity = static_cast<std::uint32_t>(result_.entities.size());
    result_.units.push_back(unit);
  }

  // Square brackets round words rather than numbers, or a rule to write on.
  static bool holds_blank(std::string_view text) {
    static constexpr std::size_t longest_blank = 60;
    if (text.find("____") != std::string_view::npos) return true;
    std::size_t close = 0;
    for (std::size_t open = text.find('['); open != std::string_view::npos; open = text.find('[', open + 1)) {
      if (close < open) close = text.find(']', open);  // only then: many brackets may open before one closes
      const std::string_view inside = text.substr(open + 1, close - open - 1);
      const bool numbered = inside.find_first_not_of("0123456789 ,-") == std::string_view::npos &&
                            inside.find_first_of("0123456789") != std::string_view::npos;
      const bool instructs = inside.starts_with("Optional") || inside.starts_with("Delete") || inside.starts_with("Insert");
      if ((instructs || inside.size() <= longest_blank) && !numbered && inside != "sic") return true;
    }
    return false;
  }

  std::uint32_t token_count() const { return static_cast<std::uint32_t>(result_.text.tokens.size()); }

  // Equal words share their folded form.
  void copy(Token token, int extra_flags) {
    token.flags = static_cast<std::uint16_t>(token.flags | extra_flags);
    result_.text.tokens.push_back(token);
  }

  void inherit_own_words(const Unit& ancestor) {
    const std::uint32_t last = std::min<std::uint32_t>(ancestor.last, ancestor.own_first + longest_inherited);
    for (std::uint32_t i = ancestor.own_first; i < last; ++i) copy(result_.text.tokens[i], flag_inherited);
  }

  // --- tables ---

  std::uint32_t add_table(std::uint32_t begin) {
    const TableGrid grid = read_table(document_, begin);
    open_question_.reset();
    lists_.clear();
    tail_.reset();
    ++paragraph_;
    years_ = years_of_columns(document_, grid);
    for (std::size_t row = 0; row < grid.rows.size() && has_room(); ++row) add_row(grid, row);
    return grid.end_block;
  }

  void add_row(const TableGrid& grid, std::size_t row) {
    if (!grid.is_label_value) ++paragraph_;
    const auto& cells = grid.rows[row].cells;
    CellTokens words(cells.size());
    std::size_t longest = 0;
    std::size_t total = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      for (const std::uint32_t block : cells[i].blocks) {
        const std::size_t before = words[i].size();
        read_tokens(span_of(block), words[i]);
        if (before > 0 && before < words[i].size()) words[i][before].flags |= flag_after_break;
      }
      longest = std::max(longest, words[i].size());
      total += words[i].size();
    }
    if (total == 0) return;
    const bool lists = std::any_of(cells.begin(), cells.end(), [&](const TableCell& cell) { return holds_list(cell); });
    if (longest <= longest_row_cell && total <= longest_row && !lists) {
      add_row_unit(grid, row, words);
    } else {
      for (std::size_t i = 0; i < cells.size(); ++i) add_cell_units(grid, row, i, words);
    }
  }

  // A whole row as one unit: "header: cell | header: cell"; headers count as inherited. Figures of older years are left out.
  void add_row_unit(const TableGrid& grid, std::size_t row, const CellTokens& words) {
    const auto& cells = grid.rows[row].cells;
    Unit unit = begin_unit(grid.rows[row].is_header ? UnitKind::heading : UnitKind::row, cells.front().blocks.front());
    unit.table = static_cast<std::int32_t>(grid.number);
    unit.row = static_cast<std::int32_t>(row);
    unit.own_first = unit.first;
    const std::vector<bool> outdated = outdated_cells(grid.rows[row], words, result_.text, years_);
    bool first = true;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (words[i].empty() || outdated[i]) continue;
      if (!first) add_separator(words[i].front(), "|");
      if (!grid.rows[row].is_header && add_column_header(grid, cells[i].column)) add_separator(words[i].front(), ":");
      for (const Token& token : words[i]) copy(token, 0);
      if (first) {
        unit.block = cells[i].blocks.front();
        unit.span.begin = words[i].front().span.begin;
      }
      unit.last_block = cells[i].blocks.back();
      unit.span.end = words[i].back().span.end;
      first = false;
    }
    finish_unit(unit);
  }

  // Whether a cell holds a list: "The Council will | • pay promptly; • give notice."
  bool holds_list(const TableCell& cell) const {
    return cell.blocks.size() > 1 && !block_at(cell.blocks[1]).label.empty();
  }

  // A table of long cells: each sentence of a cell with the row's label, the column's header and, for an item of a list,
  // its lead-in in front.
  void add_cell_units(const TableGrid& grid, std::size_t row, std::size_t index, const CellTokens& words) {
    const auto& cell = grid.rows[row].cells[index];
    const std::vector<Token>& tokens = words[index];
    const auto count = static_cast<std::uint32_t>(tokens.size());
    const bool has_label = index > 0 && !words[0].empty() && words[0].size() <= longest_label &&
                           !holds_list(grid.rows[row].cells[0]);
    TokenRange lead_in;
    std::uint32_t begin = 0;
    for (const std::uint32_t block : cell.blocks) {
      std::uint32_t end = begin;
      while (end < count && tokens[end].span.begin < block_at(block).span.end) ++end;
      const bool is_item = !block_at(block).label.empty();
      for (const TokenRange sentence : split_sentences(view(tokens), {begin, end})) {
        const Token& first = tokens[sentence.first];
        Unit unit = begin_unit(UnitKind::cell, block);
        unit.table = static_cast<std::int32_t>(grid.number);
        unit.row = static_cast<std::int32_t>(row);
        for (std::size_t i = 0; has_label && i < words[0].size(); ++i) copy(words[0][i], flag_inherited);
        if (has_label) add_separator(first, ":");
        if (!grid.rows[row].is_header && add_column_header(grid, cell.column)) add_separator(first, ":");
        for (std::uint32_t i = lead_in.first; is_item && i < lead_in.last; ++i) copy(tokens[i], flag_inherited);
        unit.own_first = token_count();
        for (std::uint32_t i = sentence.first; i < sentence.last; ++i) copy(tokens[i], 0);
        const Token& last = tokens[sentence.last - 1];
        unit.span = {first.span.begin, last.span.end};
        unit.question = result_.text.word(last) == "?";
        finish_unit(unit);
      }
      if (begin < end && !is_item) lead_in = result_.text.word(tokens[end - 1]) == ":" ? TokenRange{begin, end} : TokenRange{};
      begin = end;
    }
  }

  bool add_column_header(const TableGrid& grid, std::uint32_t column) {
    const TableCell* header = grid.header_of(column);
    if (header == nullptr) return false;
    const std::uint32_t before = token_count();
    for (const std::uint32_t block : header->blocks) {
      const std::uint32_t from = token_count();
      tokenise(document_.text, block_at(block).span, lexicon_, result_.text);
      for (std::uint32_t i = from; i < token_count(); ++i) result_.text.tokens[i].flags |= flag_inherited;
    }
    return token_count() > before;
  }

  void add_separator(const Token& at, std::string_view mark) {
    Token token;
    token.kind = TokenKind::stop;
    token.span = {at.span.begin, at.span.begin};
    token.folded = static_cast<std::uint32_t>(result_.text.folded.size());
    token.length = static_cast<std::uint16_t>(mark.size());
    token.flags = flag_inherited;
    token.form = lexicon_.find(mark);
    result_.text.folded += mark;
    result_.text.tokens.push_back(token);
  }

  const Document& document_;
  const Lexicon& lexicon_;
  Units result_;
  bool is_faq_ = false;                            // a line that asks is answered by the next paragraph
  bool cut_block_ = false;                         // a block was longer than longest_block
  std::vector<Token> block_;                       // of the block at hand
  std::vector<int> years_;                         // at the heads of the columns of the table at hand
  std::vector<LeadIn> lists_;                      // open lists, outermost first
  std::optional<std::uint32_t> tail_;              // the unit just before, if it can lead into a list
  std::optional<std::uint32_t> open_question_;     // a heading or a line that asks what the next paragraph answers
  std::uint32_t paragraph_ = 0;
  std::uint32_t section_ = 0;
};

}  // namespace

Units make_units(const Document& document, const Lexicon& lexicon) { return UnitMaker(document, lexicon).make(); }

}  // namespace compactproof
