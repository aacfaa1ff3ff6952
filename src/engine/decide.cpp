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

// What the hits that make a condition true have to be about: the rule's matter, one part of what `and` joins or every one; or
// anything.
enum class Matter { own, throughout, any };

bool leaf_holds(const Expression& leaf, RuleHits& found, Matter matter) {
  bool any = false;
  found.for_each(leaf.signal, [&](const Hit& hit) {
    any = (matter == Matter::any || hit.on_topic) && passes(hit, leaf.test, leaf.status);
    return !any;
  });
  return any;
}

bool holds(const Expression& expression, RuleHits& found, Matter matter) {
  const auto part_holds = [&](const Expression& part) { return holds(part, found, matter); };
  const auto holds_for_own = [&](const Expression& part) { return holds(part, found, Matter::own); };
  const auto holds_at_all = [&](const Expression& part) { return holds(part, found, Matter::any); };
  const auto denies = [](const Expression& part) { return part.kind == Expression::Kind::none_of; };
  const auto& parts = expression.parts;
  switch (expression.kind) {
    case Expression::Kind::signal: return leaf_holds(expression, found, matter);
    // A matter is told in one place, what belongs to it perhaps in another: one part has to be about the matter.
    case Expression::Kind::all_of:
      if (matter == Matter::throughout) return std::ranges::all_of(parts, part_holds);
      return std::ranges::all_of(parts, holds_at_all) &&
             (matter == Matter::any || std::ranges::all_of(parts, denies) ||
              std::ranges::any_of(parts, [&](const Expression& part) { return !denies(part) && holds_for_own(part); }));
    case Expression::Kind::at_least:
      return std::ranges::count_if(parts, holds_at_all) >= static_cast<std::ptrdiff_t>(expression.minimum) &&
             (matter == Matter::any || std::ranges::any_of(parts, holds_for_own));
    case Expression::Kind::any_of: return std::ranges::any_of(parts, part_holds);
    case Expression::Kind::none_of: return !holds_for_own(parts.front());
  }
  return false;
}

// What takes away from a promise is told of the same matter: a limit found elsewhere limits something else.
Matter matter_of(const VerdictLine& line) { return line.verdict == Verdict::partial ? Matter::throughout : Matter::own; }

// Calls `use` with the leaves that make a condition true. The depth is that of the condition, bounded when it was parsed.
template <typename Use>
void for_each_true_leaf(const Expression& expression, RuleHits& found, Use use) {
  switch (expression.kind) {
    case Expression::Kind::signal: return use(expression);
    case Expression::Kind::none_of: return;
    case Expression::Kind::all_of:
    case Expression::Kind::any_of:
    case Expression::Kind::at_least:
      for (const Expression& part : expression.parts) {
        if (holds(part, found, Matter::any)) for_each_true_leaf(part, found, use);
      }
  }
}

// How many of the hits that make a condition true are asked for: those that can be shown, or every one.
enum class Extent { shown, all };

// Gathers a signal's hits that pass; those about the rule's matter alone where there are any. Those behind most_evidence
// passages that nothing outranks are never shown: equals stand in document order.
void collect_hits(const Rule& rule, const Expression& leaf, RuleHits& found, Extent extent, std::vector<Support>& out) {
  const double best = PatternHits::best_confidence(rule.signals[leaf.signal]);
  const bool is_told = leaf_holds(leaf, found, Matter::own);
  std::set<std::uint32_t> units;
  found.for_each(leaf.signal, [&](const Hit& hit) {
    if ((is_told && !hit.on_topic) || !passes(hit, leaf.test, leaf.status)) return true;
    out.push_back({leaf.signal, &hit});
    if (hit.confidence >= best) units.insert(hit.unit);
    return extent == Extent::all || units.size() < most_evidence;
  });
}

std::vector<Support> support_of(const Rule& rule, const VerdictLine& line, RuleHits& found, Extent extent) {
  std::vector<Support> all;
  for_each_true_leaf(line.when, found, [&](const Expression& leaf) { collect_hits(rule, leaf, found, extent, all); });
  std::vector<Support> named;
  for (const Support& support : all) {
    if (std::find(line.evidence.begin(), line.evidence.end(), support.signal) != line.evidence.end()) named.push_back(support);
  }
  if (named.empty()) named = std::move(all);
  // Signals named as evidence that are no part of the condition.
  for (const std::uint32_t signal : line.evidence) {
    const auto shown = [&](const Support& s) { return s.signal == signal; };
    if (std::any_of(named.begin(), named.end(), shown)) continue;
    Expression asserted;
    asserted.signal = signal;
    collect_hits(rule, asserted, found, extent, named);
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
std::optional<Explained> explained_departure(Reading& reading, const Rule& rule, const std::vector<Support>& support) {
  for (const Support& s : support) {
    const auto unit = explaining_unit(reading, rule, *s.hit);
    if (!unit) continue;
    const bool throughout = std::all_of(support.begin(), support.end(), [&](const Support& other) {
      return other.signal != s.signal || reading.unit(other.hit->unit).paragraph == reading.unit(s.hit->unit).paragraph ||
             explaining_unit(reading, rule, *other.hit);
    });
    if (throughout) return Explained{s.hit, *unit};
  }
  return std::nullopt;
}

// What is not kept at all, or kept for less than is asked: a term of two years, half of the costs.
bool departs(const PointVerdict& verdict) {
  return verdict.verdict == Verdict::breached || (verdict.verdict == Verdict::partial && verdict.reason == PartialReason::narrower);
}

// A departure that the document explains by an outside cause is one with its reason.
void weigh_explanation(Reading& reading, const Rule& rule, const VerdictLine& line, RuleHits& found, PointVerdict& verdict) {
  if (!departs(verdict) || rule.never_explained) return;
  const auto explained = explained_departure(reading, rule, support_of(rule, line, found, Extent::all));
  if (!explained) return;
  verdict.verdict = Verdict::explained;
  verdict.because = "Departs from it, and says what forced this.";
  verdict.branch += "; explained by an outside cause";
  if (explained->unit == explained->departure->unit) return;
  verdict.evidence.push_back(supporting_evidence(reading, *explained->departure, explained->unit, "outside_cause"));
}

// A rule's own reasons are words and places; a sentence that gives the body's own choice as the reason is none of them.
bool is_excused_by_choice(Reading& reading, const Rule& rule, const VerdictLine& line, RuleHits& found) {
  if (line.verdict != Verdict::explained) return false;
  const std::vector<Support> support = support_of(rule, line, found, Extent::all);
  const bool chosen = std::any_of(support.begin(), support.end(), [&](const Support& s) { return is_own_choice(reading, *s.hit); });
  return chosen && std::none_of(support.begin(), support.end(), [&](const Support& s) { return explaining_unit(reading, rule, *s.hit); });
}

// How much the words of the passages shown are those of the rule's matter; nothing where the rules do not know its words, or
// the text is too short to tell.
std::optional<float> highest_topic_score(const Reading& reading, const Rule& rule, const std::vector<Support>& support) {
  if (rule.topic < 0 || reading.is_short()) return std::nullopt;
  std::optional<float> highest;
  for (const Support& s : support) {
    const float score = reading.topic_score(s.hit->unit, static_cast<std::uint32_t>(rule.topic));
    highest = std::max(highest.value_or(score), score);
  }
  return highest;
}

void add_conflict(const Reading& reading, const Rule& rule, RuleHits& found, PointVerdict& verdict) {
  if (!rule.conflict || !holds(*rule.conflict, found)) return;
  verdict.conflict = true;
  verdict.conflict_because = rule.conflict_because;
  for_each_true_leaf(*rule.conflict, found, [&](const Expression& leaf) {
    found.for_each(leaf.signal, [&](const Hit& hit) {
      if (!passes(hit, leaf.test, leaf.status)) return true;
      const Evidence evidence = evidence_of(reading, hit, rule.signals[leaf.signal].name);
      const auto same = [&](const Evidence& e) { return e.location.span == evidence.location.span; };
      const bool shown = std::ranges::any_of(verdict.evidence, same) || std::ranges::any_of(verdict.counter_evidence, same);
      if (!shown && verdict.counter_evidence.size() < most_evidence) verdict.counter_evidence.push_back(evidence);
      return verdict.counter_evidence.size() < most_evidence;
    });
  });
}

}  // namespace

bool holds(const Expression& expression, RuleHits& found) { return holds(expression, found, Matter::own); }

PointVerdict decide(Reading& reading, const Rule& rule, RuleHits& found) {
  PointVerdict verdict;
  verdict.point = rule.point;
  verdict.rule = rule.id;
  const auto line = std::find_if(rule.ladder.begin(), rule.ladder.end(), [&](const VerdictLine& l) {
    return holds(l.when, found, matter_of(l)) && !is_excused_by_choice(reading, rule, l, found);
  });
  if (line == rule.ladder.end()) {
    verdict.branch = "not_found: no other line holds";
    add_near_misses(reading, rule, found, verdict);
    return verdict;
  }
  verdict.verdict = line->verdict;
  verdict.reason = line->reason;
  verdict.branch = line->text;
  const std::vector<Support> support = support_of(rule, *line, found, Extent::shown);
  verdict.because = proof_of(*line, support);
  add_evidence(reading, rule, support, verdict);
  weigh_explanation(reading, rule, *line, found, verdict);
  add_conflict(reading, rule, found, verdict);
  verdict.confidence = confidence_of(verdict, highest_topic_score(reading, rule, support));
  verdict.needs_review = verdict.confidence < review_bound;
  return verdict;
}

}  // namespace compactproof
