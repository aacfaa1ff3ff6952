// What the HTML page says: every value that its templates name.
#pragma once

#include <cstddef>
#include <kainjow/mustache.hpp>
#include <string>
#include <vector>

#include "report/report.h"

namespace compactproof {

// What stands of each review in the table in front of them all.
class Overview {
 public:
  void add(const Review& review);

  std::size_t size() const { return size_; }

  // The title of the only document, or how many there are.
  std::string page_title() const;

  const kainjow::mustache::data& rows() const { return rows_; }

 private:
  std::size_t size_ = 0;
  std::string first_title_;
  kainjow::mustache::data rows_ = kainjow::mustache::data(kainjow::mustache::data::type::list);
};

// Values are raw; escaping is the templates' part. An optional text that is missing is `false`, so that a section of
// the same name leaves it out and never finds the name further out.

// Of review_article.mustache. `number` counts the reviews from 1.
kainjow::mustache::data article_values(const Framework& framework, const Review& review, std::size_t number);

// Of page_opening.mustache and page_closing.mustache.
kainjow::mustache::data page_values(const ReportBasis& basis, const Overview& overview,
                                    const std::vector<UnreadDocument>& unread);

}  // namespace compactproof
