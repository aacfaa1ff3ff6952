// compactproof text: documents as they were read, before any review.
#include <algorithm>
#include <ostream>

#include "cli/commands.h"
#include "cli/document_source.h"
#include "cli/expand_paths.h"
#include "cli/parse_arguments.h"
#include "cli/usage_error.h"
#include "error.h"
#include "report/document_text.h"

namespace compactproof {
namespace {

namespace po = boost::program_options;

constexpr std::string_view help = R"(Prints the text of documents as it is reviewed, one paragraph or table cell a line: its kind, label and words.
Notes, headers, footers, text boxes, comments and hidden text are told apart; deleted text is left out.

Examples:
  compactproof text paper.docx
  compactproof text paper.odt | grep ^comment
  compactproof text *.docx --format json                one object a line

Usage: compactproof text PATH... [options]     (`-` reads standard input)
)";

CommandLine command_line() {
  CommandLine line{"text", help};
  const auto text = [] { return po::value<std::string>(); };
  line.options.add_options()
      ("format", text()->value_name("FORMAT"), "text (default) or json")
      ("stdin-name", text()->value_name("NAME"), "Name of the document that `-` reads");
  return line;
}

std::string format_for(const po::variables_map& values) {
  const std::string format = text_option(values, "format", "text");
  const std::vector<std::string_view> known = document_formats();
  if (std::find(known.begin(), known.end(), format) == known.end()) {
    throw unknown_word("format", format, {known.begin(), known.end()});
  }
  return format;
}

// False when the document cannot be read, which is told; the others go on.
bool print(const std::string& path, const std::string& stdin_name, const std::string& format, Streams& streams) {
  try {
    const Document document = read_source(path, stdin_name, streams.in);
    write_document(document, format, streams.out);
    if (format == "json") return true;
    for (const Notice& notice : document.notices) streams.talk << path << ": " << notice.message << '\n';
    return true;
  } catch (const Error& error) {
    streams.talk << "compactproof: " << error.what() << '\n';
    return false;
  }
}

}  // namespace

int run_text(const Arguments& arguments, Streams& streams) {
  CommandLine line = command_line();
  const std::optional<po::variables_map> values = parse_arguments(line, arguments, streams);
  if (!values) return exit_done;
  const std::vector<std::string> words = plain_arguments(*values);
  if (words.empty()) throw UsageError("name a document: compactproof text paper.docx");
  const std::string format = format_for(*values);
  const std::string stdin_name = text_option(*values, "stdin-name", "standard input");
  bool all_read = true;
  for (const std::string& path : expand_paths(words)) all_read = print(path, stdin_name, format, streams) && all_read;
  return all_read ? exit_done : exit_unread;
}

}  // namespace compactproof
