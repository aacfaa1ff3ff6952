// An ODT file, packed or flat, or the parts of one in the order below.
#include <string>
#include <string_view>

#include "fuzz/fuzz_target.h"
#include "fuzz/parts.h"
#include "fuzz/promises.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace compactproof;
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  if (input.starts_with('<')) {
    read_as_promised("fuzz.fodt", input);
  } else {
    read_as_promised("fuzz.odt", archive_of(input, {"content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"}));
  }
  return 0;
}
