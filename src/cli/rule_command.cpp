// compactproof rule: for people who write rules.
#include <filesystem>
#include <ostream>

#include "authoring/rule_bench.h"
#include "cli/commands.h"
#include "cli/document_source.h"
#include "cli/expand_paths.h"
#include "cli/parse_arguments.h"
#include "cli/usage_error.h"
#include "framework/load_framework.h"
#include "review/known_document_type.h"

namespace compactproof {
namespace {

constexpr std::string_view help = R"(Tests rules against their examples and variants of them, looks for slips, or tries a rule on a text.

Examples:
  compactproof rule test                                 every rule of the folder rules/
  compactproof rule test CON-01 resources/multi-year     these rules
  compactproof rule lint                                 what is unused, doubled or too wide
  compactproof rule lint samples/*                       and what finds nothing in these documents
  compactproof rule try CON-01 "We will consult for twelve weeks."

Usage: compactproof rule test [RULE...] | lint [DOCUMENT...] | try RULE TEXT
)";

struct RuleOptions {
  std::string folder;
  std::string framework;
  std::string type;
};

RuleBench open_bench(const RuleOptions& options) {
  std::error_code error;
  if (!std::filesystem::is_directory(options.folder, error)) {
    throw UsageError(options.folder + ": there is no such folder of rules; run this where rules/ is, or name it with --rules");
  }
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

// What no example reaches is told, not failed: an author may be in the middle of the work.
void show_coverage(const RuleBench& bench, const std::vector<std::size_t>& rules, std::ostream& out) {
  for (const std::size_t rule : rules) {
    const Coverage coverage = bench.example_coverage(rule);
    for (const std::string& name : coverage.silent_signals()) out << bench.rules()[rule] << ": no example fires the signal `" << name << "`\n";
    for (const std::string& line : coverage.silent_lines()) out << bench.rules()[rule] << ": no example is decided by `" << line << "`\n";
  }
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
  show_coverage(bench, chosen, streams.out);
  streams.out << examples << " examples and " << variants << " variants of " << chosen.size() << (chosen.size() == 1 ? " rule, " : " rules, ") << failures
              << " wrong\n";
  return failures == 0 ? exit_done : exit_gate_not_met;
}

void show_silent_signals(const RuleBench& bench, const std::vector<Document>& documents, std::ostream& out) {
  const std::vector<Coverage> coverage = bench.document_coverage(documents);
  for (std::size_t rule = 0; rule < coverage.size(); ++rule) {
    for (const std::string& name : coverage[rule].silent_signals()) {
      out << bench.rules()[rule] << ": the signal `" << name << "` finds nothing in the documents\n";
    }
  }
}

int lint(const RuleBench& bench, const Arguments& paths, Streams& streams) {
  const std::vector<LintFinding> findings = bench.lint();
  for (const LintFinding& finding : findings) {
    streams.out << finding.place.path.text() << ':' << finding.place.line << ':' << finding.place.column << ": " << finding.message << '\n';
  }
  std::vector<Document> documents;
  for (const std::string& path : expand_paths(paths)) documents.push_back(read_source(path, "standard input", streams.in));
  if (!documents.empty()) show_silent_signals(bench, documents, streams.out);
  streams.out << findings.size() << (findings.size() == 1 ? " slip\n" : " slips\n");
  return findings.empty() ? exit_done : exit_gate_not_met;
}

std::string type_code(const RuleOptions& options) {
  if (options.type.empty()) return {};
  const std::string framework = options.framework.empty() ? embedded_framework_ids().front() : options.framework;
  return find_type(options.type, with_out_of_scope(known_types(load_framework(framework)))).code;
}

int try_out(const RuleBench& bench, const Arguments& words, const RuleOptions& options, Streams& streams) {
  if (words.size() != 2) throw UsageError("name a rule and give a text: compactproof rule try CON-01 \"We will ...\"");
  streams.out << bench.explain(bench.find(words[0]), words[1], type_code(options));
  return exit_done;
}

}  // namespace

int run_rule(const Arguments& arguments, Streams& streams) {
  CommandLine line{"rule", help};
  namespace po = boost::program_options;
  line.options.add_options()
      ("rules", po::value<std::string>()->value_name("FOLDER"), "Folder of rules (default: rules)")
      ("framework", po::value<std::string>()->value_name("ID|PATH"),
       "Framework that sets the thresholds (default: the first built-in one)")
      ("type", po::value<std::string>()->value_name("TYPE"), "Document type for `try`, by code or name");
  const auto values = parse_arguments(line, arguments, streams);
  if (!values) return exit_done;
  const RuleOptions options{text_option(*values, "rules", "rules"), text_option(*values, "framework"), text_option(*values, "type")};
  std::vector<std::string> words = plain_arguments(*values);
  const std::string action = words.empty() ? "" : words.front();
  if (action != "test" && action != "lint" && action != "try") {
    throw UsageError("say what to do: compactproof rule test, compactproof rule lint, or compactproof rule try RULE TEXT");
  }
  words.erase(words.begin());
  const RuleBench bench = open_bench(options);
  if (action == "test") return test(bench, words, streams);
  return action == "lint" ? lint(bench, words, streams) : try_out(bench, words, options, streams);
}

}  // namespace compactproof
