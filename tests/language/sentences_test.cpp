#include <catch2/catch.hpp>
#include <string>

#include "language/cases.h"
#include "language/units.h"

namespace compactproof {

namespace {

// The sentences with a stroke between.
std::string split(const std::string& text) {
  TokenText tokens;
  tokenise(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
  std::string out;
  for (const TokenRange sentence : split_sentences(tokens, {0, static_cast<std::uint32_t>(tokens.tokens.size())})) {
    const std::uint32_t begin = tokens.tokens[sentence.first].span.begin;
    const std::uint32_t end = tokens.tokens[sentence.last - 1].span.end;
    if (!out.empty()) out += " | ";
    out += text.substr(begin, end - begin);
  }
  return out;
}

template <std::size_t Count>
void check_all(const Case (&cases)[Count]) {
  check_cases(cases, split);
}

}  // namespace

TEST_CASE("full stops within names, numbers and references end no sentence") {
  check_all({
      {"Write to Cllr. Ann B. Moss by 5 p.m. on Friday.", "Write to Cllr. Ann B. Moss by 5 p.m. on Friday."},
      {"See para. 4 and App. B of no. 12.", "See para. 4 and App. B of no. 12."},
      {"Dr. Lee holds a Ph.D. from Hull.", "Dr. Lee holds a Ph.D. from Hull."},
      {"Clause 4.3 of the U.K. Compact applies.", "Clause 4.3 of the U.K. Compact applies."},
      {"Send it to Ann.Lee@hilltop.example today.", "Send it to Ann.Lee@hilltop.example today."},
      {"The code says “notice [...] Shall be given”.", "The code says “notice [...] Shall be given”."},
  });
}

TEST_CASE("an abbreviation ends a sentence when the next word opens one") {
  check_all({
      {"Held by Moss & Co. They will pay.", "Held by Moss & Co. | They will pay."},
      {"The office shuts at 5 p.m. The Council will pay.", "The office shuts at 5 p.m. | The Council will pay."},
      {"It covers the U.K. We fund it.", "It covers the U.K. | We fund it."},
      {"At 5 p.m. Mr. Lane spoke.", "At 5 p.m. Mr. Lane spoke."},
      {"The meeting began at 5 p.m. Mr. Lane spoke.", "The meeting began at 5 p.m. | Mr. Lane spoke."},
  });
}

TEST_CASE("labels that carry on split a line that has lost its breaks") {
  check_all({
      {"1. Pay promptly 2. Give notice 3. Listen", "1. Pay promptly | 2. Give notice | 3. Listen"},
      {"a) Pay promptly b) Give notice", "a) Pay promptly | b) Give notice"},
      {"4.) Pay promptly. 5.) Give notice.", "4.) Pay promptly. | 5.) Give notice."},
      {"1. The panel has a quorum of 2. The Chair votes last.", "1. The panel has a quorum of 2. | The Chair votes last."},
      {"1. As in section 2. The Council will pay.", "1. As in section 2. | The Council will pay."},
      {"1. Pay promptly and 3. Give notice", "1. Pay promptly and 3. | Give notice"},
  });
}

}  // namespace compactproof
