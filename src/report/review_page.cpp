#include "report/review_page.h"

#include <algorithm>
#include <string>

#include "report/excerpt.h"
#include "report/labels.h"
#include "report/review_digest.h"

namespace compactproof {
namespace {

using kainjow::mustache::data;

constexpr std::size_t shown_first = 5;      // entries of "What to fix first"
constexpr std::size_t shown_quotes = 3;     // of a finding; the rest is folded
constexpr std::size_t shown_nearest = 3;
constexpr std::size_t quote_limit = 1500;   // bytes

data text(std::string_view value) { return data(std::string(value)); }

data optional(std::string_view value) { return value.empty() ? data(false) : text(value); }

data empty_list() { return data(data::type::list); }

template <typename Items, typename Make>
data list_of(const Items& items, Make make) {
  data list = empty_list();
  for (const auto& item : items) list.push_back(make(item));
  return list;
}

void set_label(data& values, const Label& label) {
  values.set("sign", text(label.sign));
  values.set("word", text(label.word));
  values.set("slug", text(label.slug));
}

data excerpt_values(const std::string& quoted, const std::string& matched) {
  return list_of(excerpt(quoted, matched, quote_limit), [](const ExcerptPart& part) {
    data values;
    values.set("plain", part.matched ? data(false) : text(part.text));
    values.set("matched", part.matched ? text(part.text) : data(false));
    return values;
  });
}

data evidence_values(const Evidence& evidence) {
  const std::string lead_in = evidence.lead_in.empty() ? std::string() : evidence.lead_in + ' ';
  data values;
  values.set("lead_in", excerpt_values(lead_in, evidence.matched));
  values.set("quote", excerpt_values(evidence.quote, evidence.matched));
  values.set("place", optional(place_text(evidence.location)));
  return values;
}

data near_miss_values(const NearMiss& miss) {
  data values = evidence_values(miss.evidence);
  values.set("miss", optional(miss.why));
  return values;
}

data nearest_values(const PointVerdict& verdict) {
  std::vector<NearMiss> nearest = verdict.near_misses;
  nearest.insert(nearest.end(), verdict.closest.begin(), verdict.closest.end());
  if (nearest.size() > shown_nearest) nearest.erase(nearest.begin() + shown_nearest, nearest.end());
  return list_of(nearest, near_miss_values);
}

void set_quotes(data& values, const std::vector<Evidence>& evidence) {
  const auto middle = evidence.begin() + std::ptrdiff_t(std::min(shown_quotes, evidence.size()));
  const std::vector<Evidence> folded(middle, evidence.end());
  values.set("evidence", list_of(std::vector<Evidence>(evidence.begin(), middle), evidence_values));
  values.set("folded", list_of(folded, evidence_values));
  values.set("folded_count", folded.empty() ? data(false) : text(count_text(folded.size(), "more passage", "more passages")));
}

data source_values(const Framework& framework, const CommitmentSource& source) {
  data values;
  values.set("source", text(source_text(framework, source)));
  values.set("mark", optional(mark_text(source.mark)));
  values.set("verified", data(source.mark == "verified"));
  values.set("note", optional(source.note));
  return values;
}

// Anchors carry the review's number, because points repeat from one to the next.
std::string anchor_of(std::size_t number) { return "d" + std::to_string(number); }

void set_rating(data& values, const Scorecard& card) {
  const Label rating = rating_label(card);
  values.set("rating", text(rating.word));
  values.set("rating_sign", text(rating.sign));
  values.set("rating_slug", text(rating.slug));
}

// Turns one review into the values of its article.
class ReviewValues {
 public:
  ReviewValues(const Framework& framework, const Review& review, std::size_t number)
      : framework_(framework),
        review_(review),
        anchor_(anchor_of(number)),
        digest_(digest(framework, review)) {}

  data all() const {
    data values;
    values.set("anchor", text(anchor_));
    set_headline(values);
    set_score(values);
    values.set("first", first());
    values.set("more_to_fix", more_to_fix());
    values.set("nothing_to_fix", digest_.to_fix.empty() ? text(nothing_to_fix(review_)) : data(false));
    values.set("blocks", blocks());
    values.set("has_met", data(!digest_.met.empty()));
    values.set("met", findings(digest_.met));
    values.set("folds", folds());
    values.set("has_notices", data(!review_.notices.empty()));
    values.set("notices", list_of(review_.notices, notice));
    return values;
  }

 private:
  const ReviewPoint& point_of(const Finding& finding) const { return framework_.points[finding.point]; }

  void set_headline(data& values) const {
    values.set("title", text(title_of(review_)));
    values.set("name", text(review_.document_name));
    values.set("type", text(type_text(review_.type)));
    std::string cues;
    for (const std::string& cue : review_.type.cues) cues += (cues.empty() ? "“" : ", “") + cue + "”";
    values.set("cues", optional(cues));
    values.set("words", review_.words > 0 ? text(count_text(review_.words, "word", "words")) : data(false));
    values.set("tally", tally());
  }

  data tally() const {
    data entries = empty_list();
    const auto add = [&](Verdict verdict, std::size_t number, std::string_view words) {
      if (number == 0) return;
      data values;
      set_label(values, label_of(verdict));
      values.set("number", text(std::to_string(number)));
      values.set("words", text(words));
      entries.push_back(values);
    };
    for (const Verdict verdict : {Verdict::breached, Verdict::partial, Verdict::explained, Verdict::met}) {
      add(verdict, count(review_, verdict), label_of(verdict).word);
    }
    add(Verdict::not_found, digest_.silent_expected.size(), "expected but not found");
    return entries;
  }

  void set_score(data& values) const {
    const Scorecard& card = review_.scorecard;
    set_rating(values, card);
    const std::string_view slug = rating_label(card).slug;
    values.set("is_green", data(slug == "green"));
    values.set("is_amber", data(slug == "amber"));
    values.set("is_red", data(slug == "red"));
    values.set("because", text(card.rating_because));
    values.set("scored", data(card.total.applicable));
    values.set("unscored", data(!card.total.applicable));
    values.set("score", text(score_text(card.total)));
    values.set("band", optional(band_text(card.total)));
    values.set("green_score", text(number_text(framework_.green_score)));
    values.set("earned", text(number_text(card.total.earned)));
    values.set("possible", text(number_text(card.total.possible)));
    values.set("areas", area_sums());
  }

  data area_sums() const {
    data sums = empty_list();
    for (const AreaScore& area : review_.scorecard.areas) {
      if (!area.score.applicable) continue;
      data values;
      values.set("area", text(framework_.areas[area.area].title));
      values.set("terms", text(terms_text(framework_, review_.scorecard, area.area)));
      values.set("area_earned", text(number_text(area.score.earned)));
      values.set("area_possible", text(number_text(area.score.possible)));
      values.set("area_score", text(score_text(area.score)));
      sums.push_back(values);
    }
    return sums;
  }

  data first() const {
    const auto end = digest_.to_fix.begin() + std::ptrdiff_t(std::min(shown_first, digest_.to_fix.size()));
    return findings({digest_.to_fix.begin(), end});
  }

  data more_to_fix() const {
    if (digest_.to_fix.size() <= shown_first) return data(false);
    return text(count_text(digest_.to_fix.size() - shown_first, "more finding", "more findings"));
  }

  data findings(const std::vector<const Finding*>& list) const {
    return list_of(list, [&](const Finding* each) { return finding(*each); });
  }

  data finding(const Finding& finding) const {
    const ReviewPoint& point = point_of(finding);
    const PointVerdict& verdict = finding.verdict;
    data values;
    set_label(values, label_of(verdict.verdict));
    values.set("finding_anchor", text(anchor_ + "-p" + std::to_string(finding.point)));
    values.set("id", text(point.id));
    values.set("point", text(point.title));
    values.set("weight", text(std::to_string(finding.weight)));
    values.set("gain", finding.points_to_gain > 0 ? text(number_text(finding.points_to_gain)) : data(false));
    values.set("reason", optional(words_of(verdict.reason)));
    values.set("why", optional(verdict.because));
    values.set("conflict", verdict.conflict ? text(verdict.conflict_because) : data(false));
    values.set("uncertain", verdict.needs_review ? text(number_text(verdict.confidence * 100)) : data(false));
    values.set("fix", optional(finding.fix));
    values.set("wording", optional(finding.model_wording));
    set_quotes(values, verdict.evidence);
    values.set("counter", list_of(verdict.counter_evidence, evidence_values));
    values.set("nearest", nearest_values(verdict));
    set_commitment(values, point);
    return values;
  }

  void set_commitment(data& values, const ReviewPoint& point) const {
    const Commitment& commitment = framework_.commitments[point.commitment];
    values.set("commitment", optional(commitment.text));
    values.set("sources", list_of(commitment.sources, [&](const CommitmentSource& source) {
      return source_values(framework_, source);
    }));
  }

  // Findings as cards: what the document says, then what it should say and does not.
  data blocks() const {
    data list = empty_list();
    const auto add = [&](std::string_view title, std::string_view anchor, const std::vector<AreaDigest>& areas,
                         bool with_scores) {
      if (areas.empty()) return;
      data values;
      values.set("block", text(title));
      values.set("block_anchor", text(anchor));
      values.set("groups", list_of(areas, [&](const AreaDigest& area) { return group(area, with_scores); }));
      list.push_back(values);
    };
    add("Findings by area", "findings", digest_.areas, true);
    add("Expected here, but not found", "silent", by_area(framework_, digest_.silent_expected), false);
    return list;
  }

  data group(const AreaDigest& area, bool with_score) const {
    data values;
    values.set("group", text(framework_.areas[area.area].title));
    values.set("group_score", with_score ? optional(area_score(area.area)) : data(false));
    values.set("findings", findings(area.findings));
    return values;
  }

  std::string area_score(std::size_t area) const {
    for (const AreaScore& scored : review_.scorecard.areas) {
      if (scored.area == area && scored.score.applicable) return score_text(scored.score);
    }
    return {};
  }

  data folds() const {
    data list = empty_list();
    const auto add = [&](std::string_view title, const std::vector<const Finding*>& folded) {
      if (folded.empty()) return;
      data values;
      values.set("fold", text(title));
      values.set("fold_count", text(std::to_string(folded.size())));
      values.set("findings", findings(folded));
      list.push_back(values);
    };
    add("Not dealt with, and not expected of this kind of document", digest_.silent_optional);
    add("Not applicable to this document", digest_.not_applicable);
    return list;
  }

  static data notice(const Notice& notice) {
    data values;
    values.set("message", text(notice.message));
    values.set("part", optional(notice.part));
    return values;
  }

  const Framework& framework_;
  const Review& review_;
  std::string anchor_;
  ReviewDigest digest_;
};

data unread_values(const UnreadDocument& document) {
  data values;
  values.set("path", text(document.path));
  values.set("message", text(document.message));
  return values;
}

}  // namespace

void Overview::add(const Review& review) {
  ++size_;
  if (size_ == 1) first_title_ = title_of(review);
  data row;
  row.set("anchor", text(anchor_of(size_)));
  row.set("title", text(title_of(review)));
  row.set("type_title", text(review.type.title));
  set_rating(row, review.scorecard);
  row.set("score", text(score_text(review.scorecard.total)));
  row.set("breaches", text(std::to_string(count(review, Verdict::breached))));
  rows_.push_back(row);
}

std::string Overview::page_title() const {
  return size_ == 1 ? first_title_ : count_text(size_, "document", "documents");
}

data article_values(const Framework& framework, const Review& review, std::size_t number) {
  return ReviewValues(framework, review, number).all();
}

data page_values(const ReportBasis& basis, const Overview& overview, const std::vector<UnreadDocument>& unread) {
  data values;
  values.set("page_title", text(overview.page_title()));
  values.set("framework", text(basis.framework->title));
  values.set("framework_version", text(basis.framework->version));
  values.set("engine_version", text(basis.engine_version));
  values.set("several", data(overview.size() > 1));
  values.set("reviews", overview.rows());
  values.set("has_unread", data(!unread.empty()));
  values.set("unread", list_of(unread, unread_values));
  values.set("limits", list_of(limits_of_the_tool(), text));
  return values;
}

}  // namespace compactproof
