#include "readers/character_entities.h"

#include <catch2/catch.hpp>
#include <string_view>

namespace compactproof {

TEST_CASE("an entity gives its character and the length of its spelling") {
  struct Row {
    std::string_view text;
    char32_t character;
    std::size_t length;
  };
  const Row row = GENERATE(Row{"&amp;x", U'&', 5}, Row{"&pound;5", U'£', 7}, Row{"&pound5", U'£', 6},
                           Row{"&#163;", U'£', 6}, Row{"&#xA3;", U'£', 6}, Row{"&#XA3", U'£', 5},
                           Row{"&ltb", U'<', 3}, Row{"&rsquo;", U'\x2019', 7}, Row{"&#146;", U'\x2019', 6},
                           Row{"&notit;", U'¬', 4}, Row{"&#0;", 0xFFFD, 4}, Row{"&#xD800;", 0xFFFD, 8},
                           Row{"&#99999999;", 0xFFFD, 11});
  INFO(row.text);
  const auto entity = read_entity(row.text);
  REQUIRE(entity);
  CHECK(entity->character == row.character);
  CHECK(entity->length == row.length);
}

TEST_CASE("an & that names nothing stands for itself") {
  for (const std::string_view text : {"&", "& ", "&&", "&#;", "&#x;", "&unknown;", "&T", "&num=3", "&rsquo", "&#"}) {
    INFO(text);
    CHECK_FALSE(read_entity(text));
  }
}

}  // namespace compactproof
