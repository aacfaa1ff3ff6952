#include "cli/program.h"

#include <new>
#include <ostream>

#include "cli/commands.h"
#include "cli/usage_error.h"
#include "cli/version.h"
#include "framework/load_framework.h"

namespace compactproof {
namespace {

const std::vector<Command>& commands() {
  static const std::vector<Command> table = {
      {"check", "Review documents against a framework", run_check},
      {"explain", "Show how one review point of a document was decided", run_explain},
      {"framework", "List, show or check frameworks", run_framework},
      {"rule", "Test rules against their examples, or try one on a text", run_rule},
      {"text", "Print documents as they are read, with kinds, notes and comments", run_text},
  };
  return table;
}

constexpr std::string_view examples = R"(compactproof reads policies, tenders and consultation papers against the Compact.

Examples:
  compactproof check paper.docx                         what to fix first, with the words that show it
  compactproof check *.docx *.odt --format html --output review.html
  compactproof check paper.docx --fail-on red           exit code 1 when the rating is red
  compactproof explain paper.docx CON-01                why that verdict: what matched, what came near
  compactproof framework show bromley-compact           the review points

Commands:
)";

constexpr std::string_view exit_codes = R"(
  compactproof COMMAND --help    its options
  compactproof --version         versions of the program and the framework

Exit codes: 0 done · 1 the gate is not met (--fail-on, --min-score) · 2 wrong usage or a broken framework ·
3 some documents could not be read
)";

void print_help(std::ostream& out) {
  out << examples;
  for (const Command& command : commands()) {
    out << "  " << command.name << std::string(12 - command.name.size(), ' ') << command.summary << '\n';
  }
  out << exit_codes;
}

void print_version(std::ostream& out) {
  const Framework framework = load_framework(embedded_framework_ids().front());
  out << "compactproof " << engine_version() << '\n'
      << "framework " << framework.id << ' ' << framework.version << " (" << framework.title << ")\n";
}

int dispatch(const Arguments& arguments, Streams& streams) {
  if (arguments.empty()) {
    print_help(streams.talk);
    return exit_wrong_usage;
  }
  const std::string& first = arguments.front();
  if (first == "--help" || first == "-h" || first == "help") {
    print_help(streams.out);
    return exit_done;
  }
  if (first == "--version" || first == "-V") {
    print_version(streams.out);
    return exit_done;
  }
  return find_command(commands(), first, "command").run({arguments.begin() + 1, arguments.end()}, streams);
}

}  // namespace

void flush_output(std::ostream& out) {
  if (!out.flush()) throw Error("the output could not be written completely (disk full, or the reader closed it)");
}

const Command& find_command(const std::vector<Command>& table, const std::string& name, std::string_view what) {
  std::vector<std::string> names;
  for (const Command& command : table) {
    if (command.name == name) return command;
    names.emplace_back(command.name);
  }
  throw unknown_word(what, name, names);
}

int run_program(const Arguments& arguments, Streams& streams) {
  try {
    const int code = dispatch(arguments, streams);
    flush_output(streams.out);
    return code;
  } catch (const UsageError& error) {
    streams.talk << "compactproof: " << error.what() << "\nTry: compactproof --help\n";
  } catch (const Error& error) {
    streams.talk << "compactproof: " << error.what() << '\n';
  } catch (const std::bad_alloc&) {
    streams.talk << "compactproof: out of memory\n";
  }
  return exit_wrong_usage;
}

}  // namespace compactproof
