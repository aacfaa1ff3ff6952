// compactproof explain: the proof of one verdict.
#include <ostream>

#include "cli/commands.h"
#include "cli/document_source.h"
#include "cli/expand_paths.h"
#include "cli/parse_arguments.h"
#include "cli/usage_error.h"
#include "engine/evaluate.h"
#include "framework/load_framework.h"
#include "review/known_document_type.h"

namespace compactproof {
namespace {

namespace po = boost::program_options;

constexpr std::string_view help = R"(Shows how one review point of a document was decided:
what matched, what blocked it, where it looked.

Examples:
  compactproof explain paper.docx CON-01
  compactproof explain paper.docx twelve-weeks --type consultation-paper

Usage: compactproof explain DOCUMENT POINT [options]     (`-` reads standard input)
)";

CommandLine command_line() {
  CommandLine line{"explain", help};
  const auto text = [] { return po::value<std::string>(); };
  line.options.add_options()
      ("framework", text()->value_name("ID|PATH"), "Framework to review against (default: the first built-in one)")
      ("type", text()->value_name("TYPE"), "Document type, by code or name, instead of recognising it")
      ("stdin-name", text()->value_name("NAME"), "Name of the document that `-` reads");
  return line;
}

std::string upper(std::string text) {
  for (char& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return text;
}

// By id in any case ("con-01") or by slug ("twelve-weeks").
std::string find_point(const std::string& asked, const Framework& framework) {
  std::vector<std::string> ids;
  for (const ReviewPoint& point : framework.points) {
    if (point.id == upper(asked) || point.slug == asked) return point.id;
    ids.push_back(point.id);
  }
  throw unknown_word("review point", upper(asked), ids);
}

std::string find_type_code(const std::string& asked, const Framework& framework) {
  return asked.empty() ? asked : find_type(asked, with_out_of_scope(known_types(framework))).code;
}

// Empty when the document cannot be read, which is told.
std::optional<Document> try_read(const std::string& path, const std::string& stdin_name, Streams& streams) {
  try {
    return read_source(path, stdin_name, streams.in);
  } catch (const Error& error) {
    streams.talk << "compactproof: " << error.what() << '\n';
    return std::nullopt;
  }
}

std::string single_file(const std::string& path) {
  const std::vector<std::string> files = expand_paths({path});
  if (files.size() != 1) throw UsageError(path + ": matches several files; explain takes one document");
  return files.front();
}

}  // namespace

int run_explain(const Arguments& arguments, Streams& streams) {
  CommandLine line = command_line();
  const std::optional<po::variables_map> values = parse_arguments(line, arguments, streams);
  if (!values) return exit_done;
  const std::vector<std::string> words = plain_arguments(*values);
  if (words.size() != 2) throw UsageError("name one document and one point: compactproof explain paper.docx CON-01");
  const std::string path = single_file(words[0]);

  const Framework framework = load_framework(text_option(*values, "framework", embedded_framework_ids().front()));
  const std::string point = find_point(words[1], framework);
  const std::string type = find_type_code(text_option(*values, "type"), framework);
  const auto document = try_read(path, text_option(*values, "stdin-name", "standard input"), streams);
  if (!document) return exit_unread;
  streams.out << explain(*document, framework, point, type);
  return exit_done;
}

}  // namespace compactproof
