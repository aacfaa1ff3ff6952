// The words a review is made of: six verdicts, and why something is only partly met.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace compactproof {

enum class Verdict : std::uint8_t { met, explained, partial, breached, not_found, not_applicable };

// "met", "explained", "partial", "breached", "not_found", "not_applicable": as in rules and JSON.
std::string_view to_string(Verdict verdict);
std::optional<Verdict> parse_verdict(std::string_view name);

enum class PartialReason : std::uint8_t {
  none,
  weak,            // hedged or aspirational wording
  narrower,        // covers less than the point asks
  exception,       // hollowed by an exception
  incomplete,      // one of several required parts is missing
  undecided,       // a threshold that the words leave open
  unfilled,        // template text not filled in
  general,         // the general rule and this instance differ
  other_document,  // refers to another document for it
};

// "none" is the empty text.
std::string_view to_string(PartialReason reason);
std::optional<PartialReason> parse_partial_reason(std::string_view name);

}  // namespace compactproof
