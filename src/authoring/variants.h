// Metamorphic variants of an example: the same statement in another form, or turned so that its verdict must change.
// Their verdicts are known without anybody labelling them (Chen et al., metamorphic testing, 1998).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "framework/verdict_kind.h"

namespace compactproof {

struct Variant {
  // What the verdict of the variant must be, seen from the example's.
  enum class Relation : std::uint8_t {
    same,     // another form of the same words
    silent,   // no longer said in the document's own voice: not_found or not_applicable
    not_met,  // weakened or denied
  };

  std::string_view name;  // "smart quotes", "as a question"; points to a constant
  Relation relation = Relation::same;
  std::string text;
  bool turns = false;  // changes what the sentence says, rather than how it is written
};

// All variants that the text allows. Those that turn the meaning are made of `met` examples of one plain sentence only,
// because nothing certain can be said of others.
std::vector<Variant> variants_of(const std::string& text, std::string_view verdict);

// Whether a verdict stands in the variant's relation to the example's.
bool keeps(Variant::Relation relation, std::string_view example_verdict, std::string_view variant_verdict);

std::string_view describe(Variant::Relation relation);

}  // namespace compactproof
