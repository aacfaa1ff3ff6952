// Figures that stand side by side for several years.
#pragma once

#include <span>
#include <vector>

#include "language/table_grid.h"
#include "language/token.h"

namespace compactproof {

// For each column the year at its head: "2025/26", "Year to March 2026", "Last year" before "This year". 0: none, or
// one that is planned ("Target for 2027").
std::vector<int> years_of_columns(const Document& document, const TableGrid& grid);

// For each cell whether it is a figure of an older year beside one of a newer: "Days to pay | 44 | 16" speaks of the 16.
// Sums of money are none: what is paid each year may be promised for several.
std::vector<bool> outdated_cells(const TableRow& row, std::span<const std::vector<Token>> words, const TokenText& text,
                                 std::span<const int> years);

}  // namespace compactproof
