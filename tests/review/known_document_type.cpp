#include "review/known_document_type.h"

#include <catch2/catch.hpp>

#include "error.h"

using namespace compactproof;
using Catch::Matchers::Contains;

namespace {

const std::vector<KnownType> types = {{"CPA", "consultation-paper", "Consultation paper"},
                                      {"ITT", "tender", "Tender pack"}};

}  // namespace

TEST_CASE("a type is found by code and by name in any case") {
  REQUIRE(find_type("CPA", types).name == "consultation-paper");
  REQUIRE(find_type("itt", types).name == "tender");
  REQUIRE(find_type("Consultation-Paper", types).code == "CPA");
}

TEST_CASE("an unknown type is answered with the closest and the whole list") {
  REQUIRE_THROWS_WITH(find_type("consultaton-paper", types),
                      Contains("unknown document type `consultaton-paper`; did you mean `consultation-paper`?") &&
                          Contains("CPA  consultation-paper") && Contains("ITT  tender"));
  REQUIRE_THROWS_AS(find_type("", types), Error);
}

TEST_CASE("a word that is near no type gets the list without a guess") {
  REQUIRE_THROWS_WITH(find_type("spaceship", types), !Contains("did you mean") && Contains("ITT  tender"));
}

TEST_CASE("a name that several types share asks for the code") {
  std::vector<KnownType> shared = types;
  shared.push_back({"STR", "policy", "Strategy or policy"});
  shared.push_back({"EQP", "policy", "Equality policy"});
  REQUIRE_THROWS_WITH(find_type("policy", shared), Contains("several document types are called `policy`") &&
                                                       Contains("STR  Strategy or policy") &&
                                                       Contains("EQP  Equality policy"));
  REQUIRE(find_type("str", shared).title == "Strategy or policy");
}

TEST_CASE("out of scope is always among the types, once") {
  const std::vector<KnownType> with = with_out_of_scope(types);
  REQUIRE(with.size() == 3);
  REQUIRE(find_type("other", with).code == "OUT");
  REQUIRE(with_out_of_scope(with).size() == 3);
}

TEST_CASE("a code without an entry stands for itself") {
  REQUIRE(type_of_code("XYZ", types).name == "xyz");
  REQUIRE(type_of_code("ITT", types).title == "Tender pack");
}
