#include "language/units.h"

#include <catch2/catch.hpp>

#include "language/documents.h"

using namespace compactproof;

namespace {

std::string words(const Units& units, std::uint32_t first, std::uint32_t last) {
  std::string text;
  for (std::uint32_t i = first; i < last; ++i) text += (i > first ? " " : "") + std::string(units.text.word(units.text.tokens[i]));
  return text;
}

// "inherited words // own words" of each unit.
std::vector<std::string> units_of(const Document& document) {
  const Units units = make_units(document, Lexicon());
  std::vector<std::string> lines;
  for (const Unit& unit : units.units) {
    const std::string inherited = words(units, unit.first, unit.own_first);
    lines.push_back((inherited.empty() ? "" : inherited + " // ") + words(units, unit.own_first, unit.last));
  }
  return lines;
}

std::vector<std::string> sentences_of(const std::string& text) {
  std::vector<std::string> lines;
  for (const std::string& unit : units_of(paragraph(text))) lines.push_back(unit);
  return lines;
}

std::size_t sentence_count(const std::string& text) { return sentences_of(text).size(); }

}  // namespace

TEST_CASE("sentences end at stops, not at abbreviations, numbers and initials") {
  CHECK(sentence_count("We will consult. We will wait.") == 2);
  CHECK(sentence_count("See para. 4 of the Code. It helps.") == 2);
  CHECK(sentence_count("Costs are £1.5m a year, i.e. more than St. John's or Smith Ltd. can bear.") == 1);
  CHECK(sentence_count("1. The Council shall pay. 4.2 The Council shall wait.") == 2);
  CHECK(sentence_count("Ask Mr. J. Smith at 10.30 a.m. on Monday.") == 1);
  CHECK(sentence_count("Why wait? We will not!") == 2);
  CHECK(sentence_count("It closes on 5.5.2010. Reply soon.") == 2);
  CHECK(sentence_count("The deadline is 12 noon. Late bids are refused.") == 2);
  CHECK(sentence_count("Opens: 4 January\nCloses: 29 March") == 2);
}

TEST_CASE("a list item is read with its lead-in, nested items with both") {
  const Document document = document_of({{BlockKind::paragraph, "The Council will not:"},
                                         {BlockKind::list_item, "pay in advance;", 1},
                                         {BlockKind::list_item, "fund:", 1},
                                         {BlockKind::list_item, "capital items.", 2},
                                         {BlockKind::list_item, "travel. We regret this.", 1}});
  const std::vector<std::string> expected = {"the council will not :",
                                             "the council will not : // pay in advance ;",
                                             "the council will not : // fund :",
                                             "the council will not : fund : // capital items .",
                                             "the council will not : // travel .",
                                             "we regret this ."};
  CHECK(units_of(document) == expected);
}

TEST_CASE("a finished sentence or a heading in front of a list is no lead-in") {
  const Document after_sentence = document_of({{BlockKind::paragraph, "We fund groups."}, {BlockKind::list_item, "Pay in advance.", 1}});
  CHECK(units_of(after_sentence)[1] == "pay in advance .");
  const Document after_heading = document_of({{BlockKind::heading, "Payment"}, {BlockKind::list_item, "Pay in advance.", 1}});
  CHECK(units_of(after_heading)[1] == "pay in advance .");
}

TEST_CASE("a heading that denies or asks leads the list below it") {
  const Document denied = document_of({{BlockKind::heading, "What we cannot pay for"}, {BlockKind::list_item, "rent", 1}, {BlockKind::list_item, "fines", 1}});
  CHECK(units_of(denied)[1] == "what we cannot pay for // rent");
  CHECK(units_of(denied)[2] == "what we cannot pay for // fines");
  const Document asked = document_of({{BlockKind::heading, "What can't we spend it on?"}, {BlockKind::list_item, "rent", 1}});
  CHECK(units_of(asked)[1] == "what can not we spend it on ? // rent");
}

TEST_CASE("inline lists are cut into items, references are not") {
  const std::vector<std::string> expected = {"the council will", "the council will // pay promptly ;", "the council will // give notice ."};
  CHECK(sentences_of("The Council will (a) pay promptly; (b) give notice.") == expected);
  CHECK(sentence_count("Under paragraphs (a) and (b) the Council will pay.") == 1);
}

TEST_CASE("items between semicolons behind a colon are cut too, a single afterthought is not") {
  const std::vector<std::string> expected = {"the council will :", "the council will : // pay promptly ;",
                                             "the council will : // give notice ;", "the council will : // and listen ."};
  CHECK(sentences_of("The Council will: pay promptly; give notice; and listen.") == expected);
  CHECK(sentence_count("The Council will: pay promptly; and listen.") == 1);
  CHECK(sentence_count("The Council will pay; groups may claim; all is well.") == 1);
}

TEST_CASE("a question heading lends its words to the answer below") {
  const Document document = document_of({{BlockKind::heading, "How long will the consultation last?"}, {BlockKind::paragraph, "Twelve weeks."}});
  CHECK(units_of(document)[1] == "how long will the consultation last ? // twelve weeks .");
}

TEST_CASE("a line that outsiders ask is the heading of its answer") {
  const Document document = document_of({{BlockKind::heading, "Payment"}, {BlockKind::paragraph, "When will I be paid?"},
                                         {BlockKind::paragraph, "In April."}, {BlockKind::paragraph, "Bring your claim."},
                                         {BlockKind::paragraph, "Q. Is there a form?"}, {BlockKind::paragraph, "A. Yes."}});
  const Units units = make_units(document, Lexicon());
  CHECK(units.units[1].kind == UnitKind::heading);
  CHECK(units_of(document)[2] == "when will i be paid ? // in april .");
  CHECK(units_of(document)[3] == "bring your claim .");
  REQUIRE(units.sections.size() == 4);
  CHECK(units.sections[2].parent == 1);
  CHECK(units.sections[2].last == 4);
  CHECK(units.units[4].answer == Answer::yes);
}

TEST_CASE("a question to the reader heads nothing, unless the page is one of questions and answers") {
  const std::string asked = "Would a list be useful to groups?";
  const std::string answer = "It would be long.";
  const Document alone = document_of({{BlockKind::paragraph, asked}, {BlockKind::paragraph, answer}});
  CHECK(units_of(alone)[1] == "it would be long .");
  const Document page = document_of({{BlockKind::paragraph, asked}, {BlockKind::paragraph, answer}, {BlockKind::paragraph, "Is it new?"},
                                     {BlockKind::paragraph, "No."}, {BlockKind::paragraph, "How long is it?"}, {BlockKind::paragraph, "Two pages."}});
  CHECK(units_of(page)[1] == "would a list be useful to groups ? // it would be long .");
  const Document consultation = document_of({{BlockKind::paragraph, "Do you agree with our list?"}, {BlockKind::paragraph, answer}});
  CHECK(units_of(consultation)[1] == "it would be long .");
}

namespace {

Document table(const std::vector<std::vector<std::string>>& rows, bool header) {
  DocumentBuilder builder("test", "text");
  for (std::uint32_t row = 0; row < rows.size(); ++row) {
    for (std::uint32_t column = 0; column < rows[row].size(); ++column) {
      Block& block = builder.begin_block(BlockKind::table_cell);
      block.cell = CellPosition{0, row, column, 1, 1, header && row == 0};
      builder.append_generated(rows[row][column]);
    }
  }
  return builder.finish();
}

}  // namespace

TEST_CASE("a table row is one unit with its column headers, in a label and value table without") {
  const auto rows = units_of(table({{"Stage", "Opens"}, {"Written", "4 January"}}, true));
  CHECK(rows[1] == "stage : written | opens : 4 january");
  const auto pairs = units_of(table({{"Opens", "4 January"}, {"Closes", "29 March"}}, false));
  CHECK(pairs == std::vector<std::string>{"opens | 4 january", "closes | 29 march"});
}

TEST_CASE("each item of a list in a cell is a unit under its column and the list's lead-in") {
  DocumentBuilder builder("test", "text");
  const auto cell = [&](std::uint32_t row, std::uint32_t column, const std::string& label, const std::string& text) {
    Block& block = builder.begin_block(BlockKind::table_cell);
    block.cell = CellPosition{0, row, column, 1, 1, row == 0};
    block.label = label;
    builder.append_generated(text);
  };
  cell(0, 0, "", "We will");
  cell(0, 1, "", "You will");
  cell(1, 0, "•", "pay promptly;");
  cell(1, 0, "•", "give notice.");
  cell(1, 1, "", "With care:");
  cell(1, 1, "•", "keep books.");
  const auto found = units_of(builder.finish());
  REQUIRE(found.size() == 5);
  CHECK(found[1] == "we will : // pay promptly ;");
  CHECK(found[2] == "we will : // give notice .");
  CHECK(found[4] == "you will : with care : // keep books .");
}

TEST_CASE("a number alone below a header that names its unit is a duration") {
  const auto days = [](const std::string& header, const std::string& cell) {
    const Document document = table({{"Paper", header}, {"Parking", cell}}, true);
    const Units units = make_units(document, Lexicon());
    const auto values = units.values(units.units[1]);
    return values.empty() || values[0].kind != EntityKind::duration ? 0.0 : values[0].quantity.low;
  };
  CHECK(days("Weeks open", "6") == 42);
  CHECK(days("Length (days)", "10") == 10);
  CHECK(days("Weeks open", "6 replies") == 0);
  CHECK(days("Replies", "6") == 0);
}

TEST_CASE("a number alone beside a label of averages in days is a duration") {
  const auto days = [](const std::string& label, const std::string& cell) {
    const Document document = table({{"Measure", "2025/26"}, {label, cell}}, true);
    const Units units = make_units(document, Lexicon());
    const auto values = units.values(units.units[1]);
    return values.empty() || values.back().kind != EntityKind::duration ? 0.0 : values.back().quantity.low;
  };
  CHECK(days("Average days to pay", "16") == 16);
  CHECK(days("Days from invoice to payment", "16") == 16);
  CHECK(days("Mean time to payment (days)", "16") == 16);
  CHECK(days("Time to reply, in weeks", "2") == 14);
  CHECK(days("Average days to pay", "16 of 20") == 0);
  CHECK(days("Volunteer days", "340") == 0);
  CHECK(days("Training (days)", "3") == 0);
  CHECK(days("Papers open for twelve weeks", "16") == 0);
}

TEST_CASE("a cell of so many of so many is a share, a sentence is not") {
  const auto share = [](const std::string& cell) {
    const Document document = table({{"Measure", "How many"}, {"Reasons printed", cell}}, true);
    const Units units = make_units(document, Lexicon());
    const auto values = units.values(units.units[1]);
    return values.size() != 1 || values[0].kind != EntityKind::share ? -1.0 : values[0].quantity.low;
  };
  CHECK(share("1 of 4") == 25);
  CHECK(share("three out of the four") == 75);
  CHECK(share("4 of 4") == 100);
  CHECK(share("All 7") == 100);
  CHECK(share("None") == 0);
  CHECK(share("0 of 7") == 0);
  CHECK(share("9 of 4") == -1);
  CHECK(share("4") == -1);
  CHECK(share("4 of 7 papers") == -1);
  CHECK(share("4 of £7") == -1);
  CHECK(share("All of it") == -1);
  const Units prose = make_units(paragraph("4 of 7"), Lexicon());
  CHECK(prose.values(prose.units[0]).front().kind == EntityKind::count);
}

TEST_CASE("of figures for several years a row keeps the newest") {
  const auto row = [](std::initializer_list<std::string> heads, std::initializer_list<std::string> cells) {
    std::vector<std::vector<std::string>> rows{{"Measure"}, {"Paid in time"}};
    rows[0].insert(rows[0].end(), heads);
    rows[1].insert(rows[1].end(), cells);
    return units_of(table(rows, true)).back();
  };
  CHECK(row({"2024/25", "2025/26"}, {"44 days", "16 days"}) == "measure : paid in time | 2025/26 : 16 days");
  CHECK(row({"Year to March 2026", "Year to March 2025"}, {"2 of 9", "1 of 9"}) == "measure : paid in time | year to march 2026 : 2 of 9");
  CHECK(row({"Last year", "This year"}, {"44", "16"}) == "measure : paid in time | this year : 16");
  // Not yet told, planned, promised, or no figures.
  CHECK(row({"2024/25", "2025/26"}, {"44", "not known"}) == "measure : paid in time | 2024/25 : 44 | 2025/26 : not known");
  CHECK(row({"2024/25", "Target 2026"}, {"44", "30"}) == "measure : paid in time | 2024/25 : 44 | target 2026 : 30");
  CHECK(row({"2024/25", "2025/26"}, {"£44", "£16"}) == "measure : paid in time | 2024/25 : £44 | 2025/26 : £16");
  CHECK(row({"2024", "2025"}, {"Recruit", "Train"}) == "measure : paid in time | 2024 : recruit | 2025 : train");
  CHECK(row({"Parks", "Libraries"}, {"44", "16"}) == "measure : paid in time | parks : 44 | libraries : 16");
}

TEST_CASE("sections nest by level and end at the next heading of the same level") {
  const Document document = document_of({{BlockKind::heading, "One", 1}, {BlockKind::paragraph, "A."}, {BlockKind::heading, "Sub", 2},
                                         {BlockKind::paragraph, "B."}, {BlockKind::heading, "Two", 1}, {BlockKind::paragraph, "C."}});
  const Units units = make_units(document, Lexicon());
  REQUIRE(units.sections.size() == 4);
  CHECK(units.sections[1].first == 0);
  CHECK(units.sections[1].last == 4);
  CHECK(units.sections[2].parent == 1);
  CHECK(units.sections[3].last == 6);
}

namespace {

std::string repeated(const std::string& text, std::size_t count) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("a sentence without an end is cut into units of bounded length") {
  const Units units = make_units(paragraph(repeated("word ", 1200)), Lexicon());
  REQUIRE(units.units.size() == 3);
  for (const Unit& unit : units.units) CHECK(unit.last - unit.first <= longest_unit);
  CHECK(units.units[2].last == 1200);
  CHECK(units.complete);
}

TEST_CASE("a paragraph of very many sentences counts as several") {
  const Units units = make_units(paragraph(repeated("We pay. ", 250)), Lexicon());
  REQUIRE(units.units.size() == 250);
  CHECK(units.units.front().paragraph == units.units[longest_paragraph - 2].paragraph);
  CHECK(units.units.front().paragraph != units.units.back().paragraph);
}

TEST_CASE("what stands behind the bounds of a document is left out and told") {
  const Units sentences = make_units(paragraph(repeated("We pay. ", most_units + 1)), Lexicon());
  CHECK(sentences.units.size() == most_units);
  CHECK_FALSE(sentences.complete);
  const Units whole = make_units(paragraph(repeated("We pay. ", most_units)), Lexicon());
  CHECK(whole.units.size() == most_units);
  CHECK(whole.complete);
  const Units one_block = make_units(paragraph(repeated("\xC3\xA9", longest_block)), Lexicon());
  CHECK(one_block.units.size() == 1);
  CHECK_FALSE(one_block.complete);
}
