#include "readers/hostile_files.h"
#include "readers/hostile_parts.h"

namespace compactproof {

namespace {

constexpr auto error = HostileOutcome::error;
constexpr auto notice = HostileOutcome::notice;
constexpr auto text = HostileOutcome::text;

constexpr std::size_t mebibyte = std::size_t{1} << 20;
constexpr std::size_t deep = 400'000;

std::string page(std::string_view body) { return "<!DOCTYPE html><p>" + std::string(sound_sentence) + "</p>" + std::string(body); }

std::string flood(std::string_view block, std::size_t bytes = 15 * mebibyte) {
  return page(times(block, bytes / block.size()));
}

}  // namespace

std::vector<HostileFile> hostile_html_files() {
  return {
      {"no-text.html", error, "holds no text", [] { return std::string("<!DOCTYPE html><script>1</script>"); }},
      {"stray-nul.html", text, sound_sentence, [] { return page(std::string(1, '\0') + times("<p>More text.", 20)); }},
      {"binary.html", error, "not a text file", [] { return page(std::string(5000, '\0')); }},
      {"invalid-utf8.html", notice, "invalid-bytes", [] { return page("\xC2\xA3 \xE2\x80\x99 \xE2\x80 gone"); }},
      {"past-the-limit.html", error, "larger than 16 MiB", [] { return flood("a", 20 * mebibyte); }},
      {"deep-divs.html", notice, "nested-too-deep", [] { return page(times("<div>", deep) + "a" + times("</div>", deep)); }},
      {"deep-inline.html", notice, "nested-too-deep", [] { return page(times("<b class=x>", deep) + "a"); }},
      {"deep-lists.html", notice, "nested-too-deep", [] { return page(times("<ul><li>", deep) + "a"); }},
      {"deep-reversed-lists.html", notice, "nested-too-deep", [] { return page(times("<ol reversed><li>", deep) + "a"); }},
      {"deep-tables.html", notice, "nested-too-deep", [] { return page(times("<table><tr><td>", deep) + "a"); }},
      {"deep-unknown.html", notice, "nested-too-deep", [] { return page(times("<x>", deep) + times("</y>", deep)); }},
      {"deep-hidden.html", text, sound_sentence, [] { return page(times("<p hidden>", deep) + "a"); }},
      {"unmatched-ends.html", text, sound_sentence, [] { return page("<ul>" + times("<i>", 200) + "<table>" + times("<i>", 50) + times("</ul>", 3'000'000)); }},
      {"unmatched-unknown-ends.html", text, sound_sentence, [] { return page(times("<x>", 250) + times("</y>", 3'000'000)); }},
      {"huge-spans.html", text, sound_sentence,
       [] { return page("<table>" + times("<tr><td colspan=1000000000 rowspan=1000000000>a<td>b", 50'000)); }},
      {"reaching-spans.html", text, sound_sentence,
       [] { return page("<table><tr><td colspan=1000 rowspan=65534>a" + times("<tr><td>", 200'000)); }},
      {"negative-spans.html", text, sound_sentence,
       [] { return page("<table><tr><td colspan=-5 rowspan=99999999999999999999>a<td rowspan=0>b"); }},
      {"wide-table.html", notice, "table-cut", [] { return page("<table><tr>" + times("<td>a", 100'000)); }},
      {"rows.html", text, sound_sentence, [] { return flood("<tr>"); }},
      {"row-headings.html", error, "paragraphs", [] { return flood("<tr><th>"); }},
      {"cells.html", error, "paragraphs", [] { return flood("<td>"); }},
      {"paragraphs.html", error, "paragraphs", [] { return flood("<p>a"); }},
      {"reversed-lists.html", text, sound_sentence, [] { return flood("<ol reversed></ol>"); }},
      {"big-starts.html", text, sound_sentence,
       [] { return page("<ol start=999999999999999999><li value=-99999999999999>a<li>b</ol><ol type=I start=2000000000><li>c"); }},
      {"entities.html", text, sound_sentence, [] { return flood("&amp;"); }},
      {"unknown-entities.html", error, "MiB of text", [] { return flood("&aaaaaaaaaaaaaaaa"); }},
      {"numbers.html", text, sound_sentence, [] { return flood("&#99999999;&#xD800;&#0;"); }},
      {"open-tag.html", text, sound_sentence, [] { return flood("<a b='c' ", 15 * mebibyte) + "<a b='"; }},
      {"open-comment.html", text, sound_sentence, [] { return flood("<!-- "); }},
      {"comments.html", text, sound_sentence, [] { return flood("<!---->"); }},
      {"open-script.html", text, sound_sentence, [] { return flood("<script></"); }},
      {"attributes.html", text, sound_sentence, [] { return page("<p " + times("a ", 5'000'000) + ">b"); }},
      {"long-attribute.html", text, sound_sentence, [] { return page("<p style='" + times("a", 10'000'000) + "'>b"); }},
      {"signs.html", error, "MiB of text", [] { return flood("<"); }},
      {"spaces.html", text, sound_sentence, [] { return flood(" \n"); }},
      {"words.html", error, "MiB of text", [] { return flood("a\n"); }},
      {"breaks.html", error, "MiB of text", [] { return flood("<br>a"); }},
      {"preformatted.html", error, "MiB of text", [] { return page("<pre>" + times("a\n", 7'000'000)); }},
      {"titles.html", text, sound_sentence, [] { return flood("<title>a</title>"); }},
      {"one-word.html", text, sound_sentence, [] { return flood("a"); }},
  };
}

}  // namespace compactproof
