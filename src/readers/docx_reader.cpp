#include "readers/docx_reader.h"

#include <memory>
#include <optional>
#include <unordered_set>
#include <utility>
#include <vector>

#include "error.h"
#include "readers/docx_needed_styles.h"
#include "readers/docx_needed_text.h"
#include "readers/docx_package.h"
#include "readers/docx_story.h"

namespace compactproof {

namespace {

std::string counted(std::size_t count, const std::string& one) {
  return std::to_string(count) + ' ' + one + (count == 1 ? "" : "s");
}

std::string property(pugi::xml_node root, std::string_view name) {
  constexpr std::string_view space = " \t\r\n";
  const std::string_view text = child(root, name).text().get();
  const std::size_t first = text.find_first_not_of(space);
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(space) - first + 1));
}

class DocxReader {
 public:
  DocxReader(const std::string& name, std::string_view bytes)
      : name_(name), package_(name, bytes), builder_(name, "docx") {}

  Document read() {
    const std::unique_ptr<XmlPart> main = open_main_part();
    read_relationships();
    if (std::unique_ptr<XmlPart> part = open_related("styles", docx_needed_styles)) styles_ = DocxStyles(std::move(part));
    if (const std::unique_ptr<XmlPart> part = open_related("numbering")) {
      numbering_ = DocxNumbering(part->root(), styles_);
    }
    find_sections(main->root());
    read_notes();
    if (const std::unique_ptr<XmlPart> part = open_related("comments", docx_needed_text)) comments_.read(*part, name_, styles_);
    const DocxNames names(*main);
    read_furniture("header", BlockKind::header);
    DocxStory(context_, names, main->name(), BlockKind::paragraph).read(main->root());
    read_furniture("footer", BlockKind::footer);
    comments_.place_rest(builder_);
    read_metadata();
    add_notices(main->name());
    return builder_.finish();
  }

 private:
  std::unique_ptr<XmlPart> open_main_part() {
    std::unique_ptr<XmlPart> main = package_.open(package_.main_part(), limits::tree_bytes, docx_needed_text);
    const std::string_view root = local_name(main->root());
    if (root == "workbook") throw Error("this is a spreadsheet. Save its text as DOCX, ODT or text", {name_});
    if (root == "presentation") throw Error("these are slides. Save their text as DOCX, ODT or text", {name_});
    if (root != "document") throw Error("the archive holds no text document. Save it as DOCX", {name_});
    note_quality(*main);
    builder_.reserve_for(main->size());
    if (package_.main_part_guessed()) {
      builder_.notice("relationships-damaged", "The file does not say which part is the document; it was guessed.",
                      main->name());
    }
    return main;
  }

  void note_quality(const XmlPart& part) {
    if (part.had_invalid_text()) {
      builder_.notice("invalid-text", "Some bytes are no text and are shown as \uFFFD.", part.name());
    }
    if (part.had_doctype()) {
      builder_.notice("doctype-ignored", "A document type declaration was ignored with its entities.", part.name());
    }
  }

  void read_relationships() {
    try {
      relationships_ = package_.relationships(package_.main_part());
    } catch (const Error&) {
      builder_.notice("relationships-damaged",
                      "The list of the document's parts is damaged; styles, numbering, notes and headers are missing.",
                      package_.main_part());
    }
  }

  // What can be read without this part is read; the notice says what is missing.
  std::unique_ptr<XmlPart> open_optional(const std::string& part, DocxPackage::Select select = nullptr) {
    if (!package_.has(part)) {
      builder_.notice("part-missing", "A part of the document is missing; the rest was read.", part);
      return nullptr;
    }
    try {
      std::unique_ptr<XmlPart> xml = package_.open(part, limits::side_tree_bytes, select);
      note_quality(*xml);
      return xml;
    } catch (const Error&) {
      builder_.notice("part-unreadable", "A part of the document is damaged or too large; the rest was read.", part);
      return nullptr;
    }
  }

  std::unique_ptr<XmlPart> open_related(std::string_view type, DocxPackage::Select select = nullptr) {
    for (const DocxRelationship& each : relationships_) {
      if (each.type == type) return open_optional(each.target, select);
    }
    return nullptr;
  }

  // Section properties stand in paragraphs that end a section and at the end of the body.
  void find_sections(pugi::xml_node root) {
    std::vector<pugi::xml_node> open{root};
    while (!open.empty()) {
      const pugi::xml_node parent = open.back();
      open.pop_back();
      for (pugi::xml_node node : parent.children()) {
        const std::string_view name = local_name(node);
        if (name == "sectPr") sections_.push_back(node);
        if (name == "p") {
          if (const pugi::xml_node section = child(child(node, "pPr"), "sectPr")) sections_.push_back(section);
        }
        if (name == "body" || name == "sdt" || name == "sdtContent" || name == "customXml") open.push_back(node);
      }
    }
  }

  void read_notes() {
    if (std::unique_ptr<XmlPart> part = open_related("footnotes", docx_needed_text)) footnotes_.set_part(std::move(part));
    if (std::unique_ptr<XmlPart> part = open_related("endnotes", docx_needed_text)) endnotes_.set_part(std::move(part));
    if (!footnotes_.has_part() && !endnotes_.has_part()) return;
    if (const std::unique_ptr<XmlPart> settings = open_related("settings")) set_note_formats(settings->root());
    for (const pugi::xml_node section : sections_) set_note_formats(section);
  }

  void set_note_formats(pugi::xml_node properties) {
    set_note_format(footnotes_, child(properties, "footnotePr"));
    set_note_format(endnotes_, child(properties, "endnotePr"));
  }

  static void set_note_format(DocxNotes& notes, pugi::xml_node properties) {
    if (const pugi::xml_node format = child(properties, "numFmt")) {
      notes.set_format(number_format(attribute(format, "val")));
    }
    if (const pugi::xml_node start = child(properties, "numStart")) notes.set_start(attribute(start, "val"));
  }

  // Those of the sections in their order, then parts that no section shows (any more). Each text once.
  void read_furniture(std::string_view type, BlockKind kind) {
    const std::string reference = std::string(type) + "Reference";
    std::unordered_set<std::string> parts;
    std::unordered_set<std::string> said;
    const auto read = [&](const DocxRelationship& relationship) {
      if (parts.insert(relationship.target).second) read_furniture_part(relationship.target, kind, said);
    };
    for (const pugi::xml_node section : sections_) {
      for (pugi::xml_node node : section.children()) {
        if (local_name(node) != reference) continue;
        if (const DocxRelationship* relationship = relationship_of(attribute(node, "id"))) {
          read(*relationship);
        } else {
          builder_.notice("part-missing", "A header or footer is referred to, but missing.", package_.main_part());
        }
      }
    }
    for (const DocxRelationship& each : relationships_) {
      if (each.type == type && package_.has(each.target)) read(each);
    }
  }

  void read_furniture_part(const std::string& part, BlockKind kind, std::unordered_set<std::string>& said) {
    const std::unique_ptr<XmlPart> xml = open_optional(part, docx_needed_text);
    if (!xml) return;
    const DocxNames names(*xml);
    if (!said.insert(docx_words(xml->root(), names)).second) return;  // another header says the same
    DocxStory(context_, names, part, kind).read(xml->root());
  }

  const DocxRelationship* relationship_of(std::string_view id) const {
    for (const DocxRelationship& each : relationships_) {
      if (each.id == id) return &each;
    }
    return nullptr;
  }

  void read_metadata() {
    Metadata& metadata = builder_.metadata();
    metadata.language = styles_.language();
    for (const DocxRelationship& each : package_.package_relationships()) {
      if (each.type != "core-properties") continue;
      const std::unique_ptr<XmlPart> part = open_optional(each.target);
      if (!part) return;
      const pugi::xml_node root = part->root();
      metadata.title = property(root, "title");
      metadata.author = property(root, "creator");
      metadata.created = property(root, "created");
      metadata.modified = property(root, "modified");
      if (std::string language = property(root, "language"); !language.empty()) metadata.language = std::move(language);
      return;
    }
  }

  void add_notices(const std::string& main) {
    if (context_.insertions + context_.deletions > 0) {
      builder_.notice("tracked-changes",
                      "The document has tracked changes (" + counted(context_.insertions, "insertion") + ", " +
                          counted(context_.deletions, "deletion") + "); it was read as if all were accepted.",
                      main);
    }
    if (context_.comment_marks > 0) {
      builder_.notice("comments",
                      "The document has " + counted(context_.comment_marks, "comment") + "; comments are not reviewed.",
                      main);
    }
    context_.objects.tell(builder_, main);
    for (const DocxRelationship& each : relationships_) {
      if (each.type != "diagramData" && each.type != "chart") continue;
      builder_.notice("drawing-text", "Text in charts and diagrams was not read.", main);
      return;
    }
  }

  const std::string& name_;
  DocxPackage package_;
  DocumentBuilder builder_;
  std::vector<DocxRelationship> relationships_;
  DocxStyles styles_;
  DocxNumbering numbering_;
  DocxNotes footnotes_{NumberFormat::decimal};
  DocxNotes endnotes_{NumberFormat::lower_roman};
  DocxComments comments_;
  std::vector<pugi::xml_node> sections_;
  DocxContext context_{builder_, name_, styles_, numbering_, footnotes_, endnotes_, comments_, &relationships_};
};

}  // namespace

Document read_docx(const std::string& name, std::string_view bytes) { return DocxReader(name, bytes).read(); }

}  // namespace compactproof
