#include "readers/hostile_files.h"
#include "readers/hostile_packed.h"
#include "readers/hostile_parts.h"

namespace compactproof {

namespace {

constexpr auto error = HostileOutcome::error;
constexpr auto notice = HostileOutcome::notice;
constexpr auto text = HostileOutcome::text;

std::string with_main_part(void (*damage)(ZipEntry&)) {
  auto parts = docx_parts(docx_xml(docx_paragraph(sound_sentence)));
  damage(parts[0]);
  return zip_of(parts);
}

std::string with_entry(ZipEntry entry) {
  auto parts = docx_parts(docx_xml(docx_paragraph(sound_sentence)));
  parts.push_back(std::move(entry));
  return zip_of(parts);
}

std::string with_bomb(std::string_view block, std::uint64_t count) {
  auto parts = docx_parts({});
  const std::string whole = docx_xml(docx_paragraph("*"));
  const std::size_t middle = whole.find('*');
  parts[0] = repeated_entry("word/document.xml", std::string_view(whole).substr(0, middle), block, count,
                            std::string_view(whole).substr(middle + 1));
  return zip_of(parts);
}

// One set of packed bytes that the directory names over and over.
std::string with_overlapping_entries() {
  std::string bytes = sound_docx();
  const std::size_t directory = bytes.find("PK\x01\x02");
  const std::size_t second = bytes.find("PK\x01\x02", directory + 4);
  const std::size_t third = bytes.find("PK\x01\x02", second + 4);
  // The offset field of the third entry points at the first.
  for (std::size_t i = 0; i < 4; ++i) bytes[third + 42 + i] = bytes[directory + 42 + i];
  return bytes;
}

std::string packed_otherwise(std::string bytes, std::uint16_t method) {
  auto parts = docx_parts(docx_xml(docx_paragraph(sound_sentence)));
  parts[0].packed_bytes = std::move(bytes);
  parts[0].method = method;
  return zip_of(parts);
}

// Behind junk whose length the offsets count, as a self-extracting archive has it, or do not count.
std::string behind_junk(std::string_view junk) { return std::string(junk) + sound_docx(); }

std::string behind_counted_junk() {
  const std::string junk(500, 'j');
  std::string bytes = junk + sound_docx();
  const auto shift = [&](std::size_t place) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[place + i])) << (8 * i);
    value += static_cast<std::uint32_t>(junk.size());
    for (std::size_t i = 0; i < 4; ++i) bytes[place + i] = static_cast<char>((value >> (8 * i)) & 0xFF);
  };
  for (std::size_t at = bytes.find("PK\x01\x02"); at != std::string::npos; at = bytes.find("PK\x01\x02", at + 4)) shift(at + 42);
  shift(bytes.size() - 22 + 16);
  return bytes;
}

std::string with_stale_text() {
  auto parts = docx_parts(docx_xml(docx_paragraph(sound_sentence)));
  ZipEntry stale{"word/document.xml", docx_xml(docx_paragraph("Deleted words."))};
  stale.listed = false;
  parts.insert(parts.begin(), stale);
  return zip_of(parts);
}

std::string with_fake_end_record() {
  std::string bytes = sound_docx();
  const std::string fake = std::string("PK\x05\x06", 4) + std::string(18, '\0');
  bytes[bytes.size() - 2] = static_cast<char>(fake.size());
  return bytes + fake;
}

}  // namespace

std::vector<HostileFile> hostile_zip_files() {
  return {
      {"empty.docx", error, "the file is empty", [] { return std::string(); }},
      {"four-bytes.docx", error, "damaged or not complete", [] { return std::string("PK\x03\x04"); }},
      {"half.docx", error, "damaged or not complete", [] { return sound_docx().substr(0, sound_docx().size() / 2); }},
      {"no-end-record.docx", error, "damaged or not complete",
       [] { return sound_docx().substr(0, sound_docx().size() - 22); }},
      {"last-byte-missing.docx", error, "damaged or not complete",
       [] { return sound_docx().substr(0, sound_docx().size() - 1); }},
      {"damaged-deflate.docx", error, "is damaged",
       [] { return with_main_part([](ZipEntry& main) { main.packed_bytes = std::string(90, '\xFF'); }); }},
      {"wrong-checksum.docx", error, "is damaged",
       [] { return with_main_part([](ZipEntry& main) { main.checksum = 0x12345678; }); }},
      {"size-too-large.docx", error, "is damaged",
       [] { return with_main_part([](ZipEntry& main) { main.size = 5000; }); }},
      {"size-too-small.docx", error, "is damaged",
       [] { return with_main_part([](ZipEntry& main) { main.size = 20; }); }},
      {"size-of-four-gigabytes.docx", error, "are accepted",
       [] { return with_main_part([](ZipEntry& main) { main.size = 0xFFFFFFF0; }); }},
      {"junk-before.docx", notice, "bytes-before", [] { return behind_junk(std::string(500, 'j')); }},
      {"page-before.docx", notice, "bytes-before", [] { return behind_junk("HTTP/1.1 200 OK\r\n\r\n"); }},
      {"junk-before-counted.docx", notice, "bytes-before", behind_counted_junk},
      {"junk-behind.docx", text, sound_sentence, [] { return sound_docx() + std::string(500, 'x'); }},
      {"fake-end-record.docx", text, sound_sentence, with_fake_end_record},
      {"descriptor.docx", text, sound_sentence,
       [] { return with_main_part([](ZipEntry& main) { main.descriptor = Descriptor::with_signature; }); }},
      {"descriptor-without-signature.docx", text, sound_sentence,
       [] { return with_main_part([](ZipEntry& main) { main.descriptor = Descriptor::without_signature; }); }},
      {"zip64.docx", text, sound_sentence,
       [] { return zip_of(docx_parts(docx_xml(docx_paragraph(sound_sentence))), ZipWidth::zip64); }},
      {"zip64-size-of-an-exbibyte.docx", error, "are accepted",
       [] {
         auto parts = docx_parts(docx_xml(docx_paragraph(sound_sentence)));
         parts[0].size = std::uint64_t{1} << 60;
         return zip_of(parts, ZipWidth::zip64);
       }},
      {"zip64-size-past-all-numbers.docx", error, "",
       [] {
         auto parts = docx_parts(docx_xml(docx_paragraph(sound_sentence)));
         parts[0].size = ~std::uint64_t{0};
         return zip_of(parts, ZipWidth::zip64);
       }},
      {"stale-main-part.docx", text, sound_sentence, with_stale_text},
      {"packed-by-bzip2.docx", text, sound_sentence, [] { return packed_otherwise(main_part_in_bzip2(), 12); }},
      {"packed-by-lzma.docx", error, "not supported", [] { return packed_otherwise(main_part_in_lzma(), 14); }},
      {"method-bzip2.docx", error, "word/document.xml",
       [] { return with_main_part([](ZipEntry& main) { main.method = std::uint16_t{12}; }); }},
      {"method-lzma.docx", error, "word/document.xml",
       [] { return with_main_part([](ZipEntry& main) { main.method = std::uint16_t{14}; }); }},
      {"method-unknown.docx", error, "not supported",
       [] { return with_main_part([](ZipEntry& main) { main.method = std::uint16_t{77}; }); }},
      {"encrypted-entry.docx", error, "encrypted",
       [] { return with_main_part([](ZipEntry& main) { main.flags = 1; }); }},
      {"main-part-twice.docx", error, "there twice",
       [] {
         return with_entry({"word/document.xml", docx_xml(docx_paragraph("Another text."))});
       }},
      {"main-part-twice-by-case.docx", error, "there twice",
       [] {
         return with_entry({"Word/Document.XML", docx_xml(docx_paragraph("Another text."))});
       }},
      {"names-disagree.docx", text, sound_sentence,
       [] { return with_main_part([](ZipEntry& main) { main.local_name = "word/other_one.xml"; }); }},
      {"names-with-backslashes.docx", text, sound_sentence,
       [] { return with_main_part([](ZipEntry& main) { main.name = "word\\document.xml"; }); }},
      {"names-in-capitals.docx", text, sound_sentence,
       [] { return with_main_part([](ZipEntry& main) { main.name = "WORD/DOCUMENT.XML"; }); }},
      {"name-climbs-out.docx", text, sound_sentence,
       [] {
         return with_entry({"../../../etc/passwd", "root"});
       }},
      {"name-with-nul.docx", text, sound_sentence,
       [] {
         return with_entry({std::string("word/\0x.xml", 11), "x"});
       }},
      {"name-of-60-kilobytes.docx", text, sound_sentence,
       [] {
         return with_entry({std::string(60'000, 'n'), "x"});
       }},
      {"main-part-as-symbolic-link.docx", error, "word/document.xml",
       [] {
         return with_main_part([](ZipEntry& main) {
           main.content = "/etc/passwd";
           main.packed = false;
           main.attributes = 0xA1FF0000;
         });
       }},
      {"symbolic-link.docx", text, sound_sentence,
       [] {
         return with_entry({"word/media/link.png", "/etc/passwd", false, {}, {}, {}, {}, {}, 0, 0xA1FF0000});
       }},
      {"overlapping-entries.docx", text, sound_sentence, with_overlapping_entries},
      {"65000-entries.docx", error, "no more than 10000",
       [] {
         std::vector<ZipEntry> parts = docx_parts(docx_xml(docx_paragraph(sound_sentence)));
         for (int i = 0; i < 65'000; ++i) parts.push_back({"word/media/" + std::to_string(i), "", false});
         return zip_of(parts);
       }},
      {"bomb-of-text.docx", error, "are accepted", [] { return with_bomb(std::string(1 << 20, 'a'), 1024); }},
      {"bomb-of-spaces.docx", error, "are accepted", [] { return with_bomb(std::string(1 << 20, ' '), 1024); }},
      {"bomb-under-the-size-limit.docx", error, "zip bomb", [] { return with_bomb(std::string(1 << 20, 'a'), 30); }},
      {"bomb-that-lies-about-its-size.docx", error, "is damaged",
       [] {
         auto parts = docx_parts({});
         parts[0] = repeated_entry("word/document.xml", "<", std::string(1 << 20, 'a'), 256, ">");
         parts[0].size = 4000;
         return zip_of(parts);
       }},
      {"bomb-of-120-million-elements.docx", error, "are accepted", [] { return with_bomb(times("<w:r/>", 10'000), 12'000); }},
      {"bomb-beside-the-text.docx", text, sound_sentence,
       [] {
         auto parts = docx_parts(docx_xml(docx_paragraph(sound_sentence)));
         parts.push_back(repeated_entry("word/media/picture.emf", "", std::string(1 << 20, 'a'), 1024, ""));
         return zip_of(parts);
       }},
      {"bomb-of-elements.docx", error, "", [] { return with_bomb(times("<w:r/>", 1000), 5000); }},
      {"documents-in-a-zip.docx", error, "neither a DOCX nor an ODT",
       [] {
         return zip_of({{"a.docx", sound_docx()}, {"b.docx", sound_docx()}});
       }},
      {"nothing-in-a-zip.docx", error, "", [] { return zip_of({}); }},
  };
}

std::vector<HostileFile> hostile_files() {
  std::vector<HostileFile> all;
  for (const auto make : {hostile_zip_files, hostile_docx_files, hostile_odt_files, hostile_text_files,
                          hostile_markdown_files, hostile_html_files}) {
    const auto files = make();
    all.insert(all.end(), files.begin(), files.end());
  }
  return all;
}

}  // namespace compactproof
