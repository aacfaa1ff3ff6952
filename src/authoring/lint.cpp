#include "authoring/lint.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <string_view>

#include "authoring/word_pairs.h"

namespace compactproof {

namespace {

constexpr int widest_gap = 30;   // words; the pattern language allows no more within a pattern
constexpr int widest_near = 40;  // the default of `near`

class Linter {
 public:
  explicit Linter(const RuleFiles& files) : files_(files) {}

  std::vector<LintFinding> run() {
    for (const RuleSource& rule : files_.rules) {
      for (const auto& [verdict, examples] : rule.examples) {
        for (const ExampleSource& example : examples) pairs_.add(example.text.text);
      }
    }
    for (const RuleSource& rule : files_.rules) check_rule(rule);
    for (const ConceptSource& group : files_.language.concepts) check_patterns(group.patterns);
    for (const TriggerSource& trigger : files_.language.triggers) check_patterns(trigger.patterns);
    for (const TriggerSource& agent : files_.language.agents) check_patterns(agent.patterns);
    for (const DocumentTypeSource& type : files_.document_types) {
      for (const DocumentTypeSource::Cue& cue : type.cues) check_patterns(cue.patterns);
    }
    for (const ConceptSource& group : files_.language.concepts) {
      if (is_reserved(group.name.text) || named_.count(group.name.text) > 0) continue;
      add(group.name, "nothing names the word group `" + group.name.text + "`; delete it");
    }
    return std::move(findings_);
  }

 private:
  // The engine itself asks for these.
  static bool is_reserved(const std::string& name) {
    static const std::set<std::string> names = {"action_header",    "owner_header",     "when_header",   "statutory_member",
                                                "voluntary_member", "outside_act",      "outside_silence", "outside_ground",
                                                "causal_link",      "causal_force",     "causal_effect",   "inside_cause",
                                                "no_cause",         "aside",            "action_plan",    "action_list",
                                                "action_owner",     "action_due",       "action_refused", "member_header",
                                                "member_list",      "seat"};
    return names.count(name) > 0;
  }

  void add(const SourceText& at, std::string message) { findings_.push_back({at.place, std::move(message)}); }

  void check_rule(const RuleSource& rule) {
    check_patterns(rule.setting);
    for (const SignalSource& signal : rule.signals) {
      if (!is_used(rule, signal.name.text)) add(signal.name, "nothing uses the signal `" + signal.name.text + "`; delete it or name it in the ladder");
      for (const auto* list : {&signal.any, &signal.none, &signal.section, &signal.context}) check_patterns(*list);
      for (const SourceText& part : signal.all) check_pattern(part);  // two of the same may be wanted: two dates, two sums
      if (signal.dates) {
        for (const auto* list : {&signal.dates->topic, &signal.dates->open, &signal.dates->close}) check_patterns(*list);
      }
      if (number_in(signal.near.text) > widest_near) {
        add(signal.near, "`near: " + signal.near.text + "` joins words that have nothing to do with each other; at most " + std::to_string(widest_near) + " makes sense");
      }
    }
  }

  static bool is_used(const RuleSource& rule, const std::string& name) {
    const auto mentions = [&](const SourceText& expression) { return holds_word(expression.text, name); };
    const auto is_beside = [&](const SignalSource& signal) { return signal.beside.text == name; };
    return mentions(rule.conflict_when) || std::any_of(rule.signals.begin(), rule.signals.end(), is_beside) ||
           std::any_of(rule.ladder.begin(), rule.ladder.end(), [&](const VerdictLineSource& line) {
             return mentions(line.when) || std::any_of(line.evidence.begin(), line.evidence.end(), mentions);
           });
  }

  static bool is_name_letter(char c) { return c == '_' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

  static bool holds_word(std::string_view text, std::string_view word) {
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
      const std::size_t end = at + word.size();
      if ((at == 0 || !is_name_letter(text[at - 1])) && (end == text.size() || !is_name_letter(text[end]))) return true;
    }
    return false;
  }

  static int number_in(std::string_view text) {
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
  }

  void check_patterns(const std::vector<SourceText>& patterns) {
    std::set<std::string> seen;
    for (const SourceText& pattern : patterns) {
      if (!seen.insert(pattern.text).second) add(pattern, "`" + pattern.text + "` stands twice in this list");
      check_pattern(pattern);
    }
  }

  void check_pattern(const SourceText& pattern) {
    check_slots(pattern);
    note_groups(pattern.text);
  }

  void check_slots(const SourceText& pattern) {
    std::string_view before;
    for (std::string_view rest = pattern.text; !rest.empty();) {
      const std::string_view slot = rest.substr(0, std::min(rest.find(' '), rest.size()));
      check_slot(pattern, slot);
      if (pairs_.are_cut_apart(before, slot)) tell_cut_apart(pattern, before, slot);
      before = slot;
      rest.remove_prefix(std::min(slot.size() + 1, rest.size()));
    }
  }

  // `a|b c|d` is (a or b), then (c or d).
  void tell_cut_apart(const SourceText& pattern, std::string_view first, std::string_view second) {
    const std::string together = std::string(first.substr(first.rfind('|') + 1)) + " " + std::string(second.substr(0, second.find('|')));
    const std::string others = std::string(first.substr(0, first.rfind('|'))) + std::string(second.substr(second.find('|')));
    add(pattern, "`" + std::string(first) + " " + std::string(second) + "` is one of the first words and then one of the second; if `" + together +
                     "` is one alternative, make it two patterns: `" + others + "` and `" + together + "`");
  }

  void check_slot(const SourceText& pattern, std::string_view slot) {
    if (slot.starts_with("..") && number_in(slot.substr(2)) > widest_gap) {
      add(pattern, "the gap `" + std::string(slot) + "` is wider than " + std::to_string(widest_gap) + " words");
    }
    std::set<std::string_view> words;
    while (!slot.empty()) {
      const std::size_t end = std::min(slot.find('|'), slot.size());
      const std::string_view word = slot.substr(0, end);
      if (!words.insert(word).second) add(pattern, "`" + std::string(word) + "` stands twice in one place of `" + pattern.text + "`");
      slot.remove_prefix(std::min(end + 1, slot.size()));
    }
  }

  void note_groups(std::string_view pattern) {
    for (std::size_t open = pattern.find('{'); open != std::string_view::npos; open = pattern.find('{', open + 1)) {
      named_.emplace(pattern.substr(open + 1, pattern.find('}', open) - open - 1));
    }
  }

  const RuleFiles& files_;
  WordPairs pairs_;
  std::set<std::string> named_;
  std::vector<LintFinding> findings_;
};

}  // namespace

std::vector<LintFinding> lint(const RuleFiles& files) { return Linter(files).run(); }

}  // namespace compactproof
