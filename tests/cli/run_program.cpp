#include "cli/run_program.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace {

std::string read_whole(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void redirect(const std::string& path, int flags, int descriptor) {
  const int file = open(path.c_str(), flags, 0600);
  if (file < 0 || dup2(file, descriptor) < 0) _exit(126);
}

[[noreturn]] void become_program(const std::vector<std::string>& arguments, const std::vector<std::string>& environment,
                                 const TestFolder& folder) {
  redirect(folder.path("in"), O_RDONLY, STDIN_FILENO);
  redirect(folder.path("out"), O_WRONLY | O_CREAT, STDOUT_FILENO);
  redirect(folder.path("talk"), O_WRONLY | O_CREAT, STDERR_FILENO);
  for (const std::string& entry : environment) putenv(const_cast<char*>(entry.c_str()));
  std::vector<char*> words = {const_cast<char*>(COMPACTPROOF_PROGRAM)};
  for (const std::string& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
  words.push_back(nullptr);
  execv(COMPACTPROOF_PROGRAM, words.data());
  _exit(127);
}

double seconds_of(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

}  // namespace

Run run_compactproof(const std::vector<std::string>& arguments, const std::string& input,
                     const std::vector<std::string>& environment) {
  const TestFolder folder;
  folder.write("in", input);
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("fork failed");
  if (child == 0) become_program(arguments, environment, folder);
  int status = 0;
  rusage used{};
  if (wait4(child, &status, 0, &used) != child) throw std::runtime_error("wait4 failed");
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, folder.read("out"), folder.read("talk"),
          seconds_of(used.ru_utime) + seconds_of(used.ru_stime), used.ru_maxrss / 1024};
}

TestFolder::TestFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "compactproof-test-XXXXXX").string();
  if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
  path_ = name;
}

TestFolder::~TestFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string TestFolder::write(const std::string& name, const std::string& text) const {
  std::ofstream(path_ / name, std::ios::binary) << text;
  return path(name);
}

std::string TestFolder::read(const std::string& name) const { return read_whole(path_ / name); }
