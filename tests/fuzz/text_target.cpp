// A text file; also what decides on a file's format by its first bytes.
#include <string_view>

#include "fuzz/fuzz_target.h"
#include "fuzz/promises.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  compactproof::read_as_promised("fuzz.txt", {reinterpret_cast<const char*>(data), size});
  return 0;
}
