#include "readers/converter_process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <system_error>
#include <thread>

#include "error.h"

namespace compactproof {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t longest_complaint = 4096;
constexpr int could_not_start = 127;

std::string find_program(const std::string& name) {
  const char* variable = std::getenv("PATH");
  std::string_view path = variable == nullptr ? "/usr/bin:/bin" : variable;
  while (!path.empty()) {
    const std::string_view folder = path.substr(0, path.find(':'));
    path.remove_prefix(std::min(folder.size() + 1, path.size()));
    if (!folder.starts_with('/')) continue;  // never from where the documents are
    const std::string candidate = std::string(folder) + '/' + name;
    if (access(candidate.c_str(), X_OK) == 0) return candidate;
  }
  return {};
}

class Pipe {
 public:
  Pipe() {
    if (pipe2(ends_.data(), O_CLOEXEC) != 0) throw Error("there is no room to start another program");
  }
  ~Pipe() {
    close_reading();
    close_writing();
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  int reading() const { return ends_[0]; }
  int writing() const { return ends_[1]; }
  void close_reading() { close_end(0); }
  void close_writing() { close_end(1); }

 private:
  void close_end(std::size_t which) {
    if (ends_[which] >= 0) close(ends_[which]);
    ends_[which] = -1;
  }

  std::array<int, 2> ends_{-1, -1};
};

void limit(__rlimit_resource which, std::size_t most) {
  const rlimit bound{most, most};
  setrlimit(which, &bound);
}

// What is called between fork and exec must not allocate: other threads may have held the allocator's lock.
[[noreturn]] void become(const std::vector<char*>& arguments, const std::vector<char*>& environment, const char* folder,
                         const Pipe& output, const Pipe& complaint, const ConverterBounds& bounds) {
  setpgid(0, 0);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_CPU, bounds.processor_seconds);
  limit(RLIMIT_AS, bounds.memory);
  limit(RLIMIT_FSIZE, bounds.output);
  const int nothing = open("/dev/null", O_RDONLY);
  const bool ready = nothing >= 0 && dup2(nothing, 0) >= 0 && dup2(output.writing(), 1) >= 0 &&
                     dup2(complaint.writing(), 2) >= 0 && chdir(folder) == 0;
  close_range(3, ~0U, 0);
  if (ready) execve(arguments.front(), arguments.data(), environment.data());
  _exit(could_not_start);
}

// Pointers to the strings, with a null behind them, as exec wants them.
std::vector<char*> pointers(std::vector<std::string>& strings) {
  std::vector<char*> all;
  for (std::string& each : strings) all.push_back(each.data());
  all.push_back(nullptr);
  return all;
}

// Ends and reaps a process with all that it has started, also when an exception passes.
class RunningProcess {
 public:
  explicit RunningProcess(pid_t id) : id_(id) { setpgid(id, id); }
  ~RunningProcess() { end(); }
  RunningProcess(const RunningProcess&) = delete;
  RunningProcess& operator=(const RunningProcess&) = delete;

  // Waits for the process itself; false when it still runs at `deadline`.
  bool wait_until(Clock::time_point deadline) {
    while (!reaped_) {
      if (waitpid(id_, &status_, WNOHANG) == id_) {
        reaped_ = true;
      } else if (Clock::now() >= deadline) {
        return false;
      } else {
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
      }
    }
    return true;
  }

  void end() {
    if (ended_) return;
    ended_ = true;
    kill(-id_, SIGKILL);
    while (!reaped_ && waitpid(id_, &status_, 0) < 0 && errno == EINTR) {
    }
    reaped_ = true;
  }

  int status() const { return status_; }

 private:
  pid_t id_;
  int status_ = 0;
  bool reaped_ = false;
  bool ended_ = false;
};

// Takes what waits in the pipe; false at its end.
bool take(int pipe, std::string& into, std::size_t most) {
  std::array<char, 65'536> buffer;
  const ssize_t got = read(pipe, buffer.data(), buffer.size());
  if (got < 0) return errno == EINTR || errno == EAGAIN;
  into.append(buffer.data(), std::min(static_cast<std::size_t>(got), most - std::min(most, into.size())));
  return got > 0;
}

// Reads both pipes to their ends. Returns finished, out_of_time or too_much_output.
ConverterEnd collect(Pipe& output, Pipe& complaint, Clock::time_point deadline, std::size_t most, ConverterOutcome& outcome) {
  bool output_open = true;
  bool complaint_open = true;
  while (output_open || complaint_open) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) return ConverterEnd::out_of_time;
    std::array<pollfd, 2> ready{{{output_open ? output.reading() : -1, POLLIN, 0},
                                 {complaint_open ? complaint.reading() : -1, POLLIN, 0}}};
    if (poll(ready.data(), ready.size(), static_cast<int>(left)) <= 0) continue;
    if (ready[0].revents != 0) output_open = take(output.reading(), outcome.output, most + 1);
    if (ready[1].revents != 0) complaint_open = take(complaint.reading(), outcome.complaint, longest_complaint);
    if (outcome.output.size() > most) return ConverterEnd::too_much_output;
  }
  return ConverterEnd::finished;
}

ConverterEnd end_of(int status, ConverterOutcome& outcome) {
  if (WIFEXITED(status)) {
    outcome.exit_code = WEXITSTATUS(status);
    return outcome.exit_code == could_not_start ? ConverterEnd::missing : ConverterEnd::finished;
  }
  const int signal = WTERMSIG(status);
  if (signal == SIGXCPU || signal == SIGKILL) return ConverterEnd::out_of_time;
  return signal == SIGXFSZ ? ConverterEnd::too_much_output : ConverterEnd::crashed;
}

}  // namespace

PrivateFolder::PrivateFolder() {
  std::error_code failure;
  std::string name = (std::filesystem::temp_directory_path(failure) / "compactproof-XXXXXX").string();
  if (failure || mkdtemp(name.data()) == nullptr) {
    throw Error("no temporary folder can be made for the conversion. Set TMPDIR to a folder that you may write to");
  }
  path_ = name;
}

PrivateFolder::~PrivateFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string PrivateFolder::write(std::string_view name, std::string_view bytes) const {
  const std::string file = (path_ / name).string();
  std::ofstream out(file, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) throw Error("the temporary folder has no room for the conversion. Set TMPDIR to another folder");
  return file;
}

ConverterOutcome run_converter(const std::string& program, const std::vector<std::string>& arguments,
                               const PrivateFolder& folder, const ConverterBounds& bounds) {
  ConverterOutcome outcome;
  const std::string found = find_program(program);
  if (found.empty()) {
    outcome.end = ConverterEnd::missing;
    return outcome;
  }
  std::vector<std::string> words{found};
  words.insert(words.end(), arguments.begin(), arguments.end());
  const std::string home = folder.path().string();
  std::vector<std::string> variables{"PATH=/usr/local/bin:/usr/bin:/bin", "HOME=" + home, "TMPDIR=" + home, "LC_ALL=C.UTF-8"};
  const std::vector<char*> word_pointers = pointers(words);
  const std::vector<char*> variable_pointers = pointers(variables);
  Pipe output;
  Pipe complaint;
  const Clock::time_point deadline = Clock::now() + bounds.time;
  const pid_t id = fork();
  if (id < 0) throw Error("there is no room to start another program");
  if (id == 0) become(word_pointers, variable_pointers, home.c_str(), output, complaint, bounds);
  RunningProcess process(id);
  output.close_writing();
  complaint.close_writing();
  outcome.end = collect(output, complaint, deadline, bounds.output, outcome);
  if (outcome.end == ConverterEnd::finished && !process.wait_until(deadline)) outcome.end = ConverterEnd::out_of_time;
  process.end();
  if (outcome.end == ConverterEnd::finished) outcome.end = end_of(process.status(), outcome);
  return outcome;
}

}  // namespace compactproof
