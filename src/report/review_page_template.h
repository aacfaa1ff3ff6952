// The text of the templates and of review_page.css, built into the program (embed_text in cmake/modules.cmake). A page
// is its opening with the overview, an article a review, and its closing.
#pragma once

#include <string_view>

namespace compactproof {

extern const std::string_view page_opening_template;
extern const std::string_view review_article_template;
extern const std::string_view page_closing_template;
extern const std::string_view quotation_template;
extern const std::string_view review_page_style;

}  // namespace compactproof
