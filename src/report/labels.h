// The words and signs that every report for people uses, so that they agree with each other.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "review/review.h"

namespace compactproof {

// A verdict or rating is always shown by sign and word; colour only repeats them.
struct Label {
  std::string_view sign;   // "✗"
  std::string_view word;   // "breached"
  std::string_view slug;   // "breached": name of its colour in page and terminal
};

Label label_of(Verdict verdict);

// "Not rated" when no point counts: a document of which nothing is asked is not thereby good.
Label rating_label(const Scorecard& scorecard);

// "hedged wording"; empty for none.
std::string_view words_of(PartialReason reason);

// At most one decimal, none when it is zero: 12.5, 50, 0. Never depends on the locale.
std::string number_text(double value);

// "1 finding", "2 findings", "4,120 words".
std::string count_text(std::size_t count, std::string_view singular, std::string_view plural);

// "54.2", or "no score" when no point counts.
std::string score_text(const Score& score);

// "48 to 61"; empty when the verdicts leave no band.
std::string band_text(const Score& score);

// The terms of Σ weight × value, in framework order, of one area: "3×0 + 2×0.5".
std::string terms_text(const Framework& framework, const Scorecard& scorecard, std::size_t area);

// Why there is nothing to fix.
std::string nothing_to_fix(const Review& review);

// The title when there is one, else the name of the file.
std::string title_of(const Review& review);

// "consultation paper, recognised by its words, 83% sure (next best: strategy)".
std::string type_text(const DocumentType& type);

// "Timetable › How to respond · paragraph 31 · (b) · table 2, row 3, column 1".
std::string place_text(const Location& location);

// "The Compact (Dec 2010), 2.4 (number not verified)".
std::string source_text(const Framework& framework, const CommitmentSource& source);

// What a source's mark means: "seen in the instrument's own text".
std::string mark_text(std::string_view mark);

// What the program cannot see; one sentence each.
const std::vector<std::string_view>& limits_of_the_tool();

}  // namespace compactproof
