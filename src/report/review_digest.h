// The findings of a review in the order in which people read them. Shared by every report for people.
#pragma once

#include <vector>

#include "review/review.h"

namespace compactproof {

// Never empty.
struct AreaDigest {
  std::size_t area = 0;                  // index into Framework::areas
  std::vector<const Finding*> findings;
};

// Points into the review, which must outlive it. Every finding stands in exactly one of the lists other than to_fix.
struct ReviewDigest {
  std::vector<const Finding*> to_fix;            // whatever would raise the score, what matters most first
  std::vector<AreaDigest> areas;                 // breached, partly, explained, and what is met but needs a person's eye
  std::vector<const Finding*> met;
  std::vector<const Finding*> silent_expected;   // not found though the document type should deal with it
  std::vector<const Finding*> silent_optional;
  std::vector<const Finding*> not_applicable;
};

// The same findings, parted by area in framework order.
std::vector<AreaDigest> by_area(const Framework& framework, const std::vector<const Finding*>& findings);

ReviewDigest digest(const Framework& framework, const Review& review);

std::size_t count(const Review& review, Verdict verdict);

// Conflicting or uncertain: a person should look.
bool is_flagged(const Finding& finding);

}  // namespace compactproof
