// Command lines of one command, over Boost.Program_options: its complaints become UsageError with advice.
#pragma once

#include <boost/program_options.hpp>
#include <optional>
#include <string_view>

#include "cli/program.h"

namespace compactproof {

struct CommandLine {
  std::string_view name;         // "check"
  std::string_view help;         // printed before the options: examples first
  boost::program_options::options_description options{"Options"};
};

// The values given; words that are no options are under "arguments". Empty after --help, which prints to `streams.out`.
std::optional<boost::program_options::variables_map> parse_arguments(CommandLine& line, const Arguments& arguments,
                                                                     Streams& streams);

// The words that are no options.
std::vector<std::string> plain_arguments(const boost::program_options::variables_map& values);

// A text option, or `otherwise` when it is not given.
std::string text_option(const boost::program_options::variables_map& values, const char* name,
                        const std::string& otherwise = {});

}  // namespace compactproof
