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

constexpr std::size_t indent = 2;

// `json` as it stands `depth` levels down in the report. A line break within a text is written \n, so that each one
// found here parts two lines.
std::string indented(const ordered_json& json, std::size_t depth) {
  const std::string lines = json.dump(indent, ' ', false, ordered_json::error_handler_t::replace);
  const std::string margin(indent * depth, ' ');
  std::string text;
  text.reserve(lines.size() + lines.size() / 2);
  for (const char c : lines) {
    text += c;
    if (c == '\n') text += margin;
  }
  return text;
}

class JsonReport : public ReportWriter {
 public:
  JsonReport(const ReportBasis& basis, std::ostream& out) : basis_(basis), out_(out) {}

  void add(const Review& review) override {
    if (empty_) write_opening();
    out_ << (empty_ ? "\n    " : ",\n    ") << indented(to_json(review, *basis_.framework), 2);
    empty_ = false;
  }

  void finish(const std::vector<UnreadDocument>& unread) override {
    if (empty_) write_opening();
    out_ << (empty_ ? "]" : "\n  ]");
    write_member("unread", unread_json(unread));
    out_ << "\n}\n";
  }

 private:
  void write_opening() {
    out_ << "{\n  \"schema\": " << indented(json_schema_id, 1);
    write_member("engine", {{"name", "compactproof"}, {"version", basis_.engine_version}});
    write_member("framework", framework_json(*basis_.framework));
    write_member("limits", limits);
    out_ << ",\n  \"documents\": [";
  }

  void write_member(std::string_view name, const ordered_json& value) {
    out_ << ",\n  \"" << name << "\": " << indented(value, 1);
  }

  ReportBasis basis_;
  std::ostream& out_;
  bool empty_ = true;   // no document is written yet
};

}  // namespace

std::unique_ptr<ReportWriter> start_json_report(const ReportBasis& basis, const ReportOptions& /*options*/,
                                                std::ostream& out) {
  return std::make_unique<JsonReport>(basis, out);
}

}  // namespace compactproof
