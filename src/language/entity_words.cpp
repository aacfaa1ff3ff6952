#include "language/entity_words.h"

#include "language/known_words.h"

namespace compactproof {

namespace {

struct Entry {
  std::string_view word;
  Sense sense;
};

constexpr Sense unit_sense(TimeUnit unit) { return {Role::unit, static_cast<double>(unit)}; }

constexpr std::array number_entries{
    Entry{"zero", {Role::small, 0}},      Entry{"one", {Role::small, 1}},         Entry{"two", {Role::small, 2}},
    Entry{"three", {Role::small, 3}},     Entry{"four", {Role::small, 4}},        Entry{"five", {Role::small, 5}},
    Entry{"six", {Role::small, 6}},       Entry{"seven", {Role::small, 7}},       Entry{"eight", {Role::small, 8}},
    Entry{"nine", {Role::small, 9}},      Entry{"ten", {Role::small, 10}},        Entry{"eleven", {Role::small, 11}},
    Entry{"twelve", {Role::small, 12}},   Entry{"thirteen", {Role::small, 13}},   Entry{"fourteen", {Role::small, 14}},
    Entry{"fifteen", {Role::small, 15}},  Entry{"sixteen", {Role::small, 16}},    Entry{"seventeen", {Role::small, 17}},
    Entry{"eighteen", {Role::small, 18}}, Entry{"nineteen", {Role::small, 19}},   Entry{"twenty", {Role::tens, 20}},
    Entry{"thirty", {Role::tens, 30}},    Entry{"forty", {Role::tens, 40}},       Entry{"fifty", {Role::tens, 50}},
    Entry{"sixty", {Role::tens, 60}},     Entry{"seventy", {Role::tens, 70}},     Entry{"eighty", {Role::tens, 80}},
    Entry{"ninety", {Role::tens, 90}},    Entry{"hundred", {Role::hundred, 100}}, Entry{"thousand", {Role::scale, 1e3}},
    Entry{"million", {Role::scale, 1e6}}, Entry{"billion", {Role::scale, 1e9}},   Entry{"dozen", {Role::dozen, 12}},
    Entry{"a", {Role::article, 1}},       Entry{"an", {Role::article, 1}},        Entry{"another", {Role::article, 1}}, Entry{"single", {Role::small, 1}},
    Entry{"half", {Role::half, 0.5}},     Entry{"thirds", {Role::fraction, 3}},   Entry{"fifths", {Role::fraction, 5}},
    Entry{"sixths", {Role::fraction, 6}}, Entry{"sevenths", {Role::fraction, 7}}, Entry{"eighths", {Role::fraction, 8}},
    Entry{"ninths", {Role::fraction, 9}}, Entry{"tenths", {Role::fraction, 10}},
};

constexpr std::array ordinal_entries{
    Entry{"first", {Role::ordinal, 1}},        Entry{"second", {Role::ordinal, 2}},
    Entry{"third", {Role::ordinal, 3}},        Entry{"fourth", {Role::ordinal, 4}},
    Entry{"fifth", {Role::ordinal, 5}},        Entry{"sixth", {Role::ordinal, 6}},
    Entry{"seventh", {Role::ordinal, 7}},      Entry{"eighth", {Role::ordinal, 8}},
    Entry{"ninth", {Role::ordinal, 9}},        Entry{"tenth", {Role::ordinal, 10}},
    Entry{"eleventh", {Role::ordinal, 11}},    Entry{"twelfth", {Role::ordinal, 12}},
    Entry{"thirteenth", {Role::ordinal, 13}},  Entry{"fourteenth", {Role::ordinal, 14}},
    Entry{"fifteenth", {Role::ordinal, 15}},   Entry{"sixteenth", {Role::ordinal, 16}},
    Entry{"seventeenth", {Role::ordinal, 17}}, Entry{"eighteenth", {Role::ordinal, 18}},
    Entry{"nineteenth", {Role::ordinal, 19}},  Entry{"twentieth", {Role::ordinal, 20}},
    Entry{"thirtieth", {Role::ordinal, 30}},
};

constexpr std::array unit_entries{
    Entry{"minute", unit_sense(TimeUnit::minute)},
    Entry{"minutes", unit_sense(TimeUnit::minute)},
    Entry{"mins", unit_sense(TimeUnit::minute)},
    Entry{"seconds", unit_sense(TimeUnit::second)},
    Entry{"sec", unit_sense(TimeUnit::second)},
    Entry{"secs", unit_sense(TimeUnit::second)},
    Entry{"hour", unit_sense(TimeUnit::hour)},
    Entry{"hours", unit_sense(TimeUnit::hour)},
    Entry{"hr", unit_sense(TimeUnit::hour)},
    Entry{"hrs", unit_sense(TimeUnit::hour)},
    Entry{"day", unit_sense(TimeUnit::day)},
    Entry{"days", unit_sense(TimeUnit::day)},
    Entry{"weekday", unit_sense(TimeUnit::working_day)},
    Entry{"weekdays", unit_sense(TimeUnit::working_day)},
    Entry{"week", unit_sense(TimeUnit::week)},
    Entry{"weeks", unit_sense(TimeUnit::week)},
    Entry{"wk", unit_sense(TimeUnit::week)},
    Entry{"wks", unit_sense(TimeUnit::week)},
    Entry{"fortnight", unit_sense(TimeUnit::fortnight)},
    Entry{"fortnights", unit_sense(TimeUnit::fortnight)},
    Entry{"month", unit_sense(TimeUnit::month)},
    Entry{"months", unit_sense(TimeUnit::month)},
    Entry{"mth", unit_sense(TimeUnit::month)},
    Entry{"mths", unit_sense(TimeUnit::month)},
    Entry{"quarter", unit_sense(TimeUnit::quarter)},
    Entry{"quarters", unit_sense(TimeUnit::quarter)},
    Entry{"year", unit_sense(TimeUnit::year)},
    Entry{"years", unit_sense(TimeUnit::year)},
    Entry{"yr", unit_sense(TimeUnit::year)},
    Entry{"yrs", unit_sense(TimeUnit::year)},
    Entry{"decade", unit_sense(TimeUnit::decade)},
    Entry{"decades", unit_sense(TimeUnit::decade)},
    Entry{"pounds", {Role::pounds, 100}},
    Entry{"pound", {Role::pounds, 100}},
    Entry{"pence", {Role::pence, 1}},
    Entry{"penny", {Role::pence, 1}},
    Entry{"percent", {Role::percent, 1}},
    Entry{"percents", {Role::percent, 1}},
    Entry{"working", {Role::working, 0}},
    Entry{"business", {Role::working, 0}},
    Entry{"operational", {Role::working, 0}},
};

constexpr std::array<std::string_view, 8> quality_words{"calendar", "clear",     "full",        "whole",
                                                        "complete", "financial", "consecutive", "successive"};

constexpr std::array calendar_entries{
    Entry{"january", {Role::month, 1}},   Entry{"jan", {Role::month, 1}},       Entry{"february", {Role::month, 2}},
    Entry{"feb", {Role::month, 2}},       Entry{"march", {Role::month, 3}},     Entry{"mar", {Role::month, 3}},
    Entry{"april", {Role::month, 4}},     Entry{"apr", {Role::month, 4}},       Entry{"may", {Role::month, 5}},
    Entry{"june", {Role::month, 6}},      Entry{"jun", {Role::month, 6}},       Entry{"july", {Role::month, 7}},
    Entry{"jul", {Role::month, 7}},       Entry{"august", {Role::month, 8}},    Entry{"aug", {Role::month, 8}},
    Entry{"september", {Role::month, 9}}, Entry{"sept", {Role::month, 9}},      Entry{"sep", {Role::month, 9}},
    Entry{"october", {Role::month, 10}},  Entry{"oct", {Role::month, 10}},      Entry{"november", {Role::month, 11}},
    Entry{"nov", {Role::month, 11}},      Entry{"december", {Role::month, 12}}, Entry{"dec", {Role::month, 12}},
    Entry{"monday", {Role::weekday, 1}},  Entry{"mon", {Role::weekday, 1}},     Entry{"tuesday", {Role::weekday, 2}},
    Entry{"tue", {Role::weekday, 2}},     Entry{"tues", {Role::weekday, 2}},    Entry{"wednesday", {Role::weekday, 3}},
    Entry{"wed", {Role::weekday, 3}},     Entry{"weds", {Role::weekday, 3}},    Entry{"thursday", {Role::weekday, 4}},
    Entry{"thu", {Role::weekday, 4}},     Entry{"thur", {Role::weekday, 4}},    Entry{"thurs", {Role::weekday, 4}},
    Entry{"friday", {Role::weekday, 5}},  Entry{"fri", {Role::weekday, 5}},     Entry{"saturday", {Role::weekday, 6}},
    Entry{"sat", {Role::weekday, 6}},     Entry{"sunday", {Role::weekday, 7}},  Entry{"sun", {Role::weekday, 7}},
};

constexpr std::array<std::string_view, 48> bound_words{
    "at",     "not",     "no",        "never", "minimum",       "min",     "maximum", "max",       "more",    "over",
    "longer", "greater", "higher",    "later", "above",         "upwards", "beyond",  "exceeding", "exceed",  "exceeds",
    "up",     "within",  "less",      "fewer", "under",         "shorter", "below",   "lower",     "earlier", "sooner",
    "about",  "around",  "circa",     "some",  "nearly",        "almost",  "approx",  "roughly",   "between", "from",
    "end",    "start",   "beginning", "in",    "approximately", "larger",  "smaller", "short"};

constexpr std::size_t entry_count = number_entries.size() + ordinal_entries.size() + unit_entries.size() + calendar_entries.size() +
                                    quality_words.size() + bound_words.size();

// All of them, behind an empty one: an entry's place is the number of its sense. The last of several for a word holds.
constexpr std::array<Entry, 1 + entry_count> entries = [] {
  std::array<Entry, 1 + entry_count> all{};
  auto end = all.begin() + 1;
  for (const Entry& entry : number_entries) *end++ = entry;
  for (const Entry& entry : ordinal_entries) *end++ = entry;
  for (const Entry& entry : unit_entries) *end++ = entry;
  for (const Entry& entry : calendar_entries) *end++ = entry;
  for (const std::string_view word : quality_words) *end++ = {word, {Role::quality, 0}};
  for (const std::string_view word : bound_words) *end++ = {word, {Role::bound, 0}};
  return all;
}();
static_assert(entries.size() <= senses.size(), "a token has a byte for its sense");

}  // namespace

constexpr std::array<Sense, 256> senses = [] {
  std::array<Sense, 256> all{};
  for (std::size_t i = 0; i < entries.size(); ++i) all[i] = entries[i].sense;
  return all;
}();

void add_entity_words(KnownWords& words) {
  for (std::size_t i = 1; i < entries.size(); ++i) words[entries[i].word].sense = static_cast<std::uint8_t>(i);
}

Sense sense_of(std::string_view word) { return senses[known_word(word).sense]; }

}  // namespace compactproof
