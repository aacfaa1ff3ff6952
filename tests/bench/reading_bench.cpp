#include <benchmark/benchmark.h>
#include <malloc.h>

#include <chrono>
#include <functional>
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
      return read_at_the_floor(file.bytes, part, Inflater::libdeflate).part_bytes == 0;
    } catch (const Error&) {
      return true;
    }
  });
  return files;
}

// Every way file by file in turn, so that a noisy minute strikes all; `times_floor` and `times_zlib_floor` are ratios.
void read_packed(benchmark::State& state, const std::vector<File>& all, const char* part) {
  const std::vector<File> files = readable(all, part);
  double reading = 0;
  double floor = 0;
  double zlib_floor = 0;
  std::size_t part_bytes = 0;
  for (auto _ : state) {
    double now = 0;
    for (const File& file : files) {
      const auto start = Clock::now();
      benchmark::DoNotOptimize(read_document(file.name, file.bytes));
      const auto between = Clock::now();
      const FloorText least = read_at_the_floor(file.bytes, part, Inflater::libdeflate);
      const auto behind = Clock::now();
      benchmark::DoNotOptimize(read_at_the_floor(file.bytes, part, Inflater::zlib));
      zlib_floor += seconds_between(behind, Clock::now());
      floor += seconds_between(between, behind);
      now += seconds_between(start, between);
      part_bytes += least.part_bytes;
    }
    state.SetIterationTime(now);
    reading += now;
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(files.size()) * state.iterations());
  state.SetBytesProcessed(static_cast<std::int64_t>(part_bytes));
  state.counters["times_floor"] = reading / floor;
  state.counters["times_zlib_floor"] = reading / zlib_floor;
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

using MakeFiles = std::function<std::vector<File>()>;

void register_packed(const std::string& name, const MakeFiles& files, const char* part) {
  const auto run = [=](benchmark::State& state) { read_packed(state, files(), part); };
  benchmark::RegisterBenchmark(("read/" + name).c_str(), run)->UseManualTime();
}

void register_text(const std::string& name, const MakeFiles& files) {
  const auto run = [=](benchmark::State& state) { read_text(state, files()); };
  benchmark::RegisterBenchmark(("read/" + name).c_str(), run);
}

// Everything in a folder, and papers of two lengths.
void register_format(const std::string& format, const char* part) {
  const auto from = [suffix = '.' + format](const char* folder) {
    return [=] { return files_below(folder, suffix); };
  };
  const auto paper = format == "docx" ? docx_paper : odt_paper;
  register_packed(format + "/fixtures", from("tests/readers/fixtures"), part);
  register_packed(format + "/samples", from("samples"), part);
  register_packed(format + "/10-pages", [=] { return std::vector{paper(10)}; }, part);
  register_packed(format + "/200-pages", [=] { return std::vector{paper(200)}; }, part);
}

const bool registered = [] {
  // A heap that keeps what it has: otherwise each document pays, or not, for pages that the one before gave back.
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
  mallopt(M_MMAP_THRESHOLD, 256 << 20);
  register_format("docx", "word/document.xml");
  register_format("odt", "content.xml");
  register_text("text/samples", [] { return files_below("samples", ".txt"); });
  register_text("text/10-pages", [] { return std::vector{text_paper(10)}; });
  register_text("text/200-pages", [] { return std::vector{text_paper(200)}; });
  return true;
}();

}  // namespace

}  // namespace compactproof::bench
