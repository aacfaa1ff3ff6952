#include "readers/hostile_files.h"
#include "readers/hostile_parts.h"

namespace compactproof {

namespace {

constexpr auto error = HostileOutcome::error;
constexpr auto notice = HostileOutcome::notice;
constexpr auto text = HostileOutcome::text;

std::string sound_xml() { return odt_xml(odt_paragraph(sound_sentence)); }

std::string with_body(std::string_view body) {
  return odt_of(odt_xml(std::string(body) + odt_paragraph(sound_sentence)));
}

std::string nested(std::string_view open, std::string_view close, std::size_t depth) {
  return odt_of(odt_xml(times(open, depth) + odt_paragraph(sound_sentence) + times(close, depth)));
}

std::string flat_odt(std::string_view body, std::string_view prologue = {}) {
  return std::string(prologue) +
         "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
         "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>" +
         std::string(body) + "</office:text></office:body></office:document>";
}

std::string encrypted() {
  auto parts = odt_parts("\x01\x02 not readable \x03");
  parts[2].content =
      "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
      "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\">"
      "<manifest:encryption-data manifest:checksum=\"x\"/></manifest:file-entry></manifest:manifest>";
  return zip_of(parts);
}

std::string styles_in_a_circle() {
  auto parts = odt_parts(sound_xml());
  parts.push_back({"styles.xml",
                   "<office:document-styles xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                   "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"><office:styles>"
                   "<style:style style:name=\"A\" style:family=\"paragraph\" style:parent-style-name=\"B\"/>"
                   "<style:style style:name=\"B\" style:family=\"paragraph\" style:parent-style-name=\"A\"/>"
                   "</office:styles></office:document-styles>"});
  return zip_of(parts);
}

}  // namespace

std::vector<HostileFile> hostile_odt_files() {
  return {
      {"no-mimetype.odt", text, sound_sentence,
       [] {
         auto parts = odt_parts(sound_xml());
         parts.erase(parts.begin());
         return zip_of(parts);
       }},
      {"mimetype-last.odt", text, sound_sentence,
       [] {
         auto parts = odt_parts(sound_xml());
         std::swap(parts.front(), parts.back());
         return zip_of(parts);
       }},
      {"no-manifest.odt", text, sound_sentence,
       [] {
         auto parts = odt_parts(sound_xml());
         parts.pop_back();
         return zip_of(parts);
       }},
      {"no-content.odt", error, "content.xml",
       [] {
         auto parts = odt_parts(sound_xml());
         parts.erase(parts.begin() + 1);
         return zip_of(parts);
       }},
      {"really-a-spreadsheet.odt", error, "",
       [] {
         auto parts = odt_parts(sound_xml());
         parts[0].content = "application/vnd.oasis.opendocument.spreadsheet";
         parts[1].content =
             "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\">"
             "<office:body><office:spreadsheet/></office:body></office:document-content>";
         return zip_of(parts);
       }},
      {"encrypted.odt", error, "encrypted", encrypted},
      {"half.odt", error, "damaged or not complete", [] { return odt_of(sound_xml()).substr(0, 300); }},
      {"wrong-checksum.odt", error, "is damaged",
       [] {
         auto parts = odt_parts(sound_xml());
         parts[1].checksum = 7;
         return zip_of(parts);
       }},
      {"xml-cut-off.odt", error, "content.xml", [] { return odt_of(sound_xml().substr(0, sound_xml().size() - 40)); }},
      {"body-of-nothing.odt", notice, "no-text", [] { return odt_of(odt_xml("")); }},
      {"2000000000-spaces.odt", text, sound_sentence,
       [] { return with_body("<text:p>a<text:s text:c=\"2000000000\"/>b</text:p>"); }},
      {"many-times-256-spaces.odt", text, sound_sentence,
       [] { return with_body(odt_paragraph("a" + times("<text:s text:c=\"99999\"/>", 10'000) + "b")); }},
      {"16000000000-cells.odt", error, "table cells",
       [] {
         return with_body(
             "<table:table><table:table-column table:number-columns-repeated=\"16384\"/>"
             "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell "
             "table:number-columns-repeated=\"16384\"><text:p>x</text:p></table:table-cell>"
             "</table:table-row></table:table>");
       }},
      {"negative-repeats.odt", text, sound_sentence,
       [] {
         return with_body(
             "<table:table><table:table-row table:number-rows-repeated=\"-5\"><table:table-cell "
             "table:number-columns-repeated=\"99999999999999999999\" table:number-columns-spanned=\"-1\">"
             "<text:p>x</text:p></table:table-cell></table:table-row></table:table>");
       }},
      {"section-from-a-file.odt", text, sound_sentence,
       [] {
         return with_body(
             "<text:section><text:section-source xlink:href=\"file:///etc/passwd\"/>"
             "<text:p>In it.</text:p></text:section>");
       }},
      {"entity-from-a-file.odt", text, sound_sentence,
       [] {
         return odt_of(odt_xml(odt_paragraph(std::string(sound_sentence) + "&x;"),
                               "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"));
       }},
      {"400000-nested-spans.odt", error, "nested", [] { return nested("<text:span>", "</text:span>", 400'000); }},
      {"200-nested-lists.odt", error, "nested",
       [] { return nested("<text:list><text:list-item>", "</text:list-item></text:list>", 200); }},
      {"100-nested-lists.odt", text, sound_sentence,
       [] { return nested("<text:list><text:list-item>", "</text:list-item></text:list>", 100); }},
      {"styles-in-a-circle.odt", text, sound_sentence, styles_in_a_circle},
      {"invalid-utf8.odt", notice, "invalid-text", [] { return with_body(odt_paragraph("bad \xFF byte")); }},
      {"heading-level-of-a-billion.odt", text, sound_sentence,
       [] { return with_body("<text:h text:outline-level=\"1000000000\">High</text:h>"); }},
      {"utf16.fodt", text, sound_sentence,
       [] {
         std::string wide = "\xFF\xFE";
         for (const char c : flat_odt(odt_paragraph(sound_sentence))) wide += {c, '\0'};
         return wide;
       }},
      {"picture-from-the-net.odt", text, sound_sentence,
       [] { return with_body("<text:p><text:a xlink:href=\"http://127.0.0.1:9/x\">a link</text:a></text:p>"); }},
      {"billion-laughs.fodt", text, sound_sentence,
       [] {
         std::string doctype = "<!DOCTYPE d [<!ENTITY l0 \"laugh\">";
         for (int i = 1; i < 10; ++i) {
           doctype += "<!ENTITY l" + std::to_string(i) + " \"" + times("&l" + std::to_string(i - 1) + ";", 10) + "\">";
         }
         return flat_odt(odt_paragraph(std::string(sound_sentence) + "&l9;"), doctype + "]>");
       }},
      {"table-of-1000-rows.odt", text, sound_sentence,
       [] {
         const std::string row = "<table:table-row>" +
                                 times("<table:table-cell>" + odt_paragraph(sound_sentence) + "</table:table-cell>", 40) +
                                 "</table:table-row>";
         return with_body("<table:table>" + times(row, 1000) + "</table:table>");
       }},
      {"bomb-of-text.odt", error, "are accepted",
       [] {
         auto parts = odt_parts({});
         parts[1] = repeated_entry("content.xml", "<", std::string(1 << 20, 'a'), 1024, ">");
         return zip_of(parts);
       }},
      {"100000-paragraphs.odt", text, sound_sentence,
       [] { return odt_of(odt_xml(times(odt_paragraph(sound_sentence), 100'000))); }},
      {"really-a-docx.odt", notice, "wrong-suffix", [] { return sound_docx(); }},
  };
}

}  // namespace compactproof
