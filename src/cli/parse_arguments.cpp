#include "cli/parse_arguments.h"

#include <ostream>

#include "cli/usage_error.h"
#include "framework/problems.h"

namespace compactproof {
namespace {

namespace po = boost::program_options;

constexpr const char* arguments_key = "arguments";

UsageError unknown_option(const std::string& option, const CommandLine& line) {
  std::vector<std::string> names;
  for (const auto& known : line.options.options()) names.push_back("--" + known->long_name());
  std::string message = "`" + std::string(line.name) + "` has no option `" + option + "`";
  const std::string near = closest(option, names);
  if (!near.empty()) message += "; did you mean `" + near + "`?";
  return UsageError(message + "\nIts options: compactproof " + std::string(line.name) + " --help");
}

po::variables_map parse(const CommandLine& line, const Arguments& arguments) {
  po::options_description all;
  all.add(line.options).add_options()(arguments_key, po::value<std::vector<std::string>>());
  po::positional_options_description positions;
  positions.add(arguments_key, -1);
  // Guessing a shortened option would change its meaning when an option is added.
  constexpr int style = po::command_line_style::default_style & ~po::command_line_style::allow_guessing;
  po::variables_map values;
  po::store(po::command_line_parser(arguments).options(all).positional(positions).style(style).run(), values);
  po::notify(values);
  return values;
}

}  // namespace

std::optional<po::variables_map> parse_arguments(CommandLine& line, const Arguments& arguments, Streams& streams) {
  line.options.add_options()("help,h", "Show this help");
  try {
    po::variables_map values = parse(line, arguments);
    if (!values.count("help")) return values;
  } catch (const po::unknown_option& error) {
    throw unknown_option(error.get_option_name(), line);
  } catch (const po::error& error) {
    throw UsageError(error.what());
  }
  streams.out << line.help << '\n' << line.options;
  return std::nullopt;
}

std::vector<std::string> plain_arguments(const po::variables_map& values) {
  if (!values.count(arguments_key)) return {};
  return values[arguments_key].as<std::vector<std::string>>();
}

std::string text_option(const po::variables_map& values, const char* name, const std::string& otherwise) {
  return values.count(name) ? values[name].as<std::string>() : otherwise;
}

}  // namespace compactproof
