#include <catch2/catch.hpp>

#include "engine/bench.h"

using namespace compactproof;

namespace {

const std::string actions_rule = R"(signals:
  complete: {table: actions, where: complete >= 90 percent}
  patchy: {table: actions, where: complete < 50 percent}
verdict:
- {met: complete, because: Actions have owners and dates}
- {breached: patchy, because: Actions lack owners or dates}
- {not_applicable: not complete.raw and not patchy.raw, because: No plan.}
)";

const std::string members_rule = R"(signals:
  unequal: {table: membership, where: statutory_share > 60 percent}
  equal: {table: membership, where: statutory_share <= 60 percent}
verdict:
- {breached: unequal, because: Members are not equal}
- {met: equal, because: Members are equal}
)";

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
