// Reports grow as reviews come, whatever their format keeps until the end.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "sample_review.h"

using namespace compactproof;
using Catch::Matchers::Contains;

TEST_CASE("text and JSON of a document are written before the next document is there") {
  for (const char* format : {"text", "json"}) {
    INFO(format);
    std::ostringstream out;
    const auto report = start_report(format, {&sample::framework(), "0.1.0"}, {}, out);
    CHECK(out.str().empty());
    const Review first = sample::consultation_paper();
    report->add(first);
    CHECK_THAT(out.str(), Contains(first.document_name));
    const Review second = sample::volunteering_policy();
    CHECK_THAT(out.str(), !Contains(second.document_name));
    report->add(second);
    CHECK_THAT(out.str(), Contains(second.document_name));
  }
}

TEST_CASE("JSON written document by document is laid out as if written at once") {
  const ReportInput several = sample::several_documents();
  ReportInput none = several;
  none.reviews.clear();
  none.unread.clear();
  for (const ReportInput& input : {several, sample::one_document(), none}) {
    const std::string text = whole_report("json", input);
    CHECK(text == nlohmann::ordered_json::parse(text).dump(2) + "\n");
  }
}

TEST_CASE("a report without documents names what could not be read") {
  ReportInput input = sample::several_documents();
  input.reviews.clear();
  for (const std::string_view format : report_formats()) {
    INFO(format);
    CHECK_THAT(whole_report(format, input), Contains(input.unread.front().path));
  }
}
