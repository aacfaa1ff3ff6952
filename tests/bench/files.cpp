#include "bench/files.h"

#include <zip.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

#include "bench/paper.h"

namespace compactproof::bench {

namespace {

using Part = std::pair<std::string, std::string>;  // name, text

void require(bool done) {
  if (!done) throw std::runtime_error("the archive to measure with cannot be written");
}

std::string zipped(const std::vector<Part>& parts) {
  zip_source_t* buffer = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  require(buffer != nullptr);
  zip_t* archive = zip_open_from_source(buffer, ZIP_TRUNCATE, nullptr);
  require(archive != nullptr);
  zip_source_keep(buffer);
  for (const auto& [name, text] : parts) {
    zip_source_t* source = zip_source_buffer(archive, text.data(), text.size(), 0);
    require(zip_file_add(archive, name.c_str(), source, 0) >= 0);
  }
  require(zip_close(archive) == 0);
  zip_stat_t stat;
  require(zip_source_stat(buffer, &stat) == 0 && zip_source_open(buffer) == 0);
  std::string bytes(stat.size, '\0');
  require(zip_source_read(buffer, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size()));
  zip_source_close(buffer);
  zip_source_free(buffer);
  return bytes;
}

// Word cuts a paragraph into runs wherever it was edited or spell-checked.
std::vector<std::string> runs_of(const std::string& text) {
  constexpr std::size_t run_length = 60;
  std::vector<std::string> runs;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', std::min(at + run_length, text.size())), text.size());
    runs.push_back(text.substr(at, end - at));
    at = end;
  }
  return runs;
}

std::string docx_paragraph(const std::string& text, const std::string& properties) {
  std::string xml = "<w:p w:rsidR=\"00AB12CD\" w:rsidRDefault=\"00AB12CD\">" + properties;
  for (const std::string& run : runs_of(text)) {
    xml += "<w:r><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\"/><w:sz w:val=\"22\"/></w:rPr>"
           "<w:t xml:space=\"preserve\">" + run + "</w:t></w:r>";
  }
  return xml + "</w:p>";
}

std::string docx_body(const std::vector<PaperBlock>& blocks) {
  std::string xml;
  bool in_table = false;
  for (const PaperBlock& block : blocks) {
    const bool is_row = block.kind == PaperBlock::Kind::row;
    if (is_row != in_table) xml += is_row ? "<w:tbl>" : "</w:tbl>";
    in_table = is_row;
    switch (block.kind) {
      case PaperBlock::Kind::heading:
        xml += docx_paragraph(block.texts[0], "<w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>");
        break;
      case PaperBlock::Kind::paragraph: xml += docx_paragraph(block.texts[0], ""); break;
      case PaperBlock::Kind::item:
        xml += docx_paragraph(block.texts[0], "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>");
        break;
      case PaperBlock::Kind::row:
        xml += "<w:tr>";
        for (const std::string& cell : block.texts) xml += "<w:tc>" + docx_paragraph(cell, "") + "</w:tc>";
        xml += "</w:tr>";
        break;
    }
  }
  return in_table ? xml + "</w:tbl>" : xml;
}

std::string odt_body(const std::vector<PaperBlock>& blocks) {
  std::string xml;
  auto open = PaperBlock::Kind::paragraph;
  for (const PaperBlock& block : blocks) {
    if (block.kind != open) {
      if (open == PaperBlock::Kind::item) xml += "</text:list>";
      if (open == PaperBlock::Kind::row) xml += "</table:table>";
      if (block.kind == PaperBlock::Kind::item) xml += "<text:list text:style-name=\"L1\">";
      if (block.kind == PaperBlock::Kind::row) xml += "<table:table>";
      open = block.kind;
    }
    const auto paragraph = [](const std::string& text) {
      std::string p = "<text:p text:style-name=\"P1\">";
      for (const std::string& run : runs_of(text)) p += "<text:span text:style-name=\"T1\">" + run + "</text:span>";
      return p + "</text:p>";
    };
    switch (block.kind) {
      case PaperBlock::Kind::heading: xml += "<text:h text:outline-level=\"1\">" + block.texts[0] + "</text:h>"; break;
      case PaperBlock::Kind::paragraph: xml += paragraph(block.texts[0]); break;
      case PaperBlock::Kind::item: xml += "<text:list-item>" + paragraph(block.texts[0]) + "</text:list-item>"; break;
      case PaperBlock::Kind::row:
        xml += "<table:table-row>";
        for (const std::string& cell : block.texts) xml += "<table:table-cell>" + paragraph(cell) + "</table:table-cell>";
        xml += "</table:table-row>";
        break;
    }
  }
  if (open == PaperBlock::Kind::item) xml += "</text:list>";
  if (open == PaperBlock::Kind::row) xml += "</table:table>";
  return xml;
}

constexpr std::string_view docx_content_types =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>)";
constexpr std::string_view docx_package_relationships =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>)";
constexpr std::string_view docx_relationships =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>)";
constexpr std::string_view docx_styles =
    R"(<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>)";
constexpr std::string_view docx_numbering =
    R"(<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>)";
constexpr std::string_view odt_type = "application/vnd.oasis.opendocument.text";
constexpr std::string_view odt_manifest =
    R"(<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>)";
constexpr std::string_view odt_content_begin =
    R"(<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"><office:automatic-styles><style:style style:name="P1" style:family="paragraph"/><style:style style:name="T1" style:family="text"><style:text-properties fo:font-size="11pt"/></style:style><text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style></office:automatic-styles><office:body><office:text>)";

std::string name_of(std::size_t pages, std::string_view suffix) {
  return "paper-" + std::to_string(pages) + "-pages" + std::string(suffix);
}

}  // namespace

std::vector<File> files_below(std::string_view folder, std::string_view suffix) {
  namespace fs = std::filesystem;
  std::vector<File> files;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(COMPACTPROOF_SOURCE_DIR) / folder)) {
    if (entry.path().extension() != suffix) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    files.push_back({entry.path().filename().string(), {std::istreambuf_iterator<char>(in), {}}});
  }
  if (files.empty()) throw std::runtime_error("no files to read below " + std::string(folder));
  std::sort(files.begin(), files.end(), [](const File& a, const File& b) { return a.name < b.name; });
  return files;
}

File docx_paper(std::size_t pages) {
  const std::string body = docx_body(make_paper(pages));
  return {name_of(pages, ".docx"),
          zipped({{"[Content_Types].xml", std::string(docx_content_types)},
                  {"_rels/.rels", std::string(docx_package_relationships)},
                  {"word/document.xml",
                   "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body +
                       "</w:body></w:document>"},
                  {"word/_rels/document.xml.rels", std::string(docx_relationships)},
                  {"word/styles.xml", std::string(docx_styles)},
                  {"word/numbering.xml", std::string(docx_numbering)}})};
}

File odt_paper(std::size_t pages) {
  const std::string body = odt_body(make_paper(pages));
  return {name_of(pages, ".odt"),
          zipped({{"mimetype", std::string(odt_type)},
                  {"META-INF/manifest.xml", std::string(odt_manifest)},
                  {"content.xml", std::string(odt_content_begin) + body + "</office:text></office:body></office:document-content>"}})};
}

File text_paper(std::size_t pages) {
  std::string text;
  auto before = PaperBlock::Kind::heading;
  for (const PaperBlock& block : make_paper(pages)) {
    const bool goes_on = block.kind == before && block.kind != PaperBlock::Kind::paragraph;
    if (!text.empty() && !goes_on) text += '\n';
    before = block.kind;
    if (block.kind == PaperBlock::Kind::heading) text += "# ";
    if (block.kind == PaperBlock::Kind::item) text += "- ";
    for (std::size_t i = 0; i < block.texts.size(); ++i) text += (i > 0 ? " | " : "") + block.texts[i];
    text += '\n';
  }
  return {name_of(pages, ".txt"), text};
}

}  // namespace compactproof::bench
