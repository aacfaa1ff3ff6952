#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace compactproof {
namespace {

constexpr int usual_width = 80;
constexpr int least_width = 40;
constexpr int most_width = 120;  // longer lines are hard to read

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

}  // namespace

bool use_colour(const std::string& when, bool to_file) {
  if (when != "auto") return when == "always";
  return !to_file && environment("NO_COLOR").empty() && environment("TERM") != "dumb" && isatty(STDOUT_FILENO);
}

int output_width() {
  winsize size = {};
  if (!isatty(STDOUT_FILENO) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return usual_width;
  return std::clamp(static_cast<int>(size.ws_col), least_width, most_width);
}

}  // namespace compactproof
