// compactproof framework: what there is to review against.
#include <ostream>

#include "cli/commands.h"
#include "cli/parse_arguments.h"
#include "cli/usage_error.h"
#include "engine/evaluate.h"
#include "framework/load_framework.h"

namespace compactproof {
namespace {

constexpr std::string_view help = R"(Lists, shows or checks frameworks.

Examples:
  compactproof framework list
  compactproof framework show bromley-compact           its areas and review points
  compactproof framework check my-framework/            finds every mistake in it, with line and advice

Usage: compactproof framework list | show ID|PATH | check PATH...
)";

std::string count(std::size_t number, const std::string& noun) {
  return std::to_string(number) + ' ' + noun + (number == 1 ? "" : "s");
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::string headline(const Framework& framework) {
  return framework.id + ' ' + framework.version + "  " + framework.title + " (" +
         count(framework.points.size(), "review point") + ")";
}

int list(const Arguments& arguments, Streams& streams) {
  if (!arguments.empty()) throw UsageError("`framework list` takes no names: it lists the built-in frameworks");
  for (const std::string& id : embedded_framework_ids()) streams.out << headline(load_framework(id)) << '\n';
  return exit_done;
}

void show_point(const ReviewPoint& point, std::ostream& out) {
  out << "  " << point.id << "  weight " << point.weight << "  " << point.title << '\n';
  out << "      rule " << point.rule;
  if (!point.expected.empty()) out << "; expected in " << joined(point.expected);
  if (!point.optional.empty()) out << "; optional in " << joined(point.optional);
  out << '\n';
}

void show_types(const Framework& framework, std::ostream& out) {
  out << "\nKinds of documents\n";
  for (const KnownType& type : known_types(framework)) {
    out << "  " << type.code << "  " << type.title << " (--type " << type.name << ")\n";
  }
}

int show(const Arguments& arguments, Streams& streams) {
  if (arguments.size() != 1) throw UsageError("name one framework: compactproof framework show bromley-compact");
  const Framework framework = load_framework(arguments.front());
  streams.out << headline(framework) << '\n';
  for (std::size_t area = 0; area < framework.areas.size(); ++area) {
    streams.out << '\n' << framework.areas[area].title << '\n';
    for (const ReviewPoint& point : framework.points) {
      if (point.area == area) show_point(point, streams.out);
    }
  }
  show_types(framework, streams.out);
  return exit_done;
}

// Every framework is checked, so that one run shows the mistakes of all.
int check(const Arguments& arguments, Streams& streams) {
  if (arguments.empty()) throw UsageError("name a framework: compactproof framework check my-framework/framework.yaml");
  int code = exit_done;
  for (const std::string& path : arguments) {
    try {
      const Framework framework = load_framework(path);
      streams.out << path << ": no mistakes. " << headline(framework) << '\n';
    } catch (const Error& error) {
      streams.talk << error.what() << '\n';
      code = exit_wrong_usage;
    }
  }
  return code;
}

const std::vector<Command>& commands() {
  static const std::vector<Command> table = {
      {"list", "The built-in frameworks", list},
      {"show", "Areas and review points of one", show},
      {"check", "Find every mistake in one", check},
  };
  return table;
}

}  // namespace

int run_framework(const Arguments& arguments, Streams& streams) {
  CommandLine line{"framework", help};
  const auto values = parse_arguments(line, arguments, streams);
  if (!values) return exit_done;
  const std::vector<std::string> words = plain_arguments(*values);
  if (words.empty()) throw UsageError("say what to do: compactproof framework list, show or check");
  const Command& command = find_command(commands(), words.front(), "framework command");
  return command.run({words.begin() + 1, words.end()}, streams);
}

}  // namespace compactproof
