#include <catch2/catch.hpp>
#include <string>

#include "error.h"
#include "readers/golden.h"
#include "readers/zip_archive.h"

namespace compactproof {

namespace {

std::string sample() { return file_content(fixtures("docx", ".docx").front()); }

// Sets two bytes of the part's entry in the central directory, counted from the entry's signature.
std::string with_directory_field(std::string bytes, const std::string& part, std::size_t offset, char low, char high) {
  constexpr std::size_t name_offset = 46;
  const std::size_t entry = bytes.rfind(part) - name_offset;
  REQUIRE(bytes.substr(entry, 4) == "PK\x01\x02");
  bytes[entry + offset] = low;
  bytes[entry + offset + 1] = high;
  return bytes;
}

std::string message_of(const std::string& bytes, const std::string& part) {
  try {
    ZipArchive("a.docx", bytes).read(part);
  } catch (const Error& error) {
    return error.what();
  }
  return "read without an error";
}

}  // namespace

TEST_CASE("a part is read whatever the case of its name") {
  const std::string bytes = sample();
  ZipArchive archive("a.docx", bytes);
  CHECK(archive.has("WORD/Document.xml"));
  CHECK(archive.read("WORD/Document.xml") == archive.read("word/document.xml"));
  CHECK_FALSE(archive.has("word/absent.xml"));
}

TEST_CASE("an absent part is named in the message") {
  CHECK(message_of(sample(), "word/absent.xml") == "a.docx: the part 'word/absent.xml' is missing");
}

TEST_CASE("a truncated archive is called damaged or not complete") {
  const std::string bytes = sample();
  CHECK_THROWS_WITH(ZipArchive("a.docx", std::string_view(bytes).substr(0, bytes.size() / 2)),
                    Catch::Contains("damaged or not complete"));
}

TEST_CASE("text is no archive") {
  CHECK_THROWS_WITH(ZipArchive("a.docx", "only some words"), Catch::Contains("damaged or not complete"));
}

TEST_CASE("changed content is found by its checksum") {
  constexpr std::size_t crc = 16;
  const std::string bytes = with_directory_field(sample(), "word/document.xml", crc, 'x', 'y');
  CHECK_THAT(message_of(bytes, "word/document.xml"), Catch::Contains("'word/document.xml' is damaged"));
}

TEST_CASE("a declared packed size past the archive's is not believed; the checksum decides") {
  constexpr std::size_t high_half_of_packed_size = 22;
  const std::string part = "word/document.xml";
  const std::string bytes = with_directory_field(sample(), part, high_half_of_packed_size, '\xF0', '\x7F');
  CHECK(ZipArchive("a.docx", bytes).read(part) == ZipArchive("a.docx", sample()).read(part));
}

TEST_CASE("a declared size that differs from the content's is damage") {
  constexpr std::size_t low_half_of_size = 24;
  const std::string bytes = with_directory_field(sample(), "word/document.xml", low_half_of_size, 1, 2);
  CHECK_THAT(message_of(bytes, "word/document.xml"), Catch::Contains("'word/document.xml' is damaged"));
}

TEST_CASE("an encrypted part is told apart from a damaged one") {
  constexpr std::size_t flags = 8;
  const std::string bytes = with_directory_field(sample(), "word/document.xml", flags, 1, 0);
  CHECK_THAT(message_of(bytes, "word/document.xml"), Catch::Contains("encrypted. Remove the password"));
}

TEST_CASE("a declared size past the limit is refused before anything is unpacked") {
  constexpr std::size_t high_half_of_size = 26;
  const std::string bytes = with_directory_field(sample(), "word/document.xml", high_half_of_size, 0, 0x20);
  CHECK_THAT(message_of(bytes, "word/document.xml"), Catch::Contains("unpacks to 512 MiB; no more than 32 MiB"));
}

}  // namespace compactproof
