#include "report/html_report.h"

#include <cassert>
#include <ostream>
#include <string>

#include "report/review_page.h"
#include "report/review_page_template.h"
#include "report/visible_text.h"

namespace compactproof {

void write_html_report(const ReportInput& input, const ReportOptions&, std::ostream& out) {
  using namespace kainjow::mustache;
  mustache page{std::string(review_page_template)};
  assert(page.is_valid());
  page.set_custom_escape([](const std::string& text) { return html_escape(visible_text(text)); });
  data values = review_page_values(input);
  values.set("style", data(partial([] { return std::string(review_page_style); })));
  values.set("quotation", data(partial([] { return std::string(quotation_template); })));
  page.render(values, out);
}

}  // namespace compactproof
