#include "readers/hostile_files.h"
#include "readers/hostile_parts.h"

namespace compactproof {

namespace {

constexpr auto error = HostileOutcome::error;
constexpr auto notice = HostileOutcome::notice;
constexpr auto text = HostileOutcome::text;

constexpr std::string_view office_relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string sound_xml() { return docx_xml(docx_paragraph(sound_sentence)); }

std::string relationship(std::string_view type, std::string_view target, bool external = false) {
  return "<Relationship Id=\"r" + std::string(type) + "\" Type=\"" + std::string(office_relation) + std::string(type) +
         "\" Target=\"" + std::string(target) + "\"" + (external ? " TargetMode=\"External\"" : "") + "/>";
}

ZipEntry relationships(std::string part, std::string_view inside) {
  return {std::move(part), "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
                               std::string(inside) + "</Relationships>"};
}

std::string with_doctype(std::string_view doctype, std::string_view reference) {
  return docx_of(docx_xml(docx_paragraph(std::string(sound_sentence) + std::string(reference)), doctype));
}

std::string billion_laughs() {
  std::string doctype = "<!DOCTYPE lol [<!ENTITY l0 \"laugh\">";
  for (int i = 1; i < 10; ++i) {
    doctype += "<!ENTITY l" + std::to_string(i) + " \"" + times("&l" + std::to_string(i - 1) + ";", 10) + "\">";
  }
  return with_doctype(doctype + "]>", "&l9;");
}

std::string in_utf16(const std::string& ascii, bool little) {
  std::string wide = little ? "\xFF\xFE" : "\xFE\xFF";
  for (const char c : ascii) {
    if (little) wide += c;
    wide += '\0';
    if (!little) wide += c;
  }
  return wide;
}

std::string with_part(ZipEntry part, std::string_view document_relations = {}) {
  auto parts = docx_parts(sound_xml());
  parts.push_back(std::move(part));
  if (!document_relations.empty()) parts.push_back(relationships("word/_rels/document.xml.rels", document_relations));
  return zip_of(parts);
}

std::string without_part(std::string_view name) {
  auto parts = docx_parts(sound_xml());
  std::erase_if(parts, [&](const ZipEntry& part) { return part.name == name; });
  return zip_of(parts);
}

std::string styles_in_a_circle() {
  return with_part({"word/styles.xml",
                    "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                    "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style>"
                    "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style></w:styles>"},
                   relationship("styles", "styles.xml"));
}

std::string nested(std::string_view open, std::string_view close, std::size_t depth) {
  return docx_of(docx_xml(times(open, depth) + docx_paragraph(sound_sentence) + times(close, depth)));
}

std::string many_namespaces() {
  std::string element = "<w:p";
  for (int i = 0; i < 100'000; ++i) element += " xmlns:n" + std::to_string(i) + "=\"urn:n\"";
  return docx_of(docx_xml(element + "><w:r><w:t>x</w:t></w:r></w:p>"));
}

std::string many_attributes() {
  std::string element = "<w:p";
  for (int i = 0; i < 200'000; ++i) element += " a" + std::to_string(i) + "=\"1\"";
  return docx_of(docx_xml(element + "/>"));
}

std::string ole_with(std::string_view stream) {
  std::string bytes("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
  bytes.resize(1024);
  for (const char c : stream) bytes += std::string{c, '\0'};
  bytes.resize(4096);
  return bytes;
}

std::string wide_table() {
  const std::string cell = "<w:tc>" + docx_paragraph("c") + "</w:tc>";
  return docx_of(docx_xml("<w:tbl><w:tr>" + times(cell, 20'000) + "</w:tr></w:tbl>" + docx_paragraph(sound_sentence)));
}

}  // namespace

std::vector<HostileFile> hostile_docx_files() {
  return {
      {"entity-from-a-file.docx", text, sound_sentence,
       [] { return with_doctype("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "&x;"); }},
      {"entity-from-the-net.docx", text, sound_sentence,
       [] { return with_doctype("<!DOCTYPE d [<!ENTITY x SYSTEM \"http://127.0.0.1:9/x\">]>", "&x;"); }},
      {"entity-as-parameter.docx", text, sound_sentence,
       [] { return with_doctype("<!DOCTYPE d [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]>", ""); }},
      {"doctype-from-the-net.docx", text, sound_sentence,
       [] { return with_doctype("<!DOCTYPE d SYSTEM \"http://127.0.0.1:9/d.dtd\">", ""); }},
      {"billion-laughs.docx", text, sound_sentence, billion_laughs},
      {"quadratic-blow-up.docx", text, sound_sentence,
       [] {
         return with_doctype("<!DOCTYPE d [<!ENTITY x \"" + std::string(100'000, 'y') + "\">]>", times("&x;", 10'000));
       }},
      {"400000-nested-elements.docx", error, "nested", [] { return nested("<w:sdt>", "</w:sdt>", 400'000); }},
      {"2000-nested-tables.docx", error, "nested",
       [] { return nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 2000); }},
      {"50-nested-tables.docx", text, sound_sentence,
       [] { return nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 50); }},
      {"attribute-of-30-megabytes.docx", error, "attribute",
       [] { return docx_of(docx_xml("<w:p w:a=\"" + std::string(30 << 20, 'a') + "\"/>")); }},
      {"attribute-of-50-megabytes.docx", error, "are accepted",
       [] { return docx_of(docx_xml("<w:p w:a=\"" + std::string(50 << 20, 'a') + "\"/>")); }},
      {"200000-attributes.docx", error, "attributes", many_attributes},
      {"100000-namespaces.docx", error, "attributes", many_namespaces},
      {"name-of-5-megabytes.docx", error, "",
       [] { return docx_of(docx_xml("<w:" + std::string(5 << 20, 'n') + "/>")); }},
      {"invalid-utf8.docx", notice, "invalid-text",
       [] { return docx_of(docx_xml(docx_paragraph("The grant is \xC3\x28 paid."))); }},
      {"nul-in-text.docx", notice, "invalid-text",
       [] { return docx_of(docx_xml(docx_paragraph(std::string("The grant\0is paid.", 18)))); }},
      {"utf16-little.docx", text, sound_sentence, [] { return docx_of(in_utf16(sound_xml(), true)); }},
      {"utf16-big.docx", text, sound_sentence, [] { return docx_of(in_utf16(sound_xml(), false)); }},
      {"utf16-declared.docx", text, sound_sentence,
       [] { return docx_of(in_utf16("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + sound_xml(), true)); }},
      {"utf16-without-a-mark.docx", text, sound_sentence,
       [] { return docx_of(in_utf16("<?xml version=\"1.0\"?>" + sound_xml(), true).substr(2)); }},
      {"utf16-declared-but-utf8.docx", text, sound_sentence,
       [] { return docx_of("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + sound_xml()); }},
      {"encoding-of-no-name.docx", text, sound_sentence,
       [] { return docx_of("<?xml version=\"1.0\" encoding=\"x-none\"?>" + sound_xml()); }},
      {"latin1-declared.docx", text,
       "It costs \xC2\xA3"
       "50.",
       [] {
         return docx_of(docx_xml(docx_paragraph("It costs \xA3"
                                                "50."),
                                 "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>"));
       }},
      {"xml-cut-off.docx", error, "word/document.xml",
       [] { return docx_of(sound_xml().substr(0, sound_xml().size() - 30)); }},
      {"xml-of-nothing.docx", error, "word/document.xml", [] { return docx_of(""); }},
      {"xml-of-another-kind.docx", error, "", [] { return docx_of("<html><body>Grants</body></html>"); }},
      {"body-of-nothing.docx", notice, "no-text", [] { return docx_of(docx_xml("")); }},
      {"wrong-content-type.docx", text, sound_sentence,
       [] {
         auto parts = docx_parts(sound_xml());
         parts[1].content =
             "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
             "<Default Extension=\"xml\" ContentType=\"image/png\"/></Types>";
         return zip_of(parts);
       }},
      {"relationships-to-nowhere.docx", text, sound_sentence,
       [] {
         auto parts = docx_parts(sound_xml());
         parts[2] = relationships("_rels/.rels", relationship("officeDocument", "word/nowhere.xml"));
         return zip_of(parts);
       }},
      {"relationships-to-themselves.docx", error, "no text document",
       [] {
         auto parts = docx_parts(sound_xml());
         parts[2] = relationships("_rels/.rels", relationship("officeDocument", "_rels/.rels"));
         return zip_of(parts);
       }},
      {"template-and-pictures-outside.docx", text, sound_sentence,
       [] {
         return with_part({"word/x.xml", "<x/>"}, relationship("attachedTemplate", "http://127.0.0.1:9/t.dotm", true) +
                                                      relationship("image", "\\\\127.0.0.1\\share\\x.png", true) +
                                                      relationship("aFChunk", "file:///etc/passwd", true));
       }},
      {"no-content-types.docx", text, sound_sentence, [] { return without_part("[Content_Types].xml"); }},
      {"no-relationships.docx", text, sound_sentence, [] { return without_part("_rels/.rels"); }},
      {"no-main-part.docx", error, "", [] { return without_part("word/document.xml"); }},
      {"main-part-elsewhere.docx", text, sound_sentence,
       [] {
         auto parts = docx_parts(sound_xml());
         parts[0].name = "text/main.xml";
         parts[2] = relationships("_rels/.rels", relationship("officeDocument", "/text/main.xml"));
         return zip_of(parts);
       }},
      {"main-part-outside.docx", error, "",
       [] {
         auto parts = docx_parts(sound_xml());
         parts[0].name = "text/main.xml";
         parts[2] = relationships("_rels/.rels", relationship("officeDocument", "file:///etc/passwd", true));
         return zip_of(parts);
       }},
      {"relationships-in-a-circle.docx", text, sound_sentence,
       [] {
         return with_part({"word/x.xml", "<x/>"}, relationship("footnotes", "document.xml"));
       }},
      {"notes-outside.docx", text, sound_sentence,
       [] {
         return with_part({"word/x.xml", "<x/>"}, relationship("footnotes", "file:///etc/passwd", true));
       }},
      {"notes-climb-out.docx", text, sound_sentence,
       [] {
         return with_part({"word/x.xml", "<x/>"}, relationship("footnotes", "../../../etc/passwd"));
       }},
      {"notes-missing.docx", notice, "part-missing",
       [] {
         auto parts = docx_parts(docx_xml("<w:p><w:r><w:t>Notes.</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p>"));
         parts.push_back(relationships("word/_rels/document.xml.rels", relationship("footnotes", "footnotes.xml")));
         return zip_of(parts);
       }},
      {"styles-in-a-circle.docx", text, sound_sentence, styles_in_a_circle},
      {"styles-damaged.docx", notice, "part-unreadable",
       [] {
         return with_part({"word/styles.xml", "<w:styles><w:st"}, relationship("styles", "styles.xml"));
       }},
      {"encrypted.docx", error, "encrypted", [] { return ole_with("EncryptedPackage"); }},
      {"really-a-doc.docx", error, "LibreOffice", [] { return ole_with("WordDocument"); }},
      {"really-a-picture.docx", error, "picture",
       [] { return std::string("\x89PNG\r\n\x1A\n") + std::string(99, 'x'); }},
      {"really-text.docx", notice, "wrong-suffix", [] { return std::string(sound_sentence); }},
      {"20000-columns.docx", text, sound_sentence, wide_table},
      {"table-of-1000-rows.docx", text, sound_sentence,
       [] {
         const std::string row = "<w:tr>" + times("<w:tc>" + docx_paragraph(sound_sentence) + "</w:tc>", 40) + "</w:tr>";
         return docx_of(docx_xml("<w:tbl>" + times(row, 1000) + "</w:tbl>"));
       }},
      {"100000-paragraphs.docx", text, sound_sentence,
       [] { return docx_of(docx_xml(times(docx_paragraph(sound_sentence), 100'000))); }},
      {"400000-paragraphs.docx", error, "",
       [] { return docx_of(docx_xml(times("<w:p><w:r><w:t>a</w:t></w:r></w:p>", 400'000))); }},
  };
}

}  // namespace compactproof
