#include "engine/action_lists.h"

#include <algorithm>

#include "engine/reading.h"

namespace compactproof {

namespace {

constexpr std::uint32_t longest_head = 12;   // words of what announces a list
constexpr std::uint32_t longest_bare = 25;   // words of an action without owner or date; more explain something
constexpr int most_between = 2;              // sentences between a heading and its list
constexpr std::uint32_t longest_initials = 3;

class ActionFinder {
 public:
  explicit ActionFinder(Reading& reading) : reading_(reading), words_(reading.rules().tables) {}

  ActionLists find() {
    ActionLists lists;
    for (std::uint32_t unit = 0; unit < reading_.unit_count();) {
      const bool plan = announces(unit, words_.action_plan);
      if (!plan && !announces(unit, words_.action_list)) {
        ++unit;
        continue;
      }
      std::vector<ListedAction> actions = clauses(unit);
      ++unit;
      if (actions.size() < 2) actions = items(unit);
      if (is_plan(actions, plan)) lists.push_back(std::move(actions));
    }
    return lists;
  }

 private:
  using Actions = std::vector<ListedAction>;

  // Whether the unit is a heading or lead-in with the words, in its own words in front of any colon.
  bool announces(std::uint32_t index, std::optional<PatternListId> words) {
    const Unit& unit = reading_.unit(index);
    if (!words || unit.table >= 0 || !reading_.matcher().may_match(index, *words)) return false;
    const std::uint32_t end = head_end(unit);
    if (end == unit.own_first || end - unit.own_first > longest_head) return false;
    return std::ranges::any_of(reading_.matcher().matches(index, *words), [&](const PatternMatch& match) {
      return unit.first + match.last > unit.own_first && unit.first + match.last <= end;
    });
  }

  // Where the words that head a list end: at the colon, at the end of a heading or unfinished line; nowhere else.
  std::uint32_t head_end(const Unit& unit) const {
    for (std::uint32_t i = unit.own_first; i < unit.last; ++i) {
      if (token(i).kind == TokenKind::stop) return word(i) == ":" || unit.kind == UnitKind::heading ? i : unit.own_first;
    }
    return unit.last;
  }

  // "Actions: the leaflet to be printed; a hall to be booked", "1) new Code (J Kerr, 30 June) 2) website".
  Actions clauses(std::uint32_t index) {
    const Unit& unit = reading_.unit(index);
    Actions actions;
    std::uint32_t first = std::min(head_end(unit) + 1, unit.last);
    bool in_bracket = false;
    for (std::uint32_t i = first; i < unit.last; ++i) {
      in_bracket = (in_bracket && !token(i).has(flag_after_close_bracket)) || token(i).has(flag_after_open_bracket);
      const bool numbers = token(i).kind == TokenKind::number && i + 1 < unit.last && token(i + 1).has(flag_after_close_bracket);
      if (in_bracket || (word(i) != ";" && !numbers)) continue;
      if (i > first) actions.push_back(read(index, {first, i}));
      first = i + 1;
    }
    if (first < unit.last) actions.push_back(read(index, {first, unit.last}));
    return actions;
  }

  // The items or unfinished lines below the heading; `unit` moves behind them.
  Actions items(std::uint32_t& unit) {
    Actions actions;
    const std::uint32_t head = unit - 1;
    const std::uint32_t end = reading_.around(head, Spread::section).second;
    int between = 0;
    for (; unit < end; ++unit) {
      const Unit& u = reading_.unit(unit);
      if (u.table >= 0 || u.kind == UnitKind::heading) break;
      if (!is_item(u)) {
        if (!actions.empty() || ++between > most_between) break;
        continue;
      }
      const ListedAction action = read(unit, {u.own_first, u.last});
      const bool refused = matches(unit, words_.action_refused, {u.own_first, u.last});
      const bool continues = !actions.empty() && belongs_to_previous(unit, head);
      if (continues) {
        actions.back().owned |= action.owned;
        actions.back().dated |= action.dated;
        if (refused) actions.pop_back();
      } else if (!refused) {
        actions.push_back(action);
      }
    }
    return actions;
  }

  // A further sentence of a list item, or what a semicolon in brackets parted: "(Ann Hale; 3 May)".
  bool belongs_to_previous(std::uint32_t index, std::uint32_t head) const {
    const Unit& unit = reading_.unit(index);
    const Unit& previous = reading_.unit(index - 1);
    if (previous.block != unit.block || unit.kind != UnitKind::item) return false;
    const std::string_view before = std::string_view(reading_.document().text).substr(previous.span.begin, previous.span.length());
    return unit.block != reading_.unit(head).block || std::ranges::count(before, '(') > std::ranges::count(before, ')');
  }

  bool is_item(const Unit& unit) const {
    return unit.kind == UnitKind::item || (unit.kind == UnitKind::sentence && token(unit.last - 1).kind != TokenKind::stop);
  }

  bool is_plan(const Actions& actions, bool announced) const {
    const auto count = static_cast<std::ptrdiff_t>(actions.size());
    const auto complete = std::ranges::count_if(actions, &ListedAction::is_complete);
    if (count < 2) return false;
    if (!announced || complete > 0) return complete * 2 >= count || (announced && complete > 0);
    const bool owned = std::ranges::any_of(actions, &ListedAction::owned);
    const bool dated = std::ranges::any_of(actions, &ListedAction::dated);
    return (owned || !dated) && std::ranges::all_of(actions, [&](const ListedAction& action) {
      const Unit& unit = reading_.unit(action.unit);
      return !unit.question && unit.last - unit.own_first <= longest_bare && !speaks_to_reader(unit);
    });
  }

  // "Your name will not be passed on" informs; nobody has that to do.
  bool speaks_to_reader(const Unit& unit) const {
    for (std::uint32_t i = unit.own_first; i < unit.last; ++i) {
      if (word(i) == "you" || word(i) == "your") return true;
    }
    return false;
  }

  ListedAction read(std::uint32_t unit, TokenRange text) {
    return {unit, matches(unit, words_.action_owner, text) || names_person(text), matches(unit, words_.action_due, text)};
  }

  // "Jan Pryce will …", "(JB, by 14 June)": two capitalised words in a row, or initials that stand apart.
  bool names_person(TokenRange text) const {
    for (std::uint32_t i = text.first; i < text.last; ++i) {
      const Token& here = token(i);
      const bool apart = here.has(flag_after_open_bracket) || here.has(flag_after_dash) || (i > text.first && word(i - 1) == ":");
      if (apart && here.has(flag_all_caps) && here.length <= longest_initials) return true;
      if (here.kind != TokenKind::word || !here.has(flag_capitalised) || i + 1 == text.last) continue;
      const Token& next = token(i + 1);
      if (next.kind == TokenKind::word && next.has(flag_capitalised) && !next.has(flag_after_break)) return true;
    }
    return false;
  }

  bool matches(std::uint32_t unit, std::optional<PatternListId> list, TokenRange text) {
    return list && reading_.holds(unit, *list, text);
  }

  const Token& token(std::uint32_t index) const { return reading_.units().text.tokens[index]; }
  std::string_view word(std::uint32_t index) const { return reading_.units().text.word(index); }

  Reading& reading_;
  const TableWords& words_;
};

}  // namespace

ActionLists find_action_lists(Reading& reading) { return ActionFinder(reading).find(); }

}  // namespace compactproof
