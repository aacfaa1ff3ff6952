#include "report/review_json.h"

#include <cmath>

#include "scoring/arithmetic.h"

namespace compactproof {
namespace {

using nlohmann::ordered_json;

ordered_json location_json(const Location& location) {
  return {{"headings", location.headings}, {"paragraph", location.paragraph},  {"label", location.label},
          {"cell", location.cell},         {"start", location.span.begin}, {"end", location.span.end}};
}

ordered_json evidence_json(const Evidence& evidence) {
  return {{"quote", evidence.quote},
          {"lead_in", evidence.lead_in},
          {"matched", evidence.matched},
          {"signal", evidence.signal},
          {"statuses", evidence.statuses},
          {"confidence", rounded(evidence.confidence, 2)},
          {"location", location_json(evidence.location)}};
}

ordered_json evidence_json(const std::vector<Evidence>& list) {
  ordered_json items = ordered_json::array();
  for (const Evidence& evidence : list) items.push_back(evidence_json(evidence));
  return items;
}

ordered_json near_miss_json(const std::vector<NearMiss>& list) {
  ordered_json items = ordered_json::array();
  for (const NearMiss& miss : list) {
    ordered_json item = evidence_json(miss.evidence);
    item["why"] = miss.why;
    items.push_back(std::move(item));
  }
  return items;
}

ordered_json flags_json(const PointVerdict& verdict) {
  ordered_json flags = ordered_json::array();
  if (verdict.conflict) flags.push_back("conflict");
  if (verdict.needs_review) flags.push_back("needs_review");
  return flags;
}

const Instrument* find_instrument(const Framework& framework, std::string_view id) {
  for (const Instrument& instrument : framework.instruments) {
    if (instrument.id == id) return &instrument;
  }
  return nullptr;
}

ordered_json source_json(const CommitmentSource& source, const Framework& framework) {
  const Instrument* instrument = find_instrument(framework, source.instrument);
  return {{"instrument", source.instrument},
          {"title", instrument ? instrument->title : std::string()},
          {"date", instrument ? instrument->date : std::string()},
          {"status", instrument ? instrument->status : std::string()},
          {"number", source.number},
          {"number_verified", source.number_verified},
          {"mark", source.mark},
          {"note", source.note}};
}

// Empty for a framework without commitments behind its points.
const Commitment* commitment_of(const ReviewPoint& point, const Framework& framework) {
  return point.commitment < framework.commitments.size() ? &framework.commitments[point.commitment] : nullptr;
}

ordered_json sources_json(const Commitment* commitment, const Framework& framework) {
  ordered_json list = ordered_json::array();
  if (!commitment) return list;
  for (const CommitmentSource& source : commitment->sources) list.push_back(source_json(source, framework));
  return list;
}

ordered_json point_json(const Finding& finding, const Framework& framework) {
  const ReviewPoint& point = framework.points[finding.point];
  const PointVerdict& verdict = finding.verdict;
  const Commitment* commitment = commitment_of(point, framework);
  ordered_json json;
  json["id"] = point.id;
  json["title"] = point.title;
  json["area"] = framework.areas[point.area].id;
  json["rule"] = point.rule;
  json["verdict"] = to_string(verdict.verdict);
  json["reason"] = verdict.reason == PartialReason::none ? std::string_view() : to_string(verdict.reason);
  json["flags"] = flags_json(verdict);
  json["conflict_because"] = verdict.conflict_because;
  json["weight"] = finding.weight;
  json["expected"] = finding.expected;
  json["counted"] = finding.counted;
  json["value"] = finding.value;
  json["points_to_gain"] = rounded(finding.points_to_gain, 1);
  json["confidence"] = rounded(verdict.confidence, 2);
  json["because"] = verdict.because;
  json["branch"] = verdict.branch;
  json["evidence"] = evidence_json(verdict.evidence);
  json["counter_evidence"] = evidence_json(verdict.counter_evidence);
  json["near_misses"] = near_miss_json(verdict.near_misses);
  json["closest"] = near_miss_json(verdict.closest);
  json["fix"] = finding.fix;
  json["model_wording"] = finding.model_wording;
  json["commitment"] = commitment ? commitment->text : std::string();
  json["sources"] = sources_json(commitment, framework);
  json["fingerprint"] = finding.fingerprint;
  return json;
}

// Without a counted point there is no percentage, and null says so where 0 would mislead.
ordered_json percent_json(const Score& score, double percent) {
  return score.applicable ? ordered_json(rounded(percent, 1)) : ordered_json(nullptr);
}

// Nor is a document of which nothing is asked thereby green.
ordered_json rating_json(const Scorecard& card) {
  return card.total.applicable ? ordered_json(to_string(card.rating)) : ordered_json(nullptr);
}

ordered_json score_json(const Score& score) {
  return {{"percent", percent_json(score, score.percent)},
          {"earned", score.earned},
          {"possible", score.possible},
          {"lowest", percent_json(score, score.lowest)},
          {"highest", percent_json(score, score.highest)}};
}

ordered_json scorecard_json(const Scorecard& card, const Framework& framework) {
  ordered_json json = score_json(card.total);
  ordered_json areas = ordered_json::array();
  for (const AreaScore& area : card.areas) {
    ordered_json item = {{"id", framework.areas[area.area].id}, {"title", framework.areas[area.area].title}};
    item.update(score_json(area.score));
    areas.push_back(std::move(item));
  }
  json["areas"] = std::move(areas);
  json["arithmetic"] = arithmetic_lines(framework, card);
  return json;
}

ordered_json notices_json(const std::vector<Notice>& notices) {
  ordered_json list = ordered_json::array();
  for (const Notice& notice : notices) {
    list.push_back({{"code", notice.code}, {"message", notice.message}, {"part", notice.part}});
  }
  return list;
}

}  // namespace

double rounded(double value, int decimals) {
  const double scale = std::pow(10.0, decimals);
  return std::round(value * scale) / scale;
}

ordered_json to_json(const Review& review, const Framework& framework) {
  ordered_json points = ordered_json::array();
  for (const Finding& finding : review.findings) points.push_back(point_json(finding, framework));
  return {{"path", review.document_name},
          {"title", review.document_title},
          {"format", review.format},
          {"words", review.words},
          {"type", review.type.name},
          {"type_code", review.type.code},
          {"type_title", review.type.title},
          {"type_given", review.type.given},
          {"type_confidence", rounded(review.type.confidence, 2)},
          {"type_cues", review.type.cues},
          {"type_runner_up", review.type.runner_up},
          {"rating", rating_json(review.scorecard)},
          {"rating_because", review.scorecard.rating_because},
          {"score", scorecard_json(review.scorecard, framework)},
          {"points", std::move(points)},
          {"notices", notices_json(review.notices)}};
}

}  // namespace compactproof
