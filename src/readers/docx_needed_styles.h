// Takes out of styles.xml what reading never asks for: most of a large one describes tables and names that Word knows.
#pragma once

#include <string>
#include <string_view>

namespace compactproof {

// The part without its table styles and latent styles. Empty when it has none, or looks unusual (another encoding, a
// comment among the styles).
std::string docx_needed_styles(std::string_view xml);

}  // namespace compactproof
