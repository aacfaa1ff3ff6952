#include <array>

#include "language/statuses.h"

namespace compactproof {

namespace {

constexpr std::array<std::pair<std::string_view, TriggerKind>, 21> trigger_kinds = {{
    {"negated", TriggerKind::negated}, {"pseudo_negated", TriggerKind::pseudo_negated}, {"lacking", TriggerKind::lacking}, {"history", TriggerKind::history}, {"pseudo_excepted", TriggerKind::pseudo_excepted},
    {"modal_weak", TriggerKind::modal_weak}, {"modal_firm", TriggerKind::modal_firm}, {"hedge", TriggerKind::hedge}, {"pseudo_hedge", TriggerKind::pseudo_hedge},
    {"excepted", TriggerKind::excepted}, {"conditional", TriggerKind::conditional}, {"past", TriggerKind::past}, {"making", TriggerKind::making}, {"officer", TriggerKind::officer},
    {"attributed", TriggerKind::attributed}, {"own_voice", TriggerKind::own_voice}, {"question", TriggerKind::question},
    {"definition", TriggerKind::definition}, {"example", TriggerKind::example}, {"unfilled", TriggerKind::unfilled},
    {"boundary", TriggerKind::boundary}}};

}  // namespace

const std::vector<std::pair<std::string_view, Status>>& status_names() {
  static const std::vector<std::pair<std::string_view, Status>> names = {
      {"negated", Status::negated},       {"weak", Status::weak},         {"excepted", Status::excepted},
      {"conditional", Status::conditional}, {"past", Status::past},       {"attributed", Status::attributed},
      {"question", Status::question},     {"heading", Status::heading},   {"definition", Status::definition},
      {"example", Status::example},       {"unfilled", Status::unfilled}, {"undecided", Status::undecided},
      {"contents", Status::contents},     {"history", Status::history}};
  return names;
}

std::optional<Status> parse_status(std::string_view name) {
  for (const auto& [known, status] : status_names()) {
    if (known == name) return status;
  }
  return std::nullopt;
}

std::string describe(Statuses statuses) {
  std::string text;
  for (const auto& [name, status] : status_names()) {
    if (!has(statuses, status)) continue;
    if (!text.empty()) text += ", ";
    text += name;
  }
  return text.empty() ? "asserted" : text;
}

std::optional<TriggerKind> parse_trigger_kind(std::string_view name) {
  for (const auto& [known, kind] : trigger_kinds) {
    if (known == name) return kind;
  }
  return std::nullopt;
}

std::vector<std::string> trigger_kind_names() {
  std::vector<std::string> names;
  for (const auto& entry : trigger_kinds) names.emplace_back(entry.first);
  return names;
}

}  // namespace compactproof
