#include "report/json_report.h"

#include <ostream>

#include "report/review_json.h"

namespace compactproof {
namespace {

using nlohmann::ordered_json;

constexpr std::string_view limits =
    "This tool reads documents, not conduct: a verdict of met says that the words are there, not that they are kept.";

ordered_json framework_json(const Framework& framework) {
  return {{"id", framework.id},
          {"title", framework.title},
          {"version", framework.version},
          {"green_score", rounded(framework.green_score, 1)}};
}

ordered_json unread_json(const std::vector<UnreadDocument>& unread) {
  ordered_json list = ordered_json::array();
  for (const UnreadDocument& document : unread) {
    list.push_back({{"path", document.path}, {"message", document.message}});
  }
  return list;
}

}  // namespace

void write_json_report(const ReportInput& input, const ReportOptions& /*options*/, std::ostream& out) {
  ordered_json documents = ordered_json::array();
  for (const Review& review : input.reviews) documents.push_back(to_json(review, *input.framework));
  const ordered_json report = {{"schema", json_schema_id},
                               {"engine", {{"name", "compactproof"}, {"version", input.engine_version}}},
                               {"framework", framework_json(*input.framework)},
                               {"limits", limits},
                               {"documents", std::move(documents)},
                               {"unread", unread_json(input.unread)}};
  out << report.dump(2, ' ', false, ordered_json::error_handler_t::replace) << '\n';
}

}  // namespace compactproof
