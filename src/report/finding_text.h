// One finding on a page of text, part by part. What `check` and `explain` show of a finding is written here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/terminal_page.h"
#include "review/review.h"

namespace compactproof {

// Columns that the label of a verdict takes ("✗ breached   "); what is said of a finding hangs beside it.
constexpr int verdict_label_width = 13;

Ink ink_of(Verdict verdict);

// "✗ breached"
Piece verdict_label(Verdict verdict);

// "CON-01 Formal consultation is open for at least 12 weeks"
std::vector<Piece> titled(const Framework& framework, const Finding& finding);

// A quotation cut to `limit` bytes, its deciding words marked.
std::vector<Piece> quotation(const Evidence& evidence, std::size_t limit);

// A label and what it says; nothing when `text` is empty.
void write_note(TerminalPage& page, std::string_view label, const std::string& text);

// Up to `quotes` quotations for the verdict and against it, each with its place; why; what makes it uncertain.
void write_proof(TerminalPage& page, const PointVerdict& verdict, std::size_t quotes);

// Up to `most` passages that came near, and what was wrong with each.
void write_nearest(TerminalPage& page, const PointVerdict& verdict, std::size_t most);

}  // namespace compactproof
