// compactproof rule: for people who write rules.
#include <ostream>

#include "authoring/rule_bench.h"
#include "cli/commands.h"
#include "cli/parse_arguments.h"
#include "cli/usage_error.h"

namespace compactproof {
namespace {

constexpr std::string_view help = R"(Tests rules against their examples, or tries a rule on a text.

Examples:
  compactproof rule test                                 every rule of the folder rules/
  compactproof rule test CON-01 resources/multi-year     these rules
  compactproof rule try CON-01 "We will consult for twelve weeks."

Usage: compactproof rule test [RULE...] | try RULE TEXT
)";

struct RuleOptions {
  std::string folder;
  std::string framework;
  std::string type;
};

RuleBench open_bench(const RuleOptions& options) {
  FileSet files = read_rules_folder(options.folder);
  if (options.framework.empty()) return RuleBench(files);
  return RuleBench(files, load_framework(options.framework));
}

void show_failure(const FailedExample& failure, std::ostream& out) {
  out << failure.place.path.text() << ':' << failure.place.line << ':' << failure.place.column << ": expected "
      << failure.expected << ", got " << failure.actual;
  if (!failure.variant.empty()) out << " (variant: " << failure.variant << ')';
  out << "\n    " << failure.text << '\n';
}

int test(const RuleBench& bench, const Arguments& names, Streams& streams) {
  std::vector<std::size_t> chosen;
  for (const std::string& name : names) chosen.push_back(bench.find(name));
  if (names.empty()) {
    for (std::size_t rule = 0; rule < bench.rules().size(); ++rule) chosen.push_back(rule);
  }
  std::size_t examples = 0;
  std::size_t variants = 0;
  std::size_t failures = 0;
  for (const std::size_t rule : chosen) {
    examples += bench.example_count(rule);
    for (const FailedExample& failure : bench.failed_examples(rule)) {
      show_failure(failure, streams.out);
      ++failures;
    }
    const RuleBench::VariantRun run = bench.run_variants(rule);
    variants += run.count;
    failures += run.failed.size();
    for (const FailedExample& failure : run.failed) show_failure(failure, streams.out);
  }
  streams.out << examples << " examples and " << variants << " variants of " << chosen.size() << (chosen.size() == 1 ? " rule, " : " rules, ") << failures
              << " wrong\n";
  return failures == 0 ? exit_done : exit_gate_not_met;
}

int try_out(const RuleBench& bench, const Arguments& words, const RuleOptions& options, Streams& streams) {
  if (words.size() != 2) throw UsageError("name a rule and give a text: compactproof rule try CON-01 \"We will ...\"");
  streams.out << bench.explain(bench.find(words[0]), words[1], options.type);
  return exit_done;
}

}  // namespace

int run_rule(const Arguments& arguments, Streams& streams) {
  CommandLine line{"rule", help};
  namespace po = boost::program_options;
  line.options.add_options()("rules", po::value<std::string>(), "folder of rules (default: rules)")(
      "framework", po::value<std::string>(), "framework that sets the thresholds (default: the built-in one)")(
      "type", po::value<std::string>(), "document type code for `try`");
  const auto values = parse_arguments(line, arguments, streams);
  if (!values) return exit_done;
  const RuleOptions options{text_option(*values, "rules", "rules"), text_option(*values, "framework"), text_option(*values, "type")};
  std::vector<std::string> words = plain_arguments(*values);
  if (words.empty() || (words.front() != "test" && words.front() != "try")) {
    throw UsageError("say what to do: compactproof rule test, or compactproof rule try RULE TEXT");
  }
  const bool testing = words.front() == "test";
  words.erase(words.begin());
  const RuleBench bench = open_bench(options);
  return testing ? test(bench, words, streams) : try_out(bench, words, options, streams);
}

}  // namespace compactproof
