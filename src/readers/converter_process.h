// Runs a program that turns one format into another, as a process of its own: bounded, without a shell, killed with
// everything that it has started.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace compactproof {

struct ConverterBounds {
  std::chrono::milliseconds time{60'000};         // by the clock
  unsigned processor_seconds = 40;                // of each process
  std::size_t memory = std::size_t{2} << 30;      // address space of each process
  std::size_t output = std::size_t{64} << 20;     // on standard output, and of each file that it writes
};

enum class ConverterEnd {
  finished,         // see exit_code
  missing,          // there is no such program on the PATH
  out_of_time,      // by the clock or the processor
  too_much_output,
  crashed,          // ended by a signal
};

struct ConverterOutcome {
  ConverterEnd end = ConverterEnd::finished;
  int exit_code = 0;
  std::string output;
  std::string complaint;  // the first 4 KiB of standard error
};

// A new folder that nobody else may read; removed with all that is in it. Throws Error when there is no room for it.
class PrivateFolder {
 public:
  PrivateFolder();
  ~PrivateFolder();
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

  // Writes a file there and returns its path.
  std::string write(std::string_view name, std::string_view bytes) const;

 private:
  std::filesystem::path path_;
};

// Runs `program`, looked for on the PATH, in `folder`, which is its home too. It reads nothing and sees no other
// variables of the environment. Returns within the bounds' time.
ConverterOutcome run_converter(const std::string& program, const std::vector<std::string>& arguments,
                               const PrivateFolder& folder, const ConverterBounds& bounds = {});

}  // namespace compactproof
