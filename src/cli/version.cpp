#include "cli/version.h"

namespace compactproof {

std::string_view engine_version() { return COMPACTPROOF_VERSION; }

}  // namespace compactproof
