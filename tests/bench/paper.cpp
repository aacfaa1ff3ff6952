#include "bench/paper.h"

#include <array>
#include <string_view>

namespace compactproof::bench {

namespace {

constexpr std::size_t words_of_page = 500;

constexpr std::array headings = {
    "Why we are consulting", "What we propose", "How services are paid for", "Working with local groups",
    "Volunteers and their support", "What happens next", "Equality and access", "Monitoring of the agreement"};

// Most say nothing that a rule asks for, as in real papers; # stands for a number.
constexpr std::array sentences = {
    "The borough has # community buildings, and most of them were put up before the war.",
    "Residents told us in an earlier survey that opening hours matter more to them than anything else.",
    "We will consult for at least # weeks before the cabinet takes a decision on the proposals.",
    "The cost of repairs has risen by #% since 2006, mainly because of the roof of the old library in Mill Lane.",
    "Officers have visited every site with the surveyor and taken photographs of its present condition.",
    "Payments will be made quarterly in advance where the provider can show that it needs the money.",
    "A map of the buildings, with the wards in which they stand, is at the back of this paper.",
    "The panel meets in the town hall; its minutes are kept by the clerk and can be read by anybody.",
    "Groups that hire a room pay £# an hour, which covers heating, light and the caretaker's time.",
    "Unless the budget is changed, the council may give three months' notice to the organisations it funds.",
    "Nobody knows exactly how many people use the halls during the day, but the evening classes are full.",
    "In 2009 the executive agreed a plan for the parks that included new paths, benches and a café.",
    "Volunteers' reasonable expenses will be reimbursed, and every volunteer has a named supervisor.",
    "Some of the rooms (the large hall, for example) can be divided, so that two groups meet at once.",
    "Comments should reach the policy team by # March 2010 at the address given on the first page.",
    "The steering group heard that the boiler at the Orchard Centre is beyond economic repair.",
    "Successful bidders will be told in writing within # working days, with the reasons for the decision.",
    "It was noted that the car park is shared with the school and is locked at nine o'clock each evening.",
    "Where a group cannot meet the full rent, the trustees have so far let it have the room for less.",
    "Full cost recovery, including a fair share of overheads, is accepted in bids for these grants.",
    "The wood behind the hall belongs to a charity that keeps it open for walkers throughout the year.",
    "An equality impact assessment has been carried out and will be published with the responses.",
    "Each site has its own character, and the people who look after it know best what it needs.",
    "The works would take about # months and could begin after the summer fair has been held."};

constexpr std::array items = {
    "publish a summary of the responses and say how they changed the decision;",
    "repair the roof of the hall before the winter;",
    "give feedback to everybody who took part;",
    "keep the rents as they are until the review is complete;",
    "not require match funding of small groups; and",
    "offer the rooms that stand empty to groups without a home."};

constexpr std::array<std::array<std::string_view, 3>, 4> rows = {{{"Action", "Who", "By when"},
                                                                 {"Survey of the halls", "Property team", "# May 2010"},
                                                                 {"Meetings with user groups", "Policy officer", "# June 2010"},
                                                                 {"Report to the executive", "Director", ""}}};

// A small linear congruential generator: the same paper on every machine.
class Dice {
 public:
  std::size_t below(std::size_t limit) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<std::size_t>(state_ >> 33) % limit;
  }

 private:
  std::uint64_t state_ = 2010;
};

class PaperWriter {
 public:
  std::vector<PaperBlock> write(std::size_t pages) {
    for (std::size_t section = 0; words_ < pages * words_of_page; ++section) {
      add(PaperBlock::Kind::heading, std::string(headings[section % headings.size()]));
      for (int i = 0; i < 4; ++i) add(PaperBlock::Kind::paragraph, paragraph());
      add(PaperBlock::Kind::paragraph, "In the coming year the council will:");
      for (const std::string_view item : items) add(PaperBlock::Kind::item, std::string(item));
      if (section % 4 == 3) add_table();
    }
    return std::move(blocks_);
  }

 private:
  std::string filled(std::string_view text) {
    std::string result;
    for (const char c : text) result += c == '#' ? std::to_string(2 + dice_.below(26)) : std::string(1, c);
    return result;
  }

  std::string paragraph() {
    std::string text;
    for (std::size_t i = 0, count = 2 + dice_.below(4); i < count; ++i) {
      if (i > 0) text += ' ';
      text += filled(sentences[dice_.below(sentences.size())]);
    }
    return text;
  }

  void add(PaperBlock::Kind kind, std::string text) {
    for (const char c : text) words_ += c == ' ';
    ++words_;
    blocks_.push_back({kind, {std::move(text)}});
  }

  void add_table() {
    for (const auto& row : rows) {
      PaperBlock block{PaperBlock::Kind::row, {}};
      for (const std::string_view cell : row) block.texts.push_back(filled(cell));
      blocks_.push_back(std::move(block));
    }
  }

  Dice dice_;
  std::size_t words_ = 0;
  std::vector<PaperBlock> blocks_;
};

}  // namespace

std::vector<PaperBlock> make_paper(std::size_t pages) { return PaperWriter().write(pages); }

}  // namespace compactproof::bench
