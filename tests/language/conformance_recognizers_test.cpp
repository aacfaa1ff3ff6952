// Runs the English specs of an open recogniser suite (see docs of the suite for its licence) against our entities.
// The suite is data beside the project; without it there is nothing to run and the test says so.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "language/entity.h"
#include "language/token.h"

namespace compactproof {

namespace {

using nlohmann::json;

const std::filesystem::path source_dir = COMPACTPROOF_SOURCE_DIR;
const std::filesystem::path suite_dir = source_dir / "../shared/conformance/recognizers-text";

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  std::string text = out.str();
  return text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text;
}

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

// A line of the skip list: `file | input | reason`; "…" ends an input that is cut short.
struct Skip {
  std::string file;
  std::string input;
  std::string reason;
  int covered = 0;
  int would_fail = 0;
};

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::vector<Skip> read_skips() {
  std::ifstream in(source_dir / "tests/language/recognizers_skips.txt");
  std::vector<Skip> skips;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    const auto first = line.find('|');
    const auto last = line.rfind('|');
    REQUIRE(first != last);
    skips.push_back({trimmed(line.substr(0, first)), trimmed(line.substr(first + 1, last - first - 1)),
                     trimmed(line.substr(last + 1))});
    REQUIRE_FALSE(skips.back().reason.empty());
  }
  return skips;
}

bool covers(const Skip& skip, const std::string& file, const std::string& input) {
  constexpr std::string_view cut_mark = "…";
  if (skip.file != file) return false;
  if (!skip.input.ends_with(cut_mark)) return trimmed(input) == skip.input;
  return trimmed(input).starts_with(skip.input.substr(0, skip.input.size() - cut_mark.size()));
}

// The suite takes determiners into a date ("the month of Jan") and leaves "about" out of an amount.
std::string without_lead(std::string text) {
  constexpr std::array<std::string_view, 8> leads{"the ", "this ",  "month of ",      "on ",
                                                  "for ", "about ", "approximately ", "around "};
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view lead : leads) {
      if (!text.starts_with(lead)) continue;
      text.erase(0, lead.size());
      again = true;
    }
  }
  return text;
}

bool is_kind(const std::string& file, const Entity& entity) {
  if (file == "DurationExtractor") return entity.kind == EntityKind::duration;
  if (file == "DateExtractor") return entity.kind == EntityKind::date && entity.start.day != 0;
  if (file == "PercentModel") return entity.kind == EntityKind::percent;
  if (file == "CurrencyModel") return entity.kind == EntityKind::money;
  if (file == "NumberModel") return entity.kind == EntityKind::count;
  return entity.kind == EntityKind::date_range || (entity.kind == EntityKind::date && entity.start.day == 0);
}

std::string value_of(const std::string& file, const Entity& entity) {
  double value = entity.quantity.low;
  if (file == "CurrencyModel") value /= 100;
  std::ostringstream out;
  out << value;
  return out.str();
}

// What was found, in the shape of expected_in().
std::string found_in(const std::string& file, const std::string& input) {
  TokenText tokens;
  tokenise(input, {0, static_cast<std::uint32_t>(input.size())}, tokens);
  std::vector<Entity> entities;
  find_entities(tokens, tokens.tokens, entities);
  std::string out;
  for (const Entity& entity : entities) {
    if (!is_kind(file, entity)) continue;
    const std::uint32_t begin = tokens.tokens[entity.first].span.begin;
    const std::uint32_t end = tokens.tokens[entity.last - 1].span.end;
    out += without_lead(lower(input.substr(begin, end - begin)));
    if (file.ends_with("Model")) out += " = " + value_of(file, entity);
    out += "; ";
  }
  return out;
}

std::string expected_in(const std::string& file, const json& test) {
  std::string out;
  for (const json& result : test.at("Results")) {
    out += without_lead(lower(result.at("Text")));
    if (file.ends_with("Model")) {
      const json& value = result.at("Resolution").at("value");
      std::ostringstream number;
      const double factor = result.at("Resolution").value("unit", "").starts_with("Pen") ? 0.01 : 1;  // of a pound
      if (value.is_string()) number << std::atof(value.get<std::string>().c_str()) * factor;
      out += " = " + number.str();
    }
    out += "; ";
  }
  return out;
}

struct Tally {
  int passed = 0;
  int failed = 0;
  int skipped = 0;

  int in_scope() const { return passed + failed; }
  double share() const { return in_scope() == 0 ? 0 : static_cast<double>(passed) / in_scope(); }
};

Tally run(const std::string& file, std::vector<Skip>& skips) {
  Tally tally;
  for (const json& test : json::parse(read_file(suite_dir / (file + ".json")))) {
    const std::string input = test.at("Input");
    const std::string found = found_in(file, input);
    const std::string expected = expected_in(file, test);
    const auto skip =
        std::find_if(skips.begin(), skips.end(), [&](const Skip& each) { return covers(each, file, input); });
    if (skip != skips.end()) {
      ++tally.skipped;
      ++skip->covered;
      skip->would_fail += found != expected ? 1 : 0;
    } else if (found == expected) {
      ++tally.passed;
    } else {
      ++tally.failed;
      std::cout << file << ": " << input << "\n  expected: " << expected << "\n  found:    " << found << '\n';
    }
  }
  std::cout << file << ": " << tally.passed << " passed, " << tally.failed << " failed, " << tally.skipped
            << " skipped\n";
  return tally;
}

struct Floor {
  const char* file;
  int least_in_scope;
  double least_share;
};

}  // namespace

TEST_CASE("the recogniser suite's cases within our scope are read as it reads them") {
  if (!std::filesystem::exists(suite_dir)) {
    std::cout << "recogniser conformance skipped: no suite beside the project\n";
    return;
  }
  std::vector<Skip> skips = read_skips();
  const Floor floor = GENERATE(Floor{"DurationExtractor", 48, 0.95}, Floor{"DatePeriodExtractor", 180, 0.95},
                               Floor{"DateExtractor", 42, 0.95}, Floor{"PercentModel", 10, 0.95},
                               Floor{"CurrencyModel", 17, 0.95}, Floor{"NumberModel", 74, 0.95});
  const Tally tally = run(floor.file, skips);
  CHECK(tally.in_scope() >= floor.least_in_scope);
  CHECK(tally.share() >= floor.least_share);
  for (const Skip& skip : skips) {
    if (skip.file != floor.file) continue;
    CAPTURE(skip.file, skip.input, skip.covered);
    CHECK(skip.would_fail > 0);  // a skip nothing needs is a defect
  }
}

}  // namespace compactproof
