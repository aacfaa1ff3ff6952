#include "engine/document_date.h"

#include <catch2/catch.hpp>

#include "engine/bench.h"

using namespace compactproof;

namespace {

// Half of February 2024 has 15 days from its middle: only the year tells that it is a leap year.
const std::string february_rule = R"(signals:
  long:
    dates: {topic: ["{consultation}"], open: ["open"], close: ["close"]}
    where: window >= 15 days
verdict:
- {met: long, because: The period is long}
)";

DocumentDate dated(const std::vector<Piece>& pieces) {
  const Document document = document_of(pieces);
  const Units units = make_units(document, compile({february_rule})->lexicon);
  return find_document_date(units);
}

DocumentDate dated(const std::string& line) { return dated({{BlockKind::paragraph, line}}); }

std::string date_of(const std::string& line) {
  const DocumentDate found = dated(line);
  return found.date ? to_string(*found.date) : "";
}

Metadata saved(const std::string& modified, const std::string& created = "") {
  Metadata metadata;
  metadata.modified = modified;
  metadata.created = created;
  return metadata;
}

PointVerdict february(const std::vector<std::string>& lines, const Metadata& metadata) {
  std::vector<Piece> pieces;
  for (const std::string& line : lines) pieces.push_back({BlockKind::paragraph, line});
  Document document = document_of(pieces);
  document.metadata = metadata;
  return evaluate_rule(document, *compile({february_rule}), 0, "");
}

const std::string february_line = "The consultation opens on 15 February and closes on 1 March.";

}  // namespace

TEST_CASE("a version-control line dates a document") {
  CHECK(date_of("Version 2.1, approved 4 May 2024") == "4 May 2024");
  CHECK(date_of("Last reviewed: 4 May 2024") == "4 May 2024");
  CHECK(date_of("Last review date: 4 May 2024") == "4 May 2024");
  CHECK(date_of("4 May 2024") == "4 May 2024");
  CHECK(dated("Version 3, March 2019").year == 2019);
}

TEST_CASE("a next review, a deadline and a date to come do not date a document") {
  CHECK(date_of("Review date: 31 March 2027").empty());
  CHECK(date_of("Next review due 31 March 2027").empty());
  CHECK(date_of("To be reviewed on 31 March 2027").empty());
  CHECK(date_of("Closing date: 14 March 2025").empty());
  CHECK(date_of("Please reply by 20 February 2026.").empty());
}

TEST_CASE("the rows of a version-control table date a document, its next review does not") {
  const DocumentDate found =
      dated(table({{"Policy owner", "Head of Grants"}, {"Next review", "31 March 2027"}, {"Approved", "4 May 2024"}}));
  REQUIRE(found.date);
  CHECK(to_string(*found.date) == "4 May 2024");
  CHECK(dated(table({{"Title", "Grants policy"}, {"Issued", "May 2021"}, {"Review date", "May 2024"}})).year == 2021);
}

TEST_CASE("without a date of its own a document is of the newest year that its first page names") {
  CHECK(dated("We agreed the code in 2009 and it was widened when the council met in June 2011 to look at it.").year == 2011);
  CHECK(dated({{BlockKind::paragraph, "Review date: March 2030"}, {BlockKind::paragraph, "The council met in June 2009."}}).year == 2009);
  CHECK(dated("No year is named here.").year == 0);
}

TEST_CASE("a file's year is that of its last saving, unless it cannot be right") {
  CHECK(year_of_file(saved("2024-05-06T10:00:00Z", "2019-01-01T00:00:00Z")) == 2024);
  CHECK(year_of_file(saved("", "2019-01-01T00:00:00Z")) == 2019);
  CHECK(year_of_file(saved("1601-01-01T00:00:00Z", "2019-01-01T00:00:00Z")) == 2019);
  CHECK(year_of_file(saved("yesterday", "")) == 0);
  CHECK(year_of_file({}) == 0);
}

TEST_CASE("the file's year serves dates without one where the text names none, and is not quoted") {
  CHECK(february({february_line}, saved("2024-06-01T00:00:00Z")).because == "The period is long: 15 days from 15 February to 1 March.");
  CHECK(february({february_line}, saved("2023-06-01T00:00:00Z")).verdict != Verdict::met);
  CHECK(february({february_line}, {}).verdict != Verdict::met);
}

TEST_CASE("a wrong date of the file never beats the text's") {
  const Metadata wrong = saved("2024-06-01T00:00:00Z", "2024-06-01T00:00:00Z");
  CHECK(february({"Published 3 January 2023", february_line}, wrong).verdict != Verdict::met);
  CHECK(february({"Version 4, January 2023", february_line}, wrong).verdict != Verdict::met);
  const Metadata old = saved("2009-06-01T00:00:00Z");
  CHECK(february({"Published 3 January 2024", february_line}, old).because ==
        "The period is long: 15 days from 15 February 2024 to 1 March 2024.");
  CHECK(february({"The consultation opens on 15 February 2023 and closes on 1 March 2023."}, wrong).verdict != Verdict::met);
}

TEST_CASE("a line that opens with a label dates a document, however long, and a row does by its cells alone") {
  CHECK(dated("Approved by the Grants Committee of the Town Council on 4 May 2024 and by the Mayor, who will look at it again in 2029.").year == 2024);
  CHECK(dated("The members of the Grants Committee of the Town Council approved it on 4 May 2021 and met in March 2024 to widen it.").year == 2024);
  CHECK(date_of("Groups are told by the Grants Committee of the Town Council on 4 May 2024 how they fared.").empty());
  const DocumentDate found = dated(table({{"Number of the policy", "GR 04 of the series"}, {"Approved by", "The Grants Committee, 4 May 2024"}}));
  REQUIRE(found.date);
  CHECK(to_string(*found.date) == "4 May 2024");
}

TEST_CASE("an agreement is of the year that it is made or signed in, not of the end of its term") {
  const std::string term = "The grant is for the years from 1 April 2026 to 31 March 2029 and ends on 31 March 2029.";
  const auto year_with = [&](const std::string& line) {
    return dated({{BlockKind::paragraph, term}, {BlockKind::paragraph, line}}).year;
  };
  CHECK(year_with("This agreement between the Council and the Company is dated 3 November 2025 and binds both.") == 2025);
  CHECK(year_with("Made on 3 November 2025 between the Council, the Company and the Trustees of the Fund.") == 2025);
  CHECK(year_with("Signed for the Council. Date: 3 November 2025") == 2025);
  CHECK(year_with("The Company made a bid on 3 November 2027 for the next round of the fund.") == 2027);
}

TEST_CASE("a term counts by its start, what ends, a review and a law do not count") {
  CHECK(dated("The contract is for the years from 1 April 2026 to 31 March 2030 under the terms below.").year == 2026);
  CHECK(dated("The contract begins in April 2026 and is for three years which will all end on 31 March 2029.").year == 2026);
  CHECK(dated("Under the Charities Act 2011 the trustees will look at the accounts in May 2026 with the members.").year == 2026);
  CHECK(dated("All the grants run until 31 March 2029 and they are then looked at by the members.").year == 2029);
}

TEST_CASE("a document is between what it tells of as past and what it says will come") {
  CHECK(dated("The members met in November 2026 and the scheme will open for all the groups in April 2027.").year == 2026);
  CHECK(dated("The members met in November 2019 and the scheme will open for all the groups in April 2027.").year == 2026);
  CHECK(dated("The scheme will open for all groups in April 2027 and will be looked at again in 2030.").year == 2027);
}

TEST_CASE("what was done in the year before is no old story because a term ends years later") {
  const std::string analysis = R"(signals:
  analysis: {any: ["analysis"], ignore: [past]}
verdict:
- {met: analysis, because: There is one}
)";
  const auto verdict_of = [&](const std::string& line) {
    const std::vector<Piece> pieces = {{BlockKind::paragraph, "The grants are for the three years from 1 April 2026 to 31 March 2029 and no longer."},
                                       {BlockKind::paragraph, line}};
    return run(analysis, pieces).verdict;
  };
  CHECK(verdict_of("The analysis was approved in December 2025, before awards were made in January 2026.") == Verdict::met);
  CHECK(verdict_of("The analysis was approved in December 2021, before awards were made in January 2022.") != Verdict::met);
}
