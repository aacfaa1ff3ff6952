// Takes out of styles.xml what reading never asks for: most of a large one describes tables and names that Word knows.
#pragma once

#include <string>

namespace compactproof {

// The part without its table styles and latent styles. One that looks unusual (another encoding, a comment among the
// styles) is given back as it is.
std::string docx_needed_styles(std::string xml);

}  // namespace compactproof
