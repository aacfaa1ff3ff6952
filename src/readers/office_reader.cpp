#include "readers/office_reader.h"

#include <fstream>
#include <iterator>

#include "error.h"
#include "readers/converter_process.h"
#include "readers/limits.h"
#include "readers/odt_reader.h"

namespace compactproof {

namespace {

// What the file is called, for messages; the suffix tells LibreOffice.
struct OfficeFormat {
  std::string id;
  std::string title;
};

ConverterOutcome convert(const std::string& file, const PrivateFolder& folder) {
  ConverterBounds bounds;
  bounds.memory = std::size_t{8} << 30;  // of addresses; it maps far more than it uses
  // A profile of its own: no settings or macros of the user's, and no conflict with a LibreOffice that is open.
  return run_converter("soffice",
                       {"--headless", "--norestore", "-env:UserInstallation=file://" + (folder.path() / "profile").string(),
                        "--convert-to", "odt:writer8", "--outdir", folder.path().string(), file},
                       folder, bounds);
}

std::string read_result(const std::filesystem::path& path) {
  std::error_code failure;
  const auto size = std::filesystem::file_size(path, failure);
  if (failure || size > limits::input_bytes) return {};
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

Document read_office(const std::string& name, std::string_view bytes, const OfficeFormat& format) {
  const PrivateFolder folder;
  const ConverterOutcome outcome = convert(folder.write("document." + format.id, bytes), folder);
  if (outcome.end == ConverterEnd::missing) {
    throw Error(format.title + " files are read with LibreOffice, which is not installed. Install it (apt-get install "
                               "libreoffice-writer-nogui), or save the document as DOCX or ODT",
                {name});
  }
  if (outcome.end == ConverterEnd::out_of_time || outcome.end == ConverterEnd::too_much_output) {
    throw Error("the document is too large or too complicated to be converted. Save it as DOCX or ODT", {name});
  }
  const std::string odt = read_result(folder.path() / "document.odt");
  if (odt.empty()) {
    throw Error("LibreOffice could not read the document: it is damaged or encrypted. Save it as DOCX or ODT", {name});
  }
  Document document = read_odt(name, odt);
  document.format = format.id;
  document.notices.push_back({"converted", "The document was converted to ODT by LibreOffice and read from that.", {}});
  return document;
}

}  // namespace

Document read_rtf(const std::string& name, std::string_view bytes) { return read_office(name, bytes, {"rtf", "RTF"}); }
Document read_doc(const std::string& name, std::string_view bytes) { return read_office(name, bytes, {"doc", "DOC"}); }

}  // namespace compactproof
