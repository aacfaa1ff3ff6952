// compactproof explain: the proof of one verdict.
#include <algorithm>
#include <ostream>

#include "cli/commands.h"
#include "cli/document_source.h"
#include "cli/expand_paths.h"
#include "cli/parse_arguments.h"
#include "cli/terminal.h"
#include "cli/usage_error.h"
#include "engine/evaluate.h"
#include "framework/load_framework.h"
#include "report/finding_report.h"
#include "review/known_document_type.h"

namespace compactproof {
namespace {

namespace po = boost::program_options;

constexpr std::string_view help = R"(Shows why one review point of a document got its verdict: the words for and against it,
the nearest misses, what would put it right, and whose promise it is.

Examples:
  compactproof explain paper.docx CON-01
  compactproof explain paper.docx twelve-weeks --type consultation-paper
  compactproof explain paper.docx CON-01 --workings     and how the rule decided, signal by signal

Usage: compactproof explain DOCUMENT POINT [options]     (`-` reads standard input)
)";

CommandLine command_line() {
  CommandLine line{"explain", help};
  const auto text = [] { return po::value<std::string>(); };
  line.options.add_options()
      ("framework", text()->value_name("ID|PATH"), "Framework to review against (default: the first built-in one)")
      ("type", text()->value_name("TYPE"), "Document type, by code or name, instead of recognising it")
      ("stdin-name", text()->value_name("NAME"), "Name of the document that `-` reads")
      ("workings", "Also how the rule decided: its ladder of verdicts, and what each signal found");
  return line;
}

std::string upper(std::string text) {
  for (char& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return text;
}

// By id in any case ("con-01") or by slug ("twelve-weeks").
std::size_t find_point(const std::string& asked, const Framework& framework) {
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < framework.points.size(); ++i) {
    if (framework.points[i].id == upper(asked) || framework.points[i].slug == asked) return i;
    ids.push_back(framework.points[i].id);
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

const Finding& finding_on(std::size_t point, const Review& review) {
  const auto is_on_point = [&](const Finding& finding) { return finding.point == point; };
  return *std::find_if(review.findings.begin(), review.findings.end(), is_on_point);
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
  const std::size_t point = find_point(words[1], framework);
  const std::string type = find_type_code(text_option(*values, "type"), framework);
  const auto document = try_read(path, text_option(*values, "stdin-name", "standard input"), streams);
  if (!document) return exit_unread;

  const Review reviewed = review(*document, framework, {type});
  const ReportOptions look = {use_colour("auto", false), output_width()};
  write_finding_report(framework, reviewed, finding_on(point, reviewed), look, streams.out);
  streams.out << '\n';
  if (values->count("workings")) {
    streams.out << "How the rule decided\n\n" << explain(*document, framework, framework.points[point].id, type);
  } else {
    streams.out << "How the rule decided, signal by signal: add --workings\n";
  }
  return exit_done;
}

}  // namespace compactproof
