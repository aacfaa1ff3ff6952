#include "sample_review.h"

#include <utility>

namespace compactproof::sample {
namespace {

ReviewPoint point(std::string id, std::string title, int weight, std::size_t area, std::string guidance,
                  std::string wording) {
  ReviewPoint point;
  point.id = std::move(id);
  point.title = std::move(title);
  point.weight = weight;
  point.area = area;
  point.guidance = std::move(guidance);
  point.model_wording = std::move(wording);
  return point;
}

Commitment commitment(std::string id, std::string text, std::vector<CommitmentSource> sources) {
  return {std::move(id), std::move(text), std::move(sources)};
}

Framework build_framework() {
  Framework framework;
  framework.id = "ashcombe-compact";
  framework.title = "Ashcombe Compact";
  framework.version = "2.1";
  framework.description = "What the Borough of Ashcombe and its voluntary organisations promised each other.";
  framework.instruments = {{"ASH", "Ashcombe Compact", "2019", "current"},
                           {"CODE", "Code of Good Practice on Consultation", "2008", "superseded 2012"}};
  framework.areas = {{"resources", "Resources", "Grants, contracts and how they are paid."},
                     {"consultation", "Consultation, participation and involvement", "How views are asked for."},
                     {"volunteering", "Volunteering", "How volunteers are valued and supported."}};
  const CommitmentSource local = {"ASH", "4.1", true, "verified", ""};
  const CommitmentSource code = {"CODE", "2", false, "second-hand", "as quoted by the county's forum"};
  framework.points = {
      point("RES-01", "Funding lasts three years or more, or the reason is given", 3, 0,
            "Offer three years, or say why the award is shorter.",
            "Grants are awarded for three years. Where an award is shorter, the offer letter gives the reason."),
      point("RES-02", "Legitimate overheads can be paid for", 3, 0, "Say that overheads are part of the cost.",
            "Applicants may include a fair share of their overheads."),
      point("RES-03", "Payment in advance where there is need", 3, 0,
            "Say that a grant can be paid ahead of spending where the recipient needs it.",
            "The Council pays each instalment at the start of the quarter where the recipient shows the need for it."),
      point("RES-17", "Social value is considered and scored", 1, 0, "Name the criterion and its weight.", ""),
      point("CHG-01", "Three months' notice before support ends", 3, 0, "Give three months' notice.", ""),
      point("CON-01", "Formal consultation is open for at least 12 weeks", 3, 1,
            "Keep the consultation open until 26 June 2026, or give the reason for the shorter period here.",
            "This consultation is open for 12 weeks, from 3 April to 26 June 2026."),
      point("CON-02", "A shorter period is explained in the same document", 3, 1,
            "Name the cause: a statutory date, a funding timetable, urgency.",
            "The period is shorter than 12 weeks because the county's funding decision falls on 31 May 2026."),
      point("CON-03", "Consultation happens while proposals can still change", 3, 1, "Consult before deciding.", ""),
      point("CON-06", "The paper says what can change, how, by when and who decides", 2, 1,
            "Add who takes the decision and what cannot be changed.",
            "The Cabinet decides on 14 July 2026. The total budget of £1.2m cannot be changed by this consultation."),
      point("CON-10", "Respondents are told what was said and what changed, by a date", 3, 1,
            "Promise a published summary of responses with a date.",
            "Within eight weeks of the closing date we publish what you said, what we changed and why."),
      point("VOL-01", "Volunteering is valued, with an action behind it", 2, 2, "Name an action or a sum.", ""),
      point("VOL-03", "Volunteers' expenses are met", 2, 2, "State the rate and the route.", ""),
      point("VOL-07", "Volunteers are inducted, supervised, insured and trained", 2, 2,
            "Add supervision and a way to settle problems.",
            "Each volunteer driver has a named supervisor, who is also the first person to hear of a problem."),
  };
  for (ReviewPoint& each : framework.points) {
    each.commitment = framework.commitments.size();
    framework.commitments.push_back(
        commitment("C-" + each.id, "The Council undertakes: " + each.title + ".", {local, code}));
  }
  return framework;
}

Evidence evidence(std::string quote, std::string matched, std::vector<std::string> headings, std::uint32_t paragraph) {
  Evidence made;
  made.quote = std::move(quote);
  made.matched = std::move(matched);
  made.signal = "signal";
  made.location.headings = std::move(headings);
  made.location.paragraph = paragraph;
  made.confidence = 0.9;
  return made;
}

Finding finding(std::string_view id, Verdict verdict, bool expected, std::string because) {
  Finding made;
  const auto& points = framework().points;
  while (points[made.point].id != id) ++made.point;
  const ReviewPoint& point = points[made.point];
  made.verdict.point = point.id;
  made.verdict.rule = "sample/" + point.id;
  made.verdict.verdict = verdict;
  made.verdict.because = std::move(because);
  made.expected = expected;
  made.weight = point.weight;
  made.counted = verdict != Verdict::not_applicable && (expected || verdict != Verdict::not_found);
  made.value = verdict == Verdict::met || verdict == Verdict::explained ? 1 : verdict == Verdict::partial ? 0.5 : 0;
  if (made.value < 1) {
    made.fix = point.guidance;
    made.model_wording = point.model_wording;
  }
  made.fingerprint = "00112233445566" + std::to_string(10 + made.point);
  return made;
}

void add(Score& score, const Finding& finding) {
  score.applicable = true;
  score.earned += finding.weight * finding.value;
  score.possible += finding.weight;
  score.lowest += finding.weight * (finding.verdict.needs_review ? 0 : finding.value);
  score.highest += finding.weight * (finding.verdict.needs_review ? 1 : finding.value);
}

void finish(Score& score) {
  if (!score.applicable) return;
  score.percent = 100 * score.earned / score.possible;
  score.lowest = 100 * score.lowest / score.possible;
  score.highest = 100 * score.highest / score.possible;
}

void add_scores(Review& review) {
  Scorecard& card = review.scorecard;
  for (std::size_t area = 0; area < framework().areas.size(); ++area) card.areas.push_back({area, {}});
  for (const Finding& each : review.findings) {
    card.points.push_back(
        {each.point, each.verdict.verdict, each.expected, each.counted, each.weight, each.value});
    if (!each.counted) continue;
    add(card.total, each);
    add(card.areas[framework().points[each.point].area].score, each);
  }
  for (Finding& each : review.findings) {
    if (each.counted) each.points_to_gain = 100 * each.weight * (1 - each.value) / card.total.possible;
  }
  for (AreaScore& area : card.areas) finish(area.score);
  finish(card.total);
}

Finding breached_period() {
  Finding made = finding("CON-01", Verdict::breached, true,
                         "From 3 April to 8 May 2026 is 35 days, which is less than 12 weeks, and no reason is given.");
  made.verdict.conflict = true;
  made.verdict.conflict_because = "The foreword promises 12 weeks, but the dates of this consultation give five.";
  made.verdict.evidence = {
      evidence("The consultation opens on 3 April 2026 and closes at noon on 8 May 2026.",
               "opens on 3 April 2026 … closes at noon on 8 May 2026", {"3 How to respond", "3.1 Dates"}, 31)};
  made.verdict.counter_evidence = {evidence("We consult voluntary organisations for 12 weeks as a matter of course.",
                                            "for 12 weeks", {"Foreword"}, 4)};
  return made;
}

Finding circular_reason() {
  Finding made = finding("CON-02", Verdict::partial, true, "A reason is offered, but it only repeats that time is short.");
  made.verdict.reason = PartialReason::weak;
  made.verdict.needs_review = true;
  made.verdict.confidence = 0.55;
  made.verdict.evidence = {evidence("Because of tight timescales the period is shorter than we would like.",
                                    "Because of tight timescales", {"3 How to respond", "3.1 Dates"}, 32)};
  return made;
}

Finding incomplete_paper() {
  Finding made = finding("CON-06", Verdict::partial, true,
                         "Purpose, dates, contact and ways to respond are there; who decides and what is fixed are not.");
  made.verdict.reason = PartialReason::incomplete;
  Evidence item = evidence("write to transport@ashcombe.example or to the Civic Centre", "write to", {"3 How to respond"}, 35);
  item.lead_in = "You can tell us what you think in three ways:";
  item.location.label = "(b)";
  Evidence second = evidence("This paper asks how grants for community transport should be shared from 2027.",
                             "This paper asks", {"1 About this paper"}, 8);
  Evidence third = evidence("Questions go to Rosa Linden, Transport Officer.", "Questions go to", {"3 How to respond"}, 38);
  Evidence fourth = evidence("The consultation closes at noon on 8 May 2026.", "closes", {"Summary"}, 2);
  made.verdict.evidence = {item, second, third, fourth};
  return made;
}

Finding explained_term() {
  Finding made = finding("RES-01", Verdict::explained, true,
                         "One year is shorter than three, but the end of the county's own funding is given as the reason.");
  made.verdict.evidence = {
      evidence("Awards in 2027/28 are for one year because the county's transport fund, which pays for them, ends on "
               "31 March 2028.", "for one year because", {"2 Our proposals", "2.3 Length of awards"}, 22)};
  return made;
}

Finding silent_feedback() {
  Finding made = finding("CON-10", Verdict::not_found, true, "Nothing says that responses are reported back.");
  made.verdict.near_misses = {
      {evidence("What happens to your response", "your response", {"4 What happens next"}, 40), "only a heading"},
      {evidence("The Code asks bodies to publish a summary of responses.", "publish a summary of responses",
                {"Annex A: the Code"}, 61), "quoted from the Code, not promised"}};
  return made;
}

Finding silent_advance() {
  Finding made = finding("RES-03", Verdict::not_found, true, "Nothing says when grants are paid.");
  made.verdict.closest = {{evidence("Payments are made to a bank account in the name of the organisation.", "Payments",
                                    {"2 Our proposals"}, 25), "no word of when"}};
  return made;
}

Finding met(std::string_view id, std::string because, Evidence proof) {
  Finding made = finding(id, Verdict::met, true, std::move(because));
  made.verdict.evidence = {std::move(proof)};
  return made;
}

Evidence expenses_row() {
  Evidence row = evidence("Mileage and parking | 45p a mile, receipts for parking | paid monthly by claim form",
                          "45p a mile", {"5 Volunteer drivers"}, 52);
  row.location.cell = "table 2, row 3, column 2";
  return row;
}

}  // namespace

const Framework& framework() {
  static const Framework framework = build_framework();
  return framework;
}

Review consultation_paper() {
  Review review;
  review.document_name = "papers/community-transport.docx";
  review.document_title = "Community transport grants from 2027";
  review.format = "docx";
  review.words = 4120;
  review.type = {"CPA", "consultation-paper", "Consultation paper", false, 0.83,
                 {"have your say", "closing date", "how to respond"}, "strategy"};
  review.notices = {{"tracked-changes", "The document holds 4 tracked changes; it was read as if all were accepted.",
                     "word/document.xml"},
                    {"comments", "Comments were left out.", "word/comments.xml"}};
  Finding partial_support = finding("VOL-07", Verdict::partial, false, "Induction and insurance are there, nothing else.");
  partial_support.verdict.reason = PartialReason::incomplete;
  partial_support.verdict.evidence = {evidence("Every driver has an induction day and is insured by the Council.",
                                               "an induction day … insured by the Council", {"5 Volunteer drivers"}, 50)};
  review.findings = {
      explained_term(),
      met("RES-02", "Overheads are named as a cost that can be paid.",
          evidence("Your budget can include a fair share of rent, insurance and management.",
                   "a fair share of rent, insurance and management", {"2 Our proposals", "2.4 Costs"}, 24)),
      silent_advance(),
      finding("RES-17", Verdict::not_found, false, ""),
      finding("CHG-01", Verdict::not_applicable, false, "Nothing is changed or ended by this paper."),
      breached_period(),
      circular_reason(),
      met("CON-03", "Options are open and the decision comes after the closing date.",
          evidence("No decision has been taken; the Cabinet will choose between the three options in July.",
                   "No decision has been taken", {"1 About this paper"}, 11)),
      incomplete_paper(),
      silent_feedback(),
      finding("VOL-01", Verdict::not_found, false, ""),
      met("VOL-03", "Expenses are paid, with a rate and a route.", expenses_row()),
      partial_support,
  };
  add_scores(review);
  review.scorecard.rating = Rating::red;
  review.scorecard.rating_because = "Red, because CON-01 has weight 3 and is breached.";
  return review;
}

Review volunteering_policy() {
  Review review;
  review.document_name = "papers/volunteering-policy.odt";
  review.document_title = "Volunteering policy";
  review.format = "odt";
  review.words = 1890;
  review.type = {"VOP", "volunteering-policy", "Volunteering policy", true, 1, {}, ""};
  review.findings = {
      met("VOL-01", "Volunteering is valued and a fund stands behind it.",
          evidence("The Council sets aside £20,000 a year for training volunteers.", "sets aside £20,000 a year",
                   {"Why volunteers matter"}, 3)),
      met("VOL-03", "Expenses are met by claim.",
          evidence("We repay out-of-pocket expenses within ten working days.", "repay out-of-pocket expenses",
                   {"Expenses"}, 9)),
      met("VOL-07", "Induction, supervision, insurance and training are all there.",
          evidence("Each volunteer has an induction, a supervisor, insurance and a training plan.",
                   "an induction, a supervisor, insurance and a training plan", {"Support"}, 14)),
  };
  add_scores(review);
  review.scorecard.rating = Rating::green;
  review.scorecard.rating_because = "Green: nothing of weight 3 is missing and the score is at least 80.";
  return review;
}

ReportInput one_document() { return {&framework(), {consultation_paper()}, {}, "0.1.0"}; }

ReportInput several_documents() {
  return {&framework(),
          {consultation_paper(), volunteering_policy()},
          {{"papers/locked.docx", "the document is encrypted; save it without a password"}},
          "0.1.0"};
}

}  // namespace compactproof::sample
