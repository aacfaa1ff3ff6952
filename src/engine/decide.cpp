#include "engine/decide.h"

#include <algorithm>
#include <optional>
#include <set>

#include "engine/confidence.h"
#include "engine/evidence.h"
#include "engine/explanation.h"
#include "engine/near_misses.h"

namespace compactproof {

namespace {

constexpr std::size_t most_evidence = 6;

// A leaf that is true, with the hit that makes it so.
struct Support {
  std::uint32_t signal = 0;
  const Hit* hit = nullptr;
};

// A departure, and the unit that gives its cause.
struct Explained {
  const Hit* departure = nullptr;
  std::uint32_t unit = 0;
};

bool leaf_holds(const Expression& leaf, const RuleHits& found) {
  const auto& hits = found[leaf.signal];
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) { return passes(hit, leaf.test, leaf.status); });
}

// Gathers the hits that make a condition true. The depth is that of the condition, bounded when it was parsed.
void collect_support(const Expression& expression, const RuleHits& found, std::vector<Support>& out) {
  switch (expression.kind) {
    case Expression::Kind::signal:
      for (const Hit& hit : found[expression.signal]) {
        if (passes(hit, expression.test, expression.status)) out.push_back({expression.signal, &hit});
      }
      return;
    case Expression::Kind::none_of: return;
    case Expression::Kind::all_of:
    case Expression::Kind::any_of:
    case Expression::Kind::at_least:
      for (const Expression& part : expression.parts) {
        if (holds(part, found)) collect_support(part, found, out);
      }
  }
}

std::vector<Support> support_of(const VerdictLine& line, const RuleHits& found) {
  std::vector<Support> all;
  collect_support(line.when, found, all);
  std::vector<Support> named;
  for (const Support& support : all) {
    if (std::find(line.evidence.begin(), line.evidence.end(), support.signal) != line.evidence.end()) named.push_back(support);
  }
  if (named.empty()) named = std::move(all);
  // Signals named as evidence that are no part of the condition.
  for (const std::uint32_t signal : line.evidence) {
    const auto shown = [&](const Support& s) { return s.signal == signal; };
    if (std::any_of(named.begin(), named.end(), shown)) continue;
    for (const Hit& hit : found[signal]) {
      if (is_asserted(hit)) named.push_back({signal, &hit});
    }
  }
  return named;
}

// One passage each, in the order: a passage of every signal first, then the rest; document order within.
void add_evidence(const Reading& reading, const Rule& rule, std::vector<Support> support, PointVerdict& verdict) {
  std::stable_sort(support.begin(), support.end(), [](const Support& a, const Support& b) {
    return a.hit->confidence != b.hit->confidence ? a.hit->confidence > b.hit->confidence : a.hit->unit < b.hit->unit;
  });
  std::set<std::uint32_t> units;
  std::set<std::uint32_t> signals;
  const auto add = [&](const Support& s) {
    if (verdict.evidence.size() >= most_evidence) return;
    const std::string& name = rule.signals[s.signal].name;
    if (units.insert(s.hit->unit).second) verdict.evidence.push_back(evidence_of(reading, *s.hit, name));
    for (const std::uint32_t also : s.hit->also) {
      if (verdict.evidence.size() < most_evidence && units.insert(also).second) {
        verdict.evidence.push_back(supporting_evidence(reading, *s.hit, also, name));
      }
    }
  };
  for (const Support& s : support) {
    if (signals.insert(s.signal).second) add(s);
  }
  for (const Support& s : support) add(s);
}

std::string proof_of(const VerdictLine& line, const std::vector<Support>& support) {
  std::string proof = line.because;
  for (const Support& s : support) {
    if (s.hit->note.empty()) continue;
    if (!proof.empty() && proof.back() == '.') proof.pop_back();
    return proof + (proof.empty() ? "" : ": ") + s.hit->note + ".";
  }
  return proof;
}

// Where the document explains a departure; nothing unless it explains each statement of it. A round of grants whose
// shortness is explained says nothing for the next one.
std::optional<Explained> explained_departure(Reading& reading, const std::vector<Support>& support) {
  for (const Support& s : support) {
    const auto unit = explaining_unit(reading, *s.hit);
    if (!unit) continue;
    const bool throughout = std::all_of(support.begin(), support.end(), [&](const Support& other) {
      return other.signal != s.signal || reading.unit(other.hit->unit).paragraph == reading.unit(s.hit->unit).paragraph ||
             explaining_unit(reading, *other.hit);
    });
    if (throughout) return Explained{s.hit, *unit};
  }
  return std::nullopt;
}

// A breach that the document explains by an outside cause is a departure with its reason.
void weigh_explanation(Reading& reading, const Rule& rule, const std::vector<Support>& support, PointVerdict& verdict) {
  if (verdict.verdict != Verdict::breached || rule.never_explained) return;
  const auto explained = explained_departure(reading, support);
  if (!explained) return;
  verdict.verdict = Verdict::explained;
  verdict.because = "Departs from it, and says what forced this.";
  verdict.branch += "; explained by an outside cause";
  if (explained->unit == explained->departure->unit) return;
  verdict.evidence.push_back(supporting_evidence(reading, *explained->departure, explained->unit, "outside_cause"));
}

// A rule's own reasons are words and places; a sentence that gives the body's own choice as the reason is none of them.
bool is_excused_by_choice(Reading& reading, const VerdictLine& line, const RuleHits& found) {
  if (line.verdict != Verdict::explained) return false;
  const std::vector<Support> support = support_of(line, found);
  const bool chosen = std::any_of(support.begin(), support.end(), [&](const Support& s) { return is_own_choice(reading, *s.hit); });
  return chosen && std::none_of(support.begin(), support.end(), [&](const Support& s) { return explaining_unit(reading, *s.hit); });
}

void add_conflict(const Reading& reading, const Rule& rule, const RuleHits& found, PointVerdict& verdict) {
  if (!rule.conflict || !holds(*rule.conflict, found)) return;
  verdict.conflict = true;
  verdict.conflict_because = rule.conflict_because;
  std::vector<Support> support;
  collect_support(*rule.conflict, found, support);
  for (const Support& s : support) {
    const Evidence evidence = evidence_of(reading, *s.hit, rule.signals[s.signal].name);
    const auto same = [&](const Evidence& e) { return e.location.span == evidence.location.span; };
    const bool shown = std::any_of(verdict.evidence.begin(), verdict.evidence.end(), same) ||
                       std::any_of(verdict.counter_evidence.begin(), verdict.counter_evidence.end(), same);
    if (!shown && verdict.counter_evidence.size() < most_evidence) verdict.counter_evidence.push_back(evidence);
  }
}

}  // namespace

bool holds(const Expression& expression, const RuleHits& found) {
  const auto part_holds = [&](const Expression& part) { return holds(part, found); };
  const auto& parts = expression.parts;
  switch (expression.kind) {
    case Expression::Kind::signal: return leaf_holds(expression, found);
    case Expression::Kind::all_of: return std::all_of(parts.begin(), parts.end(), part_holds);
    case Expression::Kind::any_of: return std::any_of(parts.begin(), parts.end(), part_holds);
    case Expression::Kind::none_of: return !holds(parts.front(), found);
    case Expression::Kind::at_least:
      return std::count_if(parts.begin(), parts.end(), part_holds) >= static_cast<std::ptrdiff_t>(expression.minimum);
  }
  return false;
}

PointVerdict decide(Reading& reading, const Rule& rule, const RuleHits& found) {
  PointVerdict verdict;
  verdict.point = rule.point;
  verdict.rule = rule.id;
  const auto line = std::find_if(rule.ladder.begin(), rule.ladder.end(), [&](const VerdictLine& l) {
    return holds(l.when, found) && !is_excused_by_choice(reading, l, found);
  });
  if (line == rule.ladder.end()) {
    verdict.branch = "not_found: no other line holds";
    add_near_misses(reading, rule, found, verdict);
    return verdict;
  }
  verdict.verdict = line->verdict;
  verdict.reason = line->reason;
  verdict.branch = line->text;
  const std::vector<Support> support = support_of(*line, found);
  verdict.because = proof_of(*line, support);
  add_evidence(reading, rule, support, verdict);
  weigh_explanation(reading, rule, support, verdict);
  add_conflict(reading, rule, found, verdict);
  verdict.confidence = confidence_of(verdict);
  verdict.needs_review = verdict.confidence < review_bound;
  return verdict;
}

}  // namespace compactproof
