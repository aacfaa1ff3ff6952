// Reports compared with files that a person has read. ACCEPT=1 rewrites them.
#pragma once

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

namespace compactproof {

// The text of tests/report/approved/<name>, which becomes `actual` first when ACCEPT=1 is set.
inline std::string approved(const std::string& name, const std::string& actual) {
  const std::string path = std::string(COMPACTPROOF_SOURCE_DIR) + "/tests/report/approved/" + name;
  if (std::getenv("ACCEPT") != nullptr) std::ofstream(path, std::ios::binary) << actual;
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace compactproof
