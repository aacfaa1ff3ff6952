#include "review/review.h"

#include "engine/evaluate.h"
#include "review/assemble_review.h"
#include "review/known_document_type.h"

namespace compactproof {

Review review(const Document& document, const Framework& framework, const ReviewOptions& options) {
  const std::vector<KnownType> types = with_out_of_scope(known_types(framework));
  const std::string given = options.type.empty() ? std::string() : find_type(options.type, types).code;
  return assemble_review(document, framework, evaluate(document, framework, given), types, given);
}

}  // namespace compactproof
