// The text of review_page.mustache, quotation.mustache and review_page.css, built into the program (embed_text in cmake/modules.cmake).
#pragma once

#include <string_view>

namespace compactproof {

extern const std::string_view review_page_template;
extern const std::string_view quotation_template;
extern const std::string_view review_page_style;

}  // namespace compactproof
