#include <iostream>

#include "cli/program.h"

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  compactproof::Streams streams{std::cin, std::cout, std::cerr};
  return compactproof::run_program({argv + (argc > 0 ? 1 : 0), argv + argc}, streams);
}
