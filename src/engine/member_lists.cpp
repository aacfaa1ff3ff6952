#include "engine/member_lists.h"

#include <algorithm>

namespace compactproof {

namespace {

constexpr std::uint32_t longest_head = 25;   // words of what announces a list
constexpr int most_between = 2;              // sentences between a heading and its list

class MemberLists {
 public:
  explicit MemberLists(Reading& reading) : reading_(reading), seats_(reading) {}

  std::vector<MemberList> find() {
    std::vector<MemberList> lists;
    for (std::uint32_t unit = 0; unit < reading_.unit_count();) {
      if (!announces(unit)) {
        ++unit;
        continue;
      }
      MemberList list;
      unit = read(unit, list);
      if (is_of_joint_body(list)) lists.push_back(std::move(list));
    }
    return lists;
  }

 private:
  // Whether the unit's own words speak of members: a heading, a lead-in, or a sentence that names them itself.
  bool announces(std::uint32_t index) {
    const Unit& unit = reading_.unit(index);
    const std::optional<PatternListId> words = reading_.rules().tables.member_list;
    if (unit.table >= 0 || !words || !reading_.matcher().may_match(index, *words)) return false;
    if (unit.kind == UnitKind::heading && unit.last - unit.own_first > longest_head) return false;
    return std::ranges::any_of(reading_.matcher().matches(index, *words),
                               [&](const PatternMatch& match) { return unit.first + match.last > unit.own_first; });
  }

  // A sentence that counts one side only says nothing of the other.
  static bool is_of_joint_body(const MemberList& list) {
    return !list.units.empty() && list.seats.statutory > 0 && (!list.is_told || list.seats.voluntary > 0);
  }

  // Reads the list that the unit announces and returns the unit behind it.
  std::uint32_t read(std::uint32_t head, MemberList& list) {
    MemberList told;                    // used when nothing is listed: "six members: …" only announces the list
    told.is_told = true;
    Found found = seats_of(head, Side::unknown, true);
    Side side = found.is_listed ? Side::unknown : seats_.heads_side(head);
    int between = 0;
    std::uint32_t unit = head;
    const std::uint32_t end = reach(head, found.is_listed);
    while (true) {
      if (found.seats.total() > 0) {
        MemberList& to = found.is_listed ? list : told;
        to.seats.add(found.seats);
        to.units.push_back(unit);
      }
      if (++unit >= end || reading_.unit(unit).table >= 0) break;
      found = seats_of(unit, side);
      if (found.seats.total() > 0) continue;
      if (const Side below = seats_.heads_side(unit); below != Side::unknown) {
        side = below;
      } else if (!list.units.empty() || !told.units.empty() || ++between > most_between) {
        break;
      }
    }
    if (list.units.empty()) list = std::move(told);
    return std::max(unit, head + 1);
  }

  // A heading or a lead-in announces what is below it, any other sentence only what its paragraph says.
  std::uint32_t reach(std::uint32_t head, bool is_listed) const {
    const Unit& unit = reading_.unit(head);
    const Token& last = reading_.units().text.tokens[unit.last - 1];
    const bool leads = unit.kind == UnitKind::heading || last.kind != TokenKind::stop || reading_.units().text.word(last) == ":";
    return reading_.around(head, leads || is_listed ? Spread::section : Spread::paragraph).second;
  }

  struct Found {
    Seats seats;
    bool is_listed = false;             // by labels, numbers behind names or as an item; not in a sentence
  };

  Found seats_of(std::uint32_t index, Side side, bool is_head = false) {
    if (const Seats seats = seats_.labelled(index); seats.total() > 0) return {seats, true};
    if (const Seats seats = seats_.tagged(index, side); seats.total() > 0) return {seats, true};
    const Unit& unit = reading_.unit(index);
    const bool leads = reading_.units().text.word(unit.last - 1) == ":";
    if (unit.kind == UnitKind::item && !leads && !is_head) {
      if (const Seats seats = seats_.item(index, side); seats.total() > 0) return {seats, true};
    }
    return {seats_.told(index, side), false};
  }

  Reading& reading_;
  SeatReader seats_;
};

}  // namespace

std::vector<MemberList> find_member_lists(Reading& reading) { return MemberLists(reading).find(); }

}  // namespace compactproof
