// The stages behind reading, each on its own and all of them together. Bytes are those of the document's text.
#include <benchmark/benchmark.h>

#include <memory>
#include <stdexcept>

#include "bench/files.h"
#include "bench/rules.h"
#include "engine/evaluate.h"
#include "engine/reading.h"
#include "framework/load_framework.h"
#include "language/entity.h"
#include "readers/read_document.h"
#include "review/review.h"

namespace compactproof::bench {

namespace {

const Document& paper(std::size_t pages) {
  static const auto read = [](std::size_t n) {
    const File file = text_paper(n);
    return read_document(file.name, file.bytes);
  };
  static const Document ten = read(10);
  static const Document two_hundred = read(200);
  switch (pages) {
    case 10: return ten;
    case 200: return two_hundred;
    default: throw std::invalid_argument("no such paper");
  }
}

const Document& paper(const benchmark::State& state) { return paper(static_cast<std::size_t>(state.range(0))); }

void count(benchmark::State& state, const Document& document) {
  state.SetItemsProcessed(state.iterations());
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(document.text.size()));
}

void tokenising(benchmark::State& state) {
  const Document& document = paper(state);
  for (auto _ : state) {
    TokenText tokens;
    tokenise(document.text, {0, static_cast<std::uint32_t>(document.text.size())}, tokens);
    benchmark::DoNotOptimize(tokens.tokens.data());
  }
  count(state, document);
}

void finding_units(benchmark::State& state) {
  const Document& document = paper(state);
  const Lexicon& lexicon = framework().rules->lexicon;
  for (auto _ : state) benchmark::DoNotOptimize(make_units(document, lexicon));
  count(state, document);
}

void finding_entities(benchmark::State& state) {
  const Document& document = paper(state);
  const Units units = make_units(document, framework().rules->lexicon);
  for (auto _ : state) {
    std::vector<Entity> entities;
    for (const Unit& unit : units.units) find_entities(units.text, units.tokens(unit), entities);
    benchmark::DoNotOptimize(entities.data());
  }
  count(state, document);
}

// Every list wherever it may match: more than a review asks for.
void matching(benchmark::State& state) {
  const Document& document = paper(state);
  const RuleSet& rules = *framework().rules;
  const Units units = make_units(document, rules.lexicon);
  std::size_t matches = 0;
  for (auto _ : state) {
    Matcher matcher(rules.patterns, units);
    for (std::uint32_t unit = 0; unit < units.units.size(); ++unit) {
      for (PatternListId list = 0; list < rules.patterns.list_count(); ++list) matches += matcher.matches(unit, list).size();
    }
  }
  benchmark::DoNotOptimize(matches);
  count(state, document);
}

// The statuses of the first word of every unit.
void reading_statuses(benchmark::State& state) {
  const Document& document = paper(state);
  const RuleSet& rules = *framework().rules;
  const Units units = make_units(document, rules.lexicon);
  for (auto _ : state) {
    Matcher matcher(rules.patterns, units);
    StatusReader reader(rules.statuses, matcher, units);
    for (std::uint32_t unit = 0; unit < units.units.size(); ++unit) {
      if (units.tokens(units.units[unit]).empty()) continue;
      benchmark::DoNotOptimize(reader.statuses(unit, {{0, 1}}));
    }
  }
  count(state, document);
}

void evaluating(benchmark::State& state) {
  const Document& document = paper(state);
  const Framework& compact = framework();
  for (auto _ : state) benchmark::DoNotOptimize(evaluate(document, compact, "CPA"));
  count(state, document);
}

void reviewing(benchmark::State& state) {
  const Document& document = paper(state);
  const Framework& compact = framework();
  for (auto _ : state) benchmark::DoNotOptimize(review(document, compact));
  count(state, document);
}

// How time grows with the number of rules.
void evaluating_rules(benchmark::State& state) {
  const Document& document = paper(10);
  Framework sized = framework();
  sized.rules = rules_of_size(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(evaluate(document, sized, "CPA"));
  count(state, document);
}

// From the bytes of a file to a report, the framework at hand.
void checking(benchmark::State& state) {
  const File file = docx_paper(static_cast<std::size_t>(state.range(0)));
  const Framework& compact = framework();
  for (auto _ : state) benchmark::DoNotOptimize(review(read_document(file.name, file.bytes), compact));
  count(state, paper(state));
}

void loading(benchmark::State& state) {
  const char* path = std::getenv("COMPACTPROOF_BENCH_FRAMEWORK");
  const std::string id = path != nullptr ? std::string(path) : embedded_framework_ids().front();
  for (auto _ : state) benchmark::DoNotOptimize(load_framework(id));
  state.SetItemsProcessed(state.iterations());
}

BENCHMARK(tokenising)->Name("language/tokenise")->Arg(10)->Arg(200);
BENCHMARK(finding_units)->Name("language/make_units")->Arg(10)->Arg(200);
BENCHMARK(finding_entities)->Name("language/find_entities")->Arg(10)->Arg(200);
BENCHMARK(matching)->Name("language/matching")->Arg(10)->Arg(200);
BENCHMARK(reading_statuses)->Name("language/statuses")->Arg(10)->Arg(200);
BENCHMARK(evaluating)->Name("engine/evaluate")->Arg(10)->Arg(200)->Unit(benchmark::kMillisecond);
BENCHMARK(evaluating_rules)->Name("engine/rules")->Arg(50)->Arg(100)->Arg(200)->Arg(400)->Arg(800)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(reviewing)->Name("review")->Arg(10)->Arg(200)->Unit(benchmark::kMillisecond);
BENCHMARK(checking)->Name("docx-to-review")->Arg(10)->Arg(200)->Unit(benchmark::kMillisecond);
BENCHMARK(loading)->Name("framework/load")->Unit(benchmark::kMillisecond);

}  // namespace

}  // namespace compactproof::bench
