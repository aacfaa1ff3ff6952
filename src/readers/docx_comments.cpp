#include "readers/docx_comments.h"

#include <utility>

#include "readers/docx_story.h"
#include "readers/xml.h"

namespace compactproof {

namespace {

// Read as a story of its own: what notes and numbers it has are not the document's.
std::string text_of(pugi::xml_node comment, const DocxNames& names, const XmlPart& part, const std::string& file,
                    const DocxStyles& styles) {
  DocumentBuilder builder(file, "docx");
  DocxNumbering numbering;
  DocxNotes footnotes(NumberFormat::decimal);
  DocxNotes endnotes(NumberFormat::decimal);
  DocxComments none;
  DocxContext context{builder, file, styles, numbering, footnotes, endnotes, none};
  DocxStory(context, names, part.name(), BlockKind::footnote).read(comment);
  std::string text = builder.finish().text;
  if (!text.empty()) text.pop_back();
  return text;
}

}  // namespace

void DocxComments::read(const XmlPart& part, const std::string& file, const DocxStyles& styles) {
  const DocxNames names(part);
  for (pugi::xml_node node : part.root().children()) {
    if (local_name(node) != "comment") continue;
    numbers_.try_emplace(std::string(attribute(node, "id")), comments_.size());
    Comment& comment = comments_.emplace_back();
    comment.aside.text = text_of(node, names, part, file, styles);
    comment.aside.author = attribute(node, "author");
    comment.aside.date = attribute(node, "date");
  }
}

void DocxComments::begin_range(std::string_view id, std::size_t at) {
  Comment* comment = find(id);
  if (comment == nullptr) return;
  comment->aside.span.begin = static_cast<std::uint32_t>(at);
  comment->has_range = true;
}

void DocxComments::place(std::string_view id, DocumentBuilder& builder) {
  Comment* comment = find(id);
  if (comment == nullptr || std::exchange(comment->placed, true)) return;
  Span& span = comment->aside.span;
  span.end = static_cast<std::uint32_t>(builder.text_size());
  if (!comment->has_range) span.begin = span.end;
  builder.add_aside(std::move(comment->aside));
}

void DocxComments::place_rest(DocumentBuilder& builder) {
  const auto end = static_cast<std::uint32_t>(builder.text_size());
  for (Comment& comment : comments_) {
    if (comment.placed) continue;
    comment.aside.span = {end, end};
    builder.add_aside(std::move(comment.aside));
  }
}

DocxComments::Comment* DocxComments::find(std::string_view id) {
  const auto found = numbers_.find(std::string(id));
  return found == numbers_.end() ? nullptr : &comments_[found->second];
}

}  // namespace compactproof
