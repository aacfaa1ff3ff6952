#include "language/table_years.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "language/word_list.h"

namespace compactproof {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_heading = 8;  // words of a heading that is a year and little else
constexpr std::uint32_t most_columns = 200;  // a hostile table may claim millions
constexpr std::size_t longest_figure = 6;   // words of a cell that is one: "17 working days", "26 out of 38"

int year_in(std::string_view word) {
  if (word.size() < 4 || (word.size() > 4 && word[4] != '/')) return 0;
  const std::string_view digits = word.substr(0, 4);
  if (!digits.starts_with("19") && !digits.starts_with("20")) return 0;
  if (digits.find_first_not_of("0123456789") != std::string_view::npos) return 0;
  int year = 0;
  for (const char digit : digits) year = year * 10 + (digit - '0');
  return year;
}

int year_of(std::string_view heading) {
  static constexpr std::array planned{"target"sv, "plan"sv, "planned"sv, "forecast"sv, "budget"sv, "aim"sv, "goal"sv, "by"sv};
  constexpr int last_year = 1;  // beside "this year", and no number of a year
  TokenText text;
  tokenise(heading, {0, static_cast<std::uint32_t>(heading.size())}, text);
  if (text.tokens.size() > longest_heading) return 0;
  int year = 0;
  for (const Token& token : text.tokens) {
    if (is_one_of(planned, text.word(token))) return 0;
    if (year == 0) year = year_in(text.word(token));
  }
  if (year == 0 && text.tokens.size() == 2 && text.word(1) == "year") {
    if (text.word(0) == "last" || text.word(0) == "previous") return last_year;
    if (text.word(0) == "this") return last_year + 1;
  }
  return year;
}

bool is_figure(std::span<const Token> cell, const TokenText& text) {
  if (cell.empty() || cell.size() > longest_figure) return false;
  const std::string_view first = text.word(cell.front());
  return (first[0] >= '0' && first[0] <= '9') || first == "all" || first == "none";
}

}  // namespace

std::vector<int> years_of_columns(const Document& document, const TableGrid& grid) {
  std::vector<int> years;
  const auto header = std::ranges::find(grid.rows, true, &TableRow::is_header);
  if (header == grid.rows.end()) return years;
  for (const TableCell& cell : header->cells) {
    if (cell.blocks.size() != 1 || cell.column >= most_columns) continue;
    years.resize(std::max<std::size_t>(years.size(), cell.column + 1));
    years[cell.column] = year_of(document.text_of(document.blocks[cell.blocks.front()]));
  }
  return years;
}

std::vector<bool> outdated_cells(const TableRow& row, std::span<const std::vector<Token>> words, const TokenText& text,
                                 std::span<const int> years) {
  std::vector<int> year_of_cell(row.cells.size());
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::uint32_t column = row.cells[i].column;
    if (!row.is_header && column < years.size() && is_figure(words[i], text)) year_of_cell[i] = years[column];
  }
  const int newest = year_of_cell.empty() ? 0 : *std::ranges::max_element(year_of_cell);
  std::vector<bool> outdated;
  for (const int year : year_of_cell) outdated.push_back(year != 0 && year < newest);
  return outdated;
}

}  // namespace compactproof
