#include "cli/check_options.h"

#include <algorithm>
#include <charconv>
#include <filesystem>

#include "cli/expand_paths.h"
#include "cli/parse_arguments.h"
#include "cli/usage_error.h"
#include "framework/load_framework.h"
#include "report/report.h"

namespace compactproof {
namespace {

namespace po = boost::program_options;

constexpr std::string_view help = R"(Reviews documents (DOCX, ODT, PDF, RTF, DOC, HTML, Markdown, text) against a framework.

Examples:
  compactproof check paper.docx
  compactproof check *.docx *.odt --format json --output reviews.json
  compactproof check offer.odt --type grant-agreement --fail-on breached
  compactproof check drafts/*.docx --min-score 80
  pandoc -t plain page.html | compactproof check - --stdin-name page.txt

Usage: compactproof check PATH... [options]     (`-` reads standard input)
)";

CommandLine command_line() {
  CommandLine line{"check", help};
  const auto text = [] { return po::value<std::string>(); };
  line.options.add_options()
      ("framework", text()->value_name("ID|PATH"), "Framework to review against (default: the first built-in one)")
      ("type", text()->value_name("TYPE"), "Document type, by code or name, instead of recognising it")
      ("format", text()->value_name("FORMAT"), "text, json or html (default: by the suffix of --output, else text)")
      ("output,o", text()->value_name("FILE"), "Write the report there instead of to standard output")
      ("fail-on", text()->value_name("WHAT"),
       "Exit code 1 when a document has a point that is: breached; partial (or breached); missing (or those); "
       "or when its rating is: red; amber (or red)")
      ("min-score", text()->value_name("N"), "Exit code 1 when a score is under N (0-100)")
      ("stdin-name", text()->value_name("NAME"), "Name of the document that `-` reads")
      ("all", "Text: also what is silent and optional")
      ("color", text()->value_name("WHEN"), "Text: auto (default), always or never")
      ("no-color", "Text: the same as --color never");
  return line;
}

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const std::string_view name : report_formats()) names.emplace_back(name);
  return names;
}

std::string known_value(std::string_view what, const std::string& value, const std::vector<std::string>& known) {
  if (std::find(known.begin(), known.end(), value) == known.end()) throw unknown_word(what, value, known);
  return value;
}

// A report in another format than its name says would be found out by whoever opens it.
std::string format_of_suffix(const std::string& output) {
  const std::string suffix = std::filesystem::path(output).extension().string();
  if (suffix == ".json") return "json";
  if (suffix == ".html" || suffix == ".htm") return "html";
  if (suffix.empty() || suffix == ".txt") return "text";
  throw UsageError("--output " + output + ": no report is written as `" + suffix +
                   "`; end the name in .html, .json or .txt, or say --format");
}

std::string format_for(const po::variables_map& values, const std::string& output) {
  if (values.count("format")) return known_value("format", text_option(values, "format"), format_names());
  return format_of_suffix(output);
}

std::string colour_for(const po::variables_map& values) {
  if (values.count("no-color")) return "never";
  return known_value("value of --color", text_option(values, "color", "auto"), {"auto", "always", "never"});
}

std::string output_for(const po::variables_map& values, const std::vector<std::string>& paths) {
  const std::string output = text_option(values, "output");
  std::error_code no_such_folder;
  if (std::filesystem::is_directory(output, no_such_folder)) {
    throw UsageError("--output " + output + " is a folder; name a file in it: " +
                     (std::filesystem::path(output) / "review.html").string());
  }
  for (const std::string& path : paths) {
    std::error_code error;
    if (std::filesystem::equivalent(path, output, error)) {
      throw UsageError("--output " + output + " would overwrite a document to be checked; name another file");
    }
  }
  return output;
}

std::optional<double> min_score_for(const po::variables_map& values) {
  if (!values.count("min-score")) return std::nullopt;
  const std::string text = text_option(values, "min-score");
  double score = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), score);
  const bool is_number = error == std::errc() && end == text.data() + text.size();
  if (!is_number || !(score >= 0 && score <= 100)) {  // also refuses nan
    throw UsageError("--min-score is a number from 0 to 100, not `" + text + "`");
  }
  return score;
}

Gate gate_for(const po::variables_map& values) {
  Gate gate;
  if (values.count("fail-on")) {
    gate.fail_on = known_value("value of --fail-on", text_option(values, "fail-on"), gate_names());
  }
  gate.min_score = min_score_for(values);
  return gate;
}

std::vector<std::string> paths_for(const po::variables_map& values) {
  const std::vector<std::string> paths = plain_arguments(values);
  if (paths.empty()) throw UsageError("name the documents to check: compactproof check paper.docx");
  const bool reads_stdin = std::find(paths.begin(), paths.end(), standard_input) != paths.end();
  if (values.count("stdin-name") && !reads_stdin) {
    throw UsageError("--stdin-name names the document that `-` reads; add `-` to the documents");
  }
  return expand_paths(paths);
}

}  // namespace

std::optional<CheckOptions> parse_check_options(const Arguments& arguments, Streams& streams) {
  CommandLine line = command_line();
  const std::optional<po::variables_map> values = parse_arguments(line, arguments, streams);
  if (!values) return std::nullopt;
  CheckOptions options;
  options.framework = text_option(*values, "framework", embedded_framework_ids().front());
  options.type = text_option(*values, "type");
  options.stdin_name = text_option(*values, "stdin-name", "standard input");
  options.gate = gate_for(*values);
  options.colour = colour_for(*values);
  options.all = values->count("all") > 0;
  options.format = format_for(*values, text_option(*values, "output"));
  options.paths = paths_for(*values);
  options.output = output_for(*values, options.paths);
  return options;
}

}  // namespace compactproof
