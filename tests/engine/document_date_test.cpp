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
