// The program behind main(), with its streams as arguments.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace compactproof {

enum ExitCode : int {
  exit_done = 0,         // and the gate is met, when one was asked for
  exit_gate_not_met = 1,
  exit_wrong_usage = 2,  // also a broken framework or rule
  exit_unread = 3,       // some documents could not be read; the others were
};

using Arguments = std::vector<std::string>;

struct Streams {
  std::istream& in;
  std::ostream& out;   // data
  std::ostream& talk;  // messages
};

struct Command {
  std::string_view name;
  std::string_view summary;                             // one line for --help
  int (*run)(const Arguments& arguments, Streams& streams);  // arguments behind the command's name
};

// Runs `arguments` (without the program's name) and returns an ExitCode. Every Error ends here as a message.
int run_program(const Arguments& arguments, Streams& streams);

// Throws Error when standard output did not take everything. A full disk or closed pipe shows only here: without this
// check a cut-off report would look complete.
void flush_output(std::ostream& out);

// The command called `name`, or UsageError with the closest. `what`: "command", "framework command".
const Command& find_command(const std::vector<Command>& commands, const std::string& name, std::string_view what);

}  // namespace compactproof
