#include "engine/document_date.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "language/word_list.h"

namespace compactproof {

namespace {

constexpr std::uint32_t first_page_units = 40;
constexpr std::uint32_t longest_date_line = 9;  // words of a line that is there to date the document
constexpr std::size_t longest_label = 14;       // words in front of the date of a line that opens with a label
constexpr std::size_t last_page_units = 12;
constexpr std::size_t words_to_label = 4;       // between a word and the date it speaks of
constexpr int first_year = 1990;
constexpr int last_year = 2060;

using namespace std::string_view_literals;

// What a version-control block calls the document's own date; "date" also begins "dated".
constexpr std::array own_labels{"date"sv,      "approved"sv, "adopted"sv, "ratified"sv, "published"sv, "publication"sv,
                                "issued"sv,    "issue"sv,    "version"sv, "updated"sv,  "revised"sv,   "revision"sv,
                                "effective"sv, "amended"sv,  "agreed"sv,   "prepared"sv,  "edition"sv,   "printing"sv, "printed"sv};

// What else a short line may date: the next review, the end of something.
constexpr std::array other_labels{"review"sv,   "next"sv,    "be"sv,     "due"sv,  "expiry"sv, "expires"sv, "valid"sv,
                                  "deadline"sv, "closing"sv, "closes"sv, "ends"sv, "end"sv,    "starts"sv,  "start"sv};

// Words that make the date behind them one to come.
constexpr std::array limits{"by"sv, "until"sv, "till"sv, "before"sv};

// What a document is said to be, with its date behind: "dated 4 May 2026", "made on the 4 May 2026".
constexpr std::array makings{"dated"sv, "made"sv, "signed"sv, "executed"sv};

// Words close in front of a year that is no more than an end to come, or a law's.
constexpr std::array ends{"by"sv,      "until"sv,  "till"sv,  "before"sv, "to"sv,  "end"sv,         "ends"sv,  "ending"sv, "expires"sv,
                          "through"sv, "review"sv, "reviewed"sv, "act"sv, "acts"sv, "regulations"sv, "order"sv};

class DateFinder {
 public:
  explicit DateFinder(const Units& units)
      : units_(units), first_page_(std::min<std::size_t>(units.units.size(), first_page_units)) {}

  DocumentDate find() {
    find_date();
    if (found_.date) {
      found_.year = found_.date->year;
      return found_;
    }
    found_.year = labelled_year();
    if (found_.year == 0) found_.year = year_of_making();
    if (found_.year == 0) found_.year = year_of_signature();
    if (found_.year == 0) found_.year = year_between(0, first_page_);
    if (found_.year == 0) found_.year = year_between(0, units_.units.size());
    if (found_.year == 0) found_.year = newest_year(units_.entities);
    return found_;
  }

 private:
  // The first full date that stands in a short line, opens a line, or stands in a labelled cell.
  void find_date() {
    for (std::uint32_t i = 0; i < first_page_; ++i) {
      const Unit& unit = units_.units[i];
      for (const Entity& value : units_.values(unit)) {
        if (value.kind != EntityKind::date || !value.start.is_full() || !dates_document(unit, value)) continue;
        found_.date = value.start;
        found_.unit = i;
        return;
      }
    }
  }

  bool dates_document(const Unit& unit, const Entity& value) const {
    if (is_of_something_else(unit, value)) return false;
    if (unit.table >= 0) return is_short(unit) && is_labelled(unit, value);
    return is_short(unit) || value.first == unit.own_first - unit.first;
  }

  // "Version 2, May 2024", and what opens so: "Approved by the Grants Committee on 4 May 2024 and published …".
  int labelled_year() const {
    for (std::uint32_t i = 0; i < first_page_; ++i) {
      const Unit& unit = units_.units[i];
      for (const Entity& value : units_.values(unit)) {
        const bool is_month = value.kind == EntityKind::date && value.start.year != 0;
        const bool labelled = is_short(unit) ? is_labelled(unit, value) : opens_with_label(unit, value);
        if (is_month && labelled && !is_of_something_else(unit, value)) return value.start.year;
      }
    }
    return 0;
  }

  bool opens_with_label(const Unit& unit, const Entity& value) const {
    const auto before = words_before(unit, value);
    return !before.empty() && before.size() <= longest_label && is_one_of(own_labels, units_.text.word(before.front()));
  }

  // "This agreement is dated 3 March 2026", "Made on 4 May 2026 between …".
  int year_of_making() const {
    for (std::uint32_t i = 0; i < first_page_; ++i) {
      const Unit& unit = units_.units[i];
      for (const Entity& value : units_.values(unit)) {
        if (value.kind == EntityKind::date && value.start.is_full() && is_made_then(unit, value)) return value.start.year;
      }
    }
    return 0;
  }

  bool is_made_then(const Unit& unit, const Entity& value) const {
    const auto before = words_before(unit, value);
    const auto close = before.last(std::min(before.size(), words_to_label));
    const bool made = std::ranges::any_of(close, [&](const Token& token) { return is_one_of(makings, units_.text.word(token)); });
    const bool opens = before.size() <= words_to_label;
    return made && (opens || std::ranges::any_of(before, [&](const Token& token) { return units_.text.word(token) == "this"; }));
  }

  // "Signed … Date: 3 March 2026" at the very end; the last one that signs makes it. A plan's column of dates is none.
  int year_of_signature() const {
    const std::size_t count = units_.units.size();
    int newest = 0;
    for (std::size_t i = count - std::min(count, last_page_units); i < count; ++i) {
      const Unit& unit = units_.units[i];
      for (const Entity& value : units_.values(unit)) {
        const bool signs = value.kind == EntityKind::date && value.start.is_full() && is_short(unit) && is_signed(unit, value);
        if (signs && !is_of_something_else(unit, value)) newest = std::max<int>(newest, value.start.year);
      }
    }
    return newest;
  }

  bool is_signed(const Unit& unit, const Entity& value) const {
    return std::ranges::any_of(words_before(unit, value), [&](const Token& token) {
      const std::string_view word = units_.text.word(token);
      return !token.has(flag_inherited) && (word == "date" || word == "dated" || word == "signed");
    });
  }

  // A document is no older than the newest year that it tells of as past, and no younger than the first one to come, which
  // mostly is the next. Terms count by their start; what ends then says nothing, nor does a law's year.
  int year_between(std::size_t first, std::size_t last) const {
    int past = 0;
    for_each_year(first, last, [&](int year, bool is_past) {
      if (is_past) past = std::max(past, year);
    });
    int to_come = 0;
    for_each_year(first, last, [&](int year, bool is_past) {
      if (!is_past && year >= past && (to_come == 0 || year < to_come)) to_come = year;
    });
    if (past == 0) return to_come;
    return std::max(past, to_come - 1);
  }

  template <typename Use>
  void for_each_year(std::size_t first, std::size_t last, Use use) const {
    for (std::size_t i = first; i < last; ++i) {
      const Unit& unit = units_.units[i];
      for (const Entity& value : units_.values(unit)) {
        const int year = year_of(value);
        if (year != 0 && !is_an_end(unit, value) && !(is_short(unit) && is_of_something_else(unit, value))) use(year, is_past(unit, value));
      }
    }
  }

  static int year_of(const Entity& value) {
    const bool starts = (value.kind == EntityKind::date || value.kind == EntityKind::date_range) && value.start.year != 0;
    return starts ? value.start.year : newest_year(std::span(&value, 1));
  }

  // "ends on 31 March 2030", "the three years to March 2030", "the Charities Act 2011".
  bool is_an_end(const Unit& unit, const Entity& value) const {
    const auto before = words_before(unit, value);
    const auto close = before.last(std::min(before.size(), words_to_label));
    return std::ranges::any_of(close, [&](const Token& token) { return is_one_of(ends, units_.text.word(token)); });
  }

  // By the verb next before the value, else by the first behind it.
  bool is_past(const Unit& unit, const Entity& value) const {
    const auto tokens = units_.tokens(unit);
    for (std::size_t i = value.first; i-- > 0;) {
      if (tells_time(tokens[i])) return is_past_verb(tokens[i]);
    }
    for (std::size_t i = value.last; i < tokens.size(); ++i) {
      if (tells_time(tokens[i])) return is_past_verb(tokens[i]);
    }
    return false;
  }

  bool tells_time(const Token& token) const { return has(token.classes, WordClass::auxiliary) || is_past_verb(token); }

  bool is_past_verb(const Token& token) const {
    const std::string_view word = units_.text.word(token);
    const bool participle = token.kind == TokenKind::word && token.length > 4 && word.ends_with("ed") && !word.ends_with("eed");
    return participle || has(token.classes, WordClass::past_auxiliary) || has(token.classes, WordClass::irregular_past);
  }

  // Of a row its cells count, not the headers between them.
  bool is_short(const Unit& unit) const {
    const auto own = units_.tokens(unit).subspan(unit.own_first - unit.first);
    if (unit.table < 0) return own.size() <= longest_date_line;
    return std::ranges::count_if(own, [](const Token& token) { return !token.has(flag_inherited); }) <= longest_date_line;
  }

  std::span<const Token> words_before(const Unit& unit, const Entity& value) const {
    return units_.tokens(unit).first(value.first);
  }

  bool is_labelled(const Unit& unit, const Entity& value) const {
    const auto before = words_before(unit, value);
    return std::any_of(before.begin(), before.end(), [&](const Token& token) {
      const std::string_view word = units_.text.word(token);
      return word.starts_with("date") || is_one_of(own_labels, word);
    });
  }

  // "Next review 4 May 2027" and "To be reviewed in May 2027", but "Last review 4 May 2024" is when it was looked at.
  bool is_of_something_else(const Unit& unit, const Entity& value) const {
    const auto before = words_before(unit, value);
    if (!before.empty() && is_one_of(limits, units_.text.word(before.back()))) return true;
    for (std::size_t i = 0; i < before.size(); ++i) {
      const bool last = i > 0 && units_.text.word(before[i - 1]) == "last";
      if (!last && is_one_of(other_labels, units_.text.word(before[i]))) return true;
    }
    return false;
  }

  const Units& units_;
  std::size_t first_page_;
  DocumentDate found_;
};

}  // namespace

DocumentDate find_document_date(const Units& units) { return DateFinder(units).find(); }

int year_of_file(const Metadata& metadata) {
  for (const std::string& text : {metadata.modified, metadata.created}) {
    const std::optional<CalendarDate> date = parse_iso_date(text);
    if (date && date->year >= first_year && date->year <= last_year) return date->year;
  }
  return 0;
}

int newest_year(std::span<const Entity> values) {
  int newest = 0;
  for (const Entity& value : values) {
    const bool is_date = value.kind == EntityKind::date || value.kind == EntityKind::date_range;
    const double low = value.quantity.low;
    const bool is_year = value.kind == EntityKind::count && low == value.quantity.high && low >= first_year && low <= last_year;
    if (is_date) newest = std::max<int>(newest, value.end.year);
    if (is_year) newest = std::max(newest, static_cast<int>(low));
  }
  return newest;
}

}  // namespace compactproof
