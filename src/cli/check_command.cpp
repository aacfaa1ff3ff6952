// compactproof check: the life of a document from its bytes to the report.
#include <ostream>
#include <sstream>

#include "cli/check_options.h"
#include "cli/commands.h"
#include "cli/document_source.h"
#include "cli/expand_paths.h"
#include "cli/report_output.h"
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

// Empty when the document cannot be read, which is told and noted in `unread`; the others go on.
std::optional<Document> try_read(const std::string& path, const CheckOptions& options, Streams& streams,
                                 std::vector<UnreadDocument>& unread) {
  try {
    return read_source(path, options.stdin_name, streams.in);
  } catch (const Error& error) {
    streams.talk << "compactproof: " << error.what() << '\n';
    unread.push_back({name_of(path, options), bare_message(error)});
    return std::nullopt;
  }
}

ReportOptions look_of(const CheckOptions& options) {
  return {use_colour(options.colour, !options.output.empty()), output_width(), options.all};
}

// Nothing in a document that is not rated can miss the gate; nobody should take that for a pass.
void tell_if_unrated(const Review& review, std::ostream& talk) {
  if (review.scorecard.total.applicable) return;
  talk << "gate not asked: " << review.document_name << ": no review point counts for this kind of document ("
       << review.type.name << "); give --type if it is another\n";
}

bool passes(const Gate& gate, const Review& review, const Framework& framework, std::ostream& talk) {
  if (!gate.asks()) return true;
  tell_if_unrated(review, talk);
  const std::vector<std::string> reasons = failures(gate, review, framework);
  for (const std::string& reason : reasons) talk << "gate not met: " << review.document_name << ": " << reason << '\n';
  return reasons.empty();
}

}  // namespace

int run_check(const Arguments& arguments, Streams& streams) {
  const std::optional<CheckOptions> options = parse_check_options(arguments, streams);
  if (!options) return exit_done;

  const Framework framework = load_framework(options->framework);
  ReportOutput output(options->output, streams.out);
  const ReportBasis basis = {&framework, std::string(engine_version())};
  const auto report = start_report(options->format, basis, look_of(*options), output.stream());
  std::vector<UnreadDocument> unread;
  std::ostringstream gate_talk;   // told behind the report, where it is seen
  bool passed = true;
  for (const std::string& path : options->paths) {
    const std::optional<Document> document = try_read(path, *options, streams, unread);
    if (!document) continue;
    const Review reviewed = review(*document, framework, {options->type});
    report->add(reviewed);
    output.flush();   // a full disk ends the run here, not thousands of documents later
    passed = passes(options->gate, reviewed, framework, gate_talk) && passed;
  }
  report->finish(unread);
  output.finish();
  streams.talk << gate_talk.str();

  // A gate that is not met says more than a document that is not read.
  if (!passed) return exit_gate_not_met;
  return unread.empty() ? exit_done : exit_unread;
}

}  // namespace compactproof
