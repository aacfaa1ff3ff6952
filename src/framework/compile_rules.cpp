#include "framework/compile_rules.h"

#include <algorithm>
#include <charconv>

#include "framework/compile_topics.h"
#include "framework/parameters.h"
#include "language/pattern_set.h"

namespace compactproof {

namespace {

constexpr std::uint32_t default_near = 40;
constexpr int deepest_beside = 20;   // a signal is looked for while the one it stands beside is

template <typename Item>
std::vector<std::string> names_of(const std::vector<Item>& items) {
  std::vector<std::string> names;
  for (const Item& item : items) names.push_back(item.name);
  return names;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& known) {
  const std::string near = closest(word, known);
  return near.empty() ? std::string() : "did you mean `" + near + "`?";
}

Spread spread_of(const std::string& name, Spread otherwise) {
  if (name == "unit") return Spread::unit;
  if (name == "neighbour") return Spread::neighbour;
  if (name == "paragraph") return Spread::paragraph;
  if (name == "section") return Spread::section;
  if (name == "document") return Spread::document;
  return otherwise;
}

class RuleCompiler {
 public:
  RuleCompiler(const RuleFiles& files, Problems& problems) : files_(files), problems_(problems) {}

  std::shared_ptr<const RuleSet> compile(const std::vector<RuleUse>& uses) {
    compile_concepts();
    compile_triggers();
    compile_table_words();
    compile_explanation_words();
    compile_types();
    keep_topic_words(files_.language.topics, vocabulary_);
    for (const RuleUse& use : uses) {
      const auto found = std::find_if(files_.rules.begin(), files_.rules.end(), [&](const RuleSource& r) { return r.id.text == use.rule; });
      if (found != files_.rules.end()) compile_rule(*found, use);
    }
    check_concepts_are_defined();
    if (problems_.empty()) {
      result_->patterns = patterns_.index(vocabulary_);
      result_->lexicon = std::move(vocabulary_).lexicon();
      result_->topics = compile_topics(files_.language.topics, result_->lexicon, problems_);
    }
    return result_;
  }

 private:
  // --- patterns ---

  Pattern parse_pattern(const SourceText& source) {
    const std::string text = fill_in(source.text, parameters_);
    std::vector<PatternMistake> mistakes;
    Pattern pattern = vocabulary_.parse(text, mistakes);
    for (const PatternMistake& mistake : mistakes) {
      SourcePlace place = source.place;
      place.column += static_cast<int>(mistake.column);
      problems_.add(place, mistake.message + " in the pattern `" + source.text + "`");
    }
    note_concepts(pattern, source);
    return pattern;
  }

  void note_concepts(const Pattern& pattern, const SourceText& source) {
    for (const PatternElement& element : pattern.elements) {
      for (const ConceptId id : element.slot->concepts) mentions_.push_back({id, source.place});
    }
  }

  PatternListId add_list(const std::vector<SourceText>& sources) {
    std::vector<Pattern> patterns;
    for (const SourceText& source : sources) patterns.push_back(parse_pattern(source));
    return patterns_.add(std::move(patterns));
  }

  std::optional<PatternListId> add_optional_list(const std::vector<SourceText>& sources) {
    if (sources.empty()) return std::nullopt;
    return add_list(sources);
  }

  void compile_concepts() {
    for (const ConceptSource& source : files_.language.concepts) {
      const ConceptId id = vocabulary_.concept_id(source.name.text);
      if (vocabulary_.concept_at(id).defined) problems_.add(source.name.place, "the concept `" + source.name.text + "` is defined twice");
      vocabulary_.concept_at(id).defined = true;
      std::vector<Pattern> patterns;
      for (const SourceText& pattern : source.patterns) patterns.push_back(parse_pattern(pattern));
      vocabulary_.concept_at(id).patterns = std::move(patterns);
    }
  }

  void check_concepts_are_defined() {
    std::vector<std::string> known;
    for (const ConceptSource& source : files_.language.concepts) known.push_back(source.name.text);
    for (const auto& [id, place] : mentions_) {
      const Concept& item = vocabulary_.concept_at(id);
      if (!item.defined) problems_.add(place, "no concept is named `" + item.name + "`", did_you_mean(item.name, known));
    }
    for (const std::string& name : vocabulary_.circular_concepts()) {
      const auto source = std::find_if(files_.language.concepts.begin(), files_.language.concepts.end(),
                                       [&](const ConceptSource& c) { return c.name.text == name; });
      problems_.add(source->name.place, "the concept `" + name + "` is defined by itself, directly or through others");
    }
  }

  // --- language ---

  void compile_table_words() {
    TableWords& words = result_->tables;
    words.action = concept_list("action_header");
    words.owner = concept_list("owner_header");
    words.when = concept_list("when_header");
    words.action_plan = concept_list("action_plan");
    words.action_list = concept_list("action_list");
    words.action_owner = concept_list("action_owner");
    words.action_due = concept_list("action_due");
    words.action_refused = concept_list("action_refused");
    words.member_header = concept_list("member_header");
    words.member_list = concept_list("member_list");
    words.seat = concept_list("seat");
    words.statutory_member = concept_list("statutory_member");
    words.voluntary_member = concept_list("voluntary_member");
  }

  void compile_explanation_words() {
    ExplanationWords& words = result_->explanations;
    words.act = concept_list("outside_act");
    words.silence = concept_list("outside_silence");
    words.ground = concept_list("outside_ground");
    words.link = concept_list("causal_link");
    words.effect = concept_list("causal_effect");
    words.force = concept_list("causal_force");
    words.inside = concept_list("inside_cause");
    words.no_cause = concept_list("no_cause");
    words.aside = concept_list("aside");
    words.topic = topic_of("outside_cause");
  }

  std::optional<PatternListId> concept_list(const std::string& name) {
    const auto named = [&](const ConceptSource& c) { return c.name.text == name; };
    if (std::none_of(files_.language.concepts.begin(), files_.language.concepts.end(), named)) return std::nullopt;
    std::vector<PatternMistake> none;
    return patterns_.add({vocabulary_.parse("{" + name + "}", none)});
  }

  void compile_triggers() {
    for (const TriggerSource& source : files_.language.triggers) {
      if (auto zone = parse_zone_words(source.status.text)) {
        zone->patterns = add_list(source.patterns);
        result_->zones.push_back(*zone);
      } else if (const auto kind = parse_trigger_kind(source.status.text)) {
        result_->statuses.triggers.push_back({*kind, scope_of(source.scope.text), add_list(source.patterns)});
      } else {
        problems_.add(source.status.place, "no trigger is named `" + source.status.text + "`",
                      did_you_mean(source.status.text, trigger_kind_names()));
      }
    }
    for (const TriggerSource& source : files_.language.agents) {
      result_->statuses.agents.push_back({source.status.text, add_list(source.patterns)});
    }
  }

  static std::optional<ZoneWords> parse_zone_words(const std::string& name) {
    if (name == "quoted_section") return ZoneWords{Zone::quoted, true, 0};
    if (name == "quoted_below") return ZoneWords{Zone::quoted, false, 0};
    if (name == "contents_section") return ZoneWords{Zone::contents, true, 0};
    if (name == "definition_section") return ZoneWords{Zone::definitions, true, 0};
    return std::nullopt;
  }

  static TriggerScope scope_of(const std::string& name) {
    if (name == "backward") return TriggerScope::backward;
    if (name == "clause") return TriggerScope::clause;
    if (name == "unit") return TriggerScope::unit;
    return TriggerScope::forward;
  }

  void compile_types() {
    for (const DocumentTypeSource& source : files_.document_types) {
      TypeRule type{source.code.text, source.name.text, source.title.text, {}};
      for (const DocumentTypeSource::Cue& cue : source.cues) {
        if (cue.patterns.empty()) continue;
        type.cues.push_back({place_of(cue.where), cue.weight, add_list(cue.patterns)});
      }
      result_->types.push_back(std::move(type));
    }
  }

  static TypeCue::Place place_of(const std::string& name) {
    if (name == "title") return TypeCue::Place::title;
    if (name == "heading") return TypeCue::Place::heading;
    if (name == "name") return TypeCue::Place::name;
    return TypeCue::Place::body;
  }

  // --- rules ---

  void compile_rule(const RuleSource& source, const RuleUse& use) {
    parameters_ = use.parameters;
    Rule rule;
    rule.id = source.id.text;
    rule.point = use.point;
    rule.title = fill_in(source.title.text, parameters_);
    std::vector<PatternListId> setting;
    for (const SourceText& part : source.setting) setting.push_back(add_list({part}));
    for (const SignalSource& signal : source.signals) {
      rule.signals.push_back(compile_signal(signal, rule));
      rule.signals.back().setting = setting;
    }
    const std::vector<std::string> names = names_of(rule.signals);
    for (const VerdictLineSource& line : source.ladder) rule.ladder.push_back(compile_line(line, names));
    set_topic(topic_of(source.id.text), rule);
    rule.never_explained = source.never_explained;
    if (!source.conflict_when.empty()) {
      rule.conflict = compile_expression(source.conflict_when, names);
      rule.conflict_because = fill_in(source.conflict_because.text, parameters_);
    }
    result_->rules.push_back(std::move(rule));
    parameters_.clear();
  }

  // What speaks for a verdict has to be about the rule's matter; what speaks against any is often about another one, and
  // the rows of a table are about what is planned.
  static void set_topic(int topic, Rule& rule) {
    rule.topic = topic;
    for (const VerdictLine& line : rule.ladder) {
      if (line.verdict == Verdict::not_applicable) continue;
      for (const std::uint32_t signal : signals_asserted(line.when)) {
        if (!rule.signals[signal].table) rule.signals[signal].topic = topic;
      }
    }
  }

  int topic_of(std::string_view name) const {
    const auto& topics = files_.language.topics.start;
    const auto found = std::find_if(topics.begin(), topics.end(), [&](const auto& topic) { return topic.first.text == name; });
    return found == topics.end() ? -1 : static_cast<int>(found - topics.begin());
  }

  Signal compile_signal(const SignalSource& source, const Rule& rule) {
    Signal signal;
    signal.name = source.name.text;
    if (!source.any.empty()) signal.parts.push_back(add_list(source.any));
    for (const SourceText& part : source.all) signal.parts.push_back(add_list({part}));
    if (source.dates) signal.dates = compile_dates(*source.dates, source);
    if (source.table.text == "actions") signal.table = TableKind::actions;
    if (source.table.text == "membership") signal.table = TableKind::membership;
    signal.none = add_optional_list(source.none);
    signal.section = add_optional_list(source.section);
    signal.context = add_optional_list(source.context);
    signal.cause = source.cause;
    signal.near = number_of(source.near, default_near);
    signal.in = spread_of(source.in.text, Spread::unit);
    if (!source.where.empty()) signal.where = compile_condition(source.where);
    signal.agent = agent_of(source.agent);
    signal.agent_not = agent_of(source.agent_not);
    if (source.anchor.text == "first") signal.anchor = Signal::Anchor::first;
    if (source.anchor.text == "last") signal.anchor = Signal::Anchor::last;
    for (const SourceText& status : source.ignore) {
      if (const auto known = parse_status(status.text)) signal.ignore = signal.ignore | *known;
    }
    for (const SourceText& type : source.types) signal.types.push_back(checked_type(type));
    if (!source.beside.empty()) signal.beside = neighbour_of(source.beside, rule);
    signal.within = spread_of(source.within.text, Spread::paragraph);
    return signal;
  }

  std::optional<DatesSignal> compile_dates(const DatesSource& source, const SignalSource& signal) {
    DatesSignal dates;
    if (source.open.empty() && !source.from_document_date) {
      problems_.add(signal.name.place, "`dates` of `" + signal.name.text + "` has no `open` patterns", "say what stands beside an opening date");
    }
    if (source.close.empty()) {
      problems_.add(signal.name.place, "`dates` of `" + signal.name.text + "` has no `close` patterns", "say what stands beside a closing date");
    }
    dates.topic = add_optional_list(source.topic);
    dates.open = add_list(source.open);
    dates.close = add_list(source.close);
    dates.from_document_date = source.from_document_date;
    return dates;
  }

  std::uint32_t number_of(const SourceText& source, std::uint32_t otherwise) {
    std::uint32_t number = otherwise;
    std::from_chars(source.text.data(), source.text.data() + source.text.size(), number);  // checked when read
    return number;
  }

  int agent_of(const SourceText& source) {
    if (source.empty()) return -1;
    const auto names = names_of(result_->statuses.agents);
    const auto found = std::find(names.begin(), names.end(), source.text);
    if (found != names.end()) return static_cast<int>(found - names.begin());
    problems_.add(source.place, "no agent is named `" + source.text + "`", did_you_mean(source.text, names));
    return -1;
  }

  std::string checked_type(const SourceText& source) {
    std::vector<std::string> codes;
    for (const TypeRule& type : result_->types) codes.push_back(type.code);
    if (std::find(codes.begin(), codes.end(), source.text) == codes.end()) {
      problems_.add(source.place, "no document type has the code `" + source.text + "`", did_you_mean(source.text, codes));
    }
    return source.text;
  }

  // The signal named, which is to stand earlier in the rule.
  int neighbour_of(const SourceText& source, const Rule& rule) {
    const auto names = names_of(rule.signals);
    const auto found = std::find(names.begin(), names.end(), source.text);
    if (found != names.end()) {
      const auto neighbour = static_cast<int>(found - names.begin());
      if (beside_depth(rule, neighbour) < deepest_beside) return neighbour;
      problems_.add(source.place, "`beside` of `beside`, more than " + std::to_string(deepest_beside) + " deep",
                    "put the patterns into one signal");
      return -1;
    }
    const std::string hint = did_you_mean(source.text, names);
    problems_.add(source.place, "no signal above this one is named `" + source.text + "`",
                  hint.empty() ? "`beside` names a signal that stands earlier in the rule" : hint);
    return -1;
  }

  // How many signals stand beside one another, from this one on.
  static int beside_depth(const Rule& rule, int signal) {
    int depth = 0;
    for (; signal >= 0; signal = rule.signals[static_cast<std::size_t>(signal)].beside) ++depth;
    return depth;
  }

  VerdictLine compile_line(const VerdictLineSource& source, const std::vector<std::string>& names) {
    VerdictLine line;
    line.verdict = parse_verdict(source.verdict.text).value_or(Verdict::not_found);
    line.when = compile_expression(source.when, names);
    line.text = source.verdict.text + ": " + source.when.text;
    line.reason = parse_partial_reason(source.reason.text).value_or(PartialReason::none);
    line.because = fill_in(source.because.text, parameters_);
    for (const SourceText& name : source.evidence) {
      const auto found = std::find(names.begin(), names.end(), name.text);
      if (found == names.end()) {
        problems_.add(name.place, "no signal is named `" + name.text + "`", did_you_mean(name.text, names));
      } else {
        line.evidence.push_back(static_cast<std::uint32_t>(found - names.begin()));
      }
    }
    if (line.evidence.empty()) line.evidence = signals_asserted(line.when);
    return line;
  }

  Expression compile_expression(const SourceText& source, const std::vector<std::string>& names) {
    std::vector<ExpressionMistake> mistakes;
    Expression expression = parse_expression(source.text, names, mistakes);
    for (const ExpressionMistake& mistake : mistakes) {
      SourcePlace place = source.place;
      place.column += static_cast<int>(mistake.column);
      problems_.add(place, mistake.message, mistake.hint);
    }
    return expression;
  }

  // --- conditions: "duration >= 12 weeks" ---

  std::optional<ValueCondition> compile_condition(const SourceText& source) {
    const std::string text = fill_in(source.text, parameters_);
    if (!parameter_names(text).empty()) return std::nullopt;  // told where the framework uses the rule
    const std::size_t first_space = text.find(' ');
    const std::size_t second_space = first_space == std::string::npos ? first_space : text.find(' ', first_space + 1);
    if (second_space == std::string::npos) return bad_condition(source, "expected `value comparison threshold`");
    ValueCondition condition;
    if (!read_subject(text.substr(0, first_space), condition)) return bad_condition(source, "unknown value `" + text.substr(0, first_space) + "`");
    const std::string comparison = text.substr(first_space + 1, second_space - first_space - 1);
    if (!read_comparison(comparison, condition)) return bad_condition(source, "unknown comparison `" + comparison + "`");
    if (!read_threshold(text.substr(second_space + 1), condition)) {
      return bad_condition(source, "`" + text.substr(second_space + 1) + "` is no threshold for it");
    }
    return condition;
  }

  std::nullopt_t bad_condition(const SourceText& source, const std::string& message) {
    problems_.add(source.place, message + " in `" + source.text + "`",
                  "for example `duration >= 12 weeks`, `percent <= 10 percent`, `window < 84 days`, `count >= 3`");
    return std::nullopt;
  }

  static bool read_subject(std::string_view name, ValueCondition& condition) {
    using Subject = ValueCondition::Subject;
    static constexpr std::pair<std::string_view, Subject> subjects[] = {
        {"duration", Subject::duration}, {"money", Subject::money},       {"percent", Subject::percent},
        {"count", Subject::count},       {"window", Subject::window},     {"complete", Subject::complete},
        {"statutory_share", Subject::statutory_share}, {"share", Subject::share}};
    for (const auto& [known, subject] : subjects) {
      if (known != name) continue;
      condition.subject = subject;
      return true;
    }
    return false;
  }

  static bool read_comparison(std::string_view sign, ValueCondition& condition) {
    using Comparison = ValueCondition::Comparison;
    static constexpr std::pair<std::string_view, Comparison> signs[] = {{"<", Comparison::less},
                                                                        {"<=", Comparison::at_most},
                                                                        {">=", Comparison::at_least},
                                                                        {">", Comparison::more},
                                                                        {"reach", Comparison::reaches}};
    for (const auto& [known, comparison] : signs) {
      if (known != sign) continue;
      condition.comparison = comparison;
      return true;
    }
    return false;
  }

  static bool read_threshold(const std::string& text, ValueCondition& condition) {
    using Subject = ValueCondition::Subject;
    TokenText words;
    tokenise(text, {0, static_cast<std::uint32_t>(text.size())}, words);
    std::vector<Entity> entities;
    find_entities(words, words.tokens, entities);
    if (entities.size() != 1) return false;
    condition.threshold = entities.front().quantity;
    switch (condition.subject) {
      case Subject::duration:
      case Subject::window: return entities.front().kind == EntityKind::duration;
      case Subject::money: return entities.front().kind == EntityKind::money;
      case Subject::percent:
      case Subject::complete:
      case Subject::share:
      case Subject::statutory_share: return entities.front().kind == EntityKind::percent;
      case Subject::count: return entities.front().kind == EntityKind::count;
    }
    return false;
  }

  const RuleFiles& files_;
  Problems& problems_;
  Vocabulary vocabulary_;
  PatternSet patterns_;
  std::shared_ptr<RuleSet> result_ = std::make_shared<RuleSet>();
  std::map<std::string, std::string> parameters_;           // of the use at hand
  std::vector<std::pair<ConceptId, SourcePlace>> mentions_;
};

}  // namespace

std::shared_ptr<const RuleSet> compile_rules(const RuleFiles& files, const std::vector<RuleUse>& uses, Problems& problems) {
  return RuleCompiler(files, problems).compile(uses);
}

}  // namespace compactproof
