#include "readers/hostile_files.h"
#include "readers/hostile_parts.h"

namespace compactproof {

namespace {

constexpr auto error = HostileOutcome::error;
constexpr auto notice = HostileOutcome::notice;
constexpr auto text = HostileOutcome::text;

constexpr std::size_t mebibyte = std::size_t{1} << 20;

// As many of `block` as a text may hold, behind a sound sentence.
std::string flood(std::string_view block, std::size_t bytes = 15 * mebibyte) {
  return std::string(sound_sentence) + "\n\n" + times(block, bytes / block.size());
}

}  // namespace

std::vector<HostileFile> hostile_text_files() {
  return {
      {"empty.txt", error, "the file is empty", [] { return std::string(); }},
      {"blank.txt", error, "holds no text", [] { return std::string(5000, '\n'); }},
      {"byte-order-mark-only.txt", error, "holds no text", [] { return std::string("\xEF\xBB\xBF"); }},
      {"rules-only.txt", error, "holds no text", [] { return std::string("-----\n*****\n"); }},
      {"binary.txt", error, "not a text file", [] { return std::string(sound_sentence) + std::string(5000, '\0'); }},
      {"random-controls.txt", error, "not a text file", [] { return times("ab\x01\x02\x03", 2000); }},
      {"pdf.txt", error, "damaged", [] { return std::string("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"); }},
      {"html.txt", notice, "wrong-suffix", [] { return std::string("<!DOCTYPE html><p>The Council</p>"); }},
      {"ole.txt", error, "old Office file", [] { return "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, 'x'); }},
      {"utf16-odd-length.txt", notice, "invalid-bytes",
       [] {
         return std::string(
                    "\xFF\xFE"
                    "G\0r\0a\0n\0t\0s",
                    14) +
                "\xD8";
       }},
      {"utf16-unpaired.txt", notice, "invalid-bytes",
       [] { return std::string("\xFE\xFF\xDC\x01\0G\0r\0a\0n\0t", 14); }},
      {"utf8-damaged.txt", notice, "invalid-bytes",
       [] {
         return std::string(
             "It\xE2\x80\x99s \xC2\xA3"
             "5 and \xE2\x80 gone");
       }},
      {"stray-nul.txt", text, sound_sentence,
       [] { return std::string(sound_sentence) + std::string(1, '\0') + times(" More text.", 20); }},
      {"latin.txt", notice, "encoding",
       [] {
         return std::string(
             "The Council\x92s grant is \xA3"
             "50.");
       }},
      {"c1-controls.txt", text, sound_sentence, [] { return flood("\xC2\x85\xC2\x92 word "); }},
      {"past-the-limit.txt", error, "larger than 16 MiB", [] { return flood("a", 20 * mebibyte); }},
      {"64-megabytes.txt", error, "larger than", [] { return flood("a", 64 * mebibyte); }},
      {"one-line.txt", text, sound_sentence, [] { return flood("The grant is paid. "); }},
      {"one-word.txt", text, sound_sentence, [] { return flood("a"); }},
      {"spaces.txt", text, sound_sentence, [] { return flood(" "); }},
      {"pipes-in-a-line.txt", text, sound_sentence, [] { return flood("|"); }},
      {"tabs-in-a-line.txt", text, sound_sentence, [] { return flood("\t"); }},
      {"gaps-in-a-line.txt", text, sound_sentence, [] { return flood("a  "); }},
      {"stars-in-a-line.txt", text, sound_sentence, [] { return flood("**"); }},
      {"two-million-lines.txt", error, "million lines", [] { return flood("a\n", 4 * mebibyte); }},
      {"form-feeds.txt", error, "million lines", [] { return flood("\f"); }},
      {"half-a-million-paragraphs.txt", error, "paragraphs", [] { return flood("a b\n\n", 2'500'000); }},
      {"table-of-100-columns.txt", error, "paragraphs", [] { return flood(times("|a", 100) + "|\n"); }},
      {"pipe-rows-of-changing-width.txt", text, sound_sentence, [] { return flood("a|b\na|b|c\n", 500'000); }},
      {"lone-tab-cells.txt", text, sound_sentence, [] { return flood("\ta\n\tb\nText.\n\n", mebibyte); }},
      {"pasted-table-of-bullets.txt", text, sound_sentence,
       [] { return std::string(sound_sentence) + "\n\ta\n\tb\n\n\tc\n\td\n\n" + times("- x\n\n", 200'000); }},
      {"gapped-lines.txt", text, sound_sentence, [] { return flood("one    two\n   three\n\n", 2 * mebibyte); }},
      {"drawn-lines.txt", text, sound_sentence, [] { return flood("+---+\n", mebibyte); }},
      {"nested-markers.txt", text, sound_sentence, [] { return flood("1.\n(a)\n- x\n", mebibyte / 2); }},
      {"deep-list.txt", text, sound_sentence,
       [] {
         std::string list(sound_sentence);
         for (std::size_t depth = 0; depth < 2000; ++depth) list += "\n" + std::string(depth * 2, ' ') + "- item";
         return list;
       }},
      {"hyphens.txt", text, sound_sentence,
       [] { return flood("con-\nsulting is a long line of words that goes on and on-\n", 8 * mebibyte); }},
      {"headings.txt", text, sound_sentence, [] { return flood("A SHORT HEADING\n\n", 3 * mebibyte); }},
      {"quotes.txt", text, sound_sentence, [] { return flood("> > > q\n>\n", 2 * mebibyte); }},
      {"blank-lines-behind-items.txt", text, sound_sentence,
       [] { return flood("1. Title\n" + std::string(5000, '\n'), 4'500'000 / 5); }},
      {"brackets-in-a-line.txt", text, sound_sentence, [] { return flood("["); }},
      {"commitments.txt", text, sound_sentence,
       [] { return flood("The Council will consult for 12 weeks and pay grants in advance.\n\n", 2 * mebibyte); }},
      {"consultation-dates.txt", text, sound_sentence,
       [] { return flood("The consultation opens on 4 January 2011 and closes on 4 May 2011.\n\n", 2 * mebibyte); }},
      {"questions.txt", text, sound_sentence, [] { return flood("Will you pay? Yes. [insert\n\n", 2 * mebibyte); }},
      {"page-numbers.txt", text, sound_sentence, [] { return flood("- 1 -\n", 4 * mebibyte); }},
  };
}

}  // namespace compactproof
