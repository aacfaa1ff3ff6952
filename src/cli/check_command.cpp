// compactproof check: the life of a document from its bytes to the report.
#include <fstream>
#include <ostream>

#include "cli/check_options.h"
#include "cli/commands.h"
#include "cli/document_source.h"
#include "cli/expand_paths.h"
#include "cli/terminal.h"
#include "cli/version.h"
#include "error.h"
#include "framework/load_framework.h"
#include "report/report.h"

namespace compactproof {
namespace {

std::string name_of(const std::string& path, const CheckOptions& options) {
  return path == standard_input ? options.stdin_name : path;
}

// Without the name in front, which the report shows beside it.
std::string bare_message(const Error& error) {
  const std::string message = error.what();
  const std::string prefix = error.location().path + ": ";
  return message.rfind(prefix, 0) == 0 ? message.substr(prefix.size()) : message;
}

// Empty when the document cannot be read, which is told and noted in the report; the others go on.
std::optional<Document> try_read(const std::string& path, const CheckOptions& options, Streams& streams,
                                 ReportInput& report) {
  try {
    return read_source(path, options.stdin_name, streams.in);
  } catch (const Error& error) {
    streams.talk << "compactproof: " << error.what() << '\n';
    report.unread.push_back({name_of(path, options), bare_message(error)});
    return std::nullopt;
  }
}

void write_to_file(const ReportInput& report, const CheckOptions& options, const ReportOptions& look) {
  std::ofstream out(options.output, std::ios::binary);
  if (!out) throw Error("cannot be opened for writing; is its folder there, and yours to write in?", {options.output});
  write_report(report, options.format, look, out);
  if (!out.flush()) throw Error("could not be written completely; is the disk full?", {options.output});
}

void write(const ReportInput& report, const CheckOptions& options, Streams& streams) {
  const bool to_file = !options.output.empty();
  const ReportOptions look = {use_colour(options.colour, to_file), output_width(), options.all};
  if (to_file) {
    write_to_file(report, options, look);
  } else {
    write_report(report, options.format, look, streams.out);
  }
}

// Nothing in a document that is not rated can miss the gate; nobody should take that for a pass.
void tell_if_unrated(const Review& review, std::ostream& talk) {
  if (review.scorecard.total.applicable) return;
  talk << "gate not asked: " << review.document_name << ": no review point counts for this kind of document ("
       << review.type.name << "); give --type if it is another\n";
}

bool passes(const Gate& gate, const ReportInput& report, std::ostream& talk) {
  if (!gate.asks()) return true;
  bool passed = true;
  for (const Review& review : report.reviews) {
    tell_if_unrated(review, talk);
    for (const std::string& failure : failures(gate, review, *report.framework)) {
      talk << "gate not met: " << review.document_name << ": " << failure << '\n';
      passed = false;
    }
  }
  return passed;
}

}  // namespace

int run_check(const Arguments& arguments, Streams& streams) {
  const std::optional<CheckOptions> options = parse_check_options(arguments, streams);
  if (!options) return exit_done;

  const Framework framework = load_framework(options->framework);
  ReportInput report = {&framework, {}, {}, std::string(engine_version())};
  for (const std::string& path : options->paths) {
    const std::optional<Document> document = try_read(path, *options, streams, report);
    if (document) report.reviews.push_back(review(*document, framework, {options->type}));
  }
  write(report, *options, streams);

  // A gate that is not met says more than a document that is not read.
  if (!passes(options->gate, report, streams.talk)) return exit_gate_not_met;
  return report.unread.empty() ? exit_done : exit_unread;
}

}  // namespace compactproof
