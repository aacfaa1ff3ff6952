// The smallest sound DOCX and ODT, for the hostile ones to be made from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "readers/hostile_zip.h"

namespace compactproof {

inline constexpr std::string_view sound_sentence = "The Council will give three months' notice.";

std::string times(std::string_view text, std::size_t count);

std::string docx_xml(std::string_view body, std::string_view prologue = {});  // word/document.xml
std::string docx_paragraph(std::string_view text);
std::vector<ZipEntry> docx_parts(std::string document_xml);  // [0] is the main part
std::string docx_of(std::string document_xml);
std::string sound_docx();

std::string odt_xml(std::string_view body, std::string_view prologue = {});  // content.xml
std::string odt_paragraph(std::string_view text);
std::vector<ZipEntry> odt_parts(std::string content_xml);  // [0] mimetype, [1] content.xml
std::string odt_of(std::string content_xml);

}  // namespace compactproof
