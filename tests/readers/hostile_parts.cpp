#include "readers/hostile_parts.h"

namespace compactproof {

std::string times(std::string_view text, std::size_t count) {
  std::string all;
  all.reserve(text.size() * count);
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

std::string docx_paragraph(std::string_view text) {
  return "<w:p><w:r><w:t>" + std::string(text) + "</w:t></w:r></w:p>";
}

std::string docx_xml(std::string_view body, std::string_view prologue) {
  return std::string(prologue) +
         "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" +
         std::string(body) + "</w:body></w:document>";
}

std::vector<ZipEntry> docx_parts(std::string document_xml) {
  return {{"word/document.xml", std::move(document_xml)},
          {"[Content_Types].xml",
           "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
           "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
           "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
           "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"},
          {"_rels/.rels",
           "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
           "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
           "officeDocument\" Target=\"word/document.xml\"/></Relationships>"}};
}

std::string docx_of(std::string document_xml) { return zip_of(docx_parts(std::move(document_xml))); }

std::string sound_docx() { return docx_of(docx_xml(docx_paragraph(sound_sentence))); }

std::string odt_paragraph(std::string_view text) { return "<text:p>" + std::string(text) + "</text:p>"; }

std::string odt_xml(std::string_view body, std::string_view prologue) {
  return std::string(prologue) +
         "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
         "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
         "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
         "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
         "xmlns:xlink=\"http://www.w3.org/1999/xlink\"><office:body><office:text>" +
         std::string(body) + "</office:text></office:body></office:document-content>";
}

std::vector<ZipEntry> odt_parts(std::string content_xml) {
  return {{"mimetype", "application/vnd.oasis.opendocument.text", false},
          {"content.xml", std::move(content_xml)},
          {"META-INF/manifest.xml",
           "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
           "<manifest:file-entry manifest:full-path=\"/\" "
           "manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>"
           "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
           "</manifest:manifest>"}};
}

std::string odt_of(std::string content_xml) { return zip_of(odt_parts(std::move(content_xml))); }

}  // namespace compactproof
