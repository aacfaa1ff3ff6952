#include "readers/odt_reader.h"

#include <optional>
#include <utility>

#include "error.h"
#include "readers/odt_body.h"
#include "readers/odt_styles.h"
#include "readers/xml.h"
#include "readers/zip_archive.h"
#include "text/document_builder.h"

namespace compactproof {

namespace {

constexpr std::string_view content_part = "content.xml";
constexpr std::string_view styles_part = "styles.xml";
constexpr std::string_view meta_part = "meta.xml";
constexpr std::string_view flat_part = "office:document";  // a flat file has no parts; its root stands for them

// The elements of a document, wherever the packaging has put them. Empty nodes for what is missing.
struct OdtSource {
  OdtPart body_part;
  OdtPart page_part;
  pugi::xml_node content;  // parents of office:body, office:styles and office:meta
  pugi::xml_node styles;
  pugi::xml_node meta;
};

void read_metadata(pugi::xml_node root, const OdtStyles& styles, Metadata& metadata) {
  const pugi::xml_node meta = child(root, "meta");
  const auto value = [&](std::string_view name) { return std::string(child(meta, name).text().get()); };
  metadata.title = value("title");
  metadata.author = value("initial-creator");
  if (metadata.author.empty()) metadata.author = value("creator");
  metadata.created = value("creation-date");
  metadata.modified = value("date");
  metadata.language = value("language");
  if (metadata.language.empty()) metadata.language = styles.default_language();
}

Document read_source(const std::string& name, const OdtSource& source, DocumentBuilder& builder) {
  OdtStyles common;
  common.add(child(source.styles, "styles"));
  OdtStyles page_styles(&common);
  page_styles.add(child(source.styles, "automatic-styles"));
  OdtStyles body_styles(&common);
  body_styles.add(child(source.content, "automatic-styles"));
  read_metadata(source.meta, common, builder.metadata());

  OdtBody(page_styles, builder, name, source.page_part).read_page_parts(source.styles, BlockKind::header);
  if (!OdtBody(body_styles, builder, name, source.body_part).read_text(source.content)) {
    throw Error("this is an OpenDocument file, but no text document (a spreadsheet, presentation or drawing). Save its "
                "text as ODT or DOCX",
                {name});
  }
  OdtBody(page_styles, builder, name, source.page_part).read_page_parts(source.styles, BlockKind::footer);
  return builder.finish();
}

// Word processors encrypt parts one by one; only the text's matters, not that of a macro.
bool is_encrypted(ZipArchive& archive, const std::string& name) {
  constexpr std::string_view manifest = "META-INF/manifest.xml";
  if (archive.has("encrypted-package")) return true;  // ODF 1.4 encrypts the package as a whole
  if (!archive.has(manifest)) return false;
  std::string bytes = archive.read(manifest);
  if (bytes.find("encryption-data") == std::string::npos) return false;
  const XmlPart list(name, std::string(manifest), std::move(bytes));
  for (pugi::xml_node entry : list.root().children()) {
    if (attribute(entry, "full-path") == content_part && child(entry, "encryption-data")) return true;
  }
  return false;
}

void note_repairs(const XmlPart& part, DocumentBuilder& builder) {
  if (part.had_invalid_text()) {
    builder.notice("invalid-text", "Some bytes are no text and are shown as \uFFFD.", part.name());
  }
  if (part.had_doctype()) {
    builder.notice("doctype-ignored", "A document type declaration was ignored with its entities.", part.name());
  }
}

OdtPart known_of(const XmlPart& part) { return {part.name(), part.has_clean_text(), part.has_plain_text()}; }

// Styles and metadata help, but the text can be read without them.
std::optional<XmlPart> helping_part(ZipArchive& archive, const std::string& name, std::string_view part,
                                    DocumentBuilder& builder) {
  if (!archive.has(part)) {
    builder.notice("part-missing", "A part of the document is missing; the rest was read.", std::string(part));
    return std::nullopt;
  }
  try {
    return std::optional<XmlPart>(std::in_place, name, std::string(part), archive.read(part));
  } catch (const Error&) {
    builder.notice("part-unreadable", "A part of the document is damaged or too large; the rest was read.", std::string(part));
    return std::nullopt;
  }
}

Document read_package(const std::string& name, std::string_view bytes) {
  ZipArchive archive(name, bytes);
  if (is_encrypted(archive, name)) {
    throw Error("the document is encrypted. Remove the password in a word processor and save it again", {name});
  }
  DocumentBuilder builder(name, "odt");
  const XmlPart content(name, std::string(content_part), archive.read(content_part));
  const std::optional<XmlPart> styles = helping_part(archive, name, styles_part, builder);
  const std::optional<XmlPart> meta = helping_part(archive, name, meta_part, builder);
  builder.reserve_for(content.size());
  note_repairs(content, builder);
  if (styles) note_repairs(*styles, builder);
  return read_source(name,
                     {known_of(content), styles ? known_of(*styles) : OdtPart{std::string(styles_part)}, content.root(), styles ? styles->root() : pugi::xml_node(),
                      meta ? meta->root() : pugi::xml_node()},
                     builder);
}

Document read_flat(const std::string& name, std::string_view bytes) {
  DocumentBuilder builder(name, "odt");
  const XmlPart part(name, std::string(flat_part), std::string(bytes));
  note_repairs(part, builder);
  return read_source(name, {known_of(part), known_of(part), part.root(), part.root(), part.root()}, builder);
}

}  // namespace

Document read_odt(const std::string& name, std::string_view bytes) {
  return zip_in(bytes) ? read_package(name, bytes) : read_flat(name, bytes);
}

}  // namespace compactproof
