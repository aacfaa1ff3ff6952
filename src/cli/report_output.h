// Where a report goes: to standard output, or into a file that bears its name only once it is whole.
#pragma once

#include <filesystem>
#include <fstream>
#include <iosfwd>
#include <string>

namespace compactproof {

// Writes beside the file, into `<path>.<process>.part`, and puts that in its place at the end. A device, a pipe or a
// link that leads nowhere has no place to be taken and is written as it is.
class ReportOutput {
 public:
  // An empty `path` means `standard_output`, which must outlive this. Throws Error when it cannot be opened.
  ReportOutput(const std::string& path, std::ostream& standard_output);

  // Removes what was not finished.
  ~ReportOutput();
  ReportOutput(const ReportOutput&) = delete;
  ReportOutput& operator=(const ReportOutput&) = delete;

  std::ostream& stream() { return path_.empty() ? standard_output_ : file_; }

  // Throws Error when not all that was written until now has arrived.
  void flush();

  // To be called once, when the report is whole. Throws Error like flush().
  void finish();

 private:
  void open();
  void close();

  std::string path_;              // as given
  std::ostream& standard_output_;
  std::filesystem::path target_;  // what path_ leads to
  std::filesystem::path part_;    // empty: nothing to put in place
  std::ofstream file_;
};

}  // namespace compactproof
