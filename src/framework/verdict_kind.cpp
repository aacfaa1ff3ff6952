#include "framework/verdict_kind.h"

#include <algorithm>
#include <array>
#include <utility>

namespace compactproof {

namespace {

constexpr std::array<std::string_view, 6> verdict_names = {"met", "explained", "partial", "breached", "not_found", "not_applicable"};
constexpr std::array<std::string_view, 9> reason_names = {"",          "weak",     "narrower", "exception",     "incomplete",
                                                          "undecided", "unfilled", "general",  "other_document"};

}  // namespace

std::string_view to_string(Verdict verdict) { return verdict_names[static_cast<std::size_t>(verdict)]; }

std::optional<Verdict> parse_verdict(std::string_view name) {
  const auto found = std::find(verdict_names.begin(), verdict_names.end(), name);
  if (found == verdict_names.end()) return std::nullopt;
  return static_cast<Verdict>(found - verdict_names.begin());
}

std::string_view to_string(PartialReason reason) { return reason_names[static_cast<std::size_t>(reason)]; }

std::optional<PartialReason> parse_partial_reason(std::string_view name) {
  const auto found = std::find(reason_names.begin() + 1, reason_names.end(), name);
  if (found == reason_names.end()) return std::nullopt;
  return static_cast<PartialReason>(found - reason_names.begin());
}

}  // namespace compactproof
