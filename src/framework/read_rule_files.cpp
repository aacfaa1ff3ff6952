#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "framework/load_framework.h"
#include "framework/problems.h"
#include "framework/rule_path.h"
#include "framework/yaml_reader.h"
#include "language/statuses.h"

namespace compactproof {

namespace {

using Words = std::vector<std::string>;

// The words of the rule language that stand for one thing each. Signals, concepts and agents are named by authors.
const Words verdicts = {"met", "explained", "partial", "breached", "not_applicable"};
const Words example_verdicts = {"met", "explained", "partial", "breached", "not_found", "not_applicable"};
const Words reasons = {"weak", "narrower", "exception", "incomplete", "undecided", "unfilled", "general", "other_document"};
const Words scopes = {"forward", "backward", "clause", "unit"};
const Words spreads = {"unit", "paragraph", "section"};
const Words anchors = {"first", "last", "all"};
const Words tables = {"actions", "membership"};
const Words nearness = {"unit", "neighbour", "paragraph", "section", "document"};
const Words cue_places = {"title", "heading", "body", "name"};

Words status_words() {
  Words words;
  for (const auto& [name, status] : status_names()) words.emplace_back(name);
  return words;
}

DatesSource read_dates(const YamlReader& reader, const YamlNode& node, const std::string& what) {
  DatesSource dates;
  YamlMapping mapping(reader, node, "`dates` of " + what);
  dates.topic = mapping.texts("topic");
  dates.open = mapping.texts("open");
  dates.close = mapping.texts("close");
  dates.from_document_date = mapping.boolean("from_document_date");
  mapping.finish();
  return dates;
}

void check_one_source(const YamlReader& reader, const YamlNode& node, const SignalSource& signal,
                      const std::string& what) {
  const int sources = int{!signal.any.empty()} + int{!signal.all.empty()} + int{signal.dates.has_value()} +
                      int{!signal.table.empty()};
  if (sources == 1 || node.kind != YamlNode::Kind::mapping) return;
  reader.problem(node, what + (sources == 0 ? " finds nothing" : " has more than one way to find things"),
                 "give exactly one of `any`, `all`, `dates` or `table`");
}

SignalSource read_signal(const YamlReader& reader, const SourceText& name, const YamlNode& node) {
  const std::string what = "signal `" + name.text + "`";
  reader.check_name(name, "a signal");
  SignalSource signal;
  signal.name = name;
  YamlMapping mapping(reader, node, what);
  signal.any = mapping.texts("any");
  signal.all = mapping.texts("all");
  if (const YamlNode* dates = mapping.optional("dates")) signal.dates = read_dates(reader, *dates, what);
  signal.table = mapping.text("table");
  signal.none = mapping.texts("none");
  signal.section = mapping.texts("section");
  signal.context = mapping.texts("context");
  signal.cause = mapping.boolean("cause");
  signal.near = mapping.text("near");
  signal.in = mapping.text("in");
  signal.where = mapping.text("where");
  signal.agent = mapping.text("agent");
  signal.agent_not = mapping.text("agent_not");
  signal.anchor = mapping.text("anchor");
  signal.ignore = mapping.texts("ignore");
  signal.types = mapping.texts("types");
  signal.beside = mapping.text("beside");
  signal.within = mapping.text("within");
  mapping.finish();

  check_one_source(reader, node, signal, what);
  reader.check_word(signal.table, tables, "table");
  if (!signal.near.empty()) reader.number(signal.near);
  reader.check_word(signal.in, spreads, "value of `in`");
  reader.check_word(signal.anchor, anchors, "anchor");
  for (const SourceText& status : signal.ignore) reader.check_word(status, status_words(), "status");
  reader.check_word(signal.within, nearness, "value of `within`");
  if (!signal.within.empty() && signal.beside.empty()) {
    reader.problems().add(signal.within.place, "`within` without `beside`", "name the signal that must be near");
  }
  return signal;
}

// One line of the ladder: its verdict is a key (`- met: "long"`), so exactly one of the verdicts must be there.
VerdictLineSource read_verdict_line(const YamlReader& reader, const YamlNode& node) {
  VerdictLineSource line;
  if (!reader.is_mapping(node, "a line of `verdict`")) return line;
  YamlMapping mapping(reader, node, "this line of `verdict`");
  for (const std::string& verdict : verdicts) {
    const SourceText when = mapping.text(verdict);
    if (when.empty()) continue;
    const auto entry = std::find_if(node.entries.begin(), node.entries.end(),
                                    [&](const YamlEntry& e) { return e.key.text == verdict; });
    if (!line.verdict.empty()) {
      reader.problem(entry->key, "one line gives both `" + line.verdict.text + "` and `" + verdict + "`",
                     "start a new line with `- `");
      continue;
    }
    line.verdict = reader.text(entry->key);
    line.when = when;
  }
  line.reason = mapping.text("reason");
  line.because = mapping.text("because");
  line.evidence = mapping.texts("evidence");
  const bool all_known = mapping.finish();

  if (line.verdict.empty() && all_known) reader.problem(node, "this line gives no verdict", "use " + one_of(verdicts));
  reader.check_word(line.reason, reasons, "reason");
  if (!line.reason.empty() && !line.verdict.empty() && line.verdict.text != "partial") {
    reader.problems().add(line.reason.place, "`" + line.verdict.text + "` takes no `reason`",
                          "only `partial` has reasons");
  }
  return line;
}

ExampleSource read_example(const YamlReader& reader, const YamlNode& node) {
  if (node.kind == YamlNode::Kind::scalar) return {reader.text(node), {}, false};
  ExampleSource example;
  YamlMapping mapping(reader, node, "an example");
  example.text = mapping.required_text("text");
  example.type = mapping.text("type");
  example.fixed = mapping.boolean("fixed");
  mapping.finish();
  return example;
}

void read_examples(const YamlReader& reader, YamlMapping& top, RuleSource& rule) {
  top.each_named("examples", [&](const SourceText& verdict, const YamlNode& list) {
    if (!reader.check_word(verdict, example_verdicts, "verdict")) return;
    if (!reader.is_sequence(list, "the examples of `" + verdict.text + "`")) return;
    for (const YamlNode& item : list.items) rule.examples[verdict.text].push_back(read_example(reader, item));
  });
}

// The build leaves everything behind `examples:` out of the program.
void check_examples_come_last(const YamlReader& reader, const YamlNode& root) {
  for (const YamlEntry& entry : root.entries) {
    if (entry.key.text == "examples" && &entry != &root.entries.back()) {
      reader.problem(entry.key, "`examples` must be the last key of a rule", "move it to the end of the file");
    }
  }
}

RuleSource read_rule(const YamlReader& reader, const YamlNode& root, const std::string& id_from_path) {
  RuleSource rule;
  YamlMapping top(reader, root, "a rule");
  rule.id = top.required_text("rule");
  rule.point = top.required_text("point");
  rule.title = top.required_text("title");
  rule.setting = top.texts("setting");
  top.required("signals");
  top.each_named("signals", [&](const SourceText& name, const YamlNode& node) {
    rule.signals.push_back(read_signal(reader, name, node));
  });
  top.required("verdict");
  top.each("verdict", [&](const YamlNode& node) {
    VerdictLineSource line = read_verdict_line(reader, node);
    if (!line.when.empty()) rule.ladder.push_back(std::move(line));
  });
  rule.never_explained = top.boolean("never_explained");
  if (const YamlNode* node = top.optional("conflict")) {
    YamlMapping conflict(reader, *node, "`conflict`");
    rule.conflict_when = conflict.required_text("when");
    rule.conflict_because = conflict.required_text("because");
    conflict.finish();
  }
  read_examples(reader, top, rule);
  top.finish();
  check_examples_come_last(reader, root);
  if (!rule.id.empty() && rule.id.text != id_from_path) {
    reader.problems().add(rule.id.place, "the rule's id must be the same as its path",
                          "write `" + id_from_path + "`, or move the file");
  }
  return rule;
}

TriggerSource read_trigger(const YamlReader& reader, const YamlNode& node) {
  TriggerSource trigger;
  YamlMapping mapping(reader, node, "an entry of `statuses`");
  trigger.status = mapping.required_text("status");
  trigger.scope = mapping.text("scope");
  if (const YamlNode* patterns = mapping.required("patterns")) trigger.patterns = reader.texts(*patterns);
  mapping.finish();
  reader.check_word(trigger.scope, scopes, "scope");
  return trigger;
}

TriggerSource read_listed_agent(const YamlReader& reader, const YamlNode& node) {
  TriggerSource agent;
  YamlMapping mapping(reader, node, "an entry of `agents`");
  agent.status = mapping.required_text("agent");
  if (const YamlNode* patterns = mapping.required("patterns")) agent.patterns = reader.texts(*patterns);
  mapping.finish();
  return agent;
}

void read_agents(const YamlReader& reader, YamlMapping& top, LanguageSource& language) {
  const YamlNode* agents = top.optional("agents");
  if (agents == nullptr) return;
  const std::size_t first = language.agents.size();
  if (agents->kind == YamlNode::Kind::sequence) {
    for (const YamlNode& item : agents->items) language.agents.push_back(read_listed_agent(reader, item));
  } else if (reader.is_mapping(*agents, "`agents`")) {
    for (const YamlEntry& entry : agents->entries) {
      language.agents.push_back({reader.text(entry.key), {}, reader.texts(entry.value)});
    }
  }
  for (std::size_t i = first; i < language.agents.size(); ++i) {
    if (!language.agents[i].status.empty()) reader.check_name(language.agents[i].status, "an agent");
  }
}

void read_topics(const YamlReader& reader, const YamlNode& node, TopicSource& topics) {
  YamlMapping mapping(reader, node, "`topics`");
  mapping.required("start");
  mapping.each_named("start", [&](const SourceText& topic, const YamlNode& score) {
    topics.start.emplace_back(topic, reader.text(score));
  });
  mapping.required("words");
  mapping.each_named("words", [&](const SourceText& forms, const YamlNode& weights) {
    topics.words.emplace_back(forms, reader.text(weights));
  });
  mapping.finish();
}

void read_language(const YamlReader& reader, const YamlNode& root, LanguageSource& language) {
  YamlMapping top(reader, root, "a language file");
  top.each_named("concepts", [&](const SourceText& name, const YamlNode& patterns) {
    reader.check_name(name, "a concept");
    language.concepts.push_back({name, reader.texts(patterns)});
  });
  top.each("statuses", [&](const YamlNode& node) {
    TriggerSource trigger = read_trigger(reader, node);
    if (!trigger.status.empty()) language.triggers.push_back(std::move(trigger));
  });
  read_agents(reader, top, language);
  if (const YamlNode* topics = top.optional("topics")) read_topics(reader, *topics, language.topics);
  top.finish();
}

DocumentTypeSource::Cue read_cue(const YamlReader& reader, const YamlNode& node) {
  DocumentTypeSource::Cue cue;
  YamlMapping mapping(reader, node, "a cue");
  const SourceText where = mapping.required_text("in");
  reader.check_word(where, cue_places, "value of `in`");
  cue.where = where.text;
  const SourceText weight = mapping.text("weight");
  if (!weight.empty()) cue.weight = reader.number(weight).value_or(cue.weight);
  if (const YamlNode* patterns = mapping.required("any")) cue.patterns = reader.texts(*patterns);
  mapping.finish();
  return cue;
}

DocumentTypeSource read_document_type(const YamlReader& reader, const YamlNode& node) {
  DocumentTypeSource type;
  YamlMapping mapping(reader, node, "a document type");
  type.code = mapping.required_text("code");
  type.name = mapping.required_text("name");
  type.title = mapping.required_text("title");
  mapping.each("cues", [&](const YamlNode& cue) { type.cues.push_back(read_cue(reader, cue)); });
  mapping.finish();
  return type;
}

void read_document_types(const YamlReader& reader, const YamlNode& root, std::vector<DocumentTypeSource>& types) {
  YamlMapping top(reader, root, "the list of document types");
  top.required("types");
  top.each("types", [&](const YamlNode& node) { types.push_back(read_document_type(reader, node)); });
  top.finish();
}

// Reports every text that an earlier one of the list repeats.
class Unique {
 public:
  Unique(std::string what, Problems& problems) : what_(std::move(what)), problems_(problems) {}

  void add(const SourceText& text) {
    if (text.empty()) return;
    const auto [first, is_new] = seen_.emplace(text.text, text.place);
    if (is_new) return;
    problems_.add(text.place, what_ + " `" + text.text + "` is defined twice",
                  "the first is in " + first->second.path.text() + ", line " + std::to_string(first->second.line));
  }

 private:
  std::string what_;
  Problems& problems_;
  std::map<std::string, SourcePlace> seen_;
};

void check_unique(const RuleFiles& files, Problems& problems) {
  Unique rules("rule", problems), points("the rule of point", problems);
  Unique codes("document type", problems);  // names may be shared: CMP and PAR are both partnership agreements
  for (const RuleSource& rule : files.rules) {
    rules.add(rule.id);
    points.add(rule.point);
  }
  for (const DocumentTypeSource& type : files.document_types) codes.add(type.code);
}

// Those of signals are checked when the rule is compiled.
void check_types_of_examples(const RuleFiles& files, Problems& problems) {
  if (files.document_types.empty()) return;
  Words codes;
  for (const DocumentTypeSource& type : files.document_types) codes.push_back(type.code.text);
  for (const RuleSource& rule : files.rules) {
    for (const auto& [verdict, examples] : rule.examples) {
      for (const ExampleSource& example : examples) {
        YamlReader(example.type.place.path, problems).check_word(example.type, codes, "document type");
      }
    }
  }
}

}  // namespace

RuleFiles read_rule_files(const FileSet& files, Problems& problems) {
  RuleFiles result;
  for (const auto& [path, text] : files) {
    const RulePath kind = classify_rule_path(path);
    if (kind.kind == RulePath::Kind::other) continue;
    const std::optional<YamlNode> root = parse_yaml(path, text, problems);
    if (!root) continue;
    const YamlReader reader(path, problems);
    switch (kind.kind) {
      case RulePath::Kind::rule: result.rules.push_back(read_rule(reader, *root, kind.rule_id)); break;
      case RulePath::Kind::language: read_language(reader, *root, result.language); break;
      case RulePath::Kind::document_types: read_document_types(reader, *root, result.document_types); break;
      case RulePath::Kind::other: break;
    }
  }
  check_unique(result, problems);
  check_types_of_examples(result, problems);
  return result;
}

}  // namespace compactproof
