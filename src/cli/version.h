#pragma once

#include <string_view>

namespace compactproof {

// The version from project() in CMakeLists.txt; every report prints it.
std::string_view engine_version();

}  // namespace compactproof
