#include "cli/report_output.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/program.h"
#include "error.h"

namespace compactproof {
namespace {

namespace fs = std::filesystem;

constexpr mode_t usual_mode = 0666;   // less what the user's umask takes away
constexpr mode_t mode_bits = 0777;

// The file behind a link, so that the file is replaced and not the link.
fs::path behind_links(const std::string& path) {
  std::error_code error;
  const fs::path target = fs::canonical(path, error);
  return error ? fs::path(path) : target;
}

bool can_be_replaced(const fs::path& target) {
  std::error_code error;
  const fs::file_status status = fs::symlink_status(target, error);
  return fs::is_regular_file(status) || !fs::exists(status);
}

// Makes the empty file `part`, readable to no more people than the file whose place it will take.
bool create(const fs::path& part, const fs::path& target) {
  struct stat replaced = {};
  const bool replaces = stat(target.c_str(), &replaced) == 0;
  if (replaces && access(target.c_str(), W_OK) != 0) return false;
  const mode_t mode = replaces ? replaced.st_mode & mode_bits : usual_mode;
  const int file = ::open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
  if (file < 0) return false;
  const bool done = !replaces || fchmod(file, mode) == 0;
  return ::close(file) == 0 && done;
}

}  // namespace

ReportOutput::ReportOutput(const std::string& path, std::ostream& standard_output)
    : path_(path), standard_output_(standard_output) {
  if (path_.empty()) return;
  target_ = behind_links(path_);
  open();
  if (!file_) throw Error("cannot be opened for writing; is its folder there, and yours to write in?", {path_});
}

ReportOutput::~ReportOutput() {
  std::error_code ignored;
  if (!part_.empty()) fs::remove(part_, ignored);
}

void ReportOutput::open() {
  if (!can_be_replaced(target_)) return file_.open(target_, std::ios::binary);
  const fs::path part = target_.string() + '.' + std::to_string(getpid()) + ".part";
  if (!create(part, target_)) return file_.setstate(std::ios::failbit);
  part_ = part;
  file_.open(part_, std::ios::binary);
}

void ReportOutput::flush() {
  if (path_.empty()) return flush_output(standard_output_);
  if (!file_.flush()) throw Error("could not be written completely; is the disk full?", {path_});
}

void ReportOutput::finish() {
  flush();
  if (!path_.empty()) close();
}

void ReportOutput::close() {
  file_.close();
  if (!file_) throw Error("could not be written completely; is the disk full?", {path_});
  if (part_.empty()) return;
  std::error_code error;
  fs::rename(part_, target_, error);
  if (error) throw Error("could not be put in its place: " + error.message(), {path_});
  part_.clear();
}

}  // namespace compactproof
