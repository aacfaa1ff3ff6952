// A loaded framework as bytes, so that the build can compile it into the program and a start need not read YAML.
#pragma once

#include <string>
#include <string_view>

#include "framework/framework.h"

namespace compactproof {

// Equal frameworks give equal bytes.
std::string archive_framework(const Framework& framework);

// Requires bytes of archive_framework by this build.
Framework restore_framework(std::string_view archive);

// The archive of a built-in framework; empty for others. Made by the build (cmake/compile_frameworks.cpp).
std::string_view compiled_framework(std::string_view id);

}  // namespace compactproof
