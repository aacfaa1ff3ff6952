#include "framework/yaml_tree.h"

#include <catch2/catch.hpp>

namespace compactproof {

namespace {

std::string problems_of(std::string_view text) {
  Problems problems;
  parse_yaml("a.yaml", text, problems);
  return problems.to_string();
}

}  // namespace

TEST_CASE("a mapping keeps its order and every place counts from one") {
  Problems problems;
  const auto root = parse_yaml("a.yaml", "b: x\na:\n  - 'one'\n  - two\n", problems);
  REQUIRE(root);
  CHECK(problems.empty());
  REQUIRE(root->entries.size() == 2);
  CHECK(root->entries[0].key.text == "b");
  CHECK(root->entries[0].value.column == 4);
  const YamlNode& list = root->entries[1].value;
  REQUIRE(list.items.size() == 2);
  CHECK(list.items[0].text == "one");
  CHECK(list.items[0].quoted);
  CHECK(list.items[1].line == 4);
  CHECK(list.items[1].column == 5);
  CHECK_FALSE(list.items[1].quoted);
}

TEST_CASE("plain values stay as they are written") {
  Problems problems;
  const auto root = parse_yaml("a.yaml", "[010, yes, 1e3, ~, 2010-01-04]", problems);
  REQUIRE(root);
  std::string texts;
  for (const YamlNode& item : root->items) texts += item.text + ' ';
  CHECK(texts == "010 yes 1e3 ~ 2010-01-04 ");
}

TEST_CASE("a repeated key names both lines and the first stays") {
  Problems problems;
  const auto root = parse_yaml("a.yaml", "a: 1\nb: 2\na: 3\n", problems);
  REQUIRE(root);
  CHECK(root->entries.size() == 2);
  CHECK(root->entries[0].value.text == "1");
  CHECK(problems.to_string() == "a.yaml:3:1: `a` is given twice\n  a: 3\n  ^ the first is in line 1");
}

TEST_CASE("anchors, aliases and tags are refused") {
  const std::string text = problems_of("a: &x [1]\nb: *x\nc: !!str 1\n");
  CHECK(text.find("a.yaml:1:4: anchors") != std::string::npos);
  CHECK(text.find("a.yaml:2:4: aliases") != std::string::npos);
  CHECK(text.find("a.yaml:3:4: tags") != std::string::npos);
}

TEST_CASE("nesting ends at the limit, however deep a file goes") {
  CHECK(problems_of(std::string(100'000, '[')).find("levels deep") != std::string::npos);
  CHECK(problems_of(std::string(max_yaml_depth, '[') + std::string(max_yaml_depth, ']')).empty());
  std::string nested;
  for (std::size_t i = 0; i < 100; ++i) nested += std::string(i, ' ') + "a:\n";
  CHECK(problems_of(nested).find("levels deep") != std::string::npos);
}

TEST_CASE("a file that is too large is not parsed") {
  CHECK(problems_of(std::string(max_yaml_bytes + 1, ' ')) == "a.yaml: larger than 2048 KiB");
}

TEST_CASE("a file of more values than the limit is refused") {
  std::string many = "[";
  for (std::size_t i = 0; i <= max_yaml_nodes; ++i) many += "1,";
  CHECK(problems_of(many + "]").find("more than 200000 values") != std::string::npos);
}

TEST_CASE("broken YAML is explained in plain words at its place") {
  CHECK(problems_of("a: b: c\n").find("a.yaml:1:5: a `key: value` cannot start here\n  a: b: c\n      ^") == 0);
  CHECK(problems_of("a: [1, 2\nb: 3\n").find("the list in [ ] is not finished here") != std::string::npos);
  CHECK(problems_of("a: 1\n b: 2\n").find("a.yaml:2:") == 0);
  CHECK(problems_of("a: 1\nb: \"open\nc: 2\n").find("a.yaml:2:4: a quotation mark is not closed") == 0);
  CHECK(problems_of("a:\n\tb: 2\n").find("a.yaml:2:1: this character cannot start a value") == 0);
}

TEST_CASE("a second document, an empty file and bad bytes are refused") {
  CHECK(problems_of("a: 1\n---\nb: 2\n").find("a.yaml:2:1: a second document") == 0);
  CHECK(problems_of("# nothing\n") == "a.yaml:1:1: the file is empty\n  # nothing\n  ^");
  CHECK(problems_of("a: 1\nb: \xC3\xA9\xFF\n").find("a.yaml:2:5: a character that is not valid UTF-8") == 0);
}

TEST_CASE("a byte order mark and Windows line ends do no harm") {
  Problems problems;
  const auto root = parse_yaml("a.yaml", "\xEF\xBB\xBF" "a: 1\r\nb: 2\r\n", problems);
  REQUIRE(root);
  CHECK(problems.empty());
  CHECK(root->entries[0].key.column == 1);
  CHECK(root->entries[1].value.text == "2");
}

TEST_CASE("a list cannot be a key") { CHECK(problems_of("? [a]\n: b\n").find("a key must be plain text") != std::string::npos); }

}  // namespace compactproof
