#include "language/answers.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "language/word_list.h"

namespace compactproof {

namespace {

constexpr std::uint32_t longest_taking_back = 9;   // words of "This is no longer the case now."
constexpr std::uint32_t longest_cell_answer = 3;   // words of "Not at present"

// Own words of a unit, looked at one by one.
class Words {
 public:
  Words(const Units& units, std::uint32_t first, std::uint32_t last) : units_(units), first_(first), last_(last) {}
  Words(const Units& units, const Unit& unit) : Words(units, unit.own_first, unit.last) {}

  std::uint32_t size() const { return last_ - first_; }
  std::string_view operator[](std::uint32_t index) const {
    return index < size() ? units_.text.word(units_.text.tokens[first_ + index]) : std::string_view();
  }
  Words from(std::uint32_t index) const { return {units_, std::min(first_ + index, last_), last_}; }
  bool are(std::uint32_t index, std::string_view one, std::string_view two) const {
    return (*this)[index] == one && (*this)[index + 1] == two;
  }
  bool hold(std::string_view word) const {
    for (std::uint32_t i = 0; i < size(); ++i) {
      if ((*this)[i] == word) return true;
    }
    return false;
  }

 private:
  const Units& units_;
  std::uint32_t first_;
  std::uint32_t last_;
};

constexpr std::array<std::string_view, 7> assents = {"yes", "always", "certainly", "absolutely", "definitely", "indeed", "yep"};
constexpr std::array<std::string_view, 7> denials = {"no", "never", "none", "nothing", "nobody", "nil", "nope"};
constexpr std::array<std::string_view, 10> hedges = {"perhaps",  "possibly", "probably",  "sometimes", "maybe",
                                                     "normally", "usually",  "generally", "hopefully", "occasionally"};

// "For the bus contract, yes": yes to less than was asked.
bool answers_in_part(const Words& words) {
  static constexpr std::uint32_t longest_part = 8;
  static constexpr std::array<std::string_view, 4> openers = {"for", "in", "with", "on"};
  if (!is_one_of(openers, words[0])) return false;
  for (std::uint32_t i = 2; i <= longest_part && i < words.size(); ++i) {
    if (words[i] == "yes") return i + 1 == words.size() || words[i + 1] == ".";
  }
  return false;
}

// What the first words of an answer say; "A:" or "A." in front of them is a label.
Answer read_answer(const Words& labelled) {
  const bool has_label = (labelled[0] == "a" || labelled[0] == "answer") && (labelled[1] == ":" || labelled[1] == ".");
  const Words words = has_label ? labelled.from(2) : labelled;
  if (words.are(0, "of", "course")) return words[2] == "not" ? Answer::no : Answer::yes;
  if (words.are(0, "in", "principle") || words.are(0, "it", "depends") || words.are(0, "we", "hope")) return Answer::hedged;
  if (words[0] == "yes" && (words[1] == "in" || is_one_of(hedges, words[1]))) return Answer::hedged;
  if (is_one_of(hedges, words[0])) return Answer::hedged;
  if (is_one_of(assents, words[0])) return Answer::yes;
  if (answers_in_part(words)) return Answer::hedged;
  if (words.are(0, "we", "regret") || words.are(0, "sorry", "no")) return Answer::no;
  if (words.are(0, "i", "am") || words.are(0, "we", "are") || words.are(0, "i'm", "afraid")) {
    return words.hold("afraid") && words.hold("not") ? Answer::no : Answer::none;
  }
  // "No consultation is held" answers nothing: there the word belongs to a noun. "No. …", "No, …" and "No" do.
  if (words[0] == "no") return words.size() == 1 || words[1] == "." ? Answer::no : Answer::none;
  if (words[0] == "not") return words[1] == "necessarily" || words[1] == "always" ? Answer::hedged : Answer::no;
  if (is_one_of(denials, words[0])) return words.size() <= longest_cell_answer ? Answer::no : Answer::none;
  return Answer::none;
}

// "Yes / No / Don't know", or a line for each, is a form to fill in.
bool offers_choice(const Units& units, const Unit& unit) {
  const std::uint32_t second = unit.own_first + 1;
  return second < unit.last && units.text.tokens[second].has(flag_after_slash);
}

// "No, the charge stays with you": a comma ends the answer.
bool answers_before_comma(const Units& units, const Unit& unit) {
  return unit.last - unit.own_first > 1 && units.text.tokens[unit.own_first + 1].has(flag_after_comma);
}

// Whether a question can be answered with yes or no: a verb opens it or one of its clauses, no question word does.
bool asks_yes_or_no(const Words& words) {
  static constexpr std::array<std::string_view, 9> open = {"how", "what", "when", "where", "which", "who", "whom", "whose", "why"};
  static constexpr std::array<std::string_view, 21> verbs = {"will", "shall", "must", "may", "can",  "could", "should",
                                                             "would", "do",   "does", "did", "is",   "are",   "was",
                                                             "were",  "has",  "have", "had", "am",   "need",  "might"};
  bool verb = false;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    if (is_one_of(open, words[i]) && !verb) return false;
    if (is_one_of(verbs, words[i])) verb = true;
  }
  return verb;
}

// "We no longer do." "This has stopped." "It will not."
bool takes_back(const Words& words) {
  static constexpr std::array<std::string_view, 8> subjects = {"we", "they", "it", "this", "that", "he", "she", "those"};
  static constexpr std::array<std::string_view, 14> verbs = {"do",    "does", "did",    "will",    "is",     "are",       "has",
                                                             "have", "happens", "applies", "shall", "can", "was", "were"};
  static constexpr std::array<std::string_view, 5> ends = {"stopped", "ended", "ceased", "lapsed", "discontinued"};
  if (words.size() > longest_taking_back || !is_one_of(subjects, words[0])) return false;
  if (words.are(1, "no", "longer")) return is_one_of(verbs, words[3]) && (words.size() <= 5 || words.hold("case"));
  if (!is_one_of(verbs, words[1])) return false;
  if (words.are(2, "no", "longer")) return words.hold("case") || words.hold("so") || words.size() <= 5;
  const std::uint32_t behind = words[2] == "now" || words[2] == "since" || words[2] == "all" ? 3 : 2;
  if (is_one_of(ends, words[behind])) return true;
  return words[2] == "not" && (words[3] == "." || words[3].empty() || words[3] == "any" || words[3] == "now");
}

// The tokens of a row's cells behind the first separator; empty unless the row has two cells that are not empty.
Words second_cell(const Units& units, const Unit& row) {
  std::uint32_t begin = 0;
  for (std::uint32_t i = row.first; i < row.last; ++i) {
    if (units.text.word(i) != "|" || !units.text.tokens[i].has(flag_inherited)) continue;
    if (begin != 0) return {units, 0, 0};
    begin = i + 1;
  }
  if (begin == 0) return {units, 0, 0};
  while (begin < row.last && units.text.tokens[begin].has(flag_inherited)) ++begin;  // the column's header
  return {units, begin, row.last};
}

Answer answer_of_row(const Units& units, const Unit& row) {
  const Words cell = second_cell(units, row);
  return cell.size() == 0 || cell.size() > longest_cell_answer ? Answer::none : read_answer(cell);
}

}  // namespace

void fold_answers(Units& units) {
  for (std::size_t i = 0; i < units.units.size(); ++i) {
    Unit& unit = units.units[i];
    if (unit.kind == UnitKind::row) unit.answer = answer_of_row(units, unit);
    if (i + 1 == units.units.size()) break;
    const Unit& next = units.units[i + 1];
    if (next.kind == UnitKind::row || next.kind == UnitKind::heading || next.question) continue;
    const Words words(units, next);
    if (unit.question && asks_yes_or_no(Words(units, unit))) {
      if (offers_choice(units, next)) continue;
      unit.answer = read_answer(words);
      if (unit.answer == Answer::none && words[0] == "no" && answers_before_comma(units, next)) unit.answer = Answer::no;
    } else if (unit.paragraph == next.paragraph && takes_back(words)) {
      unit.answer = Answer::no;
    }
  }
}

}  // namespace compactproof
