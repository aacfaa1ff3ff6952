// Writes the hostile files into a folder, to run the whole program over them:
//   make_hostile_files /tmp/hostile && compactproof check /tmp/hostile/*
#include <filesystem>
#include <fstream>
#include <iostream>

#include "readers/hostile_files.h"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: make_hostile_files FOLDER\n";
    return 2;
  }
  const std::filesystem::path folder(argv[1]);
  std::filesystem::create_directories(folder);
  for (const compactproof::HostileFile& file : compactproof::hostile_files()) {
    std::ofstream(folder / file.name, std::ios::binary) << file.make();
  }
}
