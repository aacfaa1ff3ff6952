#include "report/html_report.h"

#include <cassert>
#include <ostream>
#include <string>
#include <vector>

#include "report/review_page.h"
#include "report/review_page_template.h"
#include "report/visible_text.h"

namespace compactproof {
namespace {

using namespace kainjow::mustache;

mustache escaping_template(std::string_view text) {
  mustache parsed{std::string(text)};
  assert(parsed.is_valid());
  parsed.set_custom_escape([](const std::string& value) { return html_escape(visible_text(value)); });
  return parsed;
}

class HtmlReport : public ReportWriter {
 public:
  HtmlReport(const ReportBasis& basis, std::ostream& out)
      : basis_(basis), out_(out), article_(escaping_template(review_article_template)) {}

  void add(const Review& review) override {
    overview_.add(review);
    data values = article_values(*basis_.framework, review, overview_.size());
    values.set("quotation", data(partial([] { return std::string(quotation_template); })));
    articles_.push_back(article_.render(values));
  }

  void finish(const std::vector<UnreadDocument>& unread) override {
    data values = page_values(basis_, overview_, unread);
    values.set("style", data(partial([] { return std::string(review_page_style); })));
    escaping_template(page_opening_template).render(values, out_);
    for (const std::string& article : articles_) out_ << article;
    escaping_template(page_closing_template).render(values, out_);
  }

 private:
  ReportBasis basis_;
  std::ostream& out_;
  mustache article_;
  Overview overview_;
  std::vector<std::string> articles_;
};

}  // namespace

std::unique_ptr<ReportWriter> start_html_report(const ReportBasis& basis, const ReportOptions&, std::ostream& out) {
  return std::make_unique<HtmlReport>(basis, out);
}

}  // namespace compactproof
