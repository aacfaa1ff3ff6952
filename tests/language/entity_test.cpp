#include "language/entity.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <sstream>
#include <string>

#include "language/cases.h"

namespace compactproof {

namespace {

struct Found {
  std::string text;
  TokenText tokens;
  std::vector<Entity> entities;
};

Found find_in(const std::string& text) {
  Found found;
  found.text = text;
  tokenise(found.text, {0, static_cast<std::uint32_t>(text.size())}, found.tokens);
  find_entities(found.tokens, found.tokens.tokens, found.entities);
  return found;
}

std::string written(const Found& found, const Entity& entity) {
  const std::uint32_t begin = found.tokens.tokens[entity.first].span.begin;
  return found.text.substr(begin, found.tokens.tokens[entity.last - 1].span.end - begin);
}

std::string number(double value) {
  std::ostringstream out;
  out.precision(9);
  if (value == Quantity::unbounded) return "inf";
  out << value;
  return out.str();
}

std::string interval(const Quantity& quantity) {
  std::string out = number(quantity.low) + ".." + number(quantity.high);
  if (quantity.floor) out += " floor";
  if (quantity.ceiling) out += " ceiling";
  if (quantity.approximate) out += " about";
  if (quantity.working_days) out += " working";
  return out;
}

std::string date(const CalendarDate& date) {
  constexpr const char* weekdays[] = {"", "Mon ", "Tue ", "Wed ", "Thu ", "Fri ", "Sat ", "Sun "};
  return weekdays[date.weekday] + to_string(date) + (date.ambiguous ? "?" : "");
}

// One entity a part: `duration 84..84 «12 weeks»`.
std::string read(const std::string& text) {
  const Found found = find_in(text);
  std::string out;
  for (const Entity& entity : found.entities) {
    if (!out.empty()) out += "; ";
    out += std::string(to_string(entity.kind)) + " ";
    if (entity.kind == EntityKind::date) {
      out += date(entity.start);
    } else if (entity.kind == EntityKind::date_range) {
      out += date(entity.start) + " - " + date(entity.end) + " = " + interval(entity.quantity);
    } else {
      out += interval(entity.quantity);
    }
    out += " «" + written(found, entity) + "»";
  }
  return out;
}

template <std::size_t Count>
void check_all(const Case (&cases)[Count]) {
  check_cases(cases, read);
}

}  // namespace

TEST_CASE("durations in every usual form") {
  check_all({
      {"for 12 weeks", "duration 84..84 «12 weeks»"},
      {"a 12-week period", "duration 84..84 «12-week»"},
      {"a twelve week consultation", "duration 84..84 «twelve week»"},
      {"12 (twelve) weeks", "duration 84..84 «12 (twelve) weeks»"},
      {"ninety (90) days' prior notice", "duration 90..90 «ninety (90) days»"},
      {"a period of 12 weeks", "duration 84..84 «12 weeks»"},
      {"60 working days", "duration 84..84 working «60 working days»"},
      {"thirty Business Days", "duration 42..42 working «thirty Business Days»"},
      {"five clear working days", "duration 7..7 working «five clear working days»"},
      {"84 calendar days", "duration 84..84 «84 calendar days»"},
      {"three calendar months", "duration 89..92 «three calendar months»"},
      {"three months' notice", "duration 89..92 «three months»"},
      {"a month's notice", "duration 28..31 «a month»"},
      {"in the next fortnight", "duration 14..14 «fortnight»"},
      {"a fortnight", "duration 14..14 «a fortnight»"},
      {"half a year", "duration 181..184 «half a year»"},
      {"one and a half years", "duration 546..550 «one and a half years»"},
      {"a year and a half", "duration 546..550 «a year and a half»"},
      {"2½ years", "duration 911..915 «2½ years»"},
      {"2 years and 6 months", "duration 911..915 «2 years and 6 months»"},
      {"one full quarter", "duration 89..92 «one full quarter»"},
      {"three quarters of a year", "duration 273..276 «three quarters of a year»"},
      {"a year-long grant", "duration 365..366 «year-long»"},
      {"three Financial Years", "duration 1095..1096 «three Financial Years»"},
      {"within 24 hours", "duration 0..1 ceiling «within 24 hours»"},
      {"in 2 wks or 3 mths", "duration 14..14 «2 wks»; duration 89..92 «3 mths»"},
      {"ten operational days", "duration 14..14 working «ten operational days»"},
  });
}

TEST_CASE("hours are durations where they are a period, not the length of an event or a shift") {
  check_all({
      {"48 hours' notice", "duration 2..2 «48 hours»"},
      {"36 hours' notice", "duration 1.5..1.5 «36 hours»"},
      {"12 hours notice", "duration 0.5..0.5 «12 hours»"},
      {"within 6 hours", "duration 0..0.25 ceiling «within 6 hours»"},
      {"at least six hours before", "duration 0.25..inf floor «at least six hours»"},
      {"within one and a half hours", "duration 0..0.0625 ceiling «within one and a half hours»"},
      {"for an hour and a half", "duration 0.0625..0.0625 «an hour and a half»"},
      {"half an hour before the meeting", "duration 0.0208333333..0.0208333333 «half an hour»"},
      {"open 24 hours", ""},
      {"48 hours weekly", ""},
      {"a three-hour workshop", ""},
      {"20 hours of volunteering", ""},
      {"at least 10 hours a week", ""},
      {"at 18.00 hours", ""},
  });
}

TEST_CASE("a figure just missed or just passed is near, and no open end") {
  constexpr Case cases[] = {
      {"a little over eight weeks", "duration 56..67.2 floor «over eight weeks»"},
      {"just more than two months", "duration 59..74.4 floor «more than two months»"},
      {"slightly less than 10 weeks", "duration 56..70 ceiling «less than 10 weeks»"},
      {"just under £10,000", "money 800000..1000000 ceiling «under £10,000»"},
      {"nearly ten weeks", "duration 56..70 ceiling about «nearly ten weeks»"},
      {"a few days short of twelve weeks", "duration 67.2..84 ceiling «short of twelve weeks»"},
      {"eleven weeks and a few days", "duration 77..84 «eleven weeks and a few days»"},
      {"two months and a bit", "duration 59..90 «two months and a bit»"},
      {"eight weeks and a day or two", "duration 56..63 «eight weeks and a day or two»"},
      // Nothing slight about them.
      {"over eight weeks", "duration 56..inf floor «over eight weeks»"},
      {"not just 8 weeks", "duration 56..56 «8 weeks»"},
      {"no more than 8 weeks", "duration 0..56 ceiling «no more than 8 weeks»"},
      {"short of staff for two weeks", "duration 14..14 «two weeks»"},
      {"eight weeks and a few volunteers", "duration 56..56 «eight weeks»"},
      {"three days and a few weeks", "duration 3..3 «three days»"},
      {"two weeks and a day out", "duration 14..14 «two weeks»"},
      {"a week and a half", "duration 10.5..10.5 «a week and a half»"},
      {"about twelve weeks", "duration 84..84 about «about twelve weeks»"},
  };
  check_all(cases);
}

TEST_CASE("comparators become the ends of the interval, negated ones the right way round") {
  check_all({
      {"at least 12 weeks", "duration 84..inf floor «at least 12 weeks»"},
      {"not less than 90 days", "duration 90..inf floor «not less than 90 days»"},
      {"no fewer than sixty working days", "duration 84..inf floor working «no fewer than sixty working days»"},
      {"not less than the twelve weeks", "duration 84..inf floor «not less than the twelve weeks»"},
      {"a minimum of 12 weeks", "duration 84..inf floor «minimum of 12 weeks»"},
      {"a minimum period of twelve weeks", "duration 84..inf floor «minimum period of twelve weeks»"},
      {"12 weeks or more", "duration 84..inf floor «12 weeks or more»"},
      {"12 weeks or longer", "duration 84..inf floor «12 weeks or longer»"},
      {"12 weeks minimum", "duration 84..inf floor «12 weeks minimum»"},
      {"three or more years", "duration 1095..inf floor «three or more years»"},
      {"should not be less than 12 weeks", "duration 84..inf floor «not be less than 12 weeks»"},
      {"will never last less than 12 weeks", "duration 84..inf floor «less than 12 weeks»"},
      {"up to three years", "duration 0..1096 ceiling «up to three years»"},
      {"no more than 12 weeks", "duration 0..84 ceiling «no more than 12 weeks»"},
      {"must not exceed 12 weeks", "duration 0..84 ceiling «not exceed 12 weeks»"},
      {"not exceeding three years", "duration 0..1096 ceiling «not exceeding three years»"},
      {"within 10 working days", "duration 0..14 ceiling working «within 10 working days»"},
      {"a maximum of 6 weeks", "duration 0..42 ceiling «maximum of 6 weeks»"},
      {"about 12 weeks", "duration 84..84 about «about 12 weeks»"},
      {"within about 3 weeks", "duration 0..21 ceiling about «within about 3 weeks»"},
      {"over the next three years", "duration 1095..1096 «three years»"},
      {"at least a year", "duration 365..inf floor «at least a year»"},
      {"at least 8 but no more than 12 weeks", "duration 56..84 floor ceiling «at least 8 but no more than 12 weeks»"},
  });
}

TEST_CASE("strict comparators leave out the value itself") {
  const auto only = [](const char* text) {
    const Found found = find_in(text);
    REQUIRE(found.entities.size() == 1);
    return found.entities[0].quantity;
  };
  const Quantity less = only("less than the twelve week minimum");
  CHECK(less.low == 0);
  CHECK(less.high < 84);
  CHECK(less.high > 83.999);
  CHECK(less.ceiling);
  const Quantity more = only("more than 12 weeks");
  CHECK(more.low > 84);
  CHECK(more.low < 84.001);
  CHECK(more.floor);
  CHECK(only("longer than two weeks").low > 14);
  CHECK(only("shorter than six weeks").high < 42);
  CHECK(only("under £1,000").high < 100'000);
}

TEST_CASE("ranges of durations") {
  check_all({
      {"between 8 and 12 weeks", "duration 56..84 «between 8 and 12 weeks»"},
      {"8 to 12 weeks", "duration 56..84 «8 to 12 weeks»"},
      {"8-12 weeks", "duration 56..84 «8-12 weeks»"},
      {"8 – 12 weeks", "duration 56..84 «8 – 12 weeks»"},
      {"six or eight weeks", "duration 42..56 «six or eight weeks»"},
      {"between two weeks and three months", "duration 14..92 «between two weeks and three months»"},
      {"from two to four months", "duration 59..123 «from two to four months»"},
  });
}

TEST_CASE("ages, points in the past, rates and short spells are no durations") {
  for (const char* text :
       {"12 years old", "aged 3 years", "a 12-year-old", "children aged between 5 and 12 years", "18 years of age",
        "three weeks ago", "over 60s", "two days a week", "24 hours per day", "37 hours a week", "a two hour meeting",
        "30 minutes", "once a week", "twice a year", "each week", "this year", "per month", "the year", "Year 3"}) {
    CAPTURE(text);
    CHECK(read(text) == "");
  }
  CHECK(read("£50,000 a year") == "money 5000000..5000000 «£50,000»");
}

TEST_CASE("weeks are seven days however they are written") {
  constexpr const char* words[] = {"",         "one",     "two",     "three",     "four",     "five",    "six",
                                   "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
                                   "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
  constexpr const char* tens[] = {"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
  for (int count = 1; count < 100; ++count) {
    std::string word = count < 20 ? words[count] : tens[count / 10];
    if (count >= 20 && count % 10 != 0) word += std::string("-") + words[count % 10];
    const std::string digits = std::to_string(count);
    const Found days = find_in(std::to_string(count * 7) + " days");
    REQUIRE(days.entities.size() == 1);
    for (const std::string& text :
         {digits + " weeks", word + " weeks", digits + "-week", word + "-week", digits + " (" + word + ") weeks",
          word + " (" + digits + ") weeks", digits + "\u00A0weeks"}) {
      CAPTURE(text);
      const Found weeks = find_in(text);
      REQUIRE(weeks.entities.size() == 1);
      CHECK(weeks.entities[0].quantity == days.entities[0].quantity);
      CHECK(weeks.entities[0].first == 0);
      CHECK(weeks.entities[0].last == weeks.tokens.tokens.size());
    }
  }
}

TEST_CASE("money is read in pence") {
  check_all({
      {"£1,000", "money 100000..100000 «£1,000»"},
      {"£1.2m", "money 120000000..120000000 «£1.2m»"},
      {"£1.2 million", "money 120000000..120000000 «£1.2 million»"},
      {"£40k", "money 4000000..4000000 «£40k»"},
      {"£ 25.50", "money 2550..2550 «£ 25.50»"},
      {"50p", "money 50..50 «50p»"},
      {"two thousand pounds", "money 200000..200000 «two thousand pounds»"},
      {"£5,000 to £10,000", "money 500000..1000000 «£5,000 to £10,000»"},
      {"£5,000-£10,000", "money 500000..1000000 «£5,000-£10,000»"},
      {"£5-10k", "money 500000..1000000 «£5-10k»"},
      {"between £1,000 and £5,000", "money 100000..500000 «between £1,000 and £5,000»"},
      {"£5,000 or less", "money 0..500000 ceiling «£5,000 or less»"},
      {"£5,000 and above", "money 500000..inf floor «£5,000 and above»"},
      {"up to £500", "money 0..50000 ceiling «up to £500»"},
      {"one and a half million pounds", "money 150000000..150000000 «one and a half million pounds»"},
      {"$10,000 and €50", ""},
  });
}

TEST_CASE("percentages and shares") {
  check_all({
      {"10%", "percent 10..10 «10%»"},
      {"12.5 %", "percent 12.5..12.5 «12.5 %»"},
      {"10 per cent", "percent 10..10 «10 per cent»"},
      {"ten percent", "percent 10..10 «ten percent»"},
      {"10-20%", "percent 10..20 «10-20%»"},
      {"between 10 and 20 per cent", "percent 10..20 «between 10 and 20 per cent»"},
      {"at least 10%", "percent 10..inf floor «at least 10%»"},
      {"half of respondents", "percent 50..50 «half»"},
      {"three quarters of members", "percent 75..75 «three quarters»"},
      {"two fifths of them", "percent 40..40 «two fifths»"},
      {"the first half of the meeting", ""},
      {"a third party", ""},
  });
}

TEST_CASE("dates in British forms") {
  check_all({
      {"4 January 2010", "date 4 January 2010 «4 January 2010»"},
      {"4th January", "date 4 January «4th January»"},
      {"January 4 2010", "date 4 January 2010 «January 4 2010»"},
      {"Friday 9th January", "date Fri 9 January «Friday 9th January»"},
      {"Monday, 4 January 2010", "date Mon 4 January 2010 «Monday, 4 January 2010»"},
      {"Tuesday 5 January 2010", "date Tue 5 January 2010 «Tuesday 5 January 2010»"},
      {"04/01/2010", "date 4 January 2010? «04/01/2010»"},
      {"12/07/2010", "date 12 July 2010? «12/07/2010»"},
      {"02/22/2016", "date 22 February 2016 «02/22/2016»"},
      {"25/12/09", "date 25 December 2009 «25/12/09»"},
      {"on 4.1.10", "date 4 January 2010? «4.1.10»"},
      {"4-1-2010", "date 4 January 2010? «4-1-2010»"},
      {"2010-01-04", "date 4 January 2010 «2010-01-04»"},
      {"the 4th of January", "date 4 January «4th of January»"},
      {"the 31st day of March 2003", "date 31 March 2003 «31st day of March 2003»"},
      {"the first of April", "date 1 April «first of April»"},
      {"January 2010", "date January 2010 «January 2010»"},
      {"by the end of March 2026", "date 31 March 2026 «end of March 2026»"},
      {"end of February 2024", "date 29 February 2024 «end of February 2024»"},
      {"On 25 November (52).", "date 25 November «25 November»; count 52..52 «52»"},
      {"1 Jan '10", "date 1 January 2010 «1 Jan '10»"},
      {"1 Jan. 2010", "date 1 January 2010 «1 Jan. 2010»"},
      {"In May 2010", "date May 2010 «May 2010»"},
      {"by 31 May", "date 31 May «31 May»"},
      {"each October", "date October «October»"},
      {"5pm on 4 May 2010", "date 4 May 2010 «4 May 2010»"},
  });
}

TEST_CASE("date ranges, the missing year taken from the other end") {
  check_all({
      {"5 January to 30 March 2026", "daterange 5 January 2026 - 30 March 2026 = 84..84 «5 January to 30 March 2026»"},
      {"from 5 January until 30 March 2026",
       "daterange 5 January 2026 - 30 March 2026 = 84..84 «from 5 January until 30 March 2026»"},
      {"between 5 January and 30 March 2026",
       "daterange 5 January 2026 - 30 March 2026 = 84..84 «between 5 January and 30 March 2026»"},
      {"5-30 January 2026", "daterange 5 January 2026 - 30 January 2026 = 25..25 «5-30 January 2026»"},
      {"5 January – 30 March", "daterange 5 January - 30 March = 0..inf «5 January – 30 March»"},
      {"5 November to 30 January 2026",
       "daterange 5 November 2025 - 30 January 2026 = 86..86 «5 November to 30 January 2026»"},
      {"5 November 2025 to 30 January",
       "daterange 5 November 2025 - 30 January 2026 = 86..86 «5 November 2025 to 30 January»"},
      {"9am on Monday 5 January 2026", "date Mon 5 January 2026 «Monday 5 January 2026»"},
      {"from 9am on 5 January 2026 to 5pm on 27 March 2026",
       "daterange 5 January 2026 - 27 March 2026 = 81..81 «from 9am on 5 January 2026 to 5pm on 27 March 2026»"},
      {"01/04/2010 - 31/03/2013", "daterange 1 April 2010? - 31 March 2013 = 1095..1095 «01/04/2010 - 31/03/2013»"},
      {"between March and October", "daterange March - October = 0..inf «between March and October»"},
  });
}

TEST_CASE("a range that ends before it starts is no range") {
  CHECK(read("30 March 2026 to 5 January 2026") ==
        "date 30 March 2026 «30 March 2026»; date 5 January 2026 «5 January 2026»");
}

TEST_CASE("an impossible day leaves the month") {
  CHECK(read("by 31 April 2010") == "count 31..31 «31»; date April 2010 «April 2010»");
}

TEST_CASE("words that only look like dates") {
  for (const char* text : {"The Council may", "The Council may 2", "Paragraph 4 may be amended", "The first may apply",
                           "on the march", "4.3.1", "paragraph 4.1.10", "10.30 am", "17:00", "12 noon", "5 o'clock",
                           "spring 2010", "24/7", "on Monday", "April Jones"}) {
    CAPTURE(text);
    const std::string found = read(text);
    CHECK(found.find("date") == std::string::npos);
  }
}

TEST_CASE("counts are bare numbers") {
  check_all({
      {"there were 26 replies", "count 26..26 «26»"},
      {"twenty-six replies", "count 26..26 «twenty-six»"},
      {"a hundred groups", "count 100..100 «a hundred»"},
      {"a dozen bodies", "count 12..12 «a dozen»"},
      {"one hundred and twenty-six thousand four hundred",
       "count 126400..126400 «one hundred and twenty-six thousand four hundred»"},
      {"1,250 people", "count 1250..1250 «1,250»"},
      {"two million", "count 2000000..2000000 «two million»"},
      {"3 hundred and 21 groups", "count 321..321 «3 hundred and 21»"},
      {"2 thousand and 12 weeks", "count 2000..2000 «2 thousand»; duration 84..84 «12 weeks»"},
      {"no fewer than five members", "count 5..inf floor «no fewer than five»"},
      {"20 to 99 members", "count 20..99 «20 to 99»"},
      {"six, seven", "count 6..6 «six»; count 7..7 «seven»"},
  });
}

TEST_CASE("clause numbers, labels, years, times, ordinals and telephone numbers are no counts") {
  for (const char* text :
       {"4.2 The Council shall", "3. Grants are paid", "see paragraph 4", "Schedule 1", "in 2010", "at 5pm", "at 10.30",
        "the first point", "4th floor", "01234 567890", "4.3.1", "one of them", "the one", "12:30", "No. 7"}) {
    CAPTURE(text);
    CHECK(read(text) == "");
  }
}

TEST_CASE("an entity never straddles inherited and own words") {
  Found found = find_in("June 12 weeks");
  found.tokens.tokens[0].flags |= flag_inherited;
  found.entities.clear();
  find_entities(found.tokens, found.tokens.tokens, found.entities);
  REQUIRE(found.entities.size() == 2);
  CHECK(found.entities[1].kind == EntityKind::duration);
  CHECK(found.entities[1].first == 1);
  CHECK(found.entities[1].last == 3);
}

TEST_CASE("a sentence keeps its entities apart and in order") {
  CHECK(read("Grants over £5,000 last up to three years; we reply within 28 days of 4 May 2010.") ==
        "money 500000..inf floor «over £5,000»; duration 0..1096 ceiling «up to three years»; duration 0..28 ceiling "
        "«within 28 days»; "
        "date 4 May 2010 «4 May 2010»");
}

TEST_CASE("hostile runs of numbers are read in one pass") {
  for (const char* part : {"one ", "a ", "12 ", "not less than ", "between ", "and a half ", "1 day ", "(12) ",
                           "4 January to ", "twenty-"}) {
    std::string text;
    for (int i = 0; i < 20'000; ++i) text += part;
    const Found found = find_in(text);
    std::uint32_t last = 0;
    for (const Entity& entity : found.entities) {
      REQUIRE(entity.first >= last);
      REQUIRE(entity.last > entity.first);
      last = entity.last;
    }
    REQUIRE(last <= found.tokens.tokens.size());
  }
}

TEST_CASE("financial years, months and options to extend give terms") {
  const std::pair<const char*, const char*> cases[] = {
      {"The grant is for 2025/26 only.", "daterange 1 April 2025 - 31 March 2026 = 364..364 «2025/26»"},
      {"the 2016-17 financial year", "daterange 1 April 2016 - 31 March 2017 = 364..364 «2016-17»"},
      {"from 2019/20 to 2021/22", "daterange 1 April 2019 - 31 March 2022 = 1095..1095 «from 2019/20 to 2021/22»"},
      {"covers April 2022 to March 2025", "daterange April 2022 - March 2025 = 1095..1095 «April 2022 to March 2025»"},
      {"for 3+1+1 years", "duration 1095..1096 «3+1+1 years»"},
      {"a single year", "duration 365..366 «single year»"},
      {"ring 2016-44", ""}};
  for (const auto& [text, expected] : cases) {
    INFO(text);
    CHECK(read(text) == expected);
  }
}

}  // namespace compactproof
