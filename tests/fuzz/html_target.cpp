// A web page, or a piece of one.
#include <string_view>

#include "fuzz/fuzz_target.h"
#include "fuzz/promises.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  compactproof::read_as_promised("fuzz.html", {reinterpret_cast<const char*>(data), size});
  return 0;
}
