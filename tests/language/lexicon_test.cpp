#include "language/lexicon.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace compactproof;

namespace {

bool inflects_to(const std::string& word, const std::string& form) {
  const auto forms = inflections(word);
  return std::find(forms.begin(), forms.end(), form) != forms.end();
}

}  // namespace

TEST_CASE("a lexicon gives every form one number and keeps it while it grows") {
  Lexicon lexicon;
  std::vector<FormId> ids;
  for (int i = 0; i < 5000; ++i) ids.push_back(lexicon.add("w" + std::to_string(i)));
  for (int i = 0; i < 5000; ++i) REQUIRE(lexicon.find("w" + std::to_string(i)) == ids[static_cast<std::size_t>(i)]);
  CHECK(lexicon.add("w17") == ids[17]);
  CHECK(lexicon.find("unheard") == Lexicon::unknown);
}

TEST_CASE("a word that was not added has the number of the longest prefix it begins with") {
  Lexicon lexicon;
  const FormId applicant = lexicon.add("applicant");
  const FormId appl = lexicon.add_prefix("appl");
  const FormId applic = lexicon.add_prefix("applic");
  for (int i = 0; i < 2000; ++i) lexicon.add("w" + std::to_string(i));   // grows
  CHECK(lexicon.add_prefix("appl") == appl);
  CHECK(lexicon.find("applicant") == applicant);
  CHECK(lexicon.find("application") == applic);
  CHECK(lexicon.find("applic") == applic);
  CHECK(lexicon.find("apology") == Lexicon::unknown);
  CHECK(lexicon.find("applet") == appl);
  CHECK(lexicon.find("app") == Lexicon::unknown);
  CHECK(lexicon.beginning_with("appl") == std::vector<FormId>{applicant, appl, applic});
  CHECK(lexicon.beginning_with("applic") == std::vector<FormId>{applicant, applic});
}

TEST_CASE("words inflect regularly, irregularly and across the Atlantic") {
  const std::pair<const char*, const char*> forms[] = {
      {"consult", "consulted"}, {"notify", "notifies"},  {"notify", "notified"},   {"plan", "planned"},
      {"reduce", "reducing"},   {"withdraw", "withdrawn"}, {"pay", "paid"},        {"agree", "agreed"},
      {"organise", "organized"}, {"honour", "honored"},  {"programme", "program"}, {"address", "addresses"},
      {"criterion", "criteria"}, {"tie", "tying"},       {"stop", "stopping"},     {"undertake", "undertook"}};
  for (const auto& [word, form] : forms) {
    INFO(word << " -> " << form);
    CHECK(inflects_to(word, form));
  }
}

TEST_CASE("a word does not inflect into its look-alikes") {
  CHECK_FALSE(inflects_to("expense", "expensive"));
  CHECK_FALSE(inflects_to("police", "policy"));
  CHECK_FALSE(inflects_to("organ", "organise"));
  CHECK_FALSE(inflects_to("need", "needded"));
}
