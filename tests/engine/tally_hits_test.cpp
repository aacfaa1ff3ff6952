#include <catch2/catch.hpp>

#include "engine/bench.h"

using namespace compactproof;

namespace {

const std::string actions_rule = R"(signals:
  complete: {table: actions, where: complete >= 90 percent}
  patchy: {table: actions, where: complete < 50 percent}
  half: {table: actions, where: complete < 90 percent}
verdict:
- {met: complete, because: Actions have owners and dates}
- {breached: patchy, because: Actions lack owners or dates}
- {partial: half, reason: incomplete, because: Some actions lack owners or dates}
- {not_applicable: not complete.raw and not patchy.raw, because: No plan.}
)";

const std::string members_rule = R"(signals:
  unequal: {table: membership, where: statutory_share > 60 percent}
  equal: {table: membership, where: statutory_share <= 60 percent}
verdict:
- {breached: unequal, because: Members are not equal}
- {met: equal, because: Members are equal}
)";

std::vector<Piece> list(const std::string& heading, const std::vector<std::string>& items) {
  std::vector<Piece> pieces{{BlockKind::heading, heading}};
  for (const std::string& item : items) pieces.push_back({BlockKind::list_item, item});
  return pieces;
}

Verdict actions_verdict(const std::string& heading, const std::vector<std::string>& items) {
  return run(actions_rule, list(heading, items)).verdict;
}

Verdict members_verdict(const std::string& heading, const std::vector<std::string>& items) {
  return run(members_rule, list(heading, items)).verdict;
}

}  // namespace

TEST_CASE("actions with an owner and a date are counted from the table itself") {
  const PointVerdict full = run(actions_rule, table({{"Action", "Who", "When"}, {"Meet", "CD", "May 2026"}, {"Report", "CD", "June 2026"}}));
  CHECK(full.verdict == Verdict::met);
  CHECK(full.because == "Actions have owners and dates: 2 of 2 actions have both an owner and a date.");
  const PointVerdict empty = run(actions_rule, table({{"Theme", "Action", "Who", "When"}, {"A", "Meet", "CD", "May 2026"}, {"", "Report", "", ""}, {"", "Host", "-", "TBC"}}));
  CHECK(empty.verdict == Verdict::breached);
  CHECK(empty.because == "Actions lack owners or dates: 1 of 3 actions have both an owner and a date.");
}

TEST_CASE("a table of something else is no action plan") {
  CHECK(run(actions_rule, table({{"Organisation", "Representative", "Position"}, {"Council", "A", "Head"}, {"Police", "B", "Chief"}})).verdict == Verdict::not_applicable);
}

TEST_CASE("members are counted by sector") {
  const auto rows = [](int statutory, int voluntary) {
    std::vector<std::vector<std::string>> list{{"Organisation", "Name", "Post"}};
    for (int i = 0; i < statutory; ++i) list.push_back({"Westmarch Council", "A B", "Head"});
    for (int i = 0; i < voluntary; ++i) list.push_back({"Harbour charity", "C D", "Chair"});
    return table(list);
  };
  const PointVerdict unequal = run(members_rule, rows(5, 2));
  CHECK(unequal.verdict == Verdict::breached);
  CHECK(unequal.because == "Members are not equal: the table lists 5 statutory and 2 voluntary members.");
  CHECK(run(members_rule, rows(3, 3)).verdict == Verdict::met);
}

TEST_CASE("a column of seats is summed, one that numbers the rows is not") {
  const PointVerdict summed = run(members_rule, table({{"Body", "Seats"}, {"Council", "5"}, {"Police", "1"}, {"Harbour charity", "2"}}));
  CHECK(summed.because == "Members are not equal: the table lists 6 statutory and 2 voluntary members.");
  const PointVerdict numbered = run(members_rule, table({{"No", "Member"}, {"1", "Council"}, {"2", "Police"}, {"3", "Harbour charity"}, {"4", "Voluntary forum"}}));
  CHECK(numbered.because == "Members are equal: the table lists 2 statutory and 2 voluntary members.");
}

TEST_CASE("a table that does not speak of members counts none") {
  CHECK(run(members_rule, table({{"Who", "Replies"}, {"Council", "5"}, {"Police", "1"}, {"Harbour charity", "2"}})).verdict == Verdict::not_found);
}

TEST_CASE("items below a heading of members count one or their number") {
  CHECK(run(members_rule, list("Members", {"two council members", "one police officer", "3 x charity trustee"})).because ==
        "Members are equal: the list has 3 statutory and 3 voluntary members.");
  CHECK(members_verdict("Members", {"Council: Head of Grants", "Police", "Council treasurer", "Harbour charity"}) == Verdict::breached);
  CHECK(members_verdict("Members", {"Council x4", "Police (1)", "Harbour charity (2)"}) == Verdict::breached);
}

TEST_CASE("items that are sentences, kinds of members, or below another heading are no members") {
  CHECK(members_verdict("Members", {"The Council will pay", "The police must attend", "The charity may watch"}) == Verdict::not_found);
  CHECK(members_verdict("Members", {"council departments", "police forces", "voluntary bodies"}) == Verdict::not_found);
  CHECK(members_verdict("Consulted", {"Council", "Police", "Harbour charity"}) == Verdict::not_found);
}

TEST_CASE("a label gives the side of what stands behind and below it") {
  CHECK(run(members_rule, {{BlockKind::heading, "Members"},
                           {BlockKind::paragraph, "Voluntary side: Harbour House, Oak Tree and Fern"},
                           {BlockKind::paragraph, "Council side: Finance (2), Law (1)"}})
            .because == "Members are equal: the list has 3 statutory and 3 voluntary members.");
  CHECK(run(members_rule, {{BlockKind::heading, "Members"},
                           {BlockKind::paragraph, "Council side:"},
                           {BlockKind::list_item, "Finance"},
                           {BlockKind::list_item, "Law"},
                           {BlockKind::paragraph, "Voluntary side:"},
                           {BlockKind::list_item, "Harbour House"}})
            .because == "Members are not equal: the list has 2 statutory and 1 voluntary members.");
}

TEST_CASE("seats told in a sentence are counted when both sides are told") {
  CHECK(verdict(members_rule, "Members: Council (3), Police (1), Harbour charity (1).") == "breached");
  CHECK(verdict(members_rule, "Four seats belong to the council; a further four belong to the voluntary sector.") == "met");
  CHECK(verdict(members_rule, "The council has five seats.") == "not_found");
  CHECK(verdict(members_rule, "Should the seats be four for the council and four for charities?") == "not_found");
}

TEST_CASE("listed actions are complete with a post or person and a date") {
  CHECK(actions_verdict("Action plan", {"Print the guide: Grants Officer, June 2026", "Book a hall (JB, by 3 May 2026)"}) == Verdict::met);
  CHECK(actions_verdict("Action plan", {"Print the guide: Grants Officer, June 2026", "Book a hall"}) == Verdict::partial);
  CHECK(actions_verdict("Action plan", {"Print the guide", "Book a hall"}) == Verdict::breached);
  CHECK(verdict(actions_rule, "Action plan: the guide to be printed (Ann Hale; 3 May 2026); a hall to be booked; a van to be shared.") == "breached");
  CHECK(verdict(actions_rule, "Action plan: 1) guide (Ann Hale, 3 May 2026) 2) hall (Bo Reed, 4 May 2026)") == "met");
}

TEST_CASE("what was refused is no action") {
  CHECK(actions_verdict("Action plan", {"Guide: Ann Hale, 3 May 2026", "Hall: Bo Reed, 4 May 2026", "Free van. Refused."}) == Verdict::met);
}

TEST_CASE("other lists are no action plans") {
  CHECK(actions_verdict("Agenda", {"Minutes", "Report"}) == Verdict::not_applicable);
  CHECK(actions_verdict("Action plan", {"Closing: 3 May 2026", "Decision: 5 June 2026"}) == Verdict::not_applicable);
  CHECK(actions_verdict("Next steps", {"Print the guide", "Book a hall"}) == Verdict::not_applicable);
  CHECK(actions_verdict("Next steps", {"Print the guide (JB, 3 May 2026)", "Book a hall (AH, 4 May 2026)"}) == Verdict::met);
}

TEST_CASE("a table below the heading of a plan may lack the column of owners or of dates") {
  std::vector<Piece> pieces = table({{"Action", "Date"}, {"Print the guide", "May 2026"}, {"Book a hall", "June 2026"}});
  CHECK(run(actions_rule, pieces).verdict == Verdict::not_applicable);
  pieces.insert(pieces.begin(), {BlockKind::heading, "Action plan"});
  CHECK(run(actions_rule, pieces).verdict == Verdict::breached);
}
