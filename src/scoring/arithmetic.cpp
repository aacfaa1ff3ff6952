#include "scoring/arithmetic.h"

#include "scoring/decimal.h"

namespace compactproof {
namespace {

std::string terms_of(const Framework& framework, const Scorecard& card, std::size_t area) {
  std::string terms;
  for (const ScoredPoint& scored : card.points) {
    const ReviewPoint& point = framework.points[scored.point];
    if (!scored.counted || point.area != area) continue;
    if (!terms.empty()) terms += " + ";
    terms += point.id + ' ' + std::to_string(scored.weight) + "×" + to_shortest(scored.value);
  }
  return terms;
}

std::string area_line(const Framework& framework, const Scorecard& card, const AreaScore& area) {
  return framework.areas[area.area].title + ": " + terms_of(framework, card, area.area) + " = " +
         to_shortest(area.score.earned) + " of " + to_shortest(area.score.possible) + " = " +
         to_decimal(area.score.percent, 1);
}

}  // namespace

std::vector<std::string> arithmetic_lines(const Framework& framework, const Scorecard& card) {
  if (!card.total.applicable) return {"Score: no point counts for this document"};
  std::vector<std::string> lines;
  for (const AreaScore& area : card.areas) {
    if (area.score.applicable) lines.push_back(area_line(framework, card, area));
  }
  const Score& total = card.total;
  lines.push_back("Score: 100 × " + to_shortest(total.earned) + " / " + to_shortest(total.possible) + " = " +
                  to_decimal(total.percent, 1));
  if (total.lowest < total.highest) {
    lines.push_back("Score with every point that needs review at its worst " + to_decimal(total.lowest, 1) +
                    ", at its best " + to_decimal(total.highest, 1));
  }
  return lines;
}

}  // namespace compactproof
