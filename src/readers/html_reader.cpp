#include "readers/html_reader.h"

#include "error.h"
#include "readers/html_body.h"
#include "readers/html_tokens.h"
#include "readers/text_encoding.h"
#include "text/document_builder.h"

namespace compactproof {

namespace {

constexpr std::size_t charset_within = 4096;  // browsers look at 1,024 bytes

// The encoding that a meta element or XML declaration names, in lower case; empty when none does.
std::string declared_encoding(std::string_view bytes) {
  const std::string start = lower_case(bytes.substr(0, charset_within));
  std::size_t at = start.find("charset");
  std::size_t length = std::string_view("charset").size();
  if (start.starts_with("<?xml")) {
    at = start.find("encoding");
    length = std::string_view("encoding").size();
  }
  if (at == std::string::npos) return {};
  const std::size_t begin = start.find_first_not_of(" \t\r\n=\"'", at + length);
  if (begin == std::string::npos) return {};
  return start.substr(begin, start.find_first_of(" \t\r\n\"';>?/", begin) - begin);
}

}  // namespace

Document read_html(const std::string& name, std::string_view bytes) {
  DecodedText decoded;
  decode_text_as(name, bytes, declared_encoding(bytes), decoded);
  DocumentBuilder builder(name, "html");
  HtmlBody(name, decoded.text, builder).read(0, decoded.text.size());
  for (const Notice& notice : decoded.notices) builder.notice(notice.code, notice.message, notice.part);
  if (builder.block_count() == 0) throw Error("the web page holds no text", {name});
  return builder.finish();
}

}  // namespace compactproof
