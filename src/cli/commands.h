// The commands, one file each. To add one: <name>_command.cpp, a line here, a line in program.cpp.
#pragma once

#include "cli/program.h"

namespace compactproof {

int run_check(const Arguments& arguments, Streams& streams);
int run_explain(const Arguments& arguments, Streams& streams);
int run_framework(const Arguments& arguments, Streams& streams);
int run_rule(const Arguments& arguments, Streams& streams);
int run_text(const Arguments& arguments, Streams& streams);

}  // namespace compactproof
