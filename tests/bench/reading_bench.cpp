#include <benchmark/benchmark.h>

#include <chrono>
#include <numeric>

#include "bench/files.h"
#include "bench/floor.h"
#include "error.h"
#include "readers/read_document.h"

namespace compactproof::bench {

namespace {

using Clock = std::chrono::steady_clock;

double seconds_between(Clock::time_point from, Clock::time_point to) {
  return std::chrono::duration<double>(to - from).count();
}

// Only files that both ways read: hostile fixtures and moved main parts are left out.
std::vector<File> readable(std::vector<File> files, const char* part) {
  std::erase_if(files, [&](const File& file) {
    try {
      read_document(file.name, file.bytes);
      return read_at_the_floor(file.bytes, part).part_bytes == 0;
    } catch (const Error&) {
      return true;
    }
  });
  return files;
}

// Both ways file by file in turn, so that a noisy minute strikes both; `times_floor` is the ratio.
void read_packed(benchmark::State& state, const std::vector<File>& all, const char* part) {
  const std::vector<File> files = readable(all, part);
  double reading = 0;
  double floor = 0;
  std::size_t part_bytes = 0;
  for (auto _ : state) {
    double now = 0;
    for (const File& file : files) {
      const auto start = Clock::now();
      benchmark::DoNotOptimize(read_document(file.name, file.bytes));
      const auto between = Clock::now();
      const FloorText least = read_at_the_floor(file.bytes, part);
      floor += seconds_between(between, Clock::now());
      now += seconds_between(start, between);
      part_bytes += least.part_bytes;
    }
    state.SetIterationTime(now);
    reading += now;
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(files.size()) * state.iterations());
  state.SetBytesProcessed(static_cast<std::int64_t>(part_bytes));
  state.counters["times_floor"] = reading / floor;
}

void read_text(benchmark::State& state, const std::vector<File>& files) {
  for (auto _ : state) {
    for (const File& file : files) benchmark::DoNotOptimize(read_document(file.name, file.bytes));
  }
  const std::size_t bytes = std::accumulate(files.begin(), files.end(), std::size_t{0},
                                            [](std::size_t sum, const File& file) { return sum + file.bytes.size(); });
  state.SetItemsProcessed(static_cast<std::int64_t>(files.size()) * state.iterations());
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * state.iterations());
}

void register_packed(const std::string& name, std::vector<File> files, const char* part) {
  benchmark::RegisterBenchmark(("read/" + name).c_str(), [files = std::move(files), part](benchmark::State& state) {
    read_packed(state, files, part);
  })->UseManualTime();
}

void register_text(const std::string& name, std::vector<File> files) {
  benchmark::RegisterBenchmark(("read/" + name).c_str(),
                               [files = std::move(files)](benchmark::State& state) { read_text(state, files); });
}

const bool registered = [] {
  constexpr const char* docx = "word/document.xml";
  constexpr const char* odt = "content.xml";
  register_packed("docx/fixtures", files_below("tests/readers/fixtures", ".docx"), docx);
  register_packed("docx/samples", files_below("samples", ".docx"), docx);
  register_packed("docx/10-pages", {docx_paper(10)}, docx);
  register_packed("docx/200-pages", {docx_paper(200)}, docx);
  register_packed("odt/fixtures", files_below("tests/readers/fixtures", ".odt"), odt);
  register_packed("odt/samples", files_below("samples", ".odt"), odt);
  register_packed("odt/10-pages", {odt_paper(10)}, odt);
  register_packed("odt/200-pages", {odt_paper(200)}, odt);
  register_text("text/samples", files_below("samples", ".txt"));
  register_text("text/10-pages", {text_paper(10)});
  register_text("text/200-pages", {text_paper(200)});
  return true;
}();

}  // namespace

}  // namespace compactproof::bench
