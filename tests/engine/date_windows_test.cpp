#include <catch2/catch.hpp>

#include "engine/bench.h"

using namespace compactproof;

namespace {

const std::string window_rule = R"(signals:
  long:
    dates: {topic: ["{consultation}"], open: ["open", "launch", "publish"], close: ["close", "reply ..3 by", "until"], from_document_date: true}
    where: window >= 12 weeks
  short:
    dates: {topic: ["{consultation}"], open: ["open", "launch", "publish"], close: ["close", "reply ..3 by", "until"], from_document_date: true}
    where: window < 12 weeks
verdict:
- {breached: short, because: The period is short}
- {met: long, because: The period is long}
)";

}  // namespace

TEST_CASE("opening and closing dates make a period wherever they stand") {
  CHECK(verdict(window_rule, "The consultation opens on 4 January 2010 and closes on 29 March 2010.") == "met");
  CHECK(verdict(window_rule, "The consultation opens on 4 January and closes on 28 March 2010.") == "breached");
  CHECK(verdict(window_rule, "This consultation runs from 4 January to 29 March 2010.") == "met");
  const PointVerdict apart = run(window_rule, {{BlockKind::paragraph, "The consultation was launched on 1 February 2010."}, {BlockKind::paragraph, "It is about grants."},
                                               {BlockKind::paragraph, "The consultation closes on 5 May."}});
  CHECK(apart.verdict == Verdict::met);
  CHECK(apart.because == "The period is long: 93 days from 1 February 2010 to 5 May 2010.");
  CHECK(apart.evidence.size() == 2);
}

TEST_CASE("dates in the rows of a table are joined, each with its own partner") {
  std::vector<Piece> pieces{{BlockKind::heading, "Consultation"}};
  for (const Piece& cell : table({{"Opens", "4 January 2010"}, {"Closes", "29 March 2010"}})) pieces.push_back(cell);
  CHECK(run(window_rule, pieces).verdict == Verdict::met);
  std::vector<Piece> plan{{BlockKind::heading, "Consultation plan"}};
  for (const Piece& cell : table({{"Exercise", "Opens", "Closes"}, {"Parks", "4 January 2010", "29 March 2010"}, {"Libraries", "1 May 2010", "31 May 2010"}})) plan.push_back(cell);
  const PointVerdict result = run(window_rule, plan);
  CHECK(result.verdict == Verdict::breached);
  CHECK(result.because == "The period is short: 30 days from 1 May 2010 to 31 May 2010.");
}

TEST_CASE("in a table the cell beside a date says what it is, however long") {
  const auto rows = [](const std::string& opening, const std::string& closing) {
    std::vector<Piece> pieces{{BlockKind::heading, "Consultation on grants"}};
    for (const Piece& cell : table({{"Step", "Day"}, {opening, "3 May 2010"}, {closing, "31 May 2010"}})) pieces.push_back(cell);
    return run(window_rule, pieces).verdict;
  };
  CHECK(rows("Papers published on the website of the council and in each of its nine libraries", "Last day of all, on which it closes to every kind of written comment or call") == Verdict::breached);
  CHECK(rows("Papers read by the directors and in each of the nine libraries", "Last day of all, on which it closes") == Verdict::not_found);
  // Within one cell they count.
  std::vector<Piece> running{{BlockKind::heading, "Consultation on grants"}};
  for (const Piece& cell : table({{"Step", "Day"},
                                  {"Opens", "after the directors have met the mayor and her staff on 3 May 2010"},
                                  {"Closes", "31 May 2010"}})) running.push_back(cell);
  CHECK(run(window_rule, running).verdict == Verdict::not_found);
}

TEST_CASE("the document's own date opens a period that has no other opening") {
  CHECK(run(window_rule, {{BlockKind::paragraph, "30 January 2026"}, {BlockKind::paragraph, "Please reply to the consultation by 20 February."}}).verdict == Verdict::breached);
}

TEST_CASE("where both roles reach a date, the one said in fewer words has it") {
  const std::string notice = R"(signals:
  short:
    dates: {open: ["notify ..4 on"], close: ["cut ..8 on|from", "effect on"]}
    where: window < 3 months
    ignore: [past]
verdict:
- {breached: short, because: The notice is short}
)";
  CHECK(verdict(notice, "The cuts, notified on 2 May, took effect on 1 June.") == "breached");
  CHECK(verdict(notice, "The cuts, notified on 2 May 2026, took effect on 1 June 2026.") == "breached");
  CHECK(verdict(notice, "The cuts, notified on 2 February, took effect on 1 June.") == "not_found");
  CHECK(verdict(notice, "The cuts, argued over on 2 May, took effect on 1 June.") == "not_found");
}

TEST_CASE("a period labelled twelve weeks may be three days short, another may not") {
  CHECK(verdict(window_rule, "The 12 week consultation opens on Monday 4 January 2010 and closes on Friday 26 March 2010.") == "met");
  CHECK(verdict(window_rule, "The consultation opens on Monday 4 January 2010 and closes on Friday 26 March 2010.") == "breached");
}

TEST_CASE("months are counted by the calendar") {
  const auto letter = [](const std::string& date, const std::string& end) {
    return run(R"(signals:
  enough:
    dates: {open: ["dated"], close: ["end"], from_document_date: true}
    where: window >= 3 months
verdict:
- {met: enough, because: Enough notice}
)", {{BlockKind::paragraph, date}, {BlockKind::paragraph, "Your grant will end on " + end + "."}}).verdict;
  };
  CHECK(letter("5 January 2026", "30 April 2026") == Verdict::met);
  CHECK(letter("30 November 2025", "28 February 2026") == Verdict::met);
  CHECK(letter("5 January 2026", "31 March 2026") == Verdict::not_found);
}

TEST_CASE("a year turns over only within a period, not from one matter to the next") {
  CHECK(verdict(window_rule, "Dated 2010. The consultation opens on 1 December and closes on 3 March.") == "met");
  CHECK(verdict(window_rule, "Dated 2010. The consultation opens on 1 July. Reply to the consultation by 29 May.") == "not_found");
}
