#include "readers/hostile_files.h"
#include "readers/hostile_parts.h"

namespace compactproof {

namespace {

constexpr auto error = HostileOutcome::error;
constexpr auto notice = HostileOutcome::notice;
constexpr auto text = HostileOutcome::text;

constexpr std::size_t mebibyte = std::size_t{1} << 20;
constexpr std::size_t largest = 2 * mebibyte - 64;  // with the sentence in front still Markdown

std::string flood(std::string_view block, std::size_t bytes = largest) {
  return std::string(sound_sentence) + "\n\n" + times(block, bytes / block.size());
}

std::string references(std::size_t count) {
  std::string all(sound_sentence);
  for (std::size_t i = 0; i < count; ++i) all += " [^" + std::to_string(i) + "]";
  for (std::size_t i = 0; i < count; ++i) all += "\n\n[^" + std::to_string(i) + "]: [^" + std::to_string(i + 1) + "]";
  return all;
}

}  // namespace

std::vector<HostileFile> hostile_markdown_files() {
  return {
      {"blank.md", error, "holds no text", [] { return std::string(5000, '\n'); }},
      {"rules-only.md", error, "holds no text", [] { return std::string("***\n\n___\n"); }},
      {"binary.md", error, "not a text file", [] { return std::string(sound_sentence) + std::string(5000, '\0'); }},
      {"stray-nul.md", text, sound_sentence,
       [] { return std::string(sound_sentence) + std::string(1, '\0') + times(" More text.", 20); }},
      {"damaged.md", notice, "invalid-bytes", [] { return std::string("It\xE2\x80\x99s \xC2\xA3" "5 and \xE2\x80 gone"); }},
      {"stars.md", text, sound_sentence, [] { return flood("*"); }},
      {"stars-and-words.md", text, sound_sentence, [] { return flood("*a **b "); }},
      {"underscores.md", text, sound_sentence, [] { return flood("_a__b"); }},
      {"brackets.md", text, sound_sentence, [] { return flood("["); }},
      {"open-links.md", text, sound_sentence, [] { return flood("[a]("); }},
      {"open-pictures.md", text, sound_sentence, [] { return flood("![a"); }},
      {"nested-pictures.md", text, sound_sentence,
       [] { return flood(times("![", 100'000) + "a" + times("](b)", 100'000), 600'001); }},
      {"backticks.md", text, sound_sentence,
       [] {
         std::string all(sound_sentence);
         for (std::size_t i = 1; all.size() < largest; ++i) all += " e" + std::string(i, '`');
         return all;
       }},
      {"open-tags.md", text, sound_sentence, [] { return flood("<a b='c' "); }},
      {"open-comments.md", text, sound_sentence, [] { return flood("a <!-- b "); }},
      {"entities.md", text, sound_sentence, [] { return flood("&amp;"); }},
      {"unknown-entities.md", text, sound_sentence, [] { return flood("&aaaaaaaaaaaaaaaa"); }},
      {"deep-quotes.md", text, sound_sentence, [] { return flood(times(">", 400'000) + "a\n", 400'002); }},
      {"deep-list-in-a-line.md", text, sound_sentence, [] { return flood(times("- ", 400'000) + "a\n", 800'002); }},
      {"deep-list.md", text, sound_sentence,
       [] {
         std::string list = std::string(sound_sentence) + "\n";
         for (std::size_t depth = 0; depth < 2000; ++depth) list += "\n" + std::string(depth * 2, ' ') + "- item";
         return list;
       }},
      {"addresses.md", text, sound_sentence, [] { return flood("[a]: b\n\n"); }},
      {"addresses-used.md", text, sound_sentence,
       [] {
         std::string all(sound_sentence);
         for (std::size_t i = 0; i < 50'000; ++i) all += "\n\n[a" + std::to_string(i) + "]: b\n\n[a" + std::to_string(i) + "]";
         return all;
       }},
      {"wide-table.md", error, "paragraphs",
       [] { return flood(times("|a", 100) + "|\n" + times("|---", 100) + "|\n" + times("|b|\n", 5'000), 21'000); }},
      {"notes-of-notes.md", text, sound_sentence, [] { return references(50'000); }},
      {"note-names.md", text, sound_sentence, [] { return flood("[^"); }},
      {"one-line.md", text, sound_sentence, [] { return flood("The grant is paid. "); }},
      {"clauses.md", error, "paragraphs", [] { return flood("(a) x;\n"); }},
      {"line-feeds-in-paragraph.md", text, sound_sentence, [] { return flood("a\n"); }},
      {"paragraphs.md", error, "paragraphs", [] { return flood("a\n\n"); }},
      {"endless-front-matter.md", text, sound_sentence,
       [] { return "---\n" + times("key: value\n", 100'000) + "\n" + std::string(sound_sentence); }},
      {"past-the-limit.md", notice, "markdown-as-text", [] { return flood("The grant is paid.\n\n", 3'000'000) + flood("a ", 3'000'000); }},
      {"web-addresses.md", text, sound_sentence, [] { return flood("www.a.b/( "); }},
      {"mail-addresses.md", text, sound_sentence, [] { return flood("a@b.c."); }},
      {"pipes.md", text, sound_sentence, [] { return flood("|-"); }},
      {"html-blocks.md", text, sound_sentence, [] { return flood("<div>\n\n", 1'000'000); }},
  };
}

}  // namespace compactproof
