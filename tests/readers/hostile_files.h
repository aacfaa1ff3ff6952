// Damaged and hostile documents, each with what read_document must make of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace compactproof {

enum class HostileOutcome {
  error,   // an Error whose message holds `expected`
  notice,  // a Document with a notice of the code `expected`
  text,    // a Document whose text holds `expected`
};

struct HostileFile {
  std::string_view name;  // of the file; tells the damage
  HostileOutcome outcome = HostileOutcome::error;
  std::string_view expected;
  std::string (*make)() = nullptr;  // the file's bytes; called in the process that reads them
};

// All of them, by kind of damage.
std::vector<HostileFile> hostile_files();

std::vector<HostileFile> hostile_zip_files();
std::vector<HostileFile> hostile_docx_files();
std::vector<HostileFile> hostile_odt_files();
std::vector<HostileFile> hostile_text_files();
std::vector<HostileFile> hostile_markdown_files();
std::vector<HostileFile> hostile_html_files();

}  // namespace compactproof
