#include "readers/read_document.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "error.h"
#include "readers/docx_reader.h"
#include "readers/html_reader.h"
#include "readers/limits.h"
#include "readers/markdown_reader.h"
#include "readers/odt_reader.h"
#include "readers/office_reader.h"
#include "readers/pdf_reader.h"
#include "readers/text_reader.h"
#include "readers/zip_archive.h"

namespace compactproof {

namespace {

struct Format {
  std::string_view id;
  std::string_view title;
  std::span<const std::string_view> suffixes;
  Document (*read)(const std::string& name, std::string_view bytes);
};

constexpr std::array<std::string_view, 4> docx_suffixes{".docx", ".docm", ".dotx", ".dotm"};
constexpr std::array<std::string_view, 3> odt_suffixes{".odt", ".ott", ".fodt"};
constexpr std::array<std::string_view, 1> pdf_suffixes{".pdf"};
constexpr std::array<std::string_view, 1> rtf_suffixes{".rtf"};
constexpr std::array<std::string_view, 2> doc_suffixes{".doc", ".dot"};
constexpr std::array<std::string_view, 4> html_suffixes{".html", ".htm", ".xhtml", ".xht"};
constexpr std::array<std::string_view, 3> markdown_suffixes{".md", ".markdown", ".mdown"};
constexpr std::array<std::string_view, 2> text_suffixes{".txt", ".text"};

const std::array<Format, 8>& formats() {
  static const std::array<Format, 8> table{{{"docx", "a Word document (DOCX)", docx_suffixes, read_docx},
                                            {"odt", "an OpenDocument text (ODT)", odt_suffixes, read_odt},
                                            {"html", "a web page (HTML)", html_suffixes, read_html},
                                            {"pdf", "a PDF", pdf_suffixes, read_pdf},
                                            {"rtf", "an RTF document", rtf_suffixes, read_rtf},
                                            {"doc", "a document of Word 97-2003 (DOC)", doc_suffixes, read_doc},
                                            {"markdown", "Markdown", markdown_suffixes, read_markdown},
                                            {"text", "plain text", text_suffixes, read_text}}};
  return table;
}

const Format& format(std::string_view id) {
  return *std::find_if(formats().begin(), formats().end(), [&](const Format& each) { return each.id == id; });
}

// Files that are documents, but not ones this program reads: how they begin, what they are, what to do.
struct Refused {
  std::string_view start;
  std::string_view advice;
};

constexpr std::string_view save_as_docx = ". Open it in a word processor and save it as DOCX or ODT";

constexpr std::array<Refused, 10> refused{{
    {"<?xml", "this is an XML file. If it is a document, open it in a word processor and save it as DOCX or ODT"},
    {"mime-version:", "this is a web archive or mail. Open it and save its text as DOCX, ODT or text"},
    {"\x89PNG", "this is a picture. Text in pictures is not read: use text recognition (OCR) first"},
    {"\xFF\xD8\xFF", "this is a picture. Text in pictures is not read: use text recognition (OCR) first"},
    {"GIF8", "this is a picture. Text in pictures is not read: use text recognition (OCR) first"},
    {"II*", "this is a picture. Text in pictures is not read: use text recognition (OCR) first"},
    {"\x1F\x8B", "this is a packed file (gzip). Unpack it first"},
    {"7z\xBC\xAF", "this is a packed file (7-Zip). Unpack it first"},
    {"Rar!", "this is a packed file (RAR). Unpack it first"},
    {"\x7F" "ELF", "this is a program, not a document"},
}};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool starts_with_ignoring_case(std::string_view text, std::string_view start) {
  return text.size() >= start.size() &&
         std::equal(start.begin(), start.end(), text.begin(), [](char a, char b) { return lower(a) == lower(b); });
}

std::string_view without_leading_space(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos ? std::string_view{} : text.substr(first);
}

// The first characters in one byte each, as far as marks of a format are concerned: UTF-16 has NULs between them.
std::string ascii_start(std::string_view bytes) {
  std::string start(bytes.substr(0, 1024));
  if (start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF")) {
    start.erase(0, 2);
    std::erase(start, '\0');
  }
  return start;
}

// `start` of a file without leading space. XHTML begins with an XML declaration.
bool is_html(std::string_view start) {
  if (starts_with_ignoring_case(start, "<?xml") || start.starts_with("<!--")) {
    return start.find("<html") != std::string_view::npos || start.find("<!DOCTYPE html") != std::string_view::npos;
  }
  return starts_with_ignoring_case(start, "<!doctype html") || starts_with_ignoring_case(start, "<html");
}

bool has_suffix(std::string_view name, const Format& format) {
  return std::any_of(format.suffixes.begin(), format.suffixes.end(), [&](std::string_view suffix) {
    return name.size() > suffix.size() &&
           starts_with_ignoring_case(name.substr(name.size() - suffix.size()), suffix);
  });
}

// Names in an OLE container are UTF-16.
bool holds_ole_name(std::string_view bytes, std::string_view name) {
  std::string wide;
  for (char c : name) {
    wide += c;
    wide += '\0';
  }
  return bytes.find(wide) != std::string_view::npos;
}

const Format& format_of_ole(const std::string& name, std::string_view bytes) {
  if (holds_ole_name(bytes, "EncryptedPackage")) {
    throw Error("the document is encrypted. Remove the password in Word and save it again", {name});
  }
  if (holds_ole_name(bytes, "WordDocument")) {
    return format("doc");
  }
  throw Error("this is an old Office file, but no text document" + std::string(save_as_docx), {name});
}

const Format& format_of_zip(const std::string& name, std::string_view bytes) {
  // The ODT standard puts the media type first and unpacked, so that it can be seen here.
  if (bytes.substr(0, 256).find("mimetypeapplication/vnd.oasis.opendocument") != std::string_view::npos) {
    return format("odt");
  }
  // Most writers of DOCX begin with these, which spares opening the archive twice.
  constexpr std::size_t name_offset = 30;  // in the first entry's header
  const std::string_view first = bytes.substr(std::min(name_offset, bytes.size()));
  if (first.starts_with("[Content_Types].xml") || first.starts_with("_rels/.rels")) return format("docx");
  const ZipArchive archive(name, bytes);
  if (archive.has("[Content_Types].xml") || archive.has("_rels/.rels")) return format("docx");
  if (archive.has("content.xml") || archive.has("mimetype")) return format("odt");
  if (archive.has("word/document.xml")) return format("docx");
  throw Error("this is a zip archive, but neither a DOCX nor an ODT document. Unpack it and give the documents in it",
              {name});
}

const Format& format_of(const std::string& name, std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) return format_of_zip(name, bytes);
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return format_of_ole(name, bytes);
  const std::string start = ascii_start(bytes);
  const std::string_view visible = without_leading_space(start);
  if (visible.find("<office:document") != std::string_view::npos) return format("odt");  // a flat XML file
  if (visible.starts_with("{\\rtf")) return format("rtf");
  if (visible.starts_with("%PDF-")) return format("pdf");
  if (is_html(visible)) return format("html");
  for (const Refused& each : refused) {
    if (starts_with_ignoring_case(visible, each.start)) throw Error(std::string(each.advice), {name});
  }
  if (zip_in(bytes)) return format_of_zip(name, bytes);
  // Nothing in a text says that it is Markdown, or a piece of a web page, so that its name decides.
  for (const std::string_view id : {"html", "markdown"}) {
    if (has_suffix(name, format(id))) return format(id);
  }
  return format("text");
}

// A suffix of no format says nothing; text has many.
void note_wrong_suffix(const Format& read_as, Document& document) {
  const bool misleading = std::any_of(formats().begin(), formats().end(), [&](const Format& each) {
    return each.id != read_as.id && has_suffix(document.name, each);
  });
  if (!misleading) return;
  document.notices.push_back({"wrong-suffix",
                              "The name says otherwise, but this is " + std::string(read_as.title) +
                                  " and was read as that.",
                              {}});
}

// A download's headers, say: harmless, but a sign that the file was not copied as it is.
void note_bytes_before(std::string_view bytes, Document& document) {
  const bool packed = document.format == "docx" || document.format == "odt";
  if (!packed || bytes.starts_with("PK") || !zip_in(bytes)) return;
  document.notices.push_back({"bytes-before", "The file begins with bytes that do not belong to it; they were left out.", {}});
}

}  // namespace

Document read_document(const std::string& name, std::string_view bytes) {
  if (bytes.empty()) throw Error("the file is empty", {name});
  if (bytes.size() > limits::input_bytes) {
    throw Error("the file is larger than " + std::to_string(limits::input_bytes / limits::mebibyte) +
                    " MiB. Remove pictures or split it",
                {name});
  }
  const Format& read_as = format_of(name, bytes);
  Document document = read_as.read(name, bytes);
  note_wrong_suffix(read_as, document);
  note_bytes_before(bytes, document);
  const bool told = std::any_of(document.notices.begin(), document.notices.end(),
                                [](const Notice& notice) { return notice.code == "no-text"; });
  if (document.blocks.empty() && !told) {
    document.notices.push_back({"no-text", "No text was found in the document.", {}});
  }
  return document;
}

std::vector<std::string_view> supported_suffixes() {
  std::vector<std::string_view> all;
  for (const Format& each : formats()) all.insert(all.end(), each.suffixes.begin(), each.suffixes.end());
  return all;
}

}  // namespace compactproof
