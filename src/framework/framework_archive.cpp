#include "framework/framework_archive.h"

#include "framework/archive.h"
#include "framework/rule_set.h"

namespace compactproof {

// Structured bindings name every member: one that is added and forgotten here does not compile.

template <typename Archive>
void transfer(Archive& archive, Quantity& quantity) {
  auto& [dimension, low, high, floor, ceiling, approximate, working_days] = quantity;
  archive(dimension, low, high, floor, ceiling, approximate, working_days);
}

template <typename Archive>
void transfer(Archive& archive, ValueCondition& condition) {
  auto& [subject, comparison, threshold] = condition;
  archive(subject, comparison, threshold);
}

template <typename Archive>
void transfer(Archive& archive, DatesSignal& dates) {
  auto& [topic, open, close, from_document_date] = dates;
  archive(topic, open, close, from_document_date);
}

template <typename Archive>
void transfer(Archive& archive, Signal& signal) {
  auto& [name, parts, dates, table, none, section, context, setting, topic, cause, near, in, where, agent, agent_not, anchor, ignore, types,
         beside, within] = signal;
  archive(name, parts, dates, table, none, section, context, setting, topic, cause, near, in, where, agent, agent_not, anchor, ignore, types,
          beside, within);
}

template <typename Archive>
void transfer(Archive& archive, Expression& expression) {
  auto& [kind, test, signal, status, minimum, parts] = expression;
  archive(kind, test, signal, status, minimum, parts);
}

template <typename Archive>
void transfer(Archive& archive, VerdictLine& line) {
  auto& [verdict, when, text, reason, because, evidence] = line;
  archive(verdict, when, text, reason, because, evidence);
}

template <typename Archive>
void transfer(Archive& archive, Rule& rule) {
  auto& [id, point, title, signals, ladder, conflict, conflict_because, topic, never_explained] = rule;
  archive(id, point, title, signals, ladder, conflict, conflict_because, topic, never_explained);
}

template <typename Archive>
void transfer(Archive& archive, TypeCue& cue) {
  auto& [place, weight, patterns] = cue;
  archive(place, weight, patterns);
}

template <typename Archive>
void transfer(Archive& archive, TypeRule& type) {
  auto& [code, name, title, cues] = type;
  archive(code, name, title, cues);
}

template <typename Archive>
void transfer(Archive& archive, Trigger& trigger) {
  auto& [kind, scope, patterns] = trigger;
  archive(kind, scope, patterns);
}

template <typename Archive>
void transfer(Archive& archive, Agent& agent) {
  auto& [name, patterns] = agent;
  archive(name, patterns);
}

template <typename Archive>
void transfer(Archive& archive, StatusRules& statuses) {
  auto& [triggers, agents] = statuses;
  archive(triggers, agents);
}

template <typename Archive>
void transfer(Archive& archive, TableWords& words) {
  auto& [action, owner, when, action_plan, action_list, action_owner, action_due, action_refused, member_header, member_list, seat, statutory_member,
         voluntary_member] = words;
  archive(action, owner, when, action_plan, action_list, action_owner, action_due, action_refused, member_header, member_list, seat, statutory_member,
          voluntary_member);
}

template <typename Archive>
void transfer(Archive& archive, ExplanationWords& words) {
  auto& [act, silence, ground, link, effect, force, inside, no_cause, aside, topic] = words;
  archive(act, silence, ground, link, effect, force, inside, no_cause, aside, topic);
}

template <typename Archive>
void transfer(Archive& archive, ZoneWords& words) {
  auto& [zone, in_heading, patterns] = words;
  archive(zone, in_heading, patterns);
}

template <typename Archive>
void transfer(Archive& archive, RuleSet& rules) {
  auto& [lexicon, patterns, statuses, zones, tables, explanations, topics, list, types] = rules;
  archive(lexicon, patterns, statuses, zones, tables, explanations, topics, list, types);
}

template <typename Archive>
void transfer(Archive& archive, CommitmentSource& source) {
  auto& [instrument, number, number_verified, mark, note] = source;
  archive(instrument, number, number_verified, mark, note);
}

template <typename Archive>
void transfer(Archive& archive, Instrument& instrument) {
  auto& [id, title, date, status] = instrument;
  archive(id, title, date, status);
}

template <typename Archive>
void transfer(Archive& archive, ReviewPoint& point) {
  auto& [id, slug, title, rule, weight, expected, optional, parameters, guidance, model_wording, area, commitment] = point;
  archive(id, slug, title, rule, weight, expected, optional, parameters, guidance, model_wording, area, commitment);
}

template <typename Archive>
void transfer(Archive& archive, Commitment& commitment) {
  auto& [id, text, sources] = commitment;
  archive(id, text, sources);
}

template <typename Archive>
void transfer(Archive& archive, Area& area) {
  auto& [id, title, description] = area;
  archive(id, title, description);
}

// All but the rules, which are shared.
template <typename Archive>
void transfer(Archive& archive, Framework& framework) {
  auto& [id, title, version, description, valid_from, valid_to, green_score, instruments, areas, commitments, points, rules] = framework;
  archive(id, title, version, description, valid_from, valid_to, green_score, instruments, areas, commitments, points);
}

std::string archive_framework(const Framework& framework) {
  ArchiveWriter archive;
  archive(framework, *framework.rules);
  return std::move(archive).bytes();
}

Framework restore_framework(std::string_view bytes) {
  ArchiveReader archive(bytes);
  Framework framework;
  const auto rules = std::make_shared<RuleSet>();
  archive(framework, *rules);
  framework.rules = rules;
  return framework;
}

}  // namespace compactproof
